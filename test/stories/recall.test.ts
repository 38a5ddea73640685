import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startTestBot, type TestBot, type TestRunner } from '../support/bot.ts'
import { plannedFor } from '../support/follow-up.ts'
import { answersUntil, checks, chooses, GROIN, OUTER_HIP, questionOf } from '../support/persona.ts'
import { runProgram } from '../support/program.ts'
import { says } from '../support/words.ts'

const RECALL = 'src/cli/recall.ts'

/** A file in which a club's clinician has raised a rule. */
async function reviewFile(raise: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hip-review-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'rules.json')
  const review = { reviewed_by: 'A test', reviewed_on: '2027-03-01', raise }
  await writeFile(file, JSON.stringify(review))
  return file
}

/** A bot that two runners have been told by, started anew under rules that raise D2. */
async function afterReview(): Promise<{
  bot: TestBot
  groin: TestRunner
  outer: TestRunner
  recall: (...args: string[]) => ReturnType<typeof runProgram>
}> {
  const bot = await startTestBot()
  const [groin, outer] = [bot.runner(), bot.runner()]
  await checks(groin, GROIN)
  await checks(outer, OUTER_HIP)
  const changed = { RULES_FILE: await reviewFile({ D2: 'urgent' }) }
  await bot.restart(undefined, changed)
  const recall = (...args: string[]) => runProgram(RECALL, args, { ...bot.environment, ...changed })
  return { bot, groin, outer, recall }
}

function recallsIn(runner: TestRunner): number {
  return runner.messages().filter(({ text }) => text === says('recall')).length
}

test('a dry run names the check whose action is another, and how, and sends nothing', async () => {
  const { bot, groin, outer, recall } = await afterReview()
  const { lines, status } = await recall('--dry-run')
  expect(status).toBe(0)
  const [first = '', ...rest] = lines
  expect(first).toContain('urgency doctor → urgent')
  expect(first).toContain('where doctor → first_thing_tomorrow')
  expect(rest[0]).toMatch(/^1 of 2 results lead to another action under .+\+[0-9a-f]{8}\.$/)
  for (const { id } of [groin, outer]) expect(lines.join()).not.toContain(`${id}`)
  await bot.days(1)
  expect([recallsIn(groin), recallsIn(outer)]).toEqual([0, 0])
})

test('the runner whose action is another gets one message, in the allowed hours, and nobody else', async () => {
  const { bot, groin, outer, recall } = await afterReview()
  // Ten in the evening: nothing may arrive before nine.
  await bot.hours(12)
  await recall()
  expect((await recall()).lines.at(-1)).toMatch(/^0 runners/)
  await bot.hours(10)
  expect(recallsIn(groin)).toBe(0)
  await bot.hours(2)
  expect([recallsIn(groin), recallsIn(outer)]).toEqual([1, 0])
  await bot.days(2)
  expect(recallsIn(groin)).toBe(1)
})

test('the message opens the plan under the rules of today, and it is asked after anew', async () => {
  const { bot, groin, recall } = await afterReview()
  expect(await plannedFor(bot, groin)).toEqual(['2 due'])
  await recall()
  await bot.hours(1)
  const shown = await groin.taps('check:show')
  expect(shown.text).toContain(says('urgency-urgent-title'))
  expect(await plannedFor(bot, groin)).toEqual(['1 due'])
  expect((await recall('--dry-run')).lines[0]).toMatch(/^0 of 2/)
})

test('who has opened the plan before the message was due is not told again', async () => {
  const { bot, groin, recall } = await afterReview()
  await bot.hours(12)
  await recall()
  await groin.sends('/check')
  await groin.taps('check:show')
  await bot.days(1)
  expect(recallsIn(groin)).toBe(0)
})

test('who has erased everything is not told', async () => {
  const { bot, groin, recall } = await afterReview()
  await bot.hours(12)
  await recall()
  await groin.sends('/forget')
  await groin.taps('forget:confirm')
  expect(await bot.query('select id from recall')).toEqual([])
  await bot.days(1)
  expect(recallsIn(groin)).toBe(0)
})

test('who has begun another check is not told of the old one', async () => {
  const { bot, groin, recall } = await afterReview()
  await bot.hours(12)
  await recall()
  await groin.sends('/check')
  await groin.taps('check:again')
  await answersUntil(groin, OUTER_HIP)
  await bot.days(1)
  expect(recallsIn(groin)).toBe(0)
})

test('who is changing an answer when the message is due is told afterwards', async () => {
  const { bot, groin, recall } = await afterReview()
  await groin.sends('/check')
  await groin.taps('check:change', 'change:location')
  await chooses(groin, 'front_thigh')
  expect(questionOf(groin.last())).toBeDefined()
  await recall()
  await bot.hours(1)
  expect(recallsIn(groin)).toBe(0)
  await bot.hours(8)
  expect(recallsIn(groin)).toBe(1)
})

test('whatever view of an older result is opened, a changed plan is told before it', async () => {
  for (const view of ['r:show:painkillers', 'r:show:doctor', 'r:show:why']) {
    const { groin, recall } = await afterReview()
    await recall()
    const shown = await groin.taps(view)
    expect(shown.text).toContain(says('urgency-urgent-title'))
  }
})

test('with the painkiller questions open, the message opens the plan and not the question', async () => {
  const { bot, outer } = await afterReview()
  await outer.taps('r:show:painkillers')
  expect(questionOf(outer.last())).toBe('nsaid_risk')
  await bot.restart(undefined, { RULES_FILE: await reviewFile({ D8: 'urgent' }) })
  await outer.person.tapsData(outer.last().id, 'check:show')
  expect(questionOf(outer.last())).toBeUndefined()
  expect(outer.last().text).toContain(says('urgency-self_care-title'))
})

test('rules that are taken back before the message is due send nobody anything', async () => {
  const { bot, groin, recall } = await afterReview()
  await bot.hours(12)
  await recall()
  await bot.restart(undefined, { RULES_FILE: '' })
  await bot.days(1)
  expect(recallsIn(groin)).toBe(0)
})

test('who has blocked the bot is not counted among those who are told, and is told by a later run', async () => {
  const { bot, groin, recall } = await afterReview()
  await groin.person.blocks()
  expect((await recall()).lines.at(-1)).toMatch(/^0 runners/)
  await groin.person.unblocks()
  expect((await recall()).lines.at(-1)).toMatch(/^1 runners/)
  await bot.hours(1)
  expect(recallsIn(groin)).toBe(1)
})

test('who had stopped the check-ins is asked after again only where it is graver now', async () => {
  const { bot, groin, recall } = await afterReview()
  await groin.sends('/stop')
  await recall()
  await bot.hours(1)
  expect(recallsIn(groin)).toBe(1)
  await groin.taps('check:show')
  expect(await plannedFor(bot, groin)).toContain('1 due')
})

test('an unknown flag sends nothing and says how it is called', async () => {
  const { errors, status } = await runProgram(RECALL, ['--now'], {})
  expect(status).toBe(2)
  expect(errors).toContain('--dry-run')
})
