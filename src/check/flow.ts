import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { check } from '../db/schema.ts'
import type { Told } from '../pictures/sheet-words.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import type { Action } from '../triage/action.ts'
import type { Given } from '../triage/given.ts'
import type { QuestionId } from '../triage/questions.ts'
import type { Triage } from '../triage/triage.ts'
import type { Speaker } from '../words/words.ts'
import { answer, type Note, type Reply } from './answering.ts'
import { cardScreen } from './card.ts'
import { causeScreen } from './cause.ts'
import { doctorScreen } from './doctor.ts'
import {
  type CheckDocument,
  createLocate,
  dateOf,
  documentOf,
  drop,
  type Position,
  recordOf,
  type Subject,
} from './document.ts'
import { resultScreen } from './first-message.ts'
import { answerValues } from './labels.ts'
import { unfinishedScreen } from './offers.ts'
import { needsPainkillerQuestions, painkillerScreen } from './painkillers.ts'
import { questionScreen } from './question.ts'
import { type Result, type ResultFacts, resultOf } from './result.ts'
import { returnScreen } from './return.ts'
import { createTelling, type OnResult } from './telling.ts'
import { whyScreen } from './why.ts'

/** 72 random bits: no two checks share an id, and it is short enough for every button. */
const ID_BYTES = 9
/** After this long a word may be meant for something else than the question. */
const IDLE_HOURS = 6

/** What a reply to a check leads to, and whether nothing more is waited for then. */
export interface Step {
  readonly screen: Screen
  readonly isOver: boolean
}

/** What the check needs of the parts beside it. */
export interface FlowParts {
  readonly triage: Triage
  readonly onResult: OnResult
  facts(turn: Turn): ResultFacts
}

/** Asks and answers within a turn. Nothing here talks to Telegram. */
export interface CheckFlow {
  /** Puts a new check in the place of an unfinished one for the same; one that was told stays. */
  begin(turn: Turn, subject: Subject): void
  /** Whom the check at hand is for. */
  subjectOf(turn: Turn): Subject
  /**
   * Puts the check away, keeping nothing of it; a change of a result is undone instead.
   * @returns whether the result is there again
   */
  cancel(turn: Turn): boolean
  /** A reply to the question that waits. */
  take(turn: Turn, say: Speaker, reply: Reply): Step
  /** Adds a danger sign to a check that was told, which is told and planned anew. */
  addSign(turn: Turn, sign: string): void
  /** Asks an answered question again, to change its answer. */
  change(turn: Turn, id: QuestionId): void
  /** Gives up a question asked out of turn. */
  leave(turn: Turn): void
  /** A result told under other rules is told anew: what it says now, and when it is asked after. */
  renew(turn: Turn): boolean
  /** Whether it was told under other rules than those in force. */
  isOutdated(turn: Turn): boolean
  /** The question is out of sight: what is typed now is no answer to it. */
  setAside(turn: Turn): void
  /** The question is in sight again. */
  resume(turn: Turn): void
  /** Takes back the last answer, which ended the check, with its ticks kept. */
  takeBack(turn: Turn): void
  /** What the check shows now: the question that waits, or the result. */
  screen(turn: Turn, say: Speaker, note?: Note): Screen
  /** Another view of the result; asks what has to be known for it. */
  view(turn: Turn, say: Speaker, view: string): Screen
  cause(turn: Turn, say: Speaker, id: string): Screen
  /** All answers in words, question by question. */
  answers(turn: Turn, say: Speaker): Told[]
  /** All answers, each to be changed. */
  card(turn: Turn, say: Speaker): Screen
  /** An unfinished check, to go on or start again. */
  unfinished(turn: Turn, say: Speaker): Screen
  /** Whether a question waits for an answer. */
  isWaiting(turn: Turn): boolean
  /** Whether nothing was answered in this check yet. */
  isFresh(turn: Turn): boolean
  /** Whether the question is out of sight, or was put so long ago that a word may not be for it. */
  isIdle(turn: Turn): boolean
}

/** Whether it leads to the same place, and to running or not, as it did. */
function isSameWay(before: Action | undefined, after: Action | undefined): boolean {
  if (before === undefined || after === undefined) return true
  const parts = ['urgency', 'where', 'impact'] as const
  return parts.every((part) => before[part] === after[part])
}

/** The latest check is known by its start, so no two may begin at once while the clock stands. */
function startOf({ now, loaded }: Turn): Date {
  const after = (loaded.check?.startedAt.getTime() ?? -1) + 1
  return new Date(Math.max(now.epochMilliseconds, after))
}

export function createFlow({ triage, onResult, facts }: FlowParts): CheckFlow {
  const locate = createLocate(triage)
  const { keep, renew, retell } = createTelling(triage, locate, onResult)

  function cancel(turn: Turn): boolean {
    const record = recordOf(turn)
    const { subject, told, action, checkIns } = documentOf(record)
    if (told !== undefined) {
      turn.check = {
        ...record,
        document: { given: told, subject, ticks: {}, told, action, checkIns },
        state: 'done',
      }
      return true
    }
    turn.check = undefined
    turn.alsoWrite((tx) => tx.delete(check).where(eq(check.id, record.id)))
    return false
  }

  function subjectOf({ check }: Turn): Subject {
    return check ? documentOf(check).subject : 'self'
  }

  /** What is known before the first question. */
  function knownOf({ person }: Turn, subject: Subject): Given {
    if (subject === 'younger') return { age: 'under_18' }
    const age = subject === 'self' ? person?.profile.age : undefined
    return age === undefined ? {} : { age }
  }

  function begin(turn: Turn, subject: Subject): void {
    const isSame = subjectOf(turn) === subject
    const unfinished = turn.check?.state === 'open' && isSame ? turn.check : undefined
    if (unfinished && documentOf(unfinished).told === undefined) cancel(turn)
    const document: CheckDocument = {
      given: knownOf(turn, subject),
      subject,
      ticks: {},
      askedAt: turn.now.epochMilliseconds,
    }
    turn.check = {
      id: randomBytes(ID_BYTES).toString('base64url'),
      state: 'open',
      document,
      ruleset: triage.version,
      startedAt: startOf(turn),
      answeredAt: dateOf(turn),
      isBrief: subject !== 'self',
      shown: unfinished?.shown,
    }
  }

  function result(turn: Turn, say: Speaker): Result {
    const record = recordOf(turn)
    const { given, document } = positionOf(turn)
    const parts = { check: record.id, given, subject: document.subject, facts: facts(turn) }
    return resultOf(triage, say, parts)
  }

  function screen(turn: Turn, say: Speaker, note?: Note): Screen {
    const record = recordOf(turn)
    const at = positionOf(turn)
    return at.current === undefined
      ? resultScreen(result(turn, say))
      : questionScreen(say, record.id, at, at.current, numberFor(turn, say), note)
  }

  function positionOf(turn: Turn): Position {
    const record = recordOf(turn)
    return locate(documentOf(record), record.state === 'done')
  }

  function numberFor(turn: Turn, say: Speaker): string {
    return facts(turn).emergencyNumber ?? say.plain('emergency-number-unknown')
  }

  function ask(turn: Turn, id: QuestionId): void {
    const record = recordOf(turn)
    const document = documentOf(record)
    const value = document.given[id]
    const ticks = Array.isArray(value) ? { ...document.ticks, [id]: value } : document.ticks
    turn.check = { ...record, document: { ...document, ticks, asking: id } }
    resume(turn)
  }

  function resume(turn: Turn): void {
    const record = recordOf(turn)
    const document = { ...documentOf(record), askedAt: turn.now.epochMilliseconds }
    turn.check = { ...record, document }
  }

  function setAside(turn: Turn): void {
    const record = recordOf(turn)
    const { askedAt: _, ...document } = documentOf(record)
    turn.check = { ...record, document }
  }

  function isWaiting(turn: Turn): boolean {
    return turn.check !== undefined && positionOf(turn).current !== undefined
  }

  return {
    begin,
    subjectOf,
    cancel,
    screen,
    resume,
    setAside,
    isWaiting,

    take(turn, say, reply) {
      const at = positionOf(turn)
      const { current } = at
      const { action: before } = at.document
      const isAside = current === 'nsaid_risk' && recordOf(turn).state === 'done'
      if (current === undefined) return { screen: screen(turn, say), isOver: true }
      const outcome = answer(at, current, reply)
      if (outcome.kind === 'left') {
        setAside(turn)
        return { screen: unfinishedScreen(say, at.answered.length), isOver: false }
      }
      if (outcome.kind === 'noted') {
        return { screen: screen(turn, say, outcome.note), isOver: false }
      }
      // What was tapped before already only shows again what waits now.
      if (outcome.kind === 'ignored') return { screen: screen(turn, say), isOver: false }
      keep(turn, outcome.document, isAside)
      const isOver = !isWaiting(turn)
      const shown = isOver && current === 'nsaid_risk' ? result(turn, say) : undefined
      // What was just told can change where to go or whether to run: then the result comes first.
      const isAboutPainkillers =
        shown &&
        reply.kind !== 'back' &&
        shown.assessment.urgency !== 'emergency' &&
        isSameWay(before, documentOf(recordOf(turn)).action)
      return { screen: isAboutPainkillers ? painkillerScreen(shown) : screen(turn, say), isOver }
    },

    renew,
    isOutdated: ({ check }) => check?.state === 'done' && check.ruleset !== triage.version,

    isFresh(turn) {
      if (!turn.check) return false
      const { given, ticks } = documentOf(turn.check)
      const isOnlyAge = Object.keys(given).every((id) => id === 'age')
      return isOnlyAge && Object.keys(ticks).length === 0
    },

    addSign(turn, sign) {
      const document = documentOf(recordOf(turn))
      const told = document.given.screen
      const signs = Array.isArray(told) ? told : []
      const given = { ...document.given, screen: [...new Set([...signs, sign])] }
      retell(turn, { ...document, given, ticks: {}, asking: undefined, last: 'screen' })
    },

    change(turn, id) {
      const { answered } = positionOf(turn)
      if (answered.includes(id)) ask(turn, id)
    },

    leave(turn) {
      const record = recordOf(turn)
      const { asking: _, ...document } = documentOf(record)
      turn.check = { ...record, document }
    },

    takeBack(turn) {
      const record = recordOf(turn)
      const document = documentOf(record)
      const { answered } = positionOf(turn)
      const { last } = document
      const taken = last && answered.includes(last) ? last : answered.at(-1)
      if (!taken) return
      const dropped = drop(document, taken)
      // One that was asked on request is not asked again: the result stands without it.
      if (locate(dropped).current === undefined) keep(turn, dropped, true)
      else turn.check = { ...record, document: dropped, state: 'open' }
    },

    view(turn, say, view) {
      // A plan that has changed is told before anything beside it.
      if (renew(turn)) return screen(turn, say)
      const shown = result(turn, say)
      if (view === 'why') return whyScreen(shown)
      // Beside an emergency nothing else is told, whatever an older message still offers.
      if (shown.assessment.urgency === 'emergency') return screen(turn, say)
      // Older messages name the causes by a view of their own.
      if (view === 'causes') return whyScreen(shown)
      if (view === 'return') return returnScreen(shown)
      if (view === 'doctor') return doctorScreen(shown)
      if (view !== 'painkillers') return screen(turn, say)
      if (!needsPainkillerQuestions(triage, shown)) return painkillerScreen(shown)
      ask(turn, 'nsaid_risk')
      return screen(turn, say)
    },

    cause(turn, say, id) {
      if (renew(turn)) return screen(turn, say)
      const shown = result(turn, say)
      const isTold = shown.assessment.urgency !== 'emergency'
      return (isTold && causeScreen(shown, id)) || screen(turn, say)
    },

    answers(turn, say) {
      const { answered, given } = positionOf(turn)
      return answered.map((id) => ({
        label: say.plain(`short-${id}`),
        values: answerValues(say, id, given[id]),
      }))
    },

    card: (turn, say) => cardScreen(say, positionOf(turn)),
    unfinished: (turn, say) => unfinishedScreen(say, positionOf(turn).answered.length),

    isIdle(turn) {
      const { askedAt = 0 } = documentOf(recordOf(turn))
      const idle = turn.now.epochMilliseconds - askedAt
      return isWaiting(turn) && idle > IDLE_HOURS * 3_600_000
    },
  }
}
