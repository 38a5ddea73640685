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

/** Tells Telegram the commands, so that its clients offer them, in each language. */
export async function setCommands(api: Api, words: Words, fallback: string): Promise<void> {
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
        api.setMyCommands(listed(GROUP, language), {
          scope: { type: 'all_group_chats' },
          ...options,
        }),
      ]
    }),
  )
}
