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
  /** Pain then, 0–10; absent where it was not asked, as before an emergency. */
  readonly severity?: number | undefined
  readonly wasLimping: boolean
  /** Told in an earlier check-in that it was gone. */
  readonly wasWell?: boolean
  /** Pain as it was told last since, 0–10. */
  readonly lastPain?: number
}

/** What the runner answers now. A missing `limping`, `running` or `seen` was not asked. */
export interface Reply {
  readonly progress: 'gone' | 'better' | 'same' | 'worse'
  /** 0–10. */
  readonly painNow: number
  readonly limping?: boolean
  /** Beside what it was before the injury. */
  readonly running?: 'full' | 'less' | 'none'
  /** Has been seen by a professional since the check. */
  readonly seen?: boolean
}

export type Outcome =
  | 'recovered'
  | 'improving'
  | 'under_care'
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
}

const SEVERE = 8
/** A change of two points, or of three tenths, is felt as one (Farrar 2001, to be confirmed). */
const POINTS_FELT = 2
const SHARE_FELT = 0.3
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

/** What the pain now is held against: that of the check, or the last that was told since. */
function painBefore({ severity, lastPain }: Before): number | undefined {
  return severity ?? lastPain
}

/** A pain that was never told before cannot have become less. */
function isClearlyBetter(before: Before, { painNow, limping }: Reply): boolean {
  if (limping) return false
  if (painNow === 0) return true
  const severity = painBefore(before)
  if (severity === undefined) return false
  const fall = severity - painNow
  return fall >= POINTS_FELT || (fall > 0 && fall >= severity * SHARE_FELT)
}

/** What was told by word, held against the pain by number: the worse of the two counts. */
function progressOf(before: Before, reply: Reply): Reply['progress'] {
  const { progress, painNow } = reply
  const rise = painNow - (painBefore(before) ?? painNow)
  if (progress === 'worse' || rise > 0) {
    return progress === 'same' && rise < POINTS_FELT ? 'same' : 'worse'
  }
  if (progress === 'same' || !isClearlyBetter(before, reply)) return 'same'
  return progress === 'gone' && painNow <= 1 ? 'gone' : 'better'
}

/** Reasons to be seen today, whatever the words say; none where there is none. */
function alarms(before: Before, reply: Reply): string[] {
  const reasons: string[] = []
  if (reply.painNow >= SEVERE) reasons.push('severe')
  if (reply.painNow - (before.severity ?? reply.painNow) >= POINTS_FELT)
    reasons.push('worse_by_two')
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
  // A limp is kept in self-care for its first day only.
  if (before.wasLimping && reply.limping !== false) {
    return { outcome: 'see_doctor', whom, reasons: ['same', 'still_limping'] }
  }
  if (before.day >= decideOnDay) {
    return { outcome: 'see_doctor', whom, reasons: ['not_clearly_better'] }
  }
  const bookAtOnce = before.site !== 'other' || before.urgency !== 'self_care'
  if (bookAtOnce) {
    return { outcome: 'book_now', whom, decideOnDay, reasons: ['same'] }
  }
  return { outcome: 'wait_until', whom, decideOnDay, reasons: ['same'] }
}

/**
 * What a check-in leads to. Clearly better is the measure, not gone: most injuries of runners take
 * weeks (RUN CLEVER 2018). A new danger sign is no progress: assess it anew instead.
 */
export function followUp(before: Before, reply: Reply): FollowUp {
  const alarmed = alarms(before, reply)
  if (alarmed.length > 0) {
    return { outcome: 'urgent_today', whom: 'doctor', reasons: alarmed }
  }
  const progress = progressOf(before, reply)
  const standing = unseen(before, progress, reply)
  if (standing) return standing
  if (progress !== 'gone' && before.wasWell && before.site !== 'other') {
    // Bone that hurts again with the first runs has not healed.
    return { outcome: 'see_doctor', whom: 'doctor', reasons: ['back_on_running'] }
  }
  const { lastPain } = before
  if (lastPain !== undefined && reply.painNow - lastPain >= POINTS_FELT) {
    // Better than at the check, and worse than a week ago: somebody should look.
    return { outcome: 'see_doctor', whom: whomFor(before), reasons: ['worse_than_last'] }
  }
  // Whoever was seen has been told what to do; they are not sent again for what is no worse.
  if (reply.seen && progress === 'same') return { outcome: 'under_care', reasons: ['same'] }
  if (progress === 'gone') return whenGone(before, reply)
  if (progress === 'better') {
    return { outcome: 'improving', reasons: ['clearly_better'] }
  }
  if (progress === 'worse') {
    return {
      outcome: 'see_doctor',
      whom: whomFor(before),
      reasons: [reply.progress === 'worse' ? 'worse' : 'contradiction'],
    }
  }
  return whenSame(before, reply)
}
