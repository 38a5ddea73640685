import type { Screen } from '../telegram/screen.ts'
import { joinHtml } from '../words/words.ts'
import { type Result, viewButton } from './result.ts'

/** What has to be so before running begins again, the first runs, and how much pain is all right. */
export function returnScreen(result: Result): Screen {
  const { say, guidance } = result
  const back = [[viewButton(result, 'button-result', 'result')]]
  if (guidance.returnToRun === 'none') {
    return {
      text: joinHtml('\n\n', [say.html('return-none'), say.html('disclaimer-short')]),
      buttons: back,
    }
  }
  const isMonitored = guidance.returnToRun === 'monitored'
  return {
    text: joinHtml('\n\n', [
      say.html('return-title'),
      say.html('return-first'),
      say.html('return-plan'),
      say.html(isMonitored ? 'return-monitor' : 'return-painless'),
      say.html('return-custom'),
      say.html('disclaimer-short'),
    ]),
    buttons: back,
  }
}
