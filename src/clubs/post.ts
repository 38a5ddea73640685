import type { Api } from 'grammy'
import type { Logger } from 'pino'
import {
  isMuted,
  isTopicClosed,
  isTopicGone,
  isUnreachable,
  upgradedTo,
} from '../telegram/errors.ts'
import { faultOf } from '../telegram/fault.ts'
import { isPassing } from '../telegram/passing.ts'
import type { Screen } from '../telegram/screen.ts'
import type { Club, Clubs } from './club.ts'

/** As sent at first, to the group's new chat, and there without the topic. */
const ATTEMPTS_MAX = 3

/** Where in Telegram something is posted. */
type Place = Pick<Club, 'groupId' | 'topicId'>

/**
 * Posts in a club's group, as long as the club lets the bot.
 * @param api taken as it is handed in: of an update, or of the bot
 * @param isSilent without a sound on anybody's phone
 * @returns whether it stands there; where it may not be written, nothing is tried again
 * @throws what passes by itself
 */
export type Post = (api: Api, club: Club, screen: Screen, isSilent?: boolean) => Promise<boolean>

export interface PostParts {
  readonly clubs: Clubs
  readonly log: Logger
  readonly now: () => Temporal.Instant
}

/** What Telegram says of a group on the way is kept: that it moved, lost its topic, or is gone. */
export function createPost({ clubs, log, now }: PostParts): Post {
  /** Where else it can be posted; undefined where that is nowhere. */
  async function elsewhere(error: unknown, club: Club, tried: Place): Promise<Place | undefined> {
    if (isPassing(error)) throw error
    const groupId = upgradedTo(error)
    if (groupId !== undefined) {
      await clubs.move(tried.groupId, groupId, now())
      return { ...tried, groupId }
    }
    const inGeneral = { ...tried, topicId: null }
    if (isTopicGone(error) && tried.topicId !== null) {
      await clubs.forgetTopic(club.id, tried.topicId)
      return inGeneral
    }
    // A captain may open it again, so it stays the club's choice.
    if (isTopicClosed(error) && tried.topicId !== null) return inGeneral
    if (isUnreachable(error)) await clubs.leave(tried.groupId, now())
    else if (!isMuted(error)) log.error(faultOf(error), 'a group could not be written to')
    return undefined
  }

  return async (api, club, { text, buttons }, isSilent = false) => {
    let place: Place | undefined = club
    for (let attempt = 0; place && attempt < ATTEMPTS_MAX; attempt++) {
      try {
        await api.sendMessage(place.groupId, text, {
          parse_mode: 'HTML',
          disable_notification: isSilent,
          // General is named by no thread.
          ...(place.topicId !== null && { message_thread_id: place.topicId }),
          reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
        })
        return true
      } catch (error) {
        place = await elsewhere(error, club, place)
      }
    }
    return false
  }
}
