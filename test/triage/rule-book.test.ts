import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { CONDITION_NOTES } from '../../src/cli/rule-book/condition-notes.ts'
import { printRuleBook } from '../../src/cli/rule-book/document.ts'
import { NAMED } from '../../src/cli/rule-book/names.ts'
import { RULE, SECTIONS, SIGN } from '../../src/cli/rule-book/texts.ts'
import { CAUSE_IDS, SUB_CAUSE_IDS } from '../../src/triage/causes/cause.ts'
import { CHILD } from '../../src/triage/conditions.ts'
import { has } from '../../src/triage/expression.ts'
import { PAINKILLER_CAUTIONS } from '../../src/triage/painkiller-cautions.ts'
import { QUESTION_IDS } from '../../src/triage/questions.ts'
import { MODEL } from '../../src/triage/ranking/model.ts'
import { Review } from '../../src/triage/review.ts'
import { bookOf, ruleBook } from '../../src/triage/rule-book.ts'
import { RULES, type Rule } from '../../src/triage/rules.ts'
import { STEPS } from '../../src/triage/steps.ts'
import { runProgram } from '../support/program.ts'
import { says, wordsIn } from '../support/words.ts'

const KEPT = fileURLToPath(new URL('../../docs/rule-book.md', import.meta.url))
const say = wordsIn('en')
const printed = printRuleBook(say)

/** What stands under a heading, up to the next one of its kind or above it. */
function under(text: string, heading: string): string {
  const lines = text.split('\n')
  const level = heading.split(' ', 1)[0]?.length ?? 0
  const from = lines.findIndex((line) => line === heading || line.startsWith(`${heading} `))
  expect(from, heading).toBeGreaterThanOrEqual(0)
  const rest = lines.slice(from + 1)
  const to = rest.findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= level)
  return rest.slice(0, to < 0 ? rest.length : to).join('\n')
}

const section = (name: keyof typeof SECTIONS) => under(printed, `## ${SECTIONS[name]}`)
const headingsIn = (text: string) => text.split('\n').filter((line) => line.startsWith('#'))

function ruleEntry({ id }: Rule): string {
  const heading = headingsIn(section('rules')).find((line) => line.startsWith(`#### ${id}: `))
  expect(heading, id).toBeDefined()
  return under(printed, heading ?? '')
}

/** The words in capitals by which a rule's condition speaks of others. */
function namesIn(rule: Rule): string[] {
  const lines = ruleEntry(rule)
    .split('\n')
    .filter((line) => /^ *- |^\*\*When/.test(line))
  const unquoted = lines.join('\n').replace(/“[^”]*”/g, '')
  return unquoted.match(/\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*/g) ?? []
}

describe('the rule book that a clinician signs', () => {
  it('every rule stands in it with its words, its source and a box to strike it', () => {
    for (const rule of RULES) {
      const entry = ruleEntry(rule)
      expect(entry).toContain('**When**')
      expect(entry).toContain(`> ${says(`rule-${rule.id}` as 'rule-E1')}`)
      expect(entry).toContain(rule.confirmed ? RULE.read : RULE.toConfirm)
      expect(entry).toContain(rule.source)
      expect(entry).toContain(SIGN)
    }
  })

  it('a rule stands under the urgency that it has', () => {
    const titles = headingsIn(section('rules')).filter((line) => line.startsWith('### '))
    for (const [at, urgency] of (['emergency', 'urgent', 'doctor'] as const).entries()) {
      const group = under(printed, titles[at] ?? '')
      const ids = headingsIn(group).map((line) => line.slice('#### '.length).split(':')[0])
      expect(ids).toEqual(RULES.filter((rule) => rule.urgency === urgency).map(({ id }) => id))
    }
  })

  it('every question stands in it in the order in which it is asked', () => {
    const asked = headingsIn(section('questions')).map((line) => line.split('`')[1])
    expect(asked).toEqual(STEPS.map(({ ask }) => ask))
    expect(QUESTION_IDS.filter((id) => !asked.includes(id))).toEqual([])
  })

  it('every cause and every cause inside another stands in it with a box to strike it', () => {
    const headings = headingsIn(section('causes'))
    for (const id of [...CAUSE_IDS, ...SUB_CAUSE_IDS]) {
      const heading = headings.find((line) => line.endsWith(` \`${id}\``) && /\d/.test(line))
      expect(heading, id).toBeDefined()
      const entry = under(printed, heading ?? '')
      expect(entry).toContain('**Care:**')
      expect(entry).toContain('**Grades**')
      expect(entry).toContain(SIGN)
    }
  })

  it('every caution against a painkiller stands in it, those of rules and causes too', () => {
    const ofRules = [
      'suspected_bone',
      'emergency',
      'urgent',
      'infection_clot_nerve_or_cancer',
      'rest_pain_or_cancer',
      'possible_stress_fracture',
    ]
    const rows = section('painkillers').split('\n')
    const missing = [...PAINKILLER_CAUTIONS.map(({ id }) => id), ...ofRules].filter(
      (id) => !rows.some((row) => row.startsWith(`| \`${id}\`: `)),
    )
    expect(missing).toEqual([])
  })

  it('every name by which a rule speaks of a condition is explained once', () => {
    const glossary = section('glossary')
    for (const { name } of NAMED) expect(glossary.split(`**${name}** means `)).toHaveLength(2)
    const known = new Set(NAMED.map(({ name }) => name))
    expect(Object.keys(CONDITION_NOTES).filter((name) => !known.has(name))).toEqual([])
    const spoken = RULES.flatMap(namesIn)
    expect(spoken.length).toBeGreaterThan(RULES.length)
    expect(spoken.filter((name) => !known.has(name))).toEqual([])
  })

  it('a rule speaks of a named condition by its name', () => {
    for (const rule of RULES) {
      const parts = 'all' in rule.when ? rule.when.all : [rule.when]
      const names = NAMED.filter(({ expression }) => parts.includes(expression))
      expect(namesIn(rule)).toEqual(expect.arrayContaining(names.map(({ name }) => name)))
    }
  })

  it('it holds no HTML and nothing but the version says when it was made', () => {
    expect(printed.match(/<\/?[a-z][^>]*>|&[a-z]+;/gi)).toBeNull()
    const dates = printed.match(/\d{4}-\d{2}-\d{2}/g) ?? []
    expect(dates.filter((date) => !ruleBook().version.startsWith(date))).toEqual([])
  })

  it('its example of a stricter file is one that is taken once it is dated', () => {
    const [, json = ''] = printed.match(/```json\n([\s\S]*?)```/) ?? []
    const example = JSON.parse(json.replace('YYYY-MM-DD', '2026-01-31'))
    expect(Review.safeParse(example).success).toBe(true)
  })

  it('a rule without words is not printed in silence', () => {
    const unworded: Rule = {
      id: 'D99',
      urgency: 'doctor',
      whom: 'doctor',
      when: CHILD,
      source: 'None',
      confirmed: false,
    }
    expect(() => printRuleBook(say, bookOf([...RULES, unworded], [], MODEL, 'x'))).toThrow(
      'rule-D99',
    )
  })

  it('a condition that is too long for a line is read as a list', () => {
    const [rule] = RULES
    if (!rule) throw new Error('no rule')
    const when = has('signs', 'swelling')
    const long = { ...rule, when: { all: [when, CHILD, { not: { any: [when, CHILD, when] } }] } }
    const text = printRuleBook(say, bookOf([long, ...RULES.slice(1)], [], MODEL, 'x'))
    const entry = under(text, `#### ${rule.id}: emergency department now`)
    expect(entry).toContain('**When** all of these:\n\n- Other signs = “Swelling where it hurts”')
    expect(entry).toContain('\n- CHILD\n')
  })

  it('the document in docs/ is what the program writes', async () => {
    expect(readFileSync(KEPT, 'utf8')).toBe(printed)
    const { errors, status } = await runProgram('src/cli/rules.ts', ['--check'])
    expect({ errors, status }).toEqual({ errors: '', status: 0 })
  })
})
