import type { InlineKeyboardButton } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import type { PainkillerAdvice } from '../triage/painkillers.ts'
import { joinHtml, type Speaker } from '../words/words.ts'
import { button } from './buttons.ts'
import { TAKEN, type Taken } from './document.ts'

/** Its buttons, and with the second those that take a tick away. */
const PLACE = 's'
const PLACE_OFF = 'su'

/** What a tap on the list says: a tick, or one of its ways on. */
export type TakenReply =
  | { readonly kind: 'tick'; readonly value: Taken; readonly isOff: boolean }
  | { readonly kind: 'done' | 'none' | 'skip' }

export function readTaken(place: string | undefined, value: string): TakenReply | undefined {
  if (value === 'done' || value === 'none' || value === 'skip') return { kind: value }
  const known = TAKEN.find((one) => one === value)
  return known && { kind: 'tick', value: known, isOff: place === PLACE_OFF }
}

/** Asks what was taken or used, with what was ticked already; it may be left unanswered. */
export function takenScreen(say: Speaker, check: string, taken: readonly Taken[]): Screen {
  const row = (label: string, value: string, isOff = false): InlineKeyboardButton[] => [
    button(label, { scope: check, place: isOff ? PLACE_OFF : PLACE, action: 'taken', value }),
  ]
  const ticks = TAKEN.map((value) => {
    const isTicked = taken.includes(value)
    const label = `${isTicked ? '✓ ' : ''}${say.plain(`option-taken-${value}`)}`
    return row(label, value, isTicked)
  })
  const isAny = taken.length > 0
  return {
    text: say.html('question-taken'),
    buttons: isAny
      ? [...ticks, row(say.plain('button-done'), 'done')]
      : [
          ...ticks,
          row(say.plain('button-taken-none'), 'none'),
          row(say.plain('button-taken-skip'), 'skip'),
        ],
  }
}

/** What of it is to be stopped by the rules: only what they say is to be avoided. */
function isAdvisedAgainst(taken: readonly Taken[], { oralNsaid, gel }: PainkillerAdvice): boolean {
  return (
    (oralNsaid === 'avoid' && taken.includes('nsaid_tablets')) ||
    (gel === 'avoid' && taken.includes('nsaid_gel'))
  )
}

/** In the place of the list, once it was answered or left. */
export function takenToldScreen(
  say: Speaker,
  taken: readonly Taken[] | undefined,
  advice: PainkillerAdvice,
): Screen {
  const told = taken?.map((value) => say.plain(`option-taken-${value}`))
  const line =
    told === undefined
      ? say.html('taken-skipped')
      : say.escape(`✓ ${told.length > 0 ? told.join(' · ') : say.plain('button-taken-none')}`)
  const isAgainst = taken !== undefined && isAdvisedAgainst(taken, advice)
  return { text: joinHtml('\n\n', [line, isAgainst && say.html('taken-caution')]), buttons: [] }
}

/** The same for a doctor; what was not told is no nothing. */
export function takenWords(say: Speaker, taken: readonly Taken[] | undefined): string[] {
  if (taken === undefined) return [say.plain('taken-untold')]
  if (taken.length === 0) return [say.plain('taken-none')]
  return taken.map((value) => say.plain(`taken-${value}`))
}
