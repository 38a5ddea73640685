import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { actionFor, changesBetween } from '../triage/action.ts'
import type { Assessment } from '../triage/assess.ts'
import { fold, type Given } from '../triage/given.ts'
import type { Triage } from '../triage/triage.ts'
import { type CheckDocument, documentOf, type Locate } from './document.ts'

export function recordOf(turn: Turn): CheckRecord {
  if (!turn.check) throw new Error('no check in this turn')
  return turn.check
}

export function dateOf(turn: Turn): Date {
  return new Date(turn.now.epochMilliseconds)
}

/** A first result was reached, or one that asks for other check-ins than the one before. */
export type OnResult = (turn: Turn, check: CheckRecord, assessment: Assessment) => void

/** Keeps answers in the turn, with what was told from them and under which rules. */
export interface Telling {
  /** Stores what a reply made of the document, and the age for the next check. */
  keep(turn: Turn, document: CheckDocument): void
  /** A result told under other rules is told anew: what it says now, and when it is asked after. */
  renew(turn: Turn): void
}

export function createTelling(triage: Triage, locate: Locate, onResult: OnResult): Telling {
  /** Whether another result asks for other check-ins; only then are they planned anew. */
  function needsPlan(before: Given | undefined, after: Assessment): boolean {
    if (before === undefined) return true
    const { urgency, checkIns } = triage.assess(fold(before))
    return urgency !== after.urgency || `${checkIns}` !== `${after.checkIns}`
  }

  return {
    keep(turn, document) {
      const record = recordOf(turn)
      const { given, next } = locate(document)
      const isTold = next === undefined
      turn.check = {
        ...record,
        document: {
          ...document,
          ...(isTold && { told: given, action: actionFor(triage, fold(given)) }),
          askedAt: turn.now.epochMilliseconds,
        },
        state: isTold ? 'done' : 'open',
        ruleset: triage.version,
        answeredAt: dateOf(turn),
      }
      if (given.age !== undefined && turn.person && turn.person.profile.age !== given.age) {
        const profile = { ...turn.person.profile, age: String(given.age) }
        turn.person = { ...turn.person, profile }
      }
      if (!isTold) return
      const assessment = triage.assess(fold(given))
      if (needsPlan(document.told, assessment)) onResult(turn, turn.check, assessment)
    },

    renew(turn) {
      const record = recordOf(turn)
      const document = documentOf(record)
      const { given, current } = locate(document)
      const isTold = record.state === 'done' && current === undefined
      if (!isTold || record.ruleset === triage.version) return
      const { action: before } = document
      const action = actionFor(triage, fold(given))
      turn.check = {
        ...record,
        document: { ...document, told: given, action },
        ruleset: triage.version,
      }
      // What was told before its action was kept goes on as it was planned.
      const isOther = before !== undefined && changesBetween(before, action).length > 0
      if (isOther) onResult(turn, turn.check, triage.assess(fold(given)))
    },
  }
}
