import { startTestBot, type TestBot, type TestBotOptions, type TestRunner } from './bot.ts'
import { says } from './words.ts'

/** A bot whose clock is set to a time on the wall of a zone. */
export async function botOn(
  zone: string,
  wallClock: string,
  options: TestBotOptions = {},
): Promise<TestBot> {
  const bot = await startTestBot(options)
  const now = Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).toInstant()
  await bot.restart(() => bot.query('update clock set now = $1::timestamptz', now.toString()))
  return bot
}

/** When the check-ins of a chat came, and what reminded of them, by the clock on the wall. */
export function cameAt(
  runner: TestRunner,
  zone: string,
  language = 'en',
): Temporal.ZonedDateTime[] {
  return runner
    .messages()
    .filter(({ text }) => text.includes(`2. ${says('option-progress-better', {}, language)}`))
    .map(({ message }) => Temporal.Instant.fromEpochMilliseconds(message.date * 1_000))
    .map((instant) => instant.toZonedDateTimeISO(zone))
}
