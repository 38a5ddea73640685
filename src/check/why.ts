import type { Screen } from '../telegram/screen.ts'
import { because, reassuring } from '../triage/because.ts'
import type { Rule } from '../triage/rules.ts'
import { type Html, joinHtml } from '../words/words.ts'
import { button, inRows } from './buttons.ts'
import { namedCauses } from './cause.ts'
import { emergencyAction } from './emergency.ts'
import { reasons } from './reasons.ts'
import { causeName, decidingRules, type Result, ruleText, viewButton } from './result.ts'

const RULES_MAX = 3

function causeButtons(result: Result) {
  return inRows(
    namedCauses(result).map((cause) =>
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
