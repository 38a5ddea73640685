import { type FollowUp, followUp } from '../../triage/follow-up.ts'
import { checkInsAfter } from '../../triage/plan.ts'
import { URGENCIES } from '../../triage/urgency.ts'
import type { Speaker } from '../../words/words.ts'
import type { Terms } from './condition.ts'
import { type Block, bullets, heading, table } from './markdown.ts'
import { PLAIN, SCENARIOS } from './replies.ts'
import { FOLLOW_UP, SECTIONS, SIGN, URGENCY_NAMES } from './texts.ts'
import {
  clearlyBetterUpTo,
  daysOfAsking,
  PAINS_AT_CHECK,
  riseFrom,
  severeFrom,
} from './thresholds.ts'
import { spoken } from './words.ts'

const SITES = ['front', 'back', 'under_18', 'other'] as const
const WORDS = [
  'follow-up-recovered',
  'follow-up-return',
  'follow-up-recovered-unseen',
  'follow-up-improving',
  'follow-up-under_care',
  'follow-up-wait_until',
  'follow-up-book_now',
  'follow-up-see_doctor',
  'follow-up-urgent_today',
  'follow-up-booked',
  'follow-up-new-signs',
]

function outcomeText(say: Speaker, { outcome, whom }: FollowUp): string {
  const isUnseen = outcome === 'recovered' && whom !== undefined
  const text = isUnseen ? FOLLOW_UP.recoveredUnseen : FOLLOW_UP.outcomes[outcome]
  // Whom to speak to today is in the words themselves.
  return whom && outcome !== 'urgent_today' ? `${text} ${spoken(say, `whom-${whom}`)}` : text
}

function daysText(durations: readonly string[]): string {
  return durations.map((duration) => `${Temporal.Duration.from(duration).days}`).join(', ')
}

function times(): Block {
  return table(FOLLOW_UP.timesHead, [
    ...URGENCIES.toReversed().map((urgency) => [
      URGENCY_NAMES[urgency],
      daysText(checkInsAfter({}, urgency)),
    ]),
    [FOLLOW_UP.limp, daysText(checkInsAfter({ walking: 'limp' }, 'self_care'))],
  ])
}

/** What follows where it stays the same, by place: before the day of deciding and from then on. */
function deciding(say: Speaker): Block {
  const same = { progress: 'same', painNow: PLAIN.severity } as const
  return table(
    FOLLOW_UP.decideHead,
    SITES.map((site) => {
      const first = followUp({ ...PLAIN, site }, same)
      const day = first.decideOnDay ?? PLAIN.day
      const then = followUp({ ...PLAIN, site, day }, same)
      return [FOLLOW_UP.sites[site], `${day}`, outcomeText(say, first), outcomeText(say, then)]
    }),
  )
}

/** When it is asked again, and what the replies lead to. */
export function followUpSection({ say }: Terms): Block[] {
  const vars = FOLLOW_UP.wordsOf
  return [
    heading(2, SECTIONS.followUp),
    FOLLOW_UP.lead,
    times(),
    bullets([
      `${FOLLOW_UP.asking} ${daysOfAsking().join(', ')}.`,
      `${FOLLOW_UP.severe} ${severeFrom()}.`,
      `${FOLLOW_UP.rise} ${riseFrom()} ${FOLLOW_UP.points}.`,
      `${FOLLOW_UP.better} ${PAINS_AT_CHECK.map((pain) => `${pain} → ${clearlyBetterUpTo(pain)}`).join(', ')}.`,
    ]),
    SIGN,
    heading(3, FOLLOW_UP.decideTitle),
    deciding(say),
    SIGN,
    heading(3, FOLLOW_UP.repliesTitle),
    table(
      FOLLOW_UP.repliesHead,
      SCENARIOS.map(({ after, tells, before, reply }) => [
        after,
        tells,
        outcomeText(say, followUp(before, reply)),
      ]),
    ),
    SIGN,
    heading(3, FOLLOW_UP.wordsTitle),
    bullets(WORDS.map((key) => spoken(say, key, vars))),
  ]
}
