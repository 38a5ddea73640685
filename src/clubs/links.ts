import { isToken } from '../telegram/deep-links.ts'
import type { Club } from './club.ts'

/** What a link into the private chat is for: to ask and join, or to the captain's panel. */
const DOORS = ['club', 'captain'] as const
export type Door = (typeof DOORS)[number]

/** A topic is named by a message id: 31 bits, so that 64 characters hold the whole payload. */
const TOPIC = /^[1-9]\d{0,9}$/
const TOPIC_MAX = 2 ** 31 - 1

/** The link of a club that is shown to its whole group. */
export function clubLink(
  username: string,
  door: Door,
  { token }: Pick<Club, 'token'>,
  topicId?: number,
): string {
  const topic = topicId === undefined ? '' : `-${topicId}`
  return `https://t.me/${username}?start=${door}-${token}${topic}`
}

/** The token in a payload of /start for this door; whether it is any club's is for the database. */
export function tokenIn(door: Door, payload: string): string | undefined {
  const token = payload.startsWith(`${door}-`) ? payload.slice(door.length + 1) : ''
  return isToken(token) ? token : undefined
}

/** What stands in a captain's link: the token, and the topic in which it was asked for. */
export function captainIn(payload: string): { token: string; topicId?: number } | undefined {
  const plain = tokenIn('captain', payload)
  if (plain !== undefined) return { token: plain }
  // A token may have hyphens itself; the last one is before the topic.
  const end = payload.lastIndexOf('-')
  const token = tokenIn('captain', payload.slice(0, Math.max(end, 0)))
  const topicId = topicOf(payload.slice(end + 1))
  return token === undefined || topicId === undefined ? undefined : { token, topicId }
}

/** The id of a topic as text; undefined for what cannot be one. */
export function topicOf(text: string): number | undefined {
  const id = TOPIC.test(text) ? Number(text) : undefined
  return id !== undefined && id <= TOPIC_MAX ? id : undefined
}
