import type { BotCommand, BotCommandScope, MenuButton } from '@grammyjs/types'

/** What the bot says about itself, by language where it does. */
export type ProfileText = 'name' | 'description' | 'shortDescription'

interface ProfileJson {
  readonly texts: readonly (readonly [string, string])[]
  readonly commands: readonly (readonly [string, readonly BotCommand[]])[]
  readonly menuButtons: readonly (readonly [number, MenuButton])[]
}

const DEFAULT_SCOPE: BotCommandScope = { type: 'default' }
/** Stands for the menu button of chats that have none of their own. */
const EVERY_CHAT = 0

/** The bot's name, descriptions, commands and menu button, as its own calls set them. */
export class Profile {
  readonly #texts = new Map<string, string>()
  readonly #commands = new Map<string, readonly BotCommand[]>()
  readonly #menuButtons = new Map<number, MenuButton>()

  /** An empty text takes the language's own back. */
  setText(kind: ProfileText, text: string, language = ''): void {
    if (text === '') this.#texts.delete(`${kind}|${language}`)
    else this.#texts.set(`${kind}|${language}`, text)
  }

  /** As getMyName does: the language's own, else what stands for all. */
  text(kind: ProfileText, language = ''): string {
    return this.#texts.get(`${kind}|${language}`) ?? this.#texts.get(`${kind}|`) ?? ''
  }

  setCommands(
    commands: readonly BotCommand[],
    scope: BotCommandScope = DEFAULT_SCOPE,
    language = '',
  ): void {
    const key = commandsKey(scope, language)
    if (commands.length === 0) this.#commands.delete(key)
    else this.#commands.set(key, commands)
  }

  /** The list set for exactly this scope and language. */
  commands(scope: BotCommandScope = DEFAULT_SCOPE, language = ''): readonly BotCommand[] {
    return this.#commands.get(commandsKey(scope, language)) ?? []
  }

  /** What a person sees in the menu: the narrowest scope wins, in it the own language. */
  menu(chatId: number, language = ''): readonly BotCommand[] {
    return this.#narrowest(
      [{ type: 'chat', chat_id: chatId }, { type: 'all_private_chats' }, DEFAULT_SCOPE],
      language,
    )
  }

  /** What a member of a group sees in the menu there. */
  groupMenu(
    chatId: number,
    { userId, isAdmin }: { readonly userId: number; readonly isAdmin: boolean },
    language = '',
  ): readonly BotCommand[] {
    const admins: readonly BotCommandScope[] = isAdmin
      ? [{ type: 'chat_administrators', chat_id: chatId }]
      : []
    const allAdmins: readonly BotCommandScope[] = isAdmin
      ? [{ type: 'all_chat_administrators' }]
      : []
    return this.#narrowest(
      [
        { type: 'chat_member', chat_id: chatId, user_id: userId },
        ...admins,
        { type: 'chat', chat_id: chatId },
        ...allAdmins,
        { type: 'all_group_chats' },
        DEFAULT_SCOPE,
      ],
      language,
    )
  }

  #narrowest(scopes: readonly BotCommandScope[], language: string): readonly BotCommand[] {
    for (const scope of scopes)
      for (const code of [language, '']) {
        const commands = this.commands(scope, code)
        if (commands.length > 0) return commands
      }
    return []
  }

  setMenuButton(button: MenuButton, chatId = EVERY_CHAT): void {
    this.#menuButtons.set(chatId, button)
  }

  menuButton(chatId = EVERY_CHAT): MenuButton {
    return (
      this.#menuButtons.get(chatId) ?? this.#menuButtons.get(EVERY_CHAT) ?? { type: 'commands' }
    )
  }

  toJSON(): ProfileJson {
    return {
      texts: [...this.#texts],
      commands: [...this.#commands],
      menuButtons: [...this.#menuButtons],
    }
  }

  static from(json: ProfileJson): Profile {
    const profile = new Profile()
    for (const [key, text] of json.texts) profile.#texts.set(key, text)
    for (const [key, commands] of json.commands) profile.#commands.set(key, commands)
    for (const [chatId, button] of json.menuButtons) profile.#menuButtons.set(chatId, button)
    return profile
  }
}

function commandsKey(scope: BotCommandScope, language: string): string {
  const chat = 'chat_id' in scope ? `:${scope.chat_id}` : ''
  const user = 'user_id' in scope ? `:${scope.user_id}` : ''
  return `${scope.type}${chat}${user}|${language}`
}
