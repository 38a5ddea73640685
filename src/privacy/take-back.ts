import { and, eq, isNotNull, or } from 'drizzle-orm'
import { type Api, InputFile } from 'grammy'
import type { Db } from '../db/database.ts'
import { sheetShare } from '../db/schema.ts'
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

/** A message of the bot, and the chat where it stands. */
interface Standing extends SentMessage {
  readonly chatId: number
}

/** The sheets that the person has sent to a physio, or was sent as one. */
async function sharedBy(db: Db, id: number): Promise<Standing[]> {
  const isTheirs = or(eq(sheetShare.personId, id), eq(sheetShare.physioId, id))
  const rows = await db
    .select()
    .from(sheetShare)
    .where(and(isTheirs, isNotNull(sheetShare.physioId), isNotNull(sheetShare.messageId)))
  return rows.map(({ physioId, messageId, sentAt }) => ({
    chatId: physioId ?? 0,
    messageId: messageId ?? 0,
    kind: 'document',
    sentAt,
  }))
}

/** How many messages could not be taken back: of the person's own chat, and of a physio's. */
export interface Left {
  readonly own: number
  readonly shared: number
}

/**
 * Deletes the bot's messages of a chat, with the sheets that were sent to a physio from it, and
 * overwrites those that are too old for it; the one that was tapped is left to say what was done.
 */
export async function takeBackMessages(db: Db, ctx: BotContext): Promise<Left> {
  const { turn, say, api } = ctx
  const tapped = ctx.callbackQuery?.message?.message_id
  const own = (await messagesOf(db, turn.chatId))
    .filter(({ messageId }) => messageId !== tapped)
    .map((message) => ({ ...message, chatId: turn.chatId }))
  const all: Standing[] = [...own, ...(await sharedBy(db, turn.chatId))]
  const since = turn.now.epochMilliseconds - DELETABLE_MS
  const isRecent = ({ sentAt }: SentMessage) => sentAt.getTime() > since
  const recent = Map.groupBy(all.filter(isRecent), ({ chatId }) => chatId)
  // From the end: first what another can read, then the latest.
  const old = all.filter((one) => !isRecent(one)).reverse()
  const left = new Set(all)
  const deadline = performance.now() + MS_MAX

  async function deleteIn(chatId: number, messages: readonly Standing[]): Promise<void> {
    for (let at = 0; at < messages.length; at += DELETED_AT_ONCE) {
      const some = messages.slice(at, at + DELETED_AT_ONCE)
      const ids = some.map(({ messageId }) => messageId)
      await api.deleteMessages(chatId, ids).then(
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
      await overwrite(api, say, one).then(done, (error: unknown) => {
        if (isGone(error) || isNotModified(error)) done()
      })
    }
  }

  const work = Promise.all([
    ...[...recent].map(([chatId, messages]) => deleteIn(chatId, messages)),
    ...Array.from({ length: AT_ONCE }, overwriteNext),
  ])
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, MS_MAX)
  })
  await Promise.race([work, late]).finally(() => clearTimeout(timer))
  const ownLeft = [...left].filter(({ chatId }) => chatId === turn.chatId).length
  return { own: ownLeft, shared: left.size - ownLeft }
}

async function overwrite(
  api: Api,
  say: Speaker,
  { chatId, messageId, kind }: Standing,
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
