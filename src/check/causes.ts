import type { Screen } from '../telegram/screen.ts'
import { QUESTION_IDS, type QuestionId } from '../triage/questions.ts'
import type { RankedCause } from '../triage/ranking/rank.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { button, inRows } from './buttons.ts'
import { optionLabel } from './labels.ts'
import {
  actionText,
  causeName,
  decidingRules,
  type Result,
  ruleText,
  suspectsBone,
  viewButton,
} from './result.ts'

const CAUSES_MAX = 6
/** More reasons than this tell a runner less, not more. */
const REASONS_MAX = 5
const RULES_MAX = 3

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

/** The causes by name, each behind a button. */
export function causesScreen(result: Result): Screen {
  const { say } = result
  return {
    text: joinHtml('\n\n', [say.html('causes-title'), say.html('disclaimer')]),
    buttons: [...causeButtons(result), [viewButton(result, 'button-result', 'result')]],
  }
}

/** Why it is so urgent, by the rules that fired; the causes follow behind their buttons. */
export function whyScreen(result: Result): Screen {
  const { say } = result
  const why = decidingRules(result)
    .slice(0, RULES_MAX)
    .map((rule) =>
      joinHtml('\n', [ruleText(result, rule), say.html('source', { source: rule.source })]),
    )
  return {
    text: joinHtml('\n\n', [say.html('why-title'), ...why, say.html('disclaimer')]),
    buttons: [...causeButtons(result), [viewButton(result, 'button-result', 'result')]],
  }
}

/** One cause: what it is, why it is named, its care, how long it takes, what a doctor may do. */
export function causeScreen(result: Result, id: string): Screen | undefined {
  const { say } = result
  const cause = shown(result).find((one) => one.id === id)
  if (!cause) return undefined
  const part = (name: 'what' | 'care' | 'expect' | 'doctor' | 'treatment') =>
    say.html(`cause-${cause.id}-${name}`)
  const titled = (title: Html, text: Html) => joinHtml('\n', [title, text])
  const against = reasons(say, cause.against)
  const isUrgent = result.assessment.urgency === 'urgent'
  return {
    text: joinHtml('\n\n', [
      isUrgent && say.html('cause-first'),
      joinHtml('\n', [
        say.bold(say.sentence(causeName(say, cause))),
        cause.sub ? say.html(`sub-${cause.sub}-what`) : part('what'),
      ]),
      joinHtml('\n', [
        cause.for.length > 0 && say.html('why-for', { answers: reasons(say, cause.for) }),
        against !== '' && say.html('why-against', { answers: against }),
      ]),
      // Beside an urgent result no cause has a care or a date of its own.
      !isUrgent && titled(say.html('care-title'), part('care')),
      !isUrgent && titled(say.html('expect-title'), part('expect')),
      !isUrgent && titled(say.html('see-doctor-title'), part('doctor')),
      titled(say.html('doctor-may-title'), part('treatment')),
      say.html('disclaimer-short'),
    ]),
    buttons: [
      [viewButton(result, isUrgent ? 'button-why' : 'button-causes', isUrgent ? 'why' : 'causes')],
      [viewButton(result, 'button-result', 'result')],
    ],
  }
}

/** When to see whom, and what to say there. */
export function doctorScreen(result: Result): Screen {
  const { say } = result
  const [rule] = decidingRules(result)
  const isChild = result.given.age === 'under_18'
  return {
    text: joinHtml('\n\n', [
      say.html('see-doctor-title'),
      result.assessment.urgency !== 'self_care' && actionText(result),
      rule && ruleText(result, rule),
      result.assessment.urgency !== 'urgent' && say.html('not-better'),
      say.html('go-today'),
      say.html('tell-them'),
      isChild ? say.html('ask-hip-slip') : suspectsBone(result) && say.html('ask-mri'),
      say.html('disclaimer-short'),
    ]),
    buttons: [[viewButton(result, 'button-result', 'result')]],
  }
}
