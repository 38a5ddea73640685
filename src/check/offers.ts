import { type BotContext, speak } from '../telegram/context.ts'
import type { Buttons, Screen } from '../telegram/screen.ts'
import { type Html, joinHtml, type Speaker } from '../words/words.ts'
import { button } from './buttons.ts'

type Action =
  | 'start'
  | 'go'
  | 'restart'
  | 'show'
  | 'change'
  | 'again'
  | 'other'
  | 'course'
  | 'sheet'
type Label = Parameters<Speaker['plain']>[0] & `button-${string}`

function rows(say: Speaker, ...offered: readonly (readonly [Label, Action])[]): Buttons {
  return offered.map(([label, value]) => [
    button(say.plain(label as 'button-go-on'), { action: 'check', value }),
  ])
}

/** "You were at question 4": nothing goes on by itself after a break. */
export function unfinishedScreen(say: Speaker, answered: number): Screen {
  return {
    text: say.html('unfinished', { position: answered + 1 }),
    buttons: rows(say, ['button-go-on', 'go'], ['button-restart', 'restart']),
  }
}

/** A result is there: show it, change it, or begin anew. */
export function finishedScreen({ say }: BotContext): Screen {
  return {
    text: say.html('finished-already'),
    buttons: rows(
      say,
      ['button-show-result', 'show'],
      ['button-change', 'change'],
      ['button-course', 'course'],
      ['button-sheet', 'sheet'],
      ['button-again', 'again'],
      ['button-other', 'other'],
    ),
  }
}

export function cancelledScreen({ say }: BotContext): Screen {
  return { text: say.html('cancelled'), buttons: rows(say, ['button-check-start', 'start']) }
}

/** Says something and offers the way on: to the last result, or to a first check. */
export async function offerWayOn(
  ctx: BotContext,
  key: 'welcome' | 'hint-start' | 'old-check' | 'unknown-button',
  more: readonly Html[] = [],
): Promise<void> {
  const { say, turn } = ctx
  // A question that waits follows by itself.
  const isOpen = turn.check?.state === 'open'
  const way = turn.check
    ? (['button-show-result', 'show'] as const)
    : (['button-check-start', 'start'] as const)
  await speak(ctx, joinHtml('\n', [say.html(key), ...more]), isOpen ? [] : rows(say, way))
}

/** An answer's button pressed later: what was answered, with a way to change it. */
export async function offerChange(ctx: BotContext, answer: string): Promise<void> {
  const { say } = ctx
  await speak(ctx, say.html('old-button', { answer }), rows(say, ['button-change', 'change']))
}
