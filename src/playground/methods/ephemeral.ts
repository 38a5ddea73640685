import type { EphemeralMessageParameters, ReplyParameters, User } from '@grammyjs/types'
import { badRequest } from '../api-error.ts'
import type { ChatRecord } from '../chat.ts'
import { EPHEMERAL_MS, type Group } from '../group.ts'
import { isAdmin } from '../members.ts'
import type { World } from '../world.ts'

interface Asked {
  readonly ephemeral_message_parameters?: EphemeralMessageParameters
  readonly reply_parameters?: ReplyParameters
}

/** Who alone sees a message, and which one they see no more. */
interface Alone {
  readonly group: Group
  readonly receiver: User
  readonly replaces: number | undefined
}

/**
 * To whom a message goes alone; undefined for one that all see, which it also is where the server
 * does not know of ephemeral messages.
 * @throws ApiError 400 where the bot may not send this person one
 */
export function whisperTo(world: World, { group }: ChatRecord, params: Asked): Alone | undefined {
  const wanted = params.ephemeral_message_parameters
  if (!wanted || group?.ephemeral === 'unknown') return undefined
  if (!group || group.ephemeral === 'refused') throw badRequest('BOT_NOT_ADMIN')
  const receiver = world.persons.get(wanted.receiver_user_id)
  if (!receiver || !group.has(receiver.id)) throw badRequest('USER_NOT_PARTICIPANT')
  const replaced = checkOccasion(world, group, params, wanted)
  const isInPlace = wanted.replace_callback_query_message === true
  return { group, receiver, replaces: isInPlace ? replaced : undefined }
}

/**
 * A bot that is no admin answers: a tap by its query, an ephemeral command by a reply to it, both
 * within a quarter of a minute. Returns the message that was tapped.
 */
function checkOccasion(
  world: World,
  group: Group,
  { reply_parameters }: Asked,
  { receiver_user_id: receiver, callback_query_id: queryId }: EphemeralMessageParameters,
): number | undefined {
  const now = world.now().getTime()
  if (queryId !== undefined) {
    const tap = group.taps.get(queryId)
    if (!tap || tap.personId !== receiver || now - tap.at > EPHEMERAL_MS)
      throw badRequest('query is too old and response timeout expired or query ID is invalid')
    return tap.messageId
  }
  const commandId = reply_parameters?.ephemeral_message_id
  if (commandId !== undefined) {
    const message = group.whispers.get(commandId)?.message
    const age_ms = now - (message?.date ?? 0) * 1000
    // Dates are whole seconds, so a second more may have gone by.
    if (message?.from?.id !== receiver || age_ms > EPHEMERAL_MS + 1000)
      throw badRequest('message to be replied not found')
    return undefined
  }
  if (!isAdmin(group.members.get(world.bot.id))) throw badRequest('BOT_NOT_ADMIN')
  return undefined
}
