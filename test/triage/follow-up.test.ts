import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Before, type FollowUp, followUp, type Reply } from '../../src/triage/follow-up.ts'

const BEFORE: Before = {
  urgency: 'self_care',
  site: 'other',
  day: 3,
  severity: 5,
  wasLimping: false,
}

type Case = [name: string, before: Partial<Before>, reply: Reply, expected: Partial<FollowUp>]

const CASES: Case[] = [
  ['gone is recovered', {}, { progress: 'gone', painNow: 0 }, { outcome: 'recovered' }],
  ['two points less is better', {}, { progress: 'better', painNow: 3 }, { outcome: 'improving' }],
  [
    'a third less is better',
    { severity: 3 },
    { progress: 'better', painNow: 2 },
    { outcome: 'improving' },
  ],
  [
    'better on day 7 improves',
    { day: 7 },
    { progress: 'better', painNow: 2 },
    { outcome: 'improving' },
  ],
  [
    'better by word alone is the same',
    {},
    { progress: 'better', painNow: 5 },
    { outcome: 'wait_until', decideOnDay: 14 },
  ],
  [
    'the same on day 3 waits until day 14',
    {},
    { progress: 'same', painNow: 5 },
    { outcome: 'wait_until', decideOnDay: 14, whom: 'doctor_or_physiotherapist' },
  ],
  [
    'the same on day 7 still waits until day 14',
    { day: 7 },
    { progress: 'same', painNow: 5 },
    { outcome: 'wait_until', decideOnDay: 14 },
  ],
  [
    'the same on day 14 is shown to somebody',
    { day: 14 },
    { progress: 'same', painNow: 5 },
    { outcome: 'see_doctor', whom: 'doctor_or_physiotherapist' },
  ],
  [
    'the same at the front on day 3 books now',
    { site: 'front' },
    { progress: 'same', painNow: 5 },
    { outcome: 'book_now', decideOnDay: 7, whom: 'doctor' },
  ],
  [
    'the same at the back on day 3 books now',
    { site: 'back' },
    { progress: 'same', painNow: 5 },
    { outcome: 'book_now', decideOnDay: 7 },
  ],
  [
    'the same under 18 on day 3 books now',
    { site: 'under_18', urgency: 'doctor' },
    { progress: 'same', painNow: 5 },
    { outcome: 'book_now', decideOnDay: 7 },
  ],
  [
    'the same at the front on day 7 is shown to a doctor',
    { site: 'front', day: 7 },
    { progress: 'same', painNow: 5 },
    { outcome: 'see_doctor', whom: 'doctor' },
  ],
  [
    'advice to see a doctor stands while it is the same',
    { urgency: 'doctor' },
    { progress: 'same', painNow: 5 },
    { outcome: 'book_now' },
  ],
  [
    'worse is shown to somebody',
    {},
    { progress: 'worse', painNow: 6 },
    { outcome: 'see_doctor', reasons: ['worse'] },
  ],
  [
    'two points worse is seen today',
    {},
    { progress: 'worse', painNow: 7 },
    { outcome: 'urgent_today', reasons: ['worse_by_two'] },
  ],
  [
    'better by word and two points worse by number is seen today',
    {},
    { progress: 'better', painNow: 7 },
    { outcome: 'urgent_today' },
  ],
  [
    'better by word and worse by number counts as worse',
    {},
    { progress: 'better', painNow: 6 },
    { outcome: 'see_doctor', reasons: ['contradiction'] },
  ],
  [
    'gone by word and much pain by number is not recovered',
    {},
    { progress: 'gone', painNow: 5 },
    { outcome: 'wait_until' },
  ],
  [
    'severe pain is seen today',
    { severity: 8, urgency: 'doctor' },
    { progress: 'same', painNow: 8 },
    { outcome: 'urgent_today', reasons: ['severe'] },
  ],
  [
    'a new limp is seen today',
    {},
    { progress: 'better', painNow: 2, limping: true },
    { outcome: 'urgent_today', reasons: ['new_limp'] },
  ],
  [
    'a first-day limp that stays is shown to somebody',
    { day: 1, wasLimping: true },
    { progress: 'same', painNow: 5 },
    { outcome: 'see_doctor', reasons: ['same', 'still_limping'] },
  ],
  [
    'a first-day limp that eases improves',
    { day: 1, wasLimping: true },
    { progress: 'better', painNow: 3 },
    { outcome: 'improving' },
  ],
  [
    'urgent advice stands while nobody has looked, even if the pain is gone',
    { urgency: 'urgent' },
    { progress: 'gone', painNow: 0 },
    { outcome: 'see_doctor', reasons: ['not_seen_yet', 'gone'] },
  ],
  [
    'urgent and the same is seen today',
    { urgency: 'urgent' },
    { progress: 'same', painNow: 5 },
    { outcome: 'urgent_today' },
  ],
  [
    'an emergency is seen today even if better',
    { urgency: 'emergency', day: 1 },
    { progress: 'better', painNow: 1 },
    { outcome: 'urgent_today' },
  ],
  [
    'an emergency that was seen and is better improves',
    { urgency: 'emergency', day: 1 },
    { progress: 'better', painNow: 1, seen: true },
    { outcome: 'improving' },
  ],
  [
    'groin pain that is gone before a doctor saw it is not run on',
    { urgency: 'doctor', site: 'front' },
    { progress: 'gone', painNow: 0 },
    { outcome: 'recovered', reasons: ['gone', 'no_running_until_seen'] },
  ],
]

const LATER: Case[] = [
  [
    'pain that is back with the first runs at a bone site is shown to a doctor',
    { site: 'front', wasWell: true },
    { progress: 'same', painNow: 1, running: 'less' },
    { outcome: 'see_doctor', whom: 'doctor', reasons: ['back_on_running'] },
  ],
  [
    'pain that is back elsewhere is weighed as any other',
    { wasWell: true },
    { progress: 'same', painNow: 5 },
    { outcome: 'wait_until' },
  ],
  [
    'two points worse than last week is shown to somebody, though better than at first',
    { severity: 7, lastPain: 2 },
    { progress: 'better', painNow: 4 },
    { outcome: 'see_doctor', reasons: ['worse_than_last'] },
  ],
  [
    'whoever was seen and is the same is not sent again',
    { urgency: 'doctor', day: 28 },
    { progress: 'same', painNow: 5, seen: true },
    { outcome: 'under_care' },
  ],
  [
    'a pain that was not asked before an emergency does not read as better, whatever the words',
    { urgency: 'emergency', severity: undefined },
    { progress: 'better', painNow: 7, seen: true },
    { outcome: 'under_care' },
  ],
  [
    'and once it was told, it is held against that',
    { urgency: 'emergency', severity: undefined, lastPain: 7 },
    { progress: 'better', painNow: 4, seen: true },
    { outcome: 'improving' },
  ],
  [
    'whoever was seen and is worse is sent back',
    { urgency: 'doctor', day: 28 },
    { progress: 'worse', painNow: 6, seen: true },
    { outcome: 'see_doctor' },
  ],
]

test.each([...CASES, ...LATER])('%s', (_name, before, reply, expected) => {
  expect(followUp({ ...BEFORE, ...before }, reply)).toMatchObject(expected)
})

const before = fc.record({
  urgency: fc.constantFrom('self_care', 'doctor', 'urgent', 'emergency'),
  site: fc.constantFrom('front', 'back', 'under_18', 'other'),
  day: fc.constantFrom(1, 3, 7, 14, 21),
  severity: fc.option(fc.nat(10), { nil: undefined }),
  wasLimping: fc.boolean(),
  wasWell: fc.boolean(),
  lastPain: fc.option(fc.nat(10), { nil: undefined }),
}) as fc.Arbitrary<Before>
const reply = fc.record(
  {
    progress: fc.constantFrom('gone', 'better', 'same', 'worse'),
    painNow: fc.nat(10),
    limping: fc.boolean(),
    seen: fc.boolean(),
  },
  { requiredKeys: ['progress', 'painNow'] },
) as fc.Arbitrary<Reply>

const ORDER = [
  'recovered',
  'improving',
  'under_care',
  'wait_until',
  'book_now',
  'see_doctor',
  'urgent_today',
]

test('more pain now never leads to a milder outcome', () => {
  fc.assert(
    fc.property(before, reply, fc.nat(10), (then, now, more) => {
      const worse = { ...now, painNow: Math.min(10, now.painNow + more) }
      const mild = ORDER.indexOf(followUp(then, now).outcome)
      expect(ORDER.indexOf(followUp(then, worse).outcome)).toBeGreaterThanOrEqual(mild)
    }),
    { numRuns: 3000 },
  )
})

test('nobody who was to be seen within a day and was not is only told that it improves', () => {
  fc.assert(
    fc.property(before, reply, (then, now) => {
      if (then.urgency === 'self_care' || then.urgency === 'doctor' || now.seen) return
      expect(['see_doctor', 'urgent_today']).toContain(followUp(then, now).outcome)
    }),
    { numRuns: 3000 },
  )
})

test('whoever is to be seen is told whom to see', () => {
  fc.assert(
    fc.property(before, reply, (then, now) => {
      const { outcome, whom } = followUp(then, now)
      if (ORDER.indexOf(outcome) >= ORDER.indexOf('wait_until')) expect(whom).toBeDefined()
    }),
    { numRuns: 3000 },
  )
})
