import { type Api, InputFile } from 'grammy'
import type { Db } from '../db/database.ts'
import { blankPicture } from '../pictures/blank.ts'
import type { BotContext } from '../telegram/context.ts'
import { isGone, isNotModified } from '../telegram/errors.ts'
import { messagesOf } from '../telegram/messages.ts'
import type { SentMessage } from '../telegram/remember.ts'
import type { Speaker } from '../words/words.ts'

/** Nothing older than 48 hours can be deleted in Telegram; an hour is left for the way there. */
const DELETABLE_MS = 47 * 3_600_000
/** What one call of deleteMessages takes. */
const DELETED_AT_ONCE = 100
/** Changes of one chat's messages that are under way at once. */
const AT_ONCE = 5
/** Erasing must not wait for longer than this, milliseconds. */
const MS_MAX = 3_000

/**
 * Deletes the bot's messages of a chat, and overwrites those that are too old for it; the one that
 * was tapped is left to say what was done.
 * @returns how many could not be taken back
 */
export async function takeBackMessages(db: Db, ctx: BotContext): Promise<number> {
  const { turn, say, api } = ctx
  const tapped = ctx.callbackQuery?.message?.message_id
  const all = (await messagesOf(db, turn.chatId)).filter(({ messageId }) => messageId !== tapped)
  const since = turn.now.epochMilliseconds - DELETABLE_MS
  const isRecent = ({ sentAt }: SentMessage) => sentAt.getTime() > since
  const recent = all.filter(isRecent)
  const old = all.filter((one) => !isRecent(one)).reverse()
  const left = new Set(all)
  const deadline = performance.now() + MS_MAX

  async function deleteAll(): Promise<void> {
    for (let at = 0; at < recent.length; at += DELETED_AT_ONCE) {
      const some = recent.slice(at, at + DELETED_AT_ONCE)
      const ids = some.map(({ messageId }) => messageId)
      await api.deleteMessages(turn.chatId, ids).then(
        () => {
          for (const one of some) left.delete(one)
        },
        () => {},
      )
    }
  }

  async function overwriteNext(): Promise<void> {
    for (let one = old.shift(); one && performance.now() < deadline; one = old.shift()) {
      const done = () => left.delete(one)
      await overwrite(api, turn.chatId, say, one).then(done, (error: unknown) => {
        if (isGone(error) || isNotModified(error)) done()
      })
    }
  }

  const work = Promise.all([deleteAll(), ...Array.from({ length: AT_ONCE }, overwriteNext)])
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, MS_MAX)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
  return left.size
}

async function overwrite(
  api: Api,
  chatId: number,
  say: Speaker,
  { messageId, kind }: SentMessage,
): Promise<unknown> {
  const text = say.plain('forget-overwritten')
  switch (kind) {
    case 'text':
      return api.editMessageText(chatId, messageId, text)
    case 'photo':
      return api.editMessageMedia(chatId, messageId, {
        type: 'photo',
        media: new InputFile(blankPicture(), 'erased.png'),
        caption: text,
      })
    case 'document':
      return api.editMessageMedia(chatId, messageId, {
        type: 'document',
        media: new InputFile(Buffer.from(`${text}\n`), 'erased.txt'),
        caption: text,
      })
  }
}
