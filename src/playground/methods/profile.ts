import { badRequest } from '../api-error.ts'
import { checkCommands, DESCRIPTION_MAX, NAME_MAX, SHORT_DESCRIPTION_MAX } from '../limits.ts'
import type { Handlers } from '../method.ts'
import type { ProfileText } from '../profile.ts'
import type { World } from '../world.ts'

/** What the bot says about itself. */
export const profile = {
  setMyCommands: ({ commands, scope, language_code }, { world }) => {
    if (!Array.isArray(commands)) throw badRequest("parameter 'commands' is required")
    const plain = commands.map((each) => ({
      ...each,
      command: String(each.command).replace(/^\//, ''),
    }))
    checkCommands(plain)
    world.profile.setCommands(plain, scope, language_code)
    world.events.emit({ type: 'profile' })
    return true
  },
  getMyCommands: ({ scope, language_code }, { world }) => [
    ...world.profile.commands(scope, language_code),
  ],
  deleteMyCommands: ({ scope, language_code }, { world }) => {
    world.profile.setCommands([], scope, language_code)
    world.events.emit({ type: 'profile' })
    return true
  },

  setMyName: ({ name, language_code }, { world }) =>
    setText(world, 'name', name, language_code, NAME_MAX),
  getMyName: ({ language_code }, { world }) => ({
    name: world.profile.text('name', language_code) || world.bot.first_name,
  }),
  setMyDescription: ({ description, language_code }, { world }) =>
    setText(world, 'description', description, language_code, DESCRIPTION_MAX),
  getMyDescription: ({ language_code }, { world }) => ({
    description: world.profile.text('description', language_code),
  }),
  setMyShortDescription: ({ short_description, language_code }, { world }) =>
    setText(world, 'shortDescription', short_description, language_code, SHORT_DESCRIPTION_MAX),
  getMyShortDescription: ({ language_code }, { world }) => ({
    short_description: world.profile.text('shortDescription', language_code),
  }),

  setChatMenuButton: ({ menu_button, chat_id }, { world }) => {
    world.profile.setMenuButton(menu_button ?? { type: 'default' }, chat_id)
    world.events.emit({ type: 'profile' })
    return true
  },
  getChatMenuButton: ({ chat_id }, { world }) => world.profile.menuButton(chat_id),
} satisfies Handlers

function setText(
  world: World,
  kind: ProfileText,
  text = '',
  language: string | undefined,
  length_max: number,
): true {
  if (text.length > length_max) throw badRequest(`${kind} is too long`)
  world.profile.setText(kind, text, language)
  world.events.emit({ type: 'profile' })
  return true
}
