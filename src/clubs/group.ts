import { type Api, Composer, type Context, type Filter } from 'grammy'
import type { Chat, User } from 'grammy/types'
import type { Screen } from '../telegram/screen.ts'
import { joinHtml, type Speaker, type Words } from '../words/words.ts'
import type { Club, Clubs, Group } from './club.ts'
import { clubLink } from './links.ts'
import type { Post } from './post.ts'
import { answerQuietly } from './quiet.ts'

export interface GroupParts {
  readonly clubs: Clubs
  readonly post: Post
  readonly words: Words
  readonly defaultLanguage: string
  readonly now: () => Temporal.Instant
  /** The emergency number of the club's country, in words. */
  readonly emergencyNumber: (say: Speaker, country: string | null) => string
  /** Sends the set-up into a private chat. @returns false where the bot cannot write there first */
  readonly setUp: (api: Api, club: Club, captain: User) => Promise<boolean>
}

function groupIn(chat: Chat | undefined): Group {
  return { id: chat?.id ?? 0, title: chat?.title ?? '' }
}

const COMMANDS = ['hip', 'help', 'club'] as const
type Command = (typeof COMMANDS)[number]

const IN_GROUP = ['member', 'administrator', 'restricted']

/**
 * What the bot does in a group chat: it greets once, reads commands alone, and answers them so that
 * only the asker sees it. Nobody's hip is anybody else's business there.
 */
export function createGroup(parts: GroupParts): Composer<Context> {
  const { clubs, words, defaultLanguage, now } = parts
  const composer = new Composer<Context>()

  /** What all may read, in the language of the club; one person's answer in theirs. */
  const publicWords = ({ language }: Club, from: User | undefined) =>
    words.in(words.choose(language ?? from?.language_code, defaultLanguage))
  const quietWords = ({ language }: Club, from: User | undefined) =>
    words.in(words.choose(from?.language_code, language ?? defaultLanguage))

  function privateButton({ me }: Context, club: Club, say: Speaker) {
    return { text: say.plain('button-private'), url: clubLink(me.username, 'club', club) }
  }

  /** Asked for in a topic, the panel offers to post there. */
  function captainButton({ me, msg }: Context, club: Club, say: Speaker) {
    const topicId = msg?.is_topic_message ? msg.message_thread_id : undefined
    const url = clubLink(me.username, 'captain', club, topicId)
    return { text: say.plain('button-club-set-up'), url }
  }

  /** Also of a group where the bot was before it kept any. */
  async function clubOf({ chat }: Context): Promise<Club> {
    return (await clubs.arrive(groupIn(chat), now())).club
  }

  composer.on('my_chat_member', async (ctx) => {
    const { status } = ctx.myChatMember.new_chat_member
    const isIn = IN_GROUP.includes(status)
    const isMuted = status === 'restricted' && !ctx.myChatMember.new_chat_member.can_send_messages
    if (!isIn) return clubs.leave(ctx.chat.id, now())
    // It comes in when it may greet; a club that is known already stays.
    if (isMuted) return
    const { club, isNews } = await clubs.arrive(groupIn(ctx.chat), now())
    if (!isNews) return
    try {
      await greet(ctx, club)
    } catch (error) {
      // The same update comes again, and finds that it is still news.
      await clubs.leave(ctx.chat.id, now())
      throw error
    }
  })

  async function greet(ctx: Filter<Context, 'my_chat_member'>, club: Club): Promise<void> {
    const captain = ctx.myChatMember.from
    const say = publicWords(club, captain)
    const isSetUp = await parts.setUp(ctx.api, club, captain)
    await parts.post(ctx.api, club, {
      text: say.html('club-greeting'),
      buttons: [
        [privateButton(ctx, club, say)],
        ...(isSetUp ? [] : [[captainButton(ctx, club, say)]]),
      ],
    })
  }

  composer.on('message:migrate_to_chat_id', (ctx) =>
    clubs.move(ctx.chat.id, ctx.message.migrate_to_chat_id, now()),
  )
  composer.on('message:migrate_from_chat_id', (ctx) =>
    clubs.move(ctx.message.migrate_from_chat_id, ctx.chat.id, now()),
  )
  composer.on('message:new_chat_title', (ctx) =>
    clubs.rename({ id: ctx.chat.id, title: ctx.message.new_chat_title }),
  )

  for (const command of COMMANDS) composer.command(command, (ctx) => answer(ctx, command))

  async function answer(ctx: Context, asked: Command): Promise<void> {
    const club = await clubOf(ctx)
    const both = {
      quiet: quietScreen(ctx, asked, club, quietWords(club, ctx.from)),
      visible: visibleScreen(ctx, asked, club, publicWords(club, ctx.from)),
    }
    await answerQuietly(ctx, both, () => clubs.maySpeak(club.id, now()))
  }

  function visibleScreen(ctx: Context, asked: Command, club: Club, say: Speaker): Screen {
    const button = asked === 'club' ? captainButton : privateButton
    return { text: say.html(`club-say-${asked}`), buttons: [[button(ctx, club, say)]] }
  }

  /** Who asks for help with a hip is told at once when not to wait for any bot. */
  function quietScreen(ctx: Context, asked: Command, club: Club, say: Speaker): Screen {
    const screen = visibleScreen(ctx, asked, club, say)
    if (asked !== 'hip') return screen
    const number = parts.emergencyNumber(say, club.country)
    return { ...screen, text: joinHtml('\n\n', [say.html('stop-signs', { number }), screen.text]) }
  }

  return composer
}
