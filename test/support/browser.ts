import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** The machine's own browser: nothing is downloaded for a test. */
const EXECUTABLE = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** False where there is none, said once, so that a skipped test is not a silent one. */
export const hasBrowser = existsSync(EXECUTABLE)
if (!hasBrowser)
  console.warn(`tests of the page are skipped: no chromium at ${EXECUTABLE}; set CHROMIUM_PATH`)

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: EXECUTABLE, args: ['--no-sandbox'] })
}
