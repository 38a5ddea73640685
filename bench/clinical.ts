import { ruleBook } from '../src/triage/rule-book.ts'
import { CASES, type Judged, judging } from './clinical/cases.ts'
import { crossValidate } from './clinical/folds.ts'

/** What others have published. Definitions differ between studies: only like with like. */
const PUBLISHED = `Published, for comparison (other cases, other definitions):
  urgency right    symptom checkers 57 % (Semigran 2015), median 56 % (Schmieding 2022)
  emergencies      symptom checkers 80 % (Semigran 2015); lay people 68 % (Kopka)
  self-care kept   symptom checkers 33 % (Semigran 2015)
  first, of three  symptom checkers 34 %, 51 %; physicians 72 %, 84 % (Semigran 2015 and 2016)
  hip and groin    no published study of a symptom checker was found`

function share(of: readonly Judged[], counts: (one: Judged) => boolean): string {
  const hits = of.filter(counts).length
  const percent = of.length === 0 ? '–' : `${Math.round((hits / of.length) * 100)} %`
  return `${hits}/${of.length} (${percent})`
}

function figures(of: readonly Judged[]): [name: string, value: string][] {
  const emergencies = of.filter((one) => one.emergency)
  const selfCare = of.filter((one) => one.selfCare)
  return [
    ['below the lower least safe urgency', share(of, (one) => one.belowBoth)],
    ['below the higher least safe urgency', share(of, (one) => one.belowHigher)],
    ['urgency right', share(of, (one) => one.right)],
    ['above both most reasonable urgencies', share(of, (one) => one.aboveBoth)],
    ['emergencies told as such', share(emergencies, (one) => one.urgency === 'emergency')],
    ['emergencies told at least urgent', share(emergencies, isAtLeastUrgent)],
    ['self-care kept', share(selfCare, (one) => one.urgency === 'self_care')],
    ['an accepted cause first', share(of, (one) => one.top1)],
    ['an accepted cause in the first three', share(of, (one) => one.top3)],
  ]
}

function isAtLeastUrgent({ urgency }: Judged): boolean {
  return urgency === 'emergency' || urgency === 'urgent'
}

/** The starting text's own figures for its rules and grades as written, in the order of `figures`. */
const AS_WRITTEN = ['0 %', '0 %', '91 %', '1 %', '19/22', '–', '16/17', '75 %', '94 %']

function print(title: string, of: readonly Judged[], beside?: readonly string[]): void {
  console.log(`\n${title} (${of.length} cases)`)
  for (const [at, [name, value]] of figures(of).entries()) {
    const comparison = beside ? `starting text: ${beside[at]}` : ''
    console.log(`  ${name.padEnd(38)} ${value.padEnd(16)} ${comparison}`.trimEnd())
  }
}

function printDifferences(of: readonly Judged[]): void {
  console.log('\nCases where something differs')
  for (const one of of) {
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

const book = ruleBook()
const all = CASES.map(judging(book))
const folds = crossValidate(CASES)

console.log(`Ruleset ${book.version}. Published cases, rated twice from the history, by no clinician.
Rules, grades and conditions were written with these cases at hand, so the figures flatter.`)
print('All', all, AS_WRITTEN)
print(
  'Held out: each tenth judged by what the other nine tenths choose',
  folds.flatMap(({ judged }) => judged),
  AS_WRITTEN,
)
for (const { model, left } of folds) {
  console.log(
    `    place ${model.place}, further place ${model.also}; without ${left.join(' ') || 'none'}`,
  )
}
print(
  'Source seen whole',
  all.filter((one) => one.verified),
)
print(
  'Source not seen whole (verified: false)',
  all.filter((one) => !one.verified),
)
console.log(`\n${PUBLISHED}`)
if (process.argv.includes('--cases')) printDifferences(all)
