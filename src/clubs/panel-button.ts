import type { InlineKeyboardButton } from 'grammy/types'
import { pack } from '../telegram/callback-data.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Speaker } from '../words/words.ts'
import type { Club } from './club.ts'

/** What a captain can press: each shows its choices, or with a value takes one. */
export const PARTS = [
  'open',
  'done',
  'language',
  'zone',
  'zones',
  'country',
  'countries',
  'runs',
  'pulse',
  'topic',
  'link',
  'qr',
  'renew',
] as const
export type Part = (typeof PARTS)[number]

/** Opens a part of a club's panel, or changes what the value says. */
export function panelButton(
  { id }: Pick<Club, 'id'>,
  text: string,
  place: Part,
  value?: string,
): InlineKeyboardButton {
  return { text, callback_data: pack({ scope: id, place, action: 'captain', value }) }
}

export function backButton(say: Speaker, club: Club, to: Part = 'open'): InlineKeyboardButton {
  return panelButton(club, say.plain('button-back'), to)
}

export function inRows(buttons: readonly InlineKeyboardButton[], width = 2): Buttons {
  return Array.from({ length: Math.ceil(buttons.length / width) }, (_, row) =>
    buttons.slice(row * width, (row + 1) * width),
  )
}
