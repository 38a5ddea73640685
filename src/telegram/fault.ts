import { GrammyError } from 'grammy'

/**
 * What may be logged of a fault: its kind and where it came from. Messages of errors can quote what
 * was typed or sent, so none is logged but those that Telegram's API words itself.
 */
export function faultOf(error: unknown): { fault: string; code?: number; at?: string } {
  if (error instanceof GrammyError) {
    return { fault: `${error.method}: ${error.description}`, code: error.error_code }
  }
  if (!(error instanceof Error)) return { fault: typeof error }
  // The stack begins with the message, whose lines can look like its own.
  const at = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) => line.trim().replace(/\(?file:\/\/.*?\/(src|node_modules)\//, '($1/'))
    .join(' < ')
  return { fault: error.name, ...(at !== undefined && { at }) }
}
