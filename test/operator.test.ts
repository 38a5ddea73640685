import { Hono } from 'hono'
import pino from 'pino'
import { expect, test } from 'vitest'
import { startTestBot, type TestBotOptions } from './support/bot.ts'

const NAME = { OPERATOR_NAME: 'Club Río' }
const CONTACT = { OPERATOR_CONTACT: 'hip@example.org' }
const WEBHOOK = { WEBHOOK_URL: 'http://127.0.0.1:9', WEBHOOK_SECRET: 'a-secret-of-this-test' }

/** What a start logs of the variables that name an operator. */
async function warnings(options: TestBotOptions): Promise<string[]> {
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  await startTestBot({ ...options, log })
  return lines
    .map((line) => JSON.parse(line) as { level: number; msg: string })
    .filter(({ level, msg }) => level === pino.levels.values.warn && msg.includes('OPERATOR_'))
    .map(({ msg }) => msg)
}

test('a start with a token and no operator warns once, naming the variables', async () => {
  for (const environment of [{}, WEBHOOK]) {
    const told = await warnings({ environment })
    expect(told).toEqual([expect.stringMatching(/OPERATOR_NAME.*OPERATOR_CONTACT/)])
  }
})

test('it names the one that is missing, and only that', async () => {
  const [noContact] = await warnings({ environment: NAME })
  expect(noContact).toMatch(/OPERATOR_CONTACT/)
  expect(noContact).not.toMatch(/OPERATOR_NAME/)
  const [noName] = await warnings({ environment: CONTACT })
  expect(noName).toMatch(/OPERATOR_NAME/)
  expect(noName).not.toMatch(/OPERATOR_CONTACT/)
})

test('it is silent where both are known', async () => {
  expect(await warnings({ environment: { ...NAME, ...CONTACT } })).toEqual([])
})

test('it is silent in the playground, where nobody real writes', async () => {
  expect(await warnings({ page: new Hono() })).toEqual([])
})
