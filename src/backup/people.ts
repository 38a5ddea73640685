import type { Keyring, Wrapped } from '../db/keyring.ts'
import { type Opener, SealError } from '../db/seal.ts'
import { type Row, readRows } from './lines.ts'

/** With what the rows begin once every seal is open; base64 never does. */
const OPEN = '['

/** What rows are bound to, so that they do not open as those of another table. */
function placeOf(table: string): string {
  return `backup:${table}`
}

/** Seals rows under the key of each of the people whom they name, one around the other. */
export function sealUnder(
  people: readonly Wrapped[],
  table: string,
  rows: readonly Row[],
  keyring: Keyring,
): string {
  return people.reduce((text, { personId, wrapped }) => {
    const { sealer } = keyring.open(personId, wrapped)
    return Buffer.from(sealer.seal(placeOf(table), text)).toString('base64')
  }, JSON.stringify(rows))
}

/** The rows again; undefined where the key of one of their people is gone. */
export function openUnder(opener: Opener, table: string, sealed: string): Row[] | undefined {
  let text = sealed
  try {
    while (!text.startsWith(OPEN))
      text = String(opener.open(placeOf(table), Buffer.from(text, 'base64')))
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
  return readRows(text)
}
