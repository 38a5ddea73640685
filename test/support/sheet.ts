import { extractText } from 'unpdf'
import type { ChatMessage } from '../../src/playground/view.ts'
import type { TestBot, TestRunner } from './bot.ts'

/** The sheets in a chat, oldest first. */
export function sheetsOf(runner: TestRunner): ChatMessage[] {
  return runner
    .messages()
    .filter(({ message }) => message.document?.file_name?.startsWith('hip-helper-'))
}

/** A sheet as another program reads it. */
export async function readSheet(bot: TestBot, sheet: ChatMessage | undefined) {
  const file = bot.standIn.world.files.get(sheet?.message.document?.file_id ?? '')
  if (!file) throw new Error('no sheet was sent')
  const { text, totalPages } = await extractText(new Uint8Array(file.bytes), { mergePages: true })
  return { text: text.replace(/\s+/g, ' '), totalPages, name: file.name }
}

/** Asks for a sheet, ticks what was taken, and reads it. */
export async function asksForSheet(bot: TestBot, runner: TestRunner, ...taken: string[]) {
  await runner.sends('/check')
  await runner.taps('check:sheet', ...taken.map((one) => `taken:${one}`))
  return readSheet(bot, sheetsOf(runner).at(-1))
}
