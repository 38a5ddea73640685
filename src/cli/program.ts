import { BackupError } from '../backup/fault.ts'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { EmbeddedError } from '../db/embedded.ts'
import type { OnEnd } from '../db/start.ts'
import { createEnding } from '../ending.ts'
import { faultOf } from '../telegram/fault.ts'

const OURS = [ConfigError, EmbeddedError, BackupError] as const

/** What an operator can put right, in its own words; of the rest only what names nobody. */
function lineOf(error: unknown): string {
  if (OURS.some((one) => error instanceof one)) return (error as Error).message
  // What a database says of a fault can name a person.
  return `It could not be done: ${JSON.stringify(faultOf(error))}`
}

/** Ends the program with how it is called. */
export function misused(usage: string): never {
  console.error(usage)
  process.exit(2)
}

/**
 * Runs a program that stands beside the bot, with the bot's environment. What it opened is closed,
 * and what goes wrong is one line.
 */
export async function runBeside(
  work: (config: Config, onEnd: OnEnd) => Promise<void>,
): Promise<never> {
  const ending = createEnding()
  try {
    await work(readConfig(process.env), ending.add)
  } catch (error) {
    console.error(lineOf(error))
    process.exitCode = 1
  }
  await ending.run()
  process.exit()
}
