import type { CheckRecord } from '../telegram/records.ts'
import type { Turn } from '../telegram/turn.ts'
import { type Action, actionFor, changesBetween } from '../triage/action.ts'
import type { Assessment } from '../triage/assess.ts'
import { fold, type Given } from '../triage/given.ts'
import type { Triage } from '../triage/triage.ts'
import { compareUrgency } from '../triage/urgency.ts'
import { type CheckDocument, dateOf, documentOf, type Locate, recordOf } from './document.ts'

/** A first result was reached, or one that asks for other check-ins than the one before. */
export type OnResult = (turn: Turn, check: CheckRecord, assessment: Assessment) => void

/** Keeps answers in the turn, with what was told from them and under which rules. */
export interface Telling {
  /**
   * Stores what a reply made of the document, and the age for the next check.
   * @param isAside the reply was to a question asked on request: nothing more is asked for it
   */
  keep(turn: Turn, document: CheckDocument, isAside?: boolean): void
  /** Tells a changed document at once, asking nothing more, and plans it anew. */
  retell(turn: Turn, document: CheckDocument): void
  /**
   * A result told under other rules is told anew: what it says now, and when it is asked after.
   * @returns whether it says to do something else: then it is to be shown
   */
  renew(turn: Turn): boolean
}

export function createTelling(triage: Triage, locate: Locate, onResult: OnResult): Telling {
  /** The document of a check that is told now, and the check-ins that go with it. */
  function tell(document: CheckDocument) {
    const { given } = document
    const assessment = triage.assess(fold(given))
    const action = actionFor(triage, fold(given))
    const checkIns = [...assessment.checkIns]
    return { assessment, document: { ...document, told: given, action, checkIns } }
  }

  /** Whether it is to be asked after at other times than was planned. */
  function isOtherPlan(before: CheckDocument, after: CheckDocument): boolean {
    if (before.action === undefined) return true
    const isSameUrgency = before.action.urgency === after.action?.urgency
    return !isSameUrgency || `${before.checkIns}` !== `${after.checkIns}`
  }

  function rememberAge(turn: Turn, age: unknown): void {
    if (age === undefined || !turn.person || turn.person.profile.age === age) return
    turn.person = { ...turn.person, profile: { ...turn.person.profile, age: String(age) } }
  }

  /** @param given what of the document counts */
  function finish(turn: Turn, document: CheckDocument, given: Given) {
    const told = tell({ ...document, given })
    turn.check = {
      ...recordOf(turn),
      document: { ...told.document, given: document.given },
      state: 'done',
      ruleset: triage.version,
      answeredAt: dateOf(turn),
    }
    return told
  }

  function isGraver(before: Action, after: Action | undefined): boolean {
    return after !== undefined && compareUrgency(after.urgency, before.urgency) > 0
  }

  return {
    keep(turn, document, isAside = false) {
      const record = recordOf(turn)
      const { given, next } = locate(document, isAside)
      if (!record.isBrief) rememberAge(turn, given.age)
      const asked = { ...document, askedAt: turn.now.epochMilliseconds }
      if (document.asking !== undefined) {
        // Ticks on the way: nothing is told by them.
        turn.check = { ...record, document: asked, answeredAt: dateOf(turn) }
        return
      }
      if (next !== undefined) {
        // The rules of what was told last stay with it until it is told anew.
        turn.check = { ...record, document: asked, state: 'open', answeredAt: dateOf(turn) }
        return
      }
      const told = finish(turn, asked, given)
      if (isOtherPlan(document, told.document)) onResult(turn, recordOf(turn), told.assessment)
    },

    retell(turn, document) {
      const { given } = locate(document, true)
      const { assessment } = finish(turn, document, given)
      onResult(turn, recordOf(turn), assessment)
    },

    renew(turn) {
      const record = recordOf(turn)
      if (record.state !== 'done' || record.ruleset === triage.version) return false
      const document = documentOf(record)
      const { given, current } = locate(document, true)
      // A question out of turn is shown, not the result.
      if (current !== undefined) return false
      const told = tell({ ...document, given })
      turn.check = {
        ...record,
        document: { ...told.document, given: document.given },
        ruleset: triage.version,
      }
      const { action: before } = document
      // What was told before its action was kept goes on as it was planned.
      if (before === undefined) return false
      const isAskedAfter = (record.askAgainAt?.getTime() ?? 0) > turn.now.epochMilliseconds
      const isPlanned =
        isGraver(before, told.document.action) ||
        (isAskedAfter && isOtherPlan(document, told.document))
      // Who has stopped the check-ins, or is well, is asked anew only for something graver.
      if (isPlanned) onResult(turn, turn.check, told.assessment)
      return changesBetween(before, told.document.action).length > 0
    },
  }
}
