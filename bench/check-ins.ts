import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { startEmbedded } from '../src/db/embedded.ts'
import { chatsOf, type DueRows, fillDueRows, isOfDueRows } from '../test/support/due-rows.ts'
import { type Driven, drive, median, newRunner } from './taps/drive.ts'
import { TAPS } from './taps/plain-check.ts'

/**
 * Check-ins that fall due at once, with a million still to come: whether they are sent at the set
 * pace, what one costs beside a bare loop of sendMessage and beside the same with a thousand rows,
 * and how long conversations wait meanwhile. All of it in one run, the rounds in turn, so that a
 * slow minute of the machine is everybody's. Each bot has a stand-in for Telegram in this process.
 */
const PEOPLE = 20_000
const DAYS = 51
const PEOPLE_SMALL = 1_000
const ROUNDS = 5
/** Messages of one round, beside the bare loop. */
const DUE = 5_000
/** In flight at once, in the bare loop; what the bot sends together at its fastest. */
const TOGETHER = 100
const FASTEST = 1_000
const USUAL = 25
/** At the usual pace all of them would take a quarter of an hour. */
const SLICE_S = 30
const CONVERSATIONS = 4
/** Between two taps of a conversation, milliseconds: far quicker than anyone. */
const THINKING_MS = 100
const PAUSE_MS = 20

const key = randomBytes(32)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const seconds = (since: number) => (performance.now() - since) / 1_000

const running: Driven[] = []

/** A program that ends with the bench, however that ends. */
async function start(...what: Parameters<typeof drive>): Promise<Driven> {
  const driven = await drive(...what)
  running.push(driven)
  return driven
}

/** A bot with its database, and how many check-ins it has sent. */
interface Bot extends Driven {
  readonly rows: DueRows
  readonly sent: () => number
  /** What it sent last. */
  readonly last: () => Readonly<Record<string, unknown>> | undefined
}

function counting() {
  let sent = 0
  let last: Readonly<Record<string, unknown>> | undefined
  return {
    sent: () => sent,
    last: () => last,
    validate(method: string, payload: Readonly<Record<string, unknown>>): undefined {
      if (method !== 'sendMessage' || !isOfDueRows(payload.chat_id)) return
      sent += 1
      last = payload
    },
  }
}

function addPeople({ standIn }: Driven, people: number): void {
  for (const id of chatsOf(people)) {
    standIn.addPerson({ id, first_name: 'Robin', language_code: 'en' })
    standIn.world.chat(id).membership = 'member'
  }
}

async function startOurs(databaseUrl: string, pace: number, rows?: DueRows): Promise<Bot> {
  const { validate, ...counted } = counting()
  const environment = {
    databaseUrl,
    DATA_KEY: key.toString('base64'),
    SENDING_PACE: String(pace),
  }
  const bot = await start('ours', environment, validate)
  addPeople(bot, PEOPLE)
  if (rows) return { ...bot, ...counted, rows }
  await check(bot, [])
  const people = databaseUrl.endsWith('small') ? PEOPLE_SMALL : PEOPLE
  const days = databaseUrl.endsWith('small') ? 1 : DAYS
  return { ...bot, ...counted, rows: await fillDueRows(databaseUrl, key, people, days) }
}

/** One runner through a check; how long each tap took is added, milliseconds. */
async function check(driven: Driven, taken: number[], until = () => false): Promise<void> {
  const person = newRunner(driven)
  await person.sends('/start')
  for (const tap of TAPS) {
    if (until()) return
    const start = performance.now()
    await person.taps(tap)
    taken.push(performance.now() - start)
    await pause(THINKING_MS)
  }
}

/** Runners who go through one check after another, as long as something goes on. */
async function converse(driven: Driven, work: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = []
  let isOver = false
  const all = Array.from({ length: CONVERSATIONS }, async () => {
    while (!isOver) await check(driven, taken, () => isOver)
  })
  await work()
  isOver = true
  await Promise.all(all)
  return taken
}

/** Until so many more were sent, and all of them are stored. */
async function untilSent({ rows, sent }: Bot, count: number): Promise<void> {
  const target = sent() + count
  while (sent() < target) await pause(PAUSE_MS)
  while ((await rows.countWaiting()) > 0) await pause(PAUSE_MS)
}

interface Cost {
  /** CPU of the sending process a message, milliseconds. */
  readonly cpu: number
  /** Real time a message, milliseconds. */
  readonly wall: number
}

async function costOf(driven: Driven, count: number, work: () => Promise<unknown>): Promise<Cost> {
  const cpu = await driven.cpuMs()
  const begun = performance.now()
  await work()
  const wall = (performance.now() - begun) / count
  return { cpu: ((await driven.cpuMs()) - cpu) / count, wall }
}

function costOfDue(bot: Bot, count: number): Promise<Cost> {
  return costOf(bot, count, async () => {
    const sent = untilSent(bot, count)
    await bot.rows.letFallDue(count)
    await sent
  })
}

function costOfBare(bare: Driven, { last }: Bot): Promise<Cost> {
  const { chat_id: _, text, ...other } = last() ?? {}
  return costOf(bare, DUE, async () => {
    bare.process.send({ chats: chatsOf(DUE), together: TOGETHER, message: { text, other } })
    await once(bare.process, 'message')
  })
}

function told(name: string, costs: readonly Cost[]): string {
  const cpu = median(costs.map((cost) => cost.cpu)).toFixed(3)
  const perSecond = median(costs.map(({ wall }) => 1_000 / wall)).toFixed(0)
  return `  ${name.padEnd(34)} ${cpu} ms, ${perSecond} a second`
}

function ratioOf(costs: readonly Cost[], of: readonly Cost[]): string {
  const ratios = costs.map(({ cpu }, at) => cpu / (of[at]?.cpu ?? Number.NaN))
  return `${median(ratios).toFixed(2)} (${ratios.map((each) => each.toFixed(2)).join(', ')})`
}

async function compareCosts(large: Bot, small: Bot, bare: Driven): Promise<void> {
  await costOfDue(large, DUE)
  await costOfDue(small, PEOPLE_SMALL)
  await costOfBare(bare, large)
  const costs = { bare: [] as Cost[], large: [] as Cost[], few: [] as Cost[], small: [] as Cost[] }
  for (let round = 0; round < ROUNDS; round++) {
    costs.bare.push(await costOfBare(bare, large))
    costs.large.push(await costOfDue(large, DUE))
    costs.few.push(await costOfDue(large, PEOPLE_SMALL))
    costs.small.push(await costOfDue(small, PEOPLE_SMALL))
  }
  console.log(`\nCPU of the sending process a message, medians of ${ROUNDS} rounds:`)
  console.log(told(`${DUE} by bare sendMessage, ${TOGETHER} at once`, costs.bare))
  console.log(told(`${DUE} due of a million rows`, costs.large))
  console.log(told(`${PEOPLE_SMALL} due of a million rows`, costs.few))
  console.log(told(`${PEOPLE_SMALL} due of a thousand rows`, costs.small))
  console.log(`  beside bare sendMessage ${ratioOf(costs.large, costs.bare)}, asked 1.3`)
  console.log(`  beside a thousand rows  ${ratioOf(costs.few, costs.small)}, asked 1.2`)
}

function toldOf(taken: readonly number[]): string {
  const sorted = taken.toSorted((a, b) => a - b)
  const late = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
  return `${median(taken).toFixed(1)} ms, 95 % within ${late.toFixed(1)} ms, ${taken.length} taps`
}

/** Lets everything fall due at once and looks how it goes, for all of it or a slice of time. */
async function dispatch(bot: Bot, pace: number, sliceS: number): Promise<void> {
  console.log(`\n${PEOPLE} due at once at ${pace} a second:`)
  const idle = await converse(bot, () => pause(5_000))
  const before = await bot.memory()
  const sentBefore = bot.sent()
  const begun = performance.now()
  let took = 0
  const meanwhile = await converse(bot, async () => {
    await bot.rows.letFallDue(PEOPLE)
    const fell = performance.now()
    while (bot.sent() - sentBefore < PEOPLE && seconds(fell) < sliceS) await pause(PAUSE_MS)
    took = seconds(fell)
  })
  const sent = bot.sent() - sentBefore
  const rate = (sent / took).toFixed(1)
  const behind = Math.max(0, took - sent / pace)
  console.log(
    `  sent ${sent} in ${took.toFixed(1)} s: ${rate} a second, behind by ${behind.toFixed(1)} s`,
  )
  const after = await bot.memory()
  const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(0)
  console.log(
    `  heap ${mb(before.heap)} → ${mb(after.heap)} MB, rss ${mb(before.rss)} → ${mb(after.rss)} MB`,
  )
  console.log(`  a tap while idle  ${toldOf(idle)}`)
  console.log(`  a tap meanwhile   ${toldOf(meanwhile)}`)
  console.log(
    `  ratio ${(median(meanwhile) / median(idle)).toFixed(2)}, asked 2; ${seconds(begun).toFixed(0)} s in all`,
  )
}

const dataDir = await mkdtemp(path.join(tmpdir(), 'hip-bench-'))
await chmod(dataDir, 0o711)
const server = await startEmbedded(dataDir)
const opened: DueRows[] = []
try {
  const admin = postgres(server.url, { max: 1 })
  const urlOf = (name: string) => server.url.replace(/[^/]*$/, name)
  for (const name of ['large', 'small']) await admin.unsafe(`create database ${name}`)
  await admin.end()
  const begun = performance.now()
  const large = await startOurs(urlOf('large'), FASTEST)
  opened.push(large.rows)
  console.log(
    `${await large.rows.countFuture()} check-ins to come, made in ${seconds(begun).toFixed(0)} s`,
  )
  const small = await startOurs(urlOf('small'), FASTEST)
  opened.push(small.rows)
  const bare = await start('bare', {})
  addPeople(bare, DUE)
  await compareCosts(large, small, bare)
  await small.close()
  await bare.close()
  await dispatch(large, FASTEST, 120)
  await large.close()
  const usual = await startOurs(urlOf('large'), USUAL, large.rows)
  await dispatch(usual, USUAL, SLICE_S)
} finally {
  for (const driven of running) await driven.close()
  for (const { sql } of opened) await sql.end()
  await server.stop()
  await rm(dataDir, { recursive: true, force: true })
}
