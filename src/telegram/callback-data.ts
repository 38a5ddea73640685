/** Telegram's own limit for a button's data. */
const BYTES_MAX = 64

/**
 * What a button says when it is pressed: `[<scope>.<place>:]<action>[:<value>]`. The scope is the
 * check or check-in that the button belongs to, the place the question it was shown at, so that an
 * old button is known for what it was.
 */
export interface CallbackData {
  readonly scope?: string | undefined
  readonly place?: string | undefined
  readonly action: string
  readonly value?: string | undefined
}

const SHAPE = /^(?:([\w-]+)\.(\w+):)?([a-z_-]+)(?::([\w-]+))?$/

/** @throws RangeError where Telegram would refuse it or it could not be read again */
export function pack({ scope, place, action, value }: CallbackData): string {
  const head = scope === undefined ? '' : `${scope}.${place ?? '0'}:`
  const data = `${head}${action}${value === undefined ? '' : `:${value}`}`
  if (Buffer.byteLength(data) > BYTES_MAX || !SHAPE.test(data))
    throw new RangeError(`callback data does not fit: ${action}`)
  return data
}

/** Undefined for anything that this bot never made. */
export function unpack(data: string): CallbackData | undefined {
  if (Buffer.byteLength(data) > BYTES_MAX) return undefined
  const match = SHAPE.exec(data)
  if (!match?.[3]) return undefined
  const [, scope, place, action, value] = match
  return { scope, place, action, value }
}
