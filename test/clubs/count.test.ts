import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { expect, onTestFinished, test } from 'vitest'
import { createCounting } from '../../src/clubs/count.ts'
import { openDatabase } from '../../src/db/database.ts'
import { createKeyring, type Keyring } from '../../src/db/keyring.ts'
import { cloneDatabase } from '../support/database.ts'

const NOW = Temporal.Instant.from('2027-03-07T18:00:00Z')
const KEYS_AT_ONCE_MAX = 200

/** A keyring that says how many keys were opened at once. */
function watched(keyring: Keyring): { keyring: Keyring; opened: number[] } {
  const opened: number[] = []
  return {
    opened,
    keyring: {
      ...keyring,
      openerOf(people) {
        opened.push(people.length)
        return keyring.openerOf(people)
      },
    },
  }
}

type Told = Record<number, readonly ('less' | 'full')[]>

/** A club of so many counted people; some have told something, a day after the other until now. */
async function clubOf(members: number, told: Told) {
  const toldAt = NOW.toString()
  const url = await cloneDatabase()
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  const { db, close } = openDatabase(url)
  onTestFinished(async () => {
    await sql.end()
    await close()
  })
  const { keyring, opened } = watched(createKeyring([randomBytes(32)]))
  // So many references are not looked up one by one.
  await sql`set session_replication_role = replica`
  await sql`insert into club (id, group_id, title, token, created_at) values ('c', -1, 'C', 't', now())`
  await sql`insert into person (id, created_at) select n, now() from generate_series(1, ${members}::int) n`
  await sql`insert into club_member (club_id, person_id, is_counted, joined_at)
    select 'c', n, true, now() from generate_series(1, ${members}::int) n`
  // Keys that are no keys: whoever's is opened in vain fails the count.
  await sql`insert into keys.person_key (person_id, wrapped)
    select n, '\\x00' from generate_series(1, ${members}::int) n`
  await sql`set session_replication_role = default`
  await sql`analyze`
  const first = Array.from({ length: KEYS_AT_ONCE_MAX }, (_, index) => index + 1)
  const people = new Set([...first.filter((id) => id <= members), ...Object.keys(told).map(Number)])
  for (const id of people) {
    const { sealer, wrapped } = keyring.make(id)
    await sql`update keys.person_key set wrapped = ${wrapped} where person_id = ${id}`
    const all = told[id] ?? []
    if (all.length === 0) continue
    await sql`insert into "check" (id, person_id, state, document, ruleset, started_at, answered_at)
      values (${id}, ${id}, 'done', '', '1', ${toldAt}, ${toldAt})`
    for (const [day, activity] of all.entries()) {
      const answer = sealer.seal(`check-in:${id}.${day}`, { activity })
      // As it was stored before the answer said when: by when it was asked.
      const sentAt = NOW.subtract({ hours: 24 * (all.length - day) }).toString()
      await sql`insert into check_in
          (id, person_id, check_id, day, state, due_at, latest_at, sent_at, answer)
        values (${`${id}.${day}`}, ${id}, ${id}, ${day}, 'answered', ${sentAt}, ${sentAt}, ${sentAt},
          ${answer})`
    }
  }
  return { opened, count: () => createCounting(db, keyring)('c', NOW) }
}

test('a club of 200,000 is counted with few answers open at once, and no more than there are', async () => {
  const told: Told = {}
  for (let id = 100_001; id <= 100_007; id++) told[id] = ['less']
  for (let id = 199_998; id <= 200_000; id++) told[id] = ['less', 'full']
  const { opened, count } = await clubOf(200_000, told)
  expect(await count()).toEqual({ less: 7, back: 3 })
  expect(Math.max(...opened)).toBeLessThanOrEqual(KEYS_AT_ONCE_MAX)
  expect(opened.reduce((sum, keys) => sum + keys, 0)).toBe(KEYS_AT_ONCE_MAX + 10)
})
