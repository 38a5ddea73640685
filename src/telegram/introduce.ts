import type { Api } from 'grammy'
import type { Words } from '../words/words.ts'

const PRIVATE = [
  'check',
  'settings',
  'language',
  'stop',
  'mydata',
  'forget',
  'privacy',
  'cancel',
  'help',
] as const
const GROUP = ['hip', 'help'] as const

/** Tells Telegram what its clients show: the commands, and what the bot is for, in each language. */
export async function introduce(api: Api, words: Words, fallback: string): Promise<void> {
  const listed = (names: readonly (typeof PRIVATE | typeof GROUP)[number][], language: string) =>
    names.map((command) => ({
      command,
      description: words.in(language).plain(`command-${command}`),
    }))
  const codes = [undefined, ...words.languages] as const
  await Promise.all(
    codes.flatMap((code) => {
      const language = code ?? words.choose(undefined, fallback)
      const options = code === undefined ? {} : { language_code: code as 'en' }
      return [
        api.setMyCommands(listed(PRIVATE, language), {
          scope: { type: 'all_private_chats' },
          ...options,
        }),
        api.setMyDescription(words.in(language).plain('bot-description'), options),
        api.setMyShortDescription(words.in(language).plain('bot-short-description'), options),
        api.setMyCommands(listed(GROUP, language), {
          scope: { type: 'all_group_chats' },
          ...options,
        }),
      ]
    }),
  )
}
