import { readFileSync } from 'node:fs'
import type { Answers } from '../src/triage/answers.ts'
import { ruleBook } from '../src/triage/rule-book.ts'
import { createTriage } from '../src/triage/triage.ts'
import { URGENCIES, type Urgency } from '../src/triage/urgency.ts'

interface Rating {
  readonly urgency: Urgency
  readonly min_urgency: Urgency
  readonly max_urgency: Urgency
}

interface Vignette {
  readonly id: string
  readonly verified: boolean
  readonly answers: Answers
  readonly gold: Rating & {
    readonly cause: string
    readonly also_acceptable: readonly string[]
    readonly second: Rating
  }
}

const triage = createTriage(ruleBook())
const FILE = new URL('../test/triage/vignettes.json', import.meta.url)
const vignettes: readonly Vignette[] = JSON.parse(readFileSync(FILE, 'utf8'))

function level(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency)
}

function judge({ id, verified, answers, gold }: Vignette) {
  const { urgency, causes, rules } = triage.assess(answers)
  const told = level(urgency)
  const both = [gold, gold.second]
  const urgencies = both.map((rating) => level(rating.urgency))
  const mins = both.map((rating) => level(rating.min_urgency))
  const right = [gold.cause, ...gold.also_acceptable]
  const place = causes.findIndex((cause) => right.includes(cause.id))
  return {
    id,
    verified,
    urgency,
    rated: both.map((rating) => rating.urgency).join('/'),
    rules: rules.map((rule) => rule.id).join(' '),
    cause: gold.cause,
    first: causes.slice(0, 3).map((cause) => cause.id),
    belowBoth: told < Math.min(...mins),
    belowHigher: told < Math.max(...mins),
    right: told >= Math.min(...urgencies) && told <= Math.max(...urgencies),
    aboveBoth: both.every((rating) => told > level(rating.max_urgency)),
    emergency: both.every((rating) => rating.urgency === 'emergency'),
    selfCare: both.every((rating) => rating.urgency === 'self_care'),
    top1: place === 0,
    top3: place >= 0 && place < 3,
  }
}
type Judged = ReturnType<typeof judge>

function share(of: readonly Judged[], counts: (one: Judged) => boolean): string {
  const hits = of.filter(counts).length
  const percent = of.length === 0 ? '–' : `${Math.round((hits / of.length) * 100)} %`
  return `${hits}/${of.length} (${percent})`
}

/** The figures, each with what the rules and grades reached starting text:, before any tuning. */
function figures(of: readonly Judged[]): [name: string, value: string, asWritten: string][] {
  const emergencies = of.filter((one) => one.emergency)
  const selfCare = of.filter((one) => one.selfCare)
  return [
    ['below the lower least safe urgency', share(of, (one) => one.belowBoth), '0 %'],
    ['below the higher least safe urgency', share(of, (one) => one.belowHigher), '0 %'],
    ['urgency right', share(of, (one) => one.right), '91 %'],
    ['above both most reasonable urgencies', share(of, (one) => one.aboveBoth), '1 %'],
    ['emergencies told as such', share(emergencies, (one) => one.urgency === 'emergency'), '19/22'],
    ['self-care kept', share(selfCare, (one) => one.urgency === 'self_care'), '16/17'],
    ['an accepted cause first', share(of, (one) => one.top1), '75 %'],
    ['an accepted cause in the first three', share(of, (one) => one.top3), '94 %'],
  ]
}

function print(title: string, of: readonly Judged[], compare = false): void {
  console.log(`\n${title} (${of.length} cases)`)
  for (const [name, value, asWritten] of figures(of)) {
    const comparison = compare ? `starting text: ${asWritten}` : ''
    console.log(`  ${name.padEnd(38)} ${value.padEnd(16)} ${comparison}`.trimEnd())
  }
}

const all = vignettes.map(judge)

console.log(
  `Ruleset ${triage.version}. Published cases, rated twice from the history, by no clinician.`,
)
print('All', all, true)
print(
  'Source seen whole',
  all.filter((one) => one.verified),
)
print(
  'Source not seen whole (verified: false)',
  all.filter((one) => !one.verified),
)

const [only] = process.argv.slice(2)
if (only === '--cases') {
  console.log('\nCases where something differs')
  for (const one of all) {
    const urgencyDiffers = !one.right || one.belowHigher
    if (!urgencyDiffers && one.top1) continue
    const notes = [
      urgencyDiffers ? `told ${one.urgency}, rated ${one.rated} [${one.rules}]` : '',
      one.top1
        ? ''
        : `${one.top3 ? 'not first' : 'NOT IN THREE'}: ${one.cause} < ${one.first.join(', ')}`,
    ]
    console.log(`  ${one.id}: ${notes.filter(Boolean).join(' · ')}`)
  }
}
