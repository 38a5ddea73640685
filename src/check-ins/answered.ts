import { z } from 'zod'
import { CAUSE_IDS } from '../triage/causes/cause.ts'
import type { Before, Reply } from '../triage/follow-up.ts'
import { STEPS_WHEN_SENT, type Step } from '../triage/plan.ts'
import { QUESTIONS } from '../triage/questions.ts'
import { compareUrgency } from '../triage/urgency.ts'

export const PAIN_MAX = 10

/** The questions of a check-in, each with its choices; the pain is a scale. */
export const CHOICES = {
  progress: ['gone', 'better', 'same', 'worse'],
  seen: ['yes', 'booked', 'no'],
  /** What whoever has looked found. */
  found: [...CAUSE_IDS, 'untold'],
  pain_now: Array.from({ length: PAIN_MAX + 1 }, (_, pain) => `${pain}`),
  activity: ['full', 'less', 'none', 'limping'],
  /** The safety screen once more: any sign leads on at once. */
  new_sign: ['none', ...QUESTIONS.screen.choices({}).map(({ value }) => value)],
} as const satisfies Record<string, readonly string[]>
export type CheckInQuestion = keyof typeof CHOICES

/** What was told in a check-in so far, and what it led to. */
export const Answered = z.object({
  progress: z.enum(CHOICES.progress).optional(),
  seen: z.enum(CHOICES.seen).optional(),
  /** A cause may be called otherwise by now. */
  found: z.string().optional(),
  pain_now: z.int().min(0).max(PAIN_MAX).optional(),
  activity: z.enum(CHOICES.activity).optional(),
  new_sign: z.string().optional(),
  /** When the activity was told, or the end: for the chart, and a club's card of each week. */
  toldAt: z.iso.datetime().optional(),
  /** Asked until this release in the place of `activity`. */
  limping: z.enum(['yes', 'no']).optional(),
  /** What it led to. */
  outcome: z.string().optional(),
  /** Said that an appointment will be made. */
  isBooked: z.boolean().optional(),
})
export type Answered = z.infer<typeof Answered>

/** What is known besides: from the check, and from its earlier check-ins. */
export interface Known {
  readonly before: Before
  readonly step: Step
  /** Told in an earlier check-in that somebody has looked. */
  readonly wasSeen: boolean
  /** Advised in an earlier check-in to be seen. */
  readonly wasAdvised: boolean
}

function mayHaveBeenSeen({ before, step, wasSeen, wasAdvised }: Known): boolean {
  if (wasSeen) return false
  const isAdvised = compareUrgency(before.urgency, 'doctor') >= 0 || wasAdvised
  return isAdvised || STEPS_WHEN_SENT.includes(step)
}

/** The question to ask next; none where everything is told. Pure. */
export function nextQuestion(told: Answered, known: Known): CheckInQuestion | undefined {
  if (told.progress === undefined) return 'progress'
  if (told.seen === undefined && mayHaveBeenSeen(known)) return 'seen'
  if (told.seen === 'yes' && told.found === undefined) return 'found'
  if (told.progress !== 'gone' && told.pain_now === undefined) return 'pain_now'
  if (told.activity === undefined) return 'activity'
  if (told.progress === 'gone') return undefined
  return told.new_sign === undefined ? 'new_sign' : undefined
}

/** Takes an answer; undefined for a value that the question does not have. */
export function tell(
  told: Answered,
  question: CheckInQuestion,
  value: string | undefined,
): Answered | undefined {
  const choices: readonly string[] = CHOICES[question]
  if (value === undefined || !choices.includes(value)) return undefined
  return Answered.parse({ ...told, [question]: question === 'pain_now' ? Number(value) : value })
}

/** The question answered last, to be asked again; none at the first. The list is in their order. */
function lastAnswered(told: Answered): CheckInQuestion | undefined {
  const questions = Object.keys(CHOICES) as CheckInQuestion[]
  return questions.findLast((question) => told[question] !== undefined)
}

/** Takes the last answer back. */
export function takeBack(told: Answered): Answered {
  const last = lastAnswered(told)
  return last === undefined ? told : Answered.parse({ ...told, [last]: undefined })
}

/** A sign that was not there before. */
export function newSignIn({ new_sign: sign }: Answered): string | undefined {
  return sign === undefined || sign === 'none' ? undefined : sign
}

/** What was told, as the follow-up weighs it. */
export function replyOf(told: Answered, { wasSeen }: Known): Reply {
  const { progress = 'same', activity } = told
  return {
    progress,
    painNow: progress === 'gone' ? 0 : (told.pain_now ?? PAIN_MAX),
    seen: wasSeen || told.seen === 'yes',
    ...(activity !== undefined && {
      limping: activity === 'limping',
      running: activity === 'limping' ? 'none' : activity,
    }),
  }
}
