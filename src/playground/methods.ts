import type { Handlers, MethodName } from './method.ts'
import { callbacks } from './methods/callbacks.ts'
import { chats } from './methods/chats.ts'
import { deleting } from './methods/deleting.ts'
import { editing } from './methods/editing.ts'
import { inline } from './methods/inline.ts'
import { profile } from './methods/profile.ts'
import { sending } from './methods/sending.ts'
import { updates } from './methods/updates.ts'
import { whispers } from './methods/whispers.ts'

/** Every method that is imitated; any other answers 404. */
export const METHODS = {
  ...chats,
  ...updates,
  ...sending,
  ...editing,
  ...deleting,
  ...callbacks,
  ...inline,
  ...whispers,
  ...profile,
} satisfies Handlers

/** A method that the stand-in has. */
export type ImitatedMethod = keyof typeof METHODS

const BY_LOWER_CASE = new Map(
  (Object.keys(METHODS) as ImitatedMethod[]).map((name) => [name.toLowerCase(), name]),
)

/** Methods are case-insensitive in Telegram. */
export function methodNamed(name: string): (ImitatedMethod & MethodName) | undefined {
  return BY_LOWER_CASE.get(name.toLowerCase())
}
