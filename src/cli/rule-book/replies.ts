import type { Before, Reply } from '../../triage/follow-up.ts'

/** Something that a runner may answer later, with what was known at the check. */
export interface Scenario {
  readonly after: string
  readonly tells: string
  readonly before: Before
  readonly reply: Reply
}

/** A runner in self-care whose pain of 5 lies where no bone is suspected. */
export const PLAIN = {
  urgency: 'self_care',
  site: 'other',
  day: 3,
  severity: 5,
  wasLimping: false,
} satisfies Before

/** Replies that each stand for a branch of triage/follow-up.ts. */
export const SCENARIOS: readonly Scenario[] = [
  {
    after: 'self-care',
    tells: 'all gone',
    before: PLAIN,
    reply: { progress: 'gone', painNow: 0 },
  },
  {
    after: 'doctor, at a place where bone may be the cause, not seen yet',
    tells: 'all gone',
    before: { ...PLAIN, urgency: 'doctor', site: 'front' },
    reply: { progress: 'gone', painNow: 0, seen: false },
  },
  {
    after: 'self-care',
    tells: 'better, pain from 5 to 2',
    before: PLAIN,
    reply: { progress: 'better', painNow: 2 },
  },
  {
    after: 'self-care',
    tells: 'better, pain still 5: the worse of the two counts',
    before: PLAIN,
    reply: { progress: 'better', painNow: 5 },
  },
  {
    after: 'self-care',
    tells: 'worse, pain still 5',
    before: PLAIN,
    reply: { progress: 'worse', painNow: 5 },
  },
  {
    after: 'self-care',
    tells: 'a limp that was not there before',
    before: PLAIN,
    reply: { progress: 'same', painNow: 5, limping: true },
  },
  {
    after: 'self-care with a limp',
    tells: 'about the same, still limping',
    before: { ...PLAIN, wasLimping: true },
    reply: { progress: 'same', painNow: 5, limping: true },
  },
  {
    after: 'any, at a place where bone may be the cause, told gone before',
    tells: 'back with the first runs',
    before: { ...PLAIN, site: 'front', wasWell: true, lastPain: 0 },
    reply: { progress: 'same', painNow: 1 },
  },
  {
    after: 'self-care, pain of 2 told last',
    tells: 'better than at first, but two points more than last',
    before: { ...PLAIN, severity: 7, lastPain: 2 },
    reply: { progress: 'better', painNow: 4 },
  },
  {
    after: 'doctor, seen',
    tells: 'about the same',
    before: { ...PLAIN, urgency: 'doctor' },
    reply: { progress: 'same', painNow: 5, seen: true },
  },
  {
    after: 'urgent, not seen yet',
    tells: 'all gone, or better',
    before: { ...PLAIN, urgency: 'urgent' },
    reply: { progress: 'better', painNow: 2, seen: false },
  },
  {
    after: 'urgent, not seen yet',
    tells: 'about the same, or worse',
    before: { ...PLAIN, urgency: 'urgent' },
    reply: { progress: 'same', painNow: 5, seen: false },
  },
  {
    after: 'emergency, not seen yet',
    tells: 'anything, even all gone',
    before: { ...PLAIN, urgency: 'emergency' },
    reply: { progress: 'gone', painNow: 0, seen: false },
  },
]
