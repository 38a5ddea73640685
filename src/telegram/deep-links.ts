import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '../db/database.ts'
import { deepLink } from '../db/schema.ts'
import { createSealer, type Sealer } from '../db/seal.ts'

/** 192 random bits: 32 characters of the 64 that a payload may have. */
const TOKEN_BYTES = 24
const TOKEN = /^[\w-]{32}$/
const KEY_BYTES = 32

export type Purpose = (typeof deepLink.$inferSelect)['purpose']

/** A link that somebody has opened. */
export interface OpenedLink {
  readonly token: string
  /** Who made it. */
  readonly personId: number
  /** What they gave with it. */
  readonly told: unknown
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

/** What is given with a link opens for whoever has it, and for no one who has the database. */
function sealerOf(token: string): Sealer {
  return createSealer([Buffer.from(hkdfSync('sha256', token, '', 'deep link', KEY_BYTES))])
}

/** Whether a payload of /start can be a token at all. */
export function isToken(payload: string): boolean {
  return TOKEN.test(payload)
}

export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

export interface NewLink {
  readonly token: string
  readonly purpose: Purpose
  readonly personId: number
  /** Which of several things of this purpose it is for. */
  readonly about?: string
  readonly told: unknown
  readonly expiresAt: Date
}

/** Stores a link in the place of others of the same person for the same. */
export async function storeLink(tx: Tx, { token, told, ...link }: NewLink): Promise<void> {
  const same = and(
    eq(deepLink.personId, link.personId),
    eq(deepLink.purpose, link.purpose),
    link.about === undefined ? isNull(deepLink.about) : eq(deepLink.about, link.about),
  )
  await tx.delete(deepLink).where(same)
  await tx
    .insert(deepLink)
    .values({ ...link, hash: hashOf(token), told: sealerOf(token).seal('told', told) })
}

/** The link of a token; undefined for one that is forged, used, for another purpose or too old. */
export async function findLink(
  db: Db,
  purpose: Purpose,
  token: string,
  now: Temporal.Instant,
): Promise<OpenedLink | undefined> {
  const isValid = and(
    eq(deepLink.hash, hashOf(token)),
    eq(deepLink.purpose, purpose),
    gt(deepLink.expiresAt, new Date(now.epochMilliseconds)),
  )
  const [found] = await db.select().from(deepLink).where(isValid)
  return (
    found && { token, personId: found.personId, told: sealerOf(token).open('told', found.told) }
  )
}

/** Takes a link away. @returns false where another was first */
export async function useLink(tx: Tx, token: string): Promise<boolean> {
  const gone = await tx
    .delete(deepLink)
    .where(eq(deepLink.hash, hashOf(token)))
    .returning({ hash: deepLink.hash })
  return gone.length > 0
}
