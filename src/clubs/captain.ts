import { type Api, GrammyError } from 'grammy'
import type { Club } from './club.ts'

const CAPTAINS = ['creator', 'administrator']

/**
 * Whether somebody may change a club's settings, asked of Telegram at each change and remembered
 * nowhere. Telegram promises an answer about a member only to bots that are admins, so where it
 * refuses, the list of admins is asked, which every member may see.
 */
export async function isCaptain(
  api: Api,
  { groupId }: Pick<Club, 'groupId'>,
  personId: number,
): Promise<boolean> {
  try {
    const { status } = await api.getChatMember(groupId, personId)
    return CAPTAINS.includes(status)
  } catch (error) {
    if (!isRefused(error)) throw error
  }
  try {
    const admins = await api.getChatAdministrators(groupId)
    return admins.some(({ user }) => user.id === personId)
  } catch (error) {
    if (isRefused(error)) return false
    throw error
  }
}

/** The group is gone, or the bot is not in it, or may not know. */
function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && [400, 403].includes(error.error_code)
}
