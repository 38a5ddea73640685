import { expect, test } from 'vitest'
import { sharedBot, type TestRunner } from '../support/bot.ts'
import {
  answersUntil,
  checks,
  chooses,
  endsOf,
  FINISHED,
  OUTER_HIP,
  questionOf,
  tickedIn,
} from '../support/persona.ts'
import { says } from '../support/words.ts'

const bot = sharedBot()
const GO_OR_RESTART = ['check:go', 'check:restart']

async function keptOf({ id }: TestRunner): Promise<number> {
  const rows = await bot().query('select id from "check" where person_id = $1', id)
  return rows.length
}

/** Stands at worse_with, one thing ticked. */
async function inTheMiddle(): Promise<TestRunner> {
  const runner = bot().runner()
  await checks(runner, OUTER_HIP, 'worse_with')
  await chooses(runner, 'hopping')
  return runner
}

function expectQuestionKept(runner: TestRunner): void {
  const last = runner.last()
  expect(questionOf(last)).toBe('worse_with')
  expect(tickedIn(last)).toEqual(['hopping'])
  expect(last.text).toContain(says('answer-scale', { value: 5 }))
  expect(runner.messages().at(-1)).toEqual(last)
  expect(runner.messages().filter((message) => questionOf(message))).toHaveLength(1)
}

const STRAY: Record<string, (runner: TestRunner) => Promise<unknown>> = {
  'a photo': ({ person }) => person.sendsPhoto(),
  'a voice message': ({ person }) => person.sendsVoice(),
  'a sticker': ({ person }) => person.sendsSticker(),
  'a forwarded text': ({ person }) => person.forwards(),
  'a text': (runner) => runner.sends('it hurts since the long run'),
  'a long text': (runner) => runner.sends('hip '.repeat(1_000)),
  '/help': (runner) => runner.sends('/help'),
  '/privacy': (runner) => runner.sends('/privacy'),
  '/language, chosen': async (runner) => {
    await runner.sends('/language')
    return runner.taps('language:en')
  },
  '/mydata': (runner) => runner.sends('/mydata'),
  '/forget, not confirmed': async (runner) => {
    await runner.sends('/forget')
    return runner.taps('forget:cancel')
  },
  '/stop': (runner) => runner.sends('/stop'),
  'a command that nobody knows': (runner) => runner.sends('/run'),
}

for (const [what, sends] of Object.entries(STRAY)) {
  test(`${what} in the middle: the question is asked again below, its answers kept`, async () => {
    const runner = await inTheMiddle()
    const before = runner.last()
    await sends(runner)
    expectQuestionKept(runner)
    expect(runner.last().id).toBeGreaterThan(before.id)
    await chooses(runner, 'done')
    expect(questionOf(runner.last())).toBe('signs')
  })
}

test('what is no text is told of, in words', async () => {
  const runner = await inTheMiddle()
  await runner.person.sendsPhoto()
  expect(runner.last().text).toContain(says('hint-not-text'))
  await runner.sends('hello?')
  expect(runner.last().text).toContain(says('hint-tap'))
})

test('an edited message is let be', async () => {
  const runner = await inTheMiddle()
  const { message } = await runner.person.sends('hello?')
  if (!message) throw new Error('no message')
  const before = runner.messages()
  const edited_message = { ...message, edit_date: message.date, text: '4' }
  await bot().app.handle({
    update_id: bot().standIn.world.nextUpdateId(),
    edited_message,
  } as Parameters<ReturnType<typeof bot>['app']['handle']>[0])
  expect(runner.messages()).toEqual(before)
})

for (const command of ['/language', '/settings', '/forget']) {
  test(`${command} in the middle asks something itself: a number typed then answers nothing`, async () => {
    const runner = await inTheMiddle()
    const asked = await runner.sends(command)
    expect(questionOf(asked)).toBeUndefined()
    expect(endsOf(asked).length).toBeGreaterThan(1)
    expect(endsOf(await runner.sends('2'))).toEqual(GO_OR_RESTART)
    await runner.taps('check:go')
    expectQuestionKept(runner)
  })
}

test('/forget cancelled in the middle: the question is the last message again', async () => {
  const runner = await inTheMiddle()
  await runner.sends('/forget')
  await runner.taps('forget:cancel')
  expectQuestionKept(runner)
})

test('"Why do you ask?" explains above the question and keeps the ticks', async () => {
  const runner = await inTheMiddle()
  await runner.taps(':why')
  expect(runner.last().text).toContain(says('why-worse_with'))
  expectQuestionKept(runner)
})

test('seven hours later a text asks whether to go on, a tap is simply taken', async () => {
  const texting = await inTheMiddle()
  const tapping = await inTheMiddle()
  await bot().hours(7)
  const offer = await texting.sends('3')
  expect(endsOf(offer)).toEqual(GO_OR_RESTART)
  expect(offer.text).toBe(says('unfinished', { position: 9 }))
  await texting.sends('3')
  expect(endsOf(texting.last())).toEqual(GO_OR_RESTART)
  await texting.taps('check:go')
  expectQuestionKept(texting)
  await chooses(tapping, 'stairs_hills')
  expect(tickedIn(tapping.last()).sort()).toEqual(['hopping', 'stairs_hills'])
})

test('whoever goes on after seven hours may type at once', async () => {
  const runner = await inTheMiddle()
  await bot().hours(7)
  await runner.sends('/check')
  await runner.taps('check:go')
  await runner.sends('2')
  expect(questionOf(runner.last())).toBe('signs')
})

test('starting again after seven hours asks the first question, the old answers gone', async () => {
  const runner = await inTheMiddle()
  await bot().hours(7)
  await runner.sends('hello')
  await runner.taps('check:restart')
  expect(questionOf(runner.last())).toBe('screen')
  expect(await keptOf(runner)).toBe(1)
  await answersUntil(runner, OUTER_HIP, 'worse_with')
  expect(tickedIn(runner.last())).toEqual([])
})

test('/cancel puts the check away and keeps nothing of it', async () => {
  const runner = await inTheMiddle()
  const reply = await runner.sends('/cancel')
  expect(reply.text).toBe(says('cancelled'))
  expect(endsOf(reply)).toEqual(['check:start'])
  expect(await keptOf(runner)).toBe(0)
  expect(runner.messages().filter((message) => questionOf(message))).toEqual([])
  expect((await runner.sends('/cancel')).text).toBe(says('nothing-to-cancel'))
  expect((await runner.sends('2')).text).toContain(says('hint-start'))
  await runner.taps('check:start')
  expect(questionOf(runner.last())).toBe('screen')
})

for (const command of ['/start', '/check', '/hip', '/start hip']) {
  test(`${command} in the middle offers to go on or start again`, async () => {
    const runner = await inTheMiddle()
    const offer = await runner.sends(command)
    expect(endsOf(offer)).toEqual(GO_OR_RESTART)
    expect(endsOf(await runner.sends('1'))).toEqual(GO_OR_RESTART)
    await runner.sends('/help')
    expectQuestionKept(runner)
    await runner.sends(command)
    await runner.taps('check:go')
    expectQuestionKept(runner)
  })

  test(`${command} after a result offers to show it, to change it, and a new check`, async () => {
    const runner = bot().runner()
    const result = await checks(runner, OUTER_HIP)
    const offer = await runner.sends(command)
    expect(endsOf(offer)).toEqual(FINISHED)
    expect((await runner.taps('check:show')).text).toBe(result.text)
    await runner.sends(command)
    await runner.taps('check:change')
    expect(endsOf(runner.last())).toContain('change:location')
    await runner.sends(command)
    await runner.taps('check:again')
    expect(questionOf(runner.last())).toBe('screen')
  })
}

test('a number typed under the card of answers answers no question that is out of sight', async () => {
  const runner = await inTheMiddle()
  await runner.person.tapsData(runner.last().id, 'check:change')
  expect(endsOf(runner.last())).toContain('change:severity')
  expect(endsOf(await runner.sends('2'))).toEqual(GO_OR_RESTART)
  await runner.taps('check:go')
  expectQuestionKept(runner)
})

test('a stray text after the result leaves it and shows the way', async () => {
  const runner = bot().runner()
  const result = await checks(runner, OUTER_HIP)
  for (const sends of [STRAY['a photo'], STRAY['a text'], STRAY['a sticker']]) {
    await sends?.(runner)
    expect(endsOf(runner.last())).toEqual(['check:show'])
  }
  expect(runner.messages().find(({ id }) => id === result.id)?.text).toBe(result.text)
})
