import { z } from 'zod'
import { Action, actionFor, type Change, changesBetween } from '../triage/action.ts'
import { Given } from '../triage/given.ts'
import type { Triage } from '../triage/triage.ts'

const Told = z.object({ told: Given.optional(), action: Action.optional() })

/** What a check was told, as far as its document keeps it. */
export interface ToldCheck {
  /** What leads to another action under the rules in force; undefined where it was not kept. */
  readonly changes: readonly Change[] | undefined
}

/** Reads a check's document. @returns undefined where nothing was told yet */
export function toldIn(triage: Triage, document: unknown): ToldCheck | undefined {
  const { told, action } = Told.parse(document)
  if (told === undefined) return undefined
  return { changes: action && changesBetween(action, actionFor(triage, triage.told(told))) }
}
