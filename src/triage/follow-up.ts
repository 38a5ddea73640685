import type { Whom } from './rules.ts'
import { compareUrgency, type Urgency } from './urgency.ts'

/** Where it hurts, as far as it decides how long one may wait. */
export type SiteGroup = 'front' | 'back' | 'under_18' | 'other'

/** What was known and told at the check. */
export interface Before {
  readonly urgency: Urgency
  readonly site: SiteGroup
  /** Days since the check. */
  readonly day: number
  /** Pain then, 0–10. */
  readonly severity: number
  readonly wasLimping: boolean
}

/** What the runner answers now. A missing `limping` or `seen` was not asked. */
export interface Reply {
  readonly progress: 'gone' | 'better' | 'same' | 'worse'
  /** 0–10. */
  readonly painNow: number
  readonly limping?: boolean
  /** Has been seen by a professional since the check. */
  readonly seen?: boolean
}

export type Outcome =
  | 'recovered'
  | 'improving'
  | 'wait_until'
  | 'book_now'
  | 'see_doctor'
  | 'urgent_today'

/** What the reply leads to; `reasons` are ids for the words. */
export interface FollowUp {
  readonly outcome: Outcome
  /** Whom to see, where someone is to be seen. */
  readonly whom?: Whom
  /** The day after the check on which it must be clearly better. */
  readonly decideOnDay?: number
  readonly reasons: readonly string[]
  /** Days from now; absent where no more is asked. */
  readonly nextCheckInDays?: number
}

const SEVERE = 8
/** A change of two points, or of three tenths, is felt as one (Farrar 2001, to be confirmed). */
const POINTS_FELT = 2
const SHARE_FELT = 0.3
/** From here weekly, until the tenth week: half of injured novice runners need 71 days. */
const FIRST_DAYS = [3, 7, 14]
const EVERY_DAYS = 7
const LAST_DAY = 70
/** The day on which it must be clearly better. Bone is not given two weeks. */
const DECIDE_ON_DAY: { readonly [S in SiteGroup]: number } = {
  front: 7,
  back: 7,
  under_18: 7,
  other: 14,
}

function whomFor({ site }: Before): Whom {
  return site === 'other' ? 'doctor_or_physiotherapist' : 'doctor'
}

function daysToNext(day: number): number | undefined {
  const next = FIRST_DAYS.find((first) => first > day) ?? day + EVERY_DAYS
  return next <= LAST_DAY ? next - day : undefined
}

function goingOn(day: number): { nextCheckInDays?: number } {
  const days = daysToNext(day)
  return days === undefined ? {} : { nextCheckInDays: days }
}

function isClearlyBetter({ severity }: Before, { painNow, limping }: Reply): boolean {
  const fall = severity - painNow
  if (limping) return false
  return painNow === 0 || fall >= POINTS_FELT || (fall > 0 && fall >= severity * SHARE_FELT)
}

/** What was told by word, held against the pain by number: the worse of the two counts. */
function progressOf(before: Before, reply: Reply): Reply['progress'] {
  const { progress, painNow } = reply
  if (progress === 'worse' || painNow > before.severity) {
    return progress === 'same' && painNow - before.severity < POINTS_FELT ? 'same' : 'worse'
  }
  if (progress === 'same' || !isClearlyBetter(before, reply)) return 'same'
  return progress === 'gone' && painNow <= 1 ? 'gone' : 'better'
}

/** Reasons to be seen today, whatever the words say; none where there is none. */
function alarms(before: Before, reply: Reply): string[] {
  const reasons: string[] = []
  if (reply.painNow >= SEVERE) reasons.push('severe')
  if (reply.painNow - before.severity >= POINTS_FELT) reasons.push('worse_by_two')
  if (reply.limping && !before.wasLimping) reasons.push('new_limp')
  return reasons
}

/** Advice to be seen within a day stands until someone has looked, however it feels. */
function unseen(before: Before, progress: Reply['progress'], reply: Reply): FollowUp | undefined {
  if (reply.seen || compareUrgency(before.urgency, 'urgent') < 0) return undefined
  const easier = progress === 'gone' || progress === 'better'
  const today = before.urgency === 'emergency' || !easier
  return {
    outcome: today ? 'urgent_today' : 'see_doctor',
    whom: 'doctor',
    reasons: ['not_seen_yet', progress],
    ...goingOn(before.day),
  }
}

function whenGone(before: Before, reply: Reply): FollowUp {
  // Rest takes the pain of bone away before it heals it.
  const boneUnseen = before.urgency !== 'self_care' && before.site !== 'other' && !reply.seen
  return {
    outcome: 'recovered',
    ...(boneUnseen && { whom: 'doctor' as const }),
    reasons: boneUnseen ? ['gone', 'no_running_until_seen'] : ['gone'],
  }
}

function whenSame(before: Before, reply: Reply): FollowUp {
  const decideOnDay = DECIDE_ON_DAY[before.site]
  const whom = whomFor(before)
  const next = goingOn(before.day)
  // A limp is kept in self-care for its first day only.
  if (before.wasLimping && reply.limping !== false) {
    return { outcome: 'see_doctor', whom, reasons: ['same', 'still_limping'], ...next }
  }
  if (before.day >= decideOnDay) {
    return { outcome: 'see_doctor', whom, reasons: ['not_clearly_better'], ...next }
  }
  const bookAtOnce = before.site !== 'other' || before.urgency !== 'self_care'
  if (bookAtOnce) {
    return { outcome: 'book_now', whom, decideOnDay, reasons: ['same'], ...next }
  }
  return { outcome: 'wait_until', whom, decideOnDay, reasons: ['same'], ...next }
}

/**
 * What a check-in leads to. Clearly better is the measure, not gone: most injuries of runners take
 * weeks (RUN CLEVER 2018). A new danger sign is no progress: assess it anew instead.
 */
export function followUp(before: Before, reply: Reply): FollowUp {
  const alarmed = alarms(before, reply)
  if (alarmed.length > 0) {
    return { outcome: 'urgent_today', whom: 'doctor', reasons: alarmed, ...goingOn(before.day) }
  }
  const progress = progressOf(before, reply)
  const standing = unseen(before, progress, reply)
  if (standing) return standing
  if (progress === 'gone') return whenGone(before, reply)
  if (progress === 'better') {
    return { outcome: 'improving', reasons: ['clearly_better'], ...goingOn(before.day) }
  }
  if (progress === 'worse') {
    return {
      outcome: 'see_doctor',
      whom: whomFor(before),
      reasons: [reply.progress === 'worse' ? 'worse' : 'contradiction'],
      ...goingOn(before.day),
    }
  }
  return whenSame(before, reply)
}
