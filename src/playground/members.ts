import type { ChatMember, User } from '@grammyjs/types'

/** What somebody is in a group. */
export type MemberStatus = ChatMember['status']

/** Posts for an admin who hides who they are; the button presses still bear their own id. */
export const ANONYMOUS: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}

/** A member with what Telegram tells of one of this status; who is restricted may not write. */
export function memberAs(
  user: User,
  status: MemberStatus,
  { isAnonymous = false }: { isAnonymous?: boolean } = {},
): ChatMember {
  switch (status) {
    case 'creator':
      return { status, user, is_anonymous: isAnonymous }
    case 'administrator':
      return { status, user, ...RIGHTS, is_anonymous: isAnonymous }
    case 'restricted':
      return { status, user, ...MUTED }
    case 'kicked':
      return { status, user, until_date: 0 }
    default:
      return { status, user }
  }
}

/** Whoever is in the group, muted or not. */
export function isIn(member: ChatMember | undefined): member is ChatMember {
  if (!member) return false
  if (member.status === 'restricted') return member.is_member
  return member.status !== 'left' && member.status !== 'kicked'
}

export function isAdmin(member: ChatMember | undefined): boolean {
  return member?.status === 'creator' || member?.status === 'administrator'
}

/** An admin in whose place the group itself is shown. */
export function isAnonymous(member: ChatMember | undefined): boolean {
  return (member?.status === 'creator' || member?.status === 'administrator') && member.is_anonymous
}

const RIGHTS = {
  can_be_edited: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
  can_send_welcome_messages: false,
} as const

const MUTED = {
  is_member: true,
  can_send_messages: false,
  can_send_audios: false,
  can_send_documents: false,
  can_send_photos: false,
  can_send_videos: false,
  can_send_video_notes: false,
  can_send_voice_notes: false,
  can_send_polls: false,
  can_send_other_messages: false,
  can_add_web_page_previews: false,
  can_react_to_messages: false,
  can_change_info: false,
  can_invite_users: false,
  can_edit_tag: false,
  can_pin_messages: false,
  can_manage_topics: false,
  until_date: 0,
} as const
