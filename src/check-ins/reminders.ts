import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { among } from '../db/among.ts'
import type { Db } from '../db/database.ts'
import { buddy, check, checkIn, reminder } from '../db/schema.ts'
import type { Kind } from '../telegram/delivery.ts'
import { isReachable } from '../telegram/records.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import { isSilenceGrave } from '../triage/plan.ts'
import type { Triage } from '../triage/triage.ts'
import type { Speaker } from '../words/words.ts'
import { beforeOf, givenOf } from './before.ts'
import { newId, type Schedule } from './schedule.ts'
import { repeatScreen, silenceScreen } from './screens.ts'

/** A check-in that was not answered is repeated once, after so many days. */
export const REPEAT_DAYS = 1
/** And when nothing is heard after that, so many days later the buddy is asked. */
const SILENCE_DAYS = 2
/** How late a reminder still makes sense. */
const LATEST_DAYS = 2

interface Row {
  readonly id: string
  readonly personId: number
  readonly rank: number
  readonly dueAt: Date
  readonly latestAt: Date
  readonly kind: (typeof reminder.$inferSelect)['kind']
  readonly asked: typeof checkIn.$inferSelect
  readonly checked: typeof check.$inferSelect
  /** The runner's. */
  readonly buddy: typeof buddy.$inferSelect | null
}

/**
 * What is said when nothing is heard: the check-in once more, gently; then the signs to go for, and
 * after a result that was more than self-care the runner's buddy is asked to look in.
 */
export function reminderKind(db: Db, triage: Triage, schedule: Schedule): Kind<Row> {
  /** Whom the runner of this turn has chosen, where silence is more than not wanting to be asked. */
  function graveBuddy({ sealer }: Turn, { checked, buddy }: Row): number | undefined {
    if (buddy === null) return undefined
    const given = givenOf(sealer.open(`check:${checked.id}`, checked.document))
    return isSilenceGrave(beforeOf(triage, given, 0).urgency) ? buddy.buddyId : undefined
  }

  /** Whoever has begun to answer is heard of. */
  function isSilent({ asked }: Row): boolean {
    return asked.state === 'sent' && asked.answer === null
  }

  return {
    table: reminder,
    async find(ids) {
      const found = await db
        .select({ row: reminder, asked: checkIn, checked: check, buddy })
        .from(reminder)
        .innerJoin(checkIn, eq(checkIn.id, reminder.checkInId))
        .innerJoin(check, eq(check.id, reminder.checkId))
        .leftJoin(buddy, eq(buddy.personId, check.personId))
        .where(and(among(reminder.id, ids), eq(reminder.state, 'queued')))
      return found.map(({ row, ...rest }) => ({ ...row, ...rest }))
    },

    isWanted(turn, row) {
      // A buddy may have been chosen anew.
      const isTheirs = row.kind !== 'buddy' || row.buddy?.buddyId === turn.chatId
      return isTheirs && isSilent(row)
    },

    replaces: ({ kind, asked }) => (kind === 'buddy' ? null : asked.messageId),

    screen(say, row, _zone, turn) {
      switch (row.kind) {
        case 'repeat':
          return repeatScreen(say, row.asked.id)
        case 'silence':
          return silenceScreen(say, row.asked.id, graveBuddy(turn, row) !== undefined)
        case 'buddy':
          return lookInScreen(say, turn, row)
      }
    },

    after(turn, row, to) {
      if (to.state === 'due' || row.kind === 'buddy') return undefined
      if (to.state === 'sent') {
        const { messageId } = to
        // The question stands in the newer message now.
        turn.alsoWrite((tx) =>
          tx.update(checkIn).set({ messageId }).where(eq(checkIn.id, row.asked.id)),
        )
      }
      // One that came too late is left out, and what follows it is not.
      if (!isReachable(turn.person) || !isSilent(row)) return undefined
      const about = { checkId: row.checked.id, checkInId: row.asked.id, rank: row.rank }
      if (row.kind === 'repeat') {
        const { at } = schedule.after(turn, SILENCE_DAYS)
        return plannedReminder({ ...about, kind: 'silence', personId: turn.chatId, at })
      }
      const personId = graveBuddy(turn, row)
      if (personId === undefined) return undefined
      return plannedReminder({ ...about, kind: 'buddy', personId, at: turn.now })
    },
  }
}

/** What a buddy reads: a name, and nothing of health. */
function lookInScreen(say: Speaker, { sealer }: Turn, { checked, buddy }: Row): Screen {
  const { personId } = checked
  const name = buddy ? z.string().parse(sealer.open(`buddy:${personId}`, buddy.name)) : ''
  return { text: say.html('buddy-look-in', { name, id: `${personId}` }), buttons: [] }
}

interface ToPlan {
  readonly personId: number
  readonly checkId: string
  readonly checkInId: string
  readonly kind: Row['kind']
  /** That of its check-in. */
  readonly rank: number
  readonly at: Temporal.Instant
}

/** The row of a reminder, which takes the place of an earlier one of its kind. */
export function plannedReminder({ at, ...about }: ToPlan): typeof reminder.$inferInsert {
  return {
    ...about,
    id: newId(),
    state: 'due',
    dueAt: new Date(at.epochMilliseconds),
    latestAt: new Date(at.add({ hours: LATEST_DAYS * 24 }).epochMilliseconds),
  }
}
