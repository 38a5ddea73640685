import type { Failing, Failure } from './failures.ts'

/** A failure that a person typed on the page, or why it is none. */
export type Provoked =
  | { readonly method: Failing; readonly failure: Failure; readonly told: string }
  | { readonly told: string }

const DESCRIPTIONS: Readonly<Record<number, string>> = {
  400: 'Bad Request: provoked in the playground',
  403: 'Forbidden: bot was blocked by the user',
  409: 'Conflict: provoked in the playground',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
}
const RETRY_AFTER_S = 3
const USAGE =
  '!fail <method or *> <400, 403, 429, 500, 502, lost or hang> [times or, for 429, seconds]'

/**
 * Reads `!fail sendMessage 429 5`. Such a line is for the stand-in and never reaches the bot;
 * undefined for any other text.
 */
export function provoked(text: string): Provoked | undefined {
  const [first, method, kind, number] = text.trim().split(/\s+/)
  if (first !== '!fail') return undefined
  const count = number === undefined ? undefined : Number(number)
  const isCount = count === undefined || (Number.isInteger(count) && count > 0)
  const failure = isCount ? failureOf(kind, count) : undefined
  if (!method || !failure) return { told: `Like this: ${USAGE}` }
  const which = method === '*' ? 'The next call' : `The next ${method}`
  const outcome =
    'hang' in failure ? 'hangs' : `fails: ${failure.error_code} ${failure.description}`
  return { method, failure, told: `${which} ${outcome}` }
}

function failureOf(kind: string | undefined, count: number | undefined): Failure | undefined {
  const times = count ?? 1
  if (kind === 'hang') return { hang: true, times }
  if (kind === 'lost')
    return { error_code: 502, description: 'Bad Gateway', afterEffect: true, times }
  if (kind === '429') {
    const retry_after = count ?? RETRY_AFTER_S
    return {
      error_code: 429,
      description: `Too Many Requests: retry after ${retry_after}`,
      parameters: { retry_after },
    }
  }
  const error_code = Number(kind)
  const description = DESCRIPTIONS[error_code]
  return description === undefined ? undefined : { error_code, description, times }
}
