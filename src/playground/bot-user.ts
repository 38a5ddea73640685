import type { UserFromGetMe } from '@grammyjs/types'

/** What tells one bot from another. */
export interface BotIdentity {
  readonly id: number
  readonly first_name: string
  readonly username: string
}

/** The bot as getMe tells it: inline mode is on, privacy mode too. */
export function botUser({ id, first_name, username }: BotIdentity): UserFromGetMe {
  return {
    id,
    is_bot: true,
    first_name,
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  }
}
