import type { ResponseParameters } from '@grammyjs/types'

/** A call that Telegram refuses; becomes `{ok: false, error_code, description, parameters?}`. */
export class ApiError extends Error {
  readonly code: number
  readonly parameters: ResponseParameters | undefined

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/** The commonest refusal, with the prefix that Telegram puts before it. */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`)
}

/** What Telegram says once a person has blocked the bot or the bot may not write first. */
export function forbidden(reason: string): ApiError {
  return new ApiError(403, `Forbidden: ${reason}`)
}
