import { z } from 'zod'
import type { Before, Reply } from '../triage/follow-up.ts'

export const PAIN_MAX = 10

/** The questions of a check-in, each with its choices; the pain is a scale. */
export const CHOICES = {
  progress: ['gone', 'better', 'same', 'worse'],
  seen: ['yes', 'booked', 'no'],
  limping: ['yes', 'no'],
  pain_now: Array.from({ length: PAIN_MAX + 1 }, (_, pain) => `${pain}`),
} as const
export type CheckInQuestion = keyof typeof CHOICES

/** What was told in a check-in so far. */
export const Answered = z.object({
  progress: z.enum(CHOICES.progress).optional(),
  seen: z.enum(CHOICES.seen).optional(),
  limping: z.enum(CHOICES.limping).optional(),
  pain_now: z.int().min(0).max(PAIN_MAX).optional(),
  /** Said that an appointment will be made. */
  isBooked: z.boolean().optional(),
})
export type Answered = z.infer<typeof Answered>

/** What is known besides: from the check, and from its earlier check-ins. */
export interface Known {
  readonly before: Before
  /** Told in an earlier check-in that somebody has looked. */
  readonly wasSeen: boolean
}

/** The question to ask next; none where everything is told. Pure. */
export function nextQuestion(
  told: Answered,
  { before, wasSeen }: Known,
): CheckInQuestion | undefined {
  if (told.progress === undefined) return 'progress'
  const isGrave = before.urgency === 'urgent' || before.urgency === 'emergency'
  if (isGrave && !wasSeen && told.seen === undefined) return 'seen'
  if (told.progress === 'gone') return undefined
  if (before.wasLimping && told.limping === undefined) return 'limping'
  return told.pain_now === undefined ? 'pain_now' : undefined
}

/** Takes an answer; undefined for a value that the question does not have. */
export function tell(
  told: Answered,
  question: CheckInQuestion,
  value: string | undefined,
): Answered | undefined {
  const isChoice = CHOICES[question].some((choice) => choice === value)
  if (!isChoice) return undefined
  return Answered.parse({ ...told, [question]: question === 'pain_now' ? Number(value) : value })
}

/** What was told, as the follow-up weighs it. */
export function replyOf(told: Answered, { wasSeen }: Known): Reply {
  return {
    progress: told.progress ?? 'same',
    painNow: told.progress === 'gone' ? 0 : (told.pain_now ?? PAIN_MAX),
    ...(told.limping !== undefined && { limping: told.limping === 'yes' }),
    seen: wasSeen || told.seen === 'yes',
  }
}
