import { Composer } from 'grammy'
import type { BotContext } from '../telegram/context.ts'

/**
 * Who blocks the bot is not written to: what falls due meanwhile is over. Who writes again, or
 * unblocks it, is reachable again, and what is still to come goes on.
 */
export function createReach(): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  composer.on('my_chat_member', (ctx) => {
    const { turn } = ctx
    if (!turn.person) return
    const isGone = ['kicked', 'left'].includes(ctx.myChatMember.new_chat_member.status)
    const unreachableAt = isGone ? new Date(turn.now.epochMilliseconds) : undefined
    turn.person = { ...turn.person, unreachableAt }
  })

  composer.use(async ({ turn }, next) => {
    if (turn.person?.unreachableAt) turn.person = { ...turn.person, unreachableAt: undefined }
    await next()
  })

  return composer
}
