import type { Api } from 'grammy'
import type { Words } from '../words/words.ts'

const PRIVATE = [
  'check',
  'settings',
  'club',
  'language',
  'stop',
  'mydata',
  'forget',
  'privacy',
  'cancel',
  'help',
] as const
const GROUP = ['hip', 'help', 'club'] as const

type Listed = typeof PRIVATE | typeof GROUP

/** Tells Telegram what its clients show: the commands, and what the bot is for, in each language. */
export async function introduce(api: Api, words: Words, fallback: string): Promise<void> {
  const listed = (names: readonly Listed[number][], language: string) =>
    names.map((command) => ({
      command,
      description: words.in(language).plain(`command-${command}`),
    }))
  /** In a group not even the command is seen by others, where the client knows how. */
  const alone = (names: readonly Listed[number][], language: string) =>
    listed(names, language).map((command) => ({ ...command, is_ephemeral: true }))
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
        api.setMyCommands(alone(GROUP, language), {
          scope: { type: 'all_group_chats' },
          ...options,
        }),
      ]
    }),
  )
}
