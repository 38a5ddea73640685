import { randomInt } from 'node:crypto'

/** Digits, as Telegram's own ids of chats and queries are. */
export function randomId(): string {
  return `${randomInt(1_000_000_000, 200_000_000_000)}${randomInt(10_000_000, 99_999_999)}`
}

export function groupId(): number {
  return -randomInt(1_000_000_000, 5_000_000_000)
}

/** Supergroups are told by how their ids begin. */
export function supergroupId(): number {
  return -1_000_000_000_000 - randomInt(1_000_000_000, 3_000_000_000)
}
