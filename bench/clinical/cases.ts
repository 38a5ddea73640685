import { readFileSync } from 'node:fs'
import type { Answers } from '../../src/triage/answers.ts'
import type { RankedCause } from '../../src/triage/ranking/rank.ts'
import type { RuleBook } from '../../src/triage/rule-book.ts'
import { createTriage } from '../../src/triage/triage.ts'
import { URGENCIES, type Urgency } from '../../src/triage/urgency.ts'

interface Rating {
  readonly urgency: Urgency
  readonly min_urgency: Urgency
  readonly max_urgency: Urgency
}

/** A published case, rated twice from its history, by no clinician. */
export interface Case {
  readonly id: string
  readonly verified: boolean
  readonly answers: Answers
  readonly gold: Rating & {
    readonly cause: string
    readonly also_acceptable: readonly string[]
    readonly second: Rating
  }
}

const FILE = new URL('../../test/triage/vignettes.json', import.meta.url)
export const CASES: readonly Case[] = JSON.parse(readFileSync(FILE, 'utf8'))

export function acceptedIn({ gold }: Case): readonly string[] {
  return [gold.cause, ...gold.also_acceptable]
}

/** How one case was told, held against both ratings. */
export interface Judged {
  readonly id: string
  readonly verified: boolean
  readonly urgency: Urgency
  readonly rated: string
  readonly rules: string
  readonly cause: string
  readonly first: readonly string[]
  readonly belowBoth: boolean
  readonly belowHigher: boolean
  readonly right: boolean
  readonly aboveBoth: boolean
  readonly emergency: boolean
  readonly selfCare: boolean
  readonly top1: boolean
  readonly top3: boolean
}

function level(urgency: Urgency): number {
  return URGENCIES.indexOf(urgency)
}

function placeOf(causes: readonly RankedCause[], accepted: readonly string[]): number {
  const place = causes.findIndex(({ id }) => accepted.includes(id))
  return place < 0 ? causes.length : place
}

/** Judges cases under a rule book. */
export function judging(book: RuleBook): (one: Case) => Judged {
  const { assess } = createTriage(book)
  return (one) => {
    const { urgency, causes, rules } = assess(one.answers)
    const told = level(urgency)
    const both = [one.gold, one.gold.second]
    const urgencies = both.map((rating) => level(rating.urgency))
    const mins = both.map((rating) => level(rating.min_urgency))
    const place = placeOf(causes, acceptedIn(one))
    return {
      id: one.id,
      verified: one.verified,
      urgency,
      rated: both.map((rating) => rating.urgency).join('/'),
      rules: rules.map((rule) => rule.id).join(' '),
      cause: one.gold.cause,
      first: causes.slice(0, 3).map((cause) => cause.id),
      belowBoth: told < Math.min(...mins),
      belowHigher: told < Math.max(...mins),
      right: told >= Math.min(...urgencies) && told <= Math.max(...urgencies),
      aboveBoth: both.every((rating) => told > level(rating.max_urgency)),
      emergency: both.every((rating) => rating.urgency === 'emergency'),
      selfCare: both.every((rating) => rating.urgency === 'self_care'),
      top1: place === 0,
      top3: place < 3,
    }
  }
}
