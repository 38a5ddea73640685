import { isToken } from '../telegram/deep-links.ts'
import type { Club } from './club.ts'

/** What a link into the private chat is for: to ask and join, or to the captain's panel. */
const DOORS = ['club', 'captain'] as const
export type Door = (typeof DOORS)[number]

/** The link of a club that is shown to its whole group. */
export function clubLink(username: string, door: Door, { token }: Pick<Club, 'token'>): string {
  return `https://t.me/${username}?start=${door}-${token}`
}

/** The token in a payload of /start for this door; whether it is any club's is for the database. */
export function tokenIn(door: Door, payload: string): string | undefined {
  const token = payload.startsWith(`${door}-`) ? payload.slice(door.length + 1) : ''
  return isToken(token) ? token : undefined
}
