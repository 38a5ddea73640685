import { z } from 'zod'
import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { Action } from '../triage/action.ts'
import { fold, Given, type GivenValue } from '../triage/given.ts'
import type { Path } from '../triage/path.ts'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from '../triage/questions.ts'
import type { Triage } from '../triage/triage.ts'

const Id = z.enum(QUESTION_IDS)

export function recordOf(turn: Turn): CheckRecord {
  if (!turn.check) throw new Error('no check in this turn')
  return turn.check
}

/** The bot's clock, as it is stored. */
export function dateOf(turn: Turn): Date {
  return new Date(turn.now.epochMilliseconds)
}

/** Whose hip it is: the runner's own, or of a check that is kept only for its one check-in. */
export const SUBJECTS = ['self', 'younger', 'other'] as const
export type Subject = (typeof SUBJECTS)[number]

/** What may have been taken or used for the pain; nothing of it is an answer too. */
export const TAKEN = ['paracetamol', 'nsaid_tablets', 'nsaid_gel', 'ice', 'other'] as const
export type Taken = (typeof TAKEN)[number]

/** A check as it is stored: what was given, and what is on its way. */
export const CheckDocument = z.object({
  given: Given.default({}),
  subject: z.enum(SUBJECTS).default('self'),
  /** Ticks not yet confirmed, and those kept for a question that is asked again. */
  ticks: z.partialRecord(Id, z.array(z.string())).default({}),
  /** A question asked out of turn: one to be changed, or one asked on request. */
  asking: Id.optional(),
  /** What the last result was told from; it stands while a change of it is under way. */
  told: Given.optional(),
  /** What it said to do; absent in checks that were told before this was kept. */
  action: Action.optional(),
  /** When it was to be asked after, as ISO 8601 durations. */
  checkIns: z.array(z.string()).optional(),
  /** What was ticked for the sheet for a doctor; absent where it was not told. */
  taken: z.array(z.enum(TAKEN)).optional(),
  /** The message that asks for it, while it does. */
  asksTaken: z.int().optional(),
  /** The question that was answered last. */
  last: Id.optional(),
  /** When the question was last put, epoch milliseconds; absent while something else is shown. */
  askedAt: z.int().optional(),
})
export type CheckDocument = z.infer<typeof CheckDocument>

/** Documents are asked for several times a turn, and never change once made. */
const documents = new WeakMap<CheckRecord, CheckDocument>()

/** Reads the document of a stored check. */
export function documentOf(record: CheckRecord): CheckDocument {
  const known = documents.get(record)
  if (known) return known
  const document = CheckDocument.parse(record.document)
  documents.set(record, document)
  return document
}

/** Where a check stands, with the question that waits for an answer; none when it is told. */
export interface Position extends Path {
  readonly document: CheckDocument
  readonly current: QuestionId | undefined
}

/**
 * Finds where a check stands. Of one that was told nothing more is asked, whatever other rules
 * would ask, unless the runner changes an answer.
 */
export type Locate = (document: CheckDocument, isTold?: boolean) => Position

/** Positions too are asked for several times a turn. */
export function createLocate(triage: Triage): Locate {
  const open = new WeakMap<CheckDocument, Position>()
  const told = new WeakMap<CheckDocument, Position>()
  return (document, isTold = false) => {
    const positions = isTold ? told : open
    const known = positions.get(document)
    if (known) return known
    const made = positionIn(document, triage.walk(document.given, isTold))
    positions.set(document, made)
    return made
  }
}

function positionIn(document: CheckDocument, path: Path): Position {
  const wantsAlso =
    document.ticks.also_locations !== undefined &&
    path.answered.includes('location') &&
    path.next !== undefined &&
    document.given.also_locations === undefined
  return {
    ...path,
    document,
    current: document.asking ?? (wantsAlso ? 'also_locations' : path.next),
  }
}

/** What of a document stays, whatever is answered. */
export function keptOf({ subject, told, action, checkIns, taken, asksTaken }: CheckDocument) {
  return { subject, told, action, checkIns, taken, asksTaken }
}

/** Keeps an answer to the question that waits; its ticks are no longer on the way. */
export function give(document: CheckDocument, id: QuestionId, value: GivenValue): CheckDocument {
  const { [id]: _, ...ticks } = document.ticks
  const given = { ...document.given, [id]: value }
  const after: CheckDocument = { ...keptOf(document), given, ticks, last: id }
  const reopened = newlyOffered(document.given, given).filter((other) => other !== id)
  return reopened.reduce(drop, after)
}

/** Drops an answer, so that its question waits again, its ticks still ticked. */
export function drop(document: CheckDocument, id: QuestionId): CheckDocument {
  const { given, ticks, last } = document
  const { [id]: value, ...rest } = given
  const kept = Array.isArray(value) ? { ...ticks, [id]: value } : ticks
  return { ...keptOf(document), given: rest, ticks: kept, last }
}

/**
 * The questions that would now offer what they did not offer when they were answered, as after a
 * change of the place: what was never offered was never denied.
 */
function newlyOffered(before: Given, after: Given): QuestionId[] {
  const then = fold(before)
  const now = fold(after)
  return QUESTION_IDS.filter((id) => {
    if (!Array.isArray(after[id]) || before[id] === undefined) return false
    const offered = new Set(QUESTIONS[id].choices(then).map(({ value }) => value))
    return QUESTIONS[id].choices(now).some(({ value }) => !offered.has(value))
  })
}
