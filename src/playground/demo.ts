import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { unlimited } from '../telegram/rate-limit.ts'
import { startPlaygroundServer } from './server.ts'
import type { StandIn } from './stand-in.ts'
import type { ChatMessage } from './view.ts'

const TOKEN = '7000000001:demo-stand-in'
const RUNNER = { id: 5002, first_name: 'Sam', language_code: 'en' }
const ZONE = 'Europe/London'
/** The story begins at this hour, whatever the time is, so that what comes later comes by day. */
const BEGINS = Temporal.PlainTime.from('10:00')
/** Far more than any check asks. */
const TAPS_MAX = 60

/**
 * What the runner of the demo has, by the question; whatever is not named here gets "none". It is
 * all that is given: everything that is printed is what the bot says.
 */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  consent: ['accept'],
  screen: ['none'],
  age: ['40_54'],
  location: ['outer_hip'],
  fall: ['none'],
  onset: ['gradual'],
  duration: ['weeks'],
  severity: ['5'],
  walking: ['normal'],
  worse_with: ['lying_on_side', 'stairs_hills', 'done'],
  training_change: ['more_distance_or_speed'],
}
/** How it goes on: after so many days, what is told; once nothing, and it is asked again. */
const LATER = [
  { days: 3, taps: ['progress:same', 'pain_now:5', 'activity:less', 'new_sign:none'] },
  { days: 4, taps: ['check-in:tonight'] },
  { days: 1, taps: ['progress:better', 'pain_now:3', 'activity:less', 'new_sign:none'] },
  { days: 13, taps: [] },
  { days: 1, taps: ['progress:same', 'pain_now:5', 'activity:less', 'new_sign:none'] },
  {
    days: 7,
    taps: ['progress:same', 'seen:no', 'pain_now:5', 'activity:limping', 'new_sign:cannot'],
  },
]

/** How long it is until the story may begin. */
function untilBeginning(now: Temporal.Instant): Temporal.Duration {
  const local = now.toZonedDateTimeISO(ZONE)
  const begins = local.add({ days: 1 }).withPlainTime(BEGINS)
  return now.until(begins.toInstant())
}

function print(message: ChatMessage): void {
  const picture = message.hasPhoto ? '[picture of the hip]\n' : ''
  const buttons = message.keyboard.map((row) => row.map(({ text }) => `[${text}]`).join(' '))
  const text = [picture + message.text, ...buttons].join('\n')
  console.log(`\n${text.replace(/^/gm, '  │ ')}`)
}

function labelOf(standIn: StandIn, data: string): string {
  for (const { keyboard } of standIn.world.recent(RUNNER.id)) {
    for (const button of keyboard.flat()) {
      if ('callback_data' in button && button.callback_data.endsWith(data)) return button.text
    }
  }
  return data
}

/** What to tap next on this message; undefined where the check is told. */
function nextTaps({ keyboard }: ChatMessage): readonly string[] | undefined {
  const all = keyboard
    .flat()
    .map((button) => ('callback_data' in button ? button.callback_data : ''))
  for (const [question, values] of Object.entries(ANSWERS)) {
    if (all.some((data) => data.endsWith(`${question}:${values[0]}`))) {
      return values.map((value) => `${question}:${value}`)
    }
  }
  const none = all.find((data) => data.endsWith(':none'))
  if (none) return [none]
  const left = all.find((data) => data.endsWith(':left'))
  return left ? [left] : undefined
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hip-demo-'))
  let app: Awaited<ReturnType<typeof startApp>> | undefined
  const server = await startPlaygroundServer({
    token: TOKEN,
    persons: [RUNNER],
    deliver: async (update) => app?.handle(update),
  })
  const { standIn } = server
  const { chmod } = await import('node:fs/promises')
  await chmod(dataDir, 0o711)
  // Nothing of the shell's: a token that is set there is for a bot that people write to.
  const environment = { DATA_DIR: dataDir, PORT: '0', CLOCK: 'manual', LOG_LEVEL: 'error' }
  const config = readConfig({ ...environment, BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: server.url })
  // Days pass in a second here, and with them more taps than anyone makes.
  app = await startApp(config, { rateLimit: unlimited })
  const last = () => standIn.world.last(RUNNER.id) as ChatMessage

  async function tap(data: string): Promise<void> {
    console.log(`\n▶ ${RUNNER.first_name} taps ${labelOf(standIn, data)}`)
    await standIn.person(RUNNER.id).taps(data)
  }

  try {
    await app.advance(untilBeginning(app.now()))
    console.log(`▶ ${RUNNER.first_name} writes /start`)
    await standIn.person(RUNNER.id).sends('/start')
    for (let count = 0; count < TAPS_MAX; count++) {
      const taps = nextTaps(last())
      if (!taps) break
      print(last())
      for (const data of taps) await tap(data)
    }
    // The result, and below it the clock is asked for.
    for (const message of standIn.world.recent(RUNNER.id).slice(0, 2).reverse()) print(message)
    await tap(`zone:${ZONE.replace('/', '--')}`)
    print(last())
    for (const { days, taps } of LATER) {
      const { now, sent } = await app.advance(Temporal.Duration.from({ days }))
      console.log(`\n⏩ ${days} days later, ${now}: ${sent} message from the bot`)
      print(last())
      for (const data of taps) {
        await tap(data)
        print(last())
      }
    }
  } finally {
    await app.stop()
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

await main()
