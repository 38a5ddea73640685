import type { Screen } from '../telegram/screen.ts'
import type { Speaker } from '../words/words.ts'
import { button } from './buttons.ts'
import type { Position } from './document.ts'
import { answerValue } from './labels.ts'

/** A phone shows about this much of a button. */
const LABEL_MAX = 60

function cut(text: string): string {
  return text.length <= LABEL_MAX ? text : `${text.slice(0, LABEL_MAX - 1)}…`
}

/** All answers of a check, each a button that changes it. */
export function cardScreen(say: Speaker, { answered, given, current }: Position): Screen {
  const back = say.plain(current === undefined ? 'button-result' : 'button-go-on')
  return {
    text: say.html('card-title'),
    buttons: [
      ...answered.map((id) => {
        const answer = answerValue(say, id, given[id])
        const label = cut(say.plain('card-line', { question: say.plain(`short-${id}`), answer }))
        return [button(label, { action: 'change', value: id })]
      }),
      [button(back, { action: 'check', value: 'show' })],
    ],
  }
}
