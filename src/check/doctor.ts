import type { Screen } from '../telegram/screen.ts'
import { joinHtml } from '../words/words.ts'
import {
  actionText,
  decidingRules,
  mayCrack,
  type Result,
  ruleText,
  sheetButton,
  viewButton,
} from './result.ts'

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
      result.assessment.urgency === 'self_care' && say.html('not-better'),
      say.html('go-today'),
      say.html('tell-them'),
      isChild ? say.html('ask-hip-slip') : mayCrack(result) && say.html('ask-mri'),
      guidance.returnToRun === 'none' &&
        result.assessment.urgency !== 'self_care' &&
        say.html('return-none'),
      say.html('disclaimer-short'),
    ]),
    buttons: [[sheetButton(result)], [viewButton(result, 'button-result', 'result')]],
  }
}
