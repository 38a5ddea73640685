import type {
  ChatFullInfo,
  ChatMember,
  ChatMemberAdministrator,
  ChatMemberOwner,
} from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import { filePath } from '../files.ts'
import { isAdmin, isIn } from '../members.ts'
import type { Handlers } from '../method.ts'
import { plainUser } from '../world.ts'
import { readChat } from './reach.ts'

/** Asking about the bot itself, chats, their members and files. */
export const chats = {
  getMe: (_params, { world }) => world.bot,

  getChat: ({ chat_id }, { world }) =>
    ({
      ...readChat(world, chat_id).chat,
      accent_color_id: 0,
      max_reaction_count: 11,
      accepted_gift_types: {
        unlimited_gifts: false,
        limited_gifts: false,
        unique_gifts: false,
        premium_subscription: false,
        gifts_from_channels: false,
      },
    }) as ChatFullInfo,

  getChatMember: ({ chat_id, user_id }, { world }) => {
    const { chat, membership, group } = readChat(world, chat_id)
    const user = user_id === world.bot.id ? plainUser(world.bot) : world.persons.get(user_id)
    if (!user || (chat.type === 'private' && !user.is_bot && user.id !== chat.id))
      throw badRequest('PARTICIPANT_ID_INVALID')
    if (group) return group.member(user)
    const isOut = user.is_bot && membership !== 'member'
    return { user, status: isOut ? 'left' : 'member' } as ChatMember
  },

  getChatAdministrators: ({ chat_id }, { world }) => {
    const { group } = readChat(world, chat_id)
    if (!group) throw badRequest('there are no administrators in the private chat')
    return [...group.members.values()].filter(isAdmin) as (
      | ChatMemberOwner
      | ChatMemberAdministrator
    )[]
  },

  getChatMemberCount: ({ chat_id }, { world }) => {
    const { group } = readChat(world, chat_id)
    return group ? [...group.members.values()].filter(isIn).length : 2
  },

  getFile: ({ file_id }, { world }) => {
    const file = world.files.get(file_id)
    if (!file) throw badRequest('invalid file_id')
    return {
      file_id,
      file_unique_id: file.uniqueId,
      file_size: file.bytes.length,
      file_path: filePath(file),
    }
  },
} satisfies Handlers
