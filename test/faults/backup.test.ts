import { randomBytes } from 'node:crypto'
import { copyFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/backup.ts'
import { dataDir, embedded, startBot } from '../support/bot-process.ts'
import { runProgram } from '../support/program.ts'
import { CHECK, openTelegram, RESULT, type Runner, type Telegram } from '../support/telegram.ts'

/** The embedded database, which no pg_dump comes with. */

async function checks(telegram: Telegram, runner: Runner): Promise<void> {
  await runner.person.sends('/start')
  for (const data of CHECK) {
    await runner.sees(data)
    await runner.person.taps(data)
    await telegram.settled()
  }
  await runner.sees(RESULT)
}

/** The bot answers with the result that it told before. */
async function showsResult(telegram: Telegram, runner: Runner): Promise<void> {
  await runner.person.sends('/check')
  await runner.sees('check:show')
  await runner.person.taps('check:show')
  await telegram.settled()
  await runner.sees(RESULT)
}

async function backUp(environment: Record<string, string>, folder: string) {
  const printed = await runProgram('src/cli/backup.ts', [folder], environment)
  expect(printed.errors).toBe('')
  const fileIn = async (kind: string) => {
    const names = await readdir(path.join(folder, kind))
    return path.join(folder, kind, names.sort().at(-1) ?? '')
  }
  return [await fileIn('data'), await fileIn('keys')] as const
}

test('a backup beside a running bot is restored on another machine, and never into a running bot', async () => {
  const telegram = await openTelegram()
  const DATA_DIR = await dataDir()
  const environment = { ...telegram.environment, DATA_DIR }
  const bot = await startBot(environment)
  const runner = telegram.runner()
  await checks(telegram, runner)
  const files = await backUp(environment, await temporaryFolder())
  const refused = await runProgram('src/cli/restore.ts', files, environment)
  expect(refused).toEqual({
    lines: [],
    errors: `DATA_DIR ${DATA_DIR} is in use by another bot or program\n`,
    status: 1,
  })
  await showsResult(telegram, runner)
  expect((await bot.stops()).ended).toBe(0)

  // A machine on which nothing is yet but the key.
  const elsewhere = { ...environment, DATA_DIR: await dataDir() }
  await copyFile(path.join(DATA_DIR, 'data.key'), path.join(elsewhere.DATA_DIR, 'data.key'))
  const { lines, errors } = await runProgram('src/cli/restore.ts', files, elsewhere)
  expect({ errors, first: lines[0] }).toEqual({ errors: '', first: '1 people were restored.' })
  expect(await embedded(elsewhere.DATA_DIR).pid()).toBeUndefined()
  const next = await startBot(elsewhere)
  await showsResult(telegram, runner)
  expect((await next.stops()).ended).toBe(0)
})

test('data.key is retired: once DATA_KEY wraps every key it is deleted, and not made again', async () => {
  const telegram = await openTelegram()
  const DATA_DIR = await dataDir()
  const file = path.join(DATA_DIR, 'data.key')
  const environment = { ...telegram.environment, DATA_DIR }
  const first = await startBot(environment)
  const runner = telegram.runner()
  await checks(telegram, runner)
  await first.stops()

  const without = await runProgram('src/cli/rotate-keys.ts', [], environment)
  expect(without.errors).toMatch(/^DATA_KEY is missing.*\n$/)
  const keyed = { ...environment, DATA_KEY: randomBytes(32).toString('base64') }
  const second = await startBot(keyed)
  const { lines } = await runProgram('src/cli/rotate-keys.ts', [], keyed)
  expect(lines[0]).toBe('1 of 1 keys were wrapped anew: all open under the first of DATA_KEY.')
  expect(lines[2]).toBe(
    `${file} still counts as an older key: delete it, and keep DATA_KEY set from now on.`,
  )
  await second.stops()

  await rm(file)
  const third = await startBot(keyed)
  await showsResult(telegram, runner)
  expect(await readdir(DATA_DIR)).not.toContain('data.key')
  await third.stops()
  const again = await runProgram('src/cli/rotate-keys.ts', [], keyed)
  expect(again.lines).toHaveLength(3)
  const backup = await backUp(keyed, await temporaryFolder())
  expect(backup).toHaveLength(2)
  const nobody = await runProgram('src/cli/backup.ts', [DATA_DIR], environment)
  expect(nobody.errors).toMatch(/^DATA_KEY is missing.*\n$/)
  expect(await readdir(DATA_DIR)).not.toContain('data.key')
})
