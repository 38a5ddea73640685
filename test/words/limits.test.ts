import { describe, expect, it } from 'vitest'
import { activityList, avoidList } from '../../src/check/labels.ts'
import { CAUSE_IDS, SUB_CAUSE_IDS } from '../../src/triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../../src/triage/causes/causes.ts'
import { RULES } from '../../src/triage/rules.ts'
import type { Speaker } from '../../src/words/words.ts'
import { html, messagesOf, visible, words } from './messages.ts'

const FIRST_MESSAGE_MAX = 900
const ALL_CARE = [...CAUSES, ...SUB_CAUSES].map(({ care }) => care)

function longest(texts: readonly string[]): string {
  return texts.reduce((a, b) => (visible(b).length > visible(a).length ? b : a), '')
}

function lengthOf(parts: readonly string[]): number {
  return visible(parts.join('\n')).length
}

/** The longest names that could stand together: a cause is in one band only. */
function causeNames(say: Speaker): string[] {
  return [
    ...CAUSE_IDS.map((id) => say.plain(`cause-${id}-name`)),
    ...SUB_CAUSE_IDS.map((id) => say.plain(`sub-${id}-name`)),
  ].sort((a, b) => b.length - a.length)
}

/** What may go on, at its longest, as the data of the causes have it. */
function longestActivities(say: Speaker): string {
  return longest(ALL_CARE.map(({ goOn }) => activityList(say, goOn.slice(0, 3))))
}

/** The two things to leave out that stand first with a likely cause. */
function longestAvoids(say: Speaker): string {
  return longest(ALL_CARE.map(({ avoid }) => avoidList(say, avoid.slice(0, 2))))
}

function longestDay(say: Speaker): string {
  const start = Temporal.Instant.from('2026-01-01T12:00:00Z')
  return longest(
    Array.from({ length: 366 }, (_, day) => say.date(start.add({ hours: 24 * day }), 'UTC')),
  )
}

/** Keys that begin and end so, in English as in every language. */
function keys(pattern: RegExp): string[] {
  return messagesOf('en')
    .map(({ key }) => key)
    .filter((key) => pattern.test(key))
}

describe.each(words.languages)('the first message of a result in %s', (language) => {
  const say = words.in(language)
  const number = say.plain('emergency-number-unknown')
  const ends = [
    '',
    say.html('go-today'),
    '',
    say.html('disclaimer-short'),
    say.html('follow-up-note', { day: longestDay(say) }),
  ]
  const running = longest(keys(/^running-/).map((key) => html(say, key)))
  const follows = [
    // Where bone is suspected nothing of this is listed.
    longest(keys(/^running-(?!stop-bone)/).map((key) => html(say, key))),
    say.html('tonight-rest', { activities: longestActivities(say) }),
    say.html('leave-out', { things: longestAvoids(say) }),
    say.html('ice'),
    ...ends,
  ]
  /** Nothing goes on beside an urgent result, so nothing is listed. */
  const urgentFollows = [
    running,
    longest(keys(/^tonight-rest-/).map((key) => html(say, key))),
    say.html('ice'),
    ...ends,
  ]
  const names = causeNames(say)
  const causes = [
    say.html('likely', { causes: say.list(names.slice(0, 3)) }),
    say.html('possible', { causes: say.list(names.slice(3, 6)) }),
  ]

  it('fits when a doctor is to be seen, with six causes of the longest names', () => {
    const lead = longest([
      ...keys(/^whom-.*-lead/).map((key) => html(say, key)),
      say.html('urgency-self_care-lead'),
    ])
    const title = longest([say.html('urgency-doctor-title'), say.html('urgency-self_care-title')])
    expect(lengthOf([title, lead, '', ...follows, '', ...causes])).toBeLessThanOrEqual(
      FIRST_MESSAGE_MAX,
    )
  })

  it('fits when it is urgent, with the longest reason', () => {
    const action = longest(keys(/^action-/).map((key) => html(say, key, { number })))
    const urgent = RULES.filter(({ urgency }) => urgency === 'urgent')
    const why = longest(urgent.map(({ id }) => html(say, `rule-${id}`)))
    const title = say.html('urgency-urgent-title')
    expect(lengthOf([title, action, '', why, '', ...urgentFollows])).toBeLessThanOrEqual(
      FIRST_MESSAGE_MAX,
    )
  })

  it('has pieces that stay short', () => {
    const vars = {
      causes: '',
      number: '',
      day: longestDay(say),
      activities: '',
      things: '',
      rule: '',
      source: '',
    }
    const atMost = (pattern: RegExp, characters: number) => {
      for (const key of keys(pattern)) {
        const { length } = visible(html(say, key, vars))
        expect(length, `${key} in ${language}`).toBeLessThanOrEqual(characters)
      }
    }
    atMost(/^urgency-.*-title$/, 45)
    atMost(/^(urgency|whom|action)-.*(-lead|_tomorrow|_tonight|-today)$/, 110)
    atMost(/^running-/, 90)
    atMost(/^tonight-rest/, 150)
    atMost(/^ice$/, 120)
    atMost(/^(likely|possible)$/, 25)
    atMost(/^go-today$/, 190)
    atMost(/^disclaimer-short$/, 60)
    atMost(/^follow-up-note$/, 70)
    atMost(/^(cause|sub)-.*-name$/, 28)
    atMost(/^rule-/, 190)
    atMost(/^(cause|sub)-.*-(what|care|loading|expect|doctor|treatment)$/, 320)
  })
})

describe.each(words.languages)('labels in %s', (language) => {
  it('fit their places', () => {
    const limits: Record<string, number> = { button: 30, option: 40, short: 20, command: 60 }
    for (const { key, text } of messagesOf(language)) {
      const limit = limits[key.split('-')[0] ?? '']
      if (limit) expect(text.length, key).toBeLessThanOrEqual(limit)
    }
  })

  it('are told apart within their question', () => {
    const seen = new Map<string, string>()
    for (const { key, text } of messagesOf(language)) {
      const [kind, question] = key.split('-')
      if (kind !== 'option') continue
      const label = `${question} ${text}`
      expect(seen.get(label), label).toBeUndefined()
      seen.set(label, key)
    }
  })

  it("keep to Telegram's limits for a bot's description", () => {
    const say = words.in(language)
    expect(say.plain('bot-description').length).toBeLessThanOrEqual(512)
    expect(say.plain('bot-short-description').length).toBeLessThanOrEqual(120)
  })
})
