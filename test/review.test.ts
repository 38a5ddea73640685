import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { ConfigError } from '../src/config.ts'
import { readTriage } from '../src/review.ts'
import { CAUSES } from '../src/triage/causes/causes.ts'
import { RULES } from '../src/triage/rules.ts'
import { RULESET } from '../src/triage/ruleset.ts'
import type { Triage } from '../src/triage/triage.ts'
import { compareUrgency } from '../src/triage/urgency.ts'
import { triage } from './support/triage.ts'
import { anyAnswers } from './triage/arbitrary.ts'
import { runner } from './triage/runner.ts'

const REVIEWED = { reviewed_by: 'A test, physician', reviewed_on: '2027-03-01' }

function fileWith(text: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'hip-review-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'rules.json')
  writeFileSync(file, text)
  return file
}

function reviewed(changes: object): Triage {
  return readTriage(fileWith(JSON.stringify({ ...REVIEWED, ...changes })))
}

function refusal(text: string): string {
  try {
    readTriage(fileWith(text))
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError)
    return (error as Error).message
  }
  throw new Error('it was accepted')
}

const GROIN = runner({ location: 'groin', worse_with: ['running_impact'] })

test('without a file the rules stand as they are', () => {
  expect(readTriage(undefined).version).toBe(RULESET)
})

test('a rule raised to urgent sends its runner to be seen within a day, with no tablets', () => {
  const { assess, version } = reviewed({ raise: { D2: 'urgent' } })
  expect(triage.assess(GROIN).urgency).toBe('doctor')
  expect(assess(GROIN)).toMatchObject({
    urgency: 'urgent',
    impact: 'stop',
    painkiller: { oralNsaid: 'avoid' },
  })
  expect(assess(GROIN).checkIns.slice(0, 2)).toEqual(['P1D', 'P3D'])
  expect(version).toMatch(new RegExp(`^${RULESET}\\+[0-9a-f]{8}$`))
})

test('a rule raised to an emergency decides once everything is told, since a graver one may follow', () => {
  const { assess, walk } = reviewed({ raise: { U1: 'emergency', D15: 'emergency' } })
  expect(walk({ screen: [] }).next).toBe('age')
  const given = { screen: ['unwell_or_vomiting'] }
  expect(walk(given).next).toBe('walking')
  const told = { signs: ['unwell_or_vomiting' as const], walking: 'normal' as const, severity: 2 }
  expect(assess(told).urgency).toBe('emergency')
})

test('the rule of last resort, raised, still fires only where no other does', () => {
  const { firedRules } = reviewed({ raise: { D15: 'urgent' } })
  expect(firedRules(GROIN).map(({ id }) => id)).not.toContain('D15')
  expect(firedRules({}).map(({ id }) => id)).toContain('D15')
})

test('a cause that is switched off is not named', () => {
  const answers = runner({ signs: ['clicking_snapping'], severity: 1, worse_with: [] })
  expect(triage.assess(answers).causes.map(({ id }) => id)).toContain('snapping_hip')
  const { assess } = reviewed({ causes_off: ['snapping_hip'] })
  expect(assess(answers).causes.map(({ id }) => id)).not.toContain('snapping_hip')
})

test('whatever is reviewed, nobody is told less urgent', () => {
  const raisable = RULES.filter(({ urgency }) => urgency !== 'emergency')
  const mild = CAUSES.filter(({ neverPlayedDownWhere }) => !neverPlayedDownWhere)
  fc.assert(
    fc.property(
      fc.subarray(raisable.map(({ id }) => id)),
      fc.subarray(mild.map(({ id }) => id)),
      fc.array(anyAnswers, { minLength: 20, maxLength: 20 }),
      (ids, off, runners) => {
        const raise = Object.fromEntries(ids.map((id) => [id, 'emergency']))
        const { assess } = reviewed({ raise, causes_off: off })
        for (const answers of runners) {
          const before = triage.assess(answers)
          const after = assess(answers)
          expect(compareUrgency(after.urgency, before.urgency)).toBeGreaterThanOrEqual(0)
          if (before.impact === 'stop') expect(after.impact).toBe('stop')
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('no rule is lowered, and none that is as urgent already is raised', () => {
  const lowered = JSON.stringify({ ...REVIEWED, raise: { E1: 'urgent' } })
  expect(refusal(lowered)).toBe(
    'RULES_FILE: raise.E1 is emergency already, and a rule is only ever raised',
  )
  expect(refusal(JSON.stringify({ ...REVIEWED, raise: { U4: 'urgent' } }))).toContain('U4')
  expect(refusal(JSON.stringify({ ...REVIEWED, raise: { D2: 'self_care' } }))).toContain('D2')
})

test('a danger on which rules act stays named', () => {
  for (const cause of ['stress_fracture', 'joint_infection', 'hip_fracture', 'other_serious']) {
    const off = JSON.stringify({ ...REVIEWED, causes_off: [cause] })
    expect(refusal(off)).toContain('is a danger that is never left unnamed')
  }
})

test('a file that nobody has signed, or that says something unknown, is refused by a clear line', () => {
  expect(refusal('no JSON')).toBe('RULES_FILE is not JSON')
  expect(refusal('{"raise":{}}')).toContain('reviewed_by')
  expect(refusal(JSON.stringify({ ...REVIEWED, reviewed_by: ' ' }))).toContain('reviewed_by')
  expect(refusal(JSON.stringify({ ...REVIEWED, reviewed_on: 'soon' }))).toContain('reviewed_on')
  expect(refusal(JSON.stringify({ ...REVIEWED, raise: { D99: 'urgent' } }))).toBe(
    'RULES_FILE: raise.D99 is no rule',
  )
  expect(refusal(JSON.stringify({ ...REVIEWED, causes_off: ['shin'] }))).toContain('causes_off')
  expect(refusal(JSON.stringify({ ...REVIEWED, lower: {} }))).toContain('RULES_FILE')
  expect(() => readTriage('/nowhere/rules.json')).toThrow('RULES_FILE cannot be read')
})
