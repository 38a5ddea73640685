import type { Screen } from '../telegram/screen.ts'
import { type Html, joinHtml } from '../words/words.ts'
import { button } from './buttons.ts'
import {
  changeButtons,
  decidingRules,
  emergencyNumber,
  type Result,
  ruleText,
  showLine,
  viewButton,
} from './result.ts'

/** Whoever has to call reads no more than this. */
const REASONS_MAX = 2

/** What to do while help is on its way, by what the emergency is about. */
const MEANWHILE: Readonly<Record<string, string>> = {
  E1: 'spine',
  E2: 'spine',
  E3: 'walking',
  E4: 'walking',
  E5: 'walking',
  E6: 'infection',
  E7: 'testicle',
  E9: 'breath',
}

/** The call, or the way to the hospital. */
export function emergencyAction(result: Result): Html {
  const [first] = decidingRules(result)
  const action = first?.urgency === 'emergency' ? first.action : 'ambulance'
  return result.say.html(`action-${action}`, { number: emergencyNumber(result) })
}

/** An emergency: the call first, no causes, no ice, no painkillers. */
export function emergencyScreen(result: Result): Screen {
  const { say, check } = result
  const rules = decidingRules(result)
  const [first] = rules
  const meanwhile = MEANWHILE[first?.id ?? ''] ?? 'default'
  const reasons = rules.slice(0, REASONS_MAX).map((rule) => ruleText(result, rule))
  return {
    text: joinHtml('\n\n', [
      emergencyAction(result),
      showLine(result),
      joinHtml('\n', reasons),
      say.html(`emergency-meanwhile-${meanwhile}` as 'emergency-meanwhile-default'),
      say.html('disclaimer-short'),
    ]),
    buttons: [
      [
        button(say.plain('button-mistake'), {
          scope: check,
          place: 'r',
          action: 'check',
          value: 'mistake',
        }),
      ],
      [viewButton(result, 'button-why', 'why')],
      changeButtons(result),
    ],
  }
}
