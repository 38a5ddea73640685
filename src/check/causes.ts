import type { Screen } from '../telegram/screen.ts'
import { because, reassuring } from '../triage/because.ts'
import { type Care, type Cause, GRADED_KEYS, type SubCause } from '../triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../triage/causes/causes.ts'
import { QUESTION_IDS, type QuestionId } from '../triage/questions.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import type { Rule } from '../triage/rules.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { button, inRows } from './buttons.ts'
import { emergencyAction } from './emergency.ts'
import { activityList, avoidList, optionLabel } from './labels.ts'
import {
  actionText,
  causeName,
  decidingRules,
  mayCrack,
  type Result,
  ruleText,
  viewButton,
} from './result.ts'

const CAUSES_MAX = 6
/** More reasons than this tell a runner less, not more. */
const REASONS_MAX = 5
const RULES_MAX = 3
const SOURCES_MAX = 5

/** Without a place every cause is open, and naming some would only mislead. */
function shown({ assessment, given }: Result): readonly RankedCause[] {
  if (given.location === undefined) return []
  return assessment.causes.filter(({ band }) => band !== 'less_likely').slice(0, CAUSES_MAX)
}

/** `location=groin` in the runner's words. */
function reasonLabel(say: Speaker, reason: string): string | undefined {
  const [key = '', value = ''] = reason.split('=')
  if (key === 'severity') return say.plain('reason-severity', { range: value })
  if (!QUESTION_IDS.includes(key as QuestionId)) return undefined
  return optionLabel(say, { key: key as QuestionId & 'location', value })
}

function reasons(say: Speaker, of: readonly string[]): string {
  const labels = of.map((reason) => reasonLabel(say, reason)).filter((label) => label !== undefined)
  return [...new Set(labels)].slice(0, REASONS_MAX).join(' · ')
}

function causeButtons(result: Result) {
  return inRows(
    shown(result).map((cause) =>
      button(result.say.sentence(causeName(result.say, cause)), {
        scope: result.check,
        place: 'r',
        action: 'cause',
        value: cause.id,
      }),
    ),
  )
}

/** Why a rule fired: what it means, what was told that made it fire, its id and its source. */
function ruleBlock(result: Result, rule: Rule): Html {
  const { say, answers } = result
  const told = reasons(say, because(rule.when, answers))
  const { id, source, confirmed } = rule
  return joinHtml('\n', [
    ruleText(result, rule),
    told !== '' && say.html('why-told', { answers: told }),
    say.html(confirmed ? 'rule-source' : 'rule-source-unconfirmed', { rule: id, source }),
  ])
}

/** Why it is so urgent and not more so, by the rules that fired; each cause behind a button. */
export function whyScreen(result: Result): Screen {
  const { say, answers, assessment } = result
  const rules = decidingRules(result).slice(0, RULES_MAX)
  const less = reasons(say, reassuring(answers))
  const isUrgent = assessment.urgency === 'urgent'
  const back = [viewButton(result, 'button-result', 'result')]
  if (assessment.urgency === 'emergency') {
    // The call stays in sight, and nothing weakens it.
    return {
      text: joinHtml('\n\n', [
        emergencyAction(result),
        say.html('why-title'),
        ...rules.map((rule) => ruleBlock(result, rule)),
        say.html('disclaimer-short'),
      ]),
      buttons: [back],
    }
  }
  return {
    text: joinHtml('\n\n', [
      say.html('why-title'),
      ...rules.map((rule) => ruleBlock(result, rule)),
      joinHtml('\n', [
        rules.length === 0 && say.html('why-none'),
        less !== '' && say.html('why-less', { answers: less }),
      ]),
      !isUrgent && say.html('causes-title'),
      say.html('disclaimer'),
    ]),
    buttons: [...causeButtons(result), back],
  }
}

function dataOf({ id, sub }: RankedCause): Cause | SubCause | undefined {
  return sub ? SUB_CAUSES.find((one) => one.id === sub) : CAUSES.find((one) => one.id === id)
}

/** Where the grades of the answers that speak for a cause come from, and its care. */
function sourceLine(
  say: Speaker,
  { sources, care }: Cause | SubCause,
  told: readonly string[],
): Html {
  const keys = GRADED_KEYS.filter((key) => told.some((reason) => reason.startsWith(`${key}=`)))
  const named = [care.source, ...keys.map((key) => sources[key])].filter((one) => one !== undefined)
  const texts = new Set(named.flatMap(({ text }) => text.split('; ')))
  const source = [...texts].slice(0, SOURCES_MAX).join('; ')
  const isConfirmed = named.every(({ confirmed }) => confirmed)
  return say.html(isConfirmed ? 'source' : 'source-unconfirmed', { source })
}

/** What to do meanwhile, if this cause is the right one. */
function careBlock(
  { say, assessment, guidance }: Result,
  key: `cause-${Cause['id']}` | `sub-${SubCause['id']}`,
  { goOn, avoid, ice, see }: Care,
): Html | undefined {
  const mayRun = assessment.impact !== 'stop'
  const activities = goOn.filter((activity) => activity !== 'short_easy_runs' || mayRun)
  const isSeenFirst = see.afterDays === 0
  return joinHtml('\n\n', [
    isSeenFirst &&
      joinHtml('\n', [
        say.html('care-title'),
        say.html(`${key}-care` as 'cause-hip_fracture-care'),
      ]),
    joinHtml('\n', [
      activities.length > 0 && say.html('may-go-on', { activities: activityList(say, activities) }),
      avoid.length > 0 && say.html('leave-out', { things: avoidList(say, avoid) }),
      ice && guidance.ice && say.html('ice'),
    ]),
    !isSeenFirst &&
      joinHtml('\n', [
        say.html('strength-title'),
        say.html(`${key}-loading` as 'cause-bursitis-loading'),
      ]),
  ])
}

/** One cause: what it is, why it is named, its care, how long it takes, what a doctor may do. */
export function causeScreen(result: Result, id: string): Screen | undefined {
  const { say } = result
  const cause = shown(result).find((one) => one.id === id)
  const data = cause && dataOf(cause)
  if (!cause || !data) return undefined
  const key = cause.sub ? (`sub-${cause.sub}` as const) : (`cause-${cause.id}` as const)
  const part = (name: 'what' | 'expect' | 'doctor' | 'treatment') => say.html(`${key}-${name}`)
  const titled = (title: Html, text: Html) => joinHtml('\n', [title, text])
  const against = reasons(say, cause.against)
  const isUrgent = result.assessment.urgency === 'urgent'
  return {
    text: joinHtml('\n\n', [
      isUrgent && say.html('cause-first'),
      joinHtml('\n', [say.bold(say.sentence(causeName(say, cause))), part('what')]),
      joinHtml('\n', [
        cause.for.length > 0 && say.html('why-for', { answers: reasons(say, cause.for) }),
        against !== '' && say.html('why-against', { answers: against }),
      ]),
      // Beside an urgent result no cause has a care or a date of its own.
      !isUrgent && careBlock(result, key, data.care),
      !isUrgent && titled(say.html('expect-title'), part('expect')),
      !isUrgent && titled(say.html('see-doctor-title'), part('doctor')),
      titled(say.html('doctor-may-title'), part('treatment')),
      joinHtml('\n', [sourceLine(say, data, cause.for), say.html('disclaimer-short')]),
    ]),
    buttons: [
      [viewButton(result, isUrgent ? 'button-why' : 'button-causes', 'why')],
      [viewButton(result, 'button-result', 'result')],
    ],
  }
}

/** When to see whom, and what to say there. */
export function doctorScreen(result: Result): Screen {
  const { say, answers, guidance } = result
  const [rule] = decidingRules(result)
  const isChild = answers.age === 'under_18'
  return {
    text: joinHtml('\n\n', [
      say.html('see-doctor-title'),
      result.assessment.urgency !== 'self_care' && actionText(result),
      rule && ruleText(result, rule),
      result.assessment.urgency !== 'urgent' && say.html('not-better'),
      say.html('go-today'),
      say.html('tell-them'),
      isChild ? say.html('ask-hip-slip') : mayCrack(result) && say.html('ask-mri'),
      guidance.returnToRun === 'none' &&
        result.assessment.urgency !== 'self_care' &&
        say.html('return-none'),
      say.html('disclaimer-short'),
    ]),
    buttons: [[viewButton(result, 'button-result', 'result')]],
  }
}
