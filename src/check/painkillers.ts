import type { Screen } from '../telegram/screen.ts'
import type { Triage } from '../triage/triage.ts'
import { joinHtml } from '../words/words.ts'
import { mayAskPainkillers, type Result, viewButton } from './result.ts'

/** Reasons that are worth a sentence; the others only repeat what the result says. */
const REASONS_MAX = 4

/**
 * Whether the painkiller questions could change what is said. They are asked only then: nobody
 * answers questions about their health for nothing.
 */
export function needsPainkillerQuestions(triage: Triage, result: Result): boolean {
  const { given, answers } = result
  if (given.nsaid_risk !== undefined || !mayAskPainkillers(result)) return false
  const { oralNsaid, gel } = triage.assess({ ...answers, nsaid_risk: [] }).painkiller
  return oralNsaid !== 'avoid' || gel !== 'avoid'
}

/** What may be taken, after the check of what speaks against it. Names no dose for a person. */
export function painkillerScreen(result: Result): Screen {
  const { say, assessment, guidance } = result
  const { oralNsaid, gel, paracetamol, because } = assessment.painkiller
  const isSettled = oralNsaid === 'avoid' && gel === 'avoid'
  const reasons = because
    // What was not asked is no reason where the answers would change nothing.
    .filter((id) => !(isSettled && id === 'not_asked'))
    .slice(0, REASONS_MAX)
    .map((id) => say.html(`painkiller-because-${id}` as 'painkiller-because-urgent'))
  return {
    text: joinHtml('\n\n', [
      joinHtml('\n', [say.html('painkillers-title'), !isSettled && say.html('painkillers-order')]),
      say.html(`paracetamol-${paracetamol}`),
      joinHtml('\n', [
        say.html(`gel-${gel}`),
        gel === 'ok' && !guidance.gelReaches && say.html('painkiller-because-deep_joint_gel'),
      ]),
      say.html(`oral-${oralNsaid}`),
      reasons.length > 0 && joinHtml('\n', reasons),
      say.html('painkiller-not-for-running'),
      say.html('painkiller-stop-signs'),
      say.html('disclaimer-short'),
    ]),
    buttons: [[viewButton(result, 'button-result', 'result')]],
  }
}
