import { eq } from 'drizzle-orm'
import { Composer, GrammyError, type InputFile } from 'grammy'
import type { InlineKeyboardButton } from 'grammy/types'
import type { Db } from '../db/database.ts'
import { sheetShare } from '../db/schema.ts'
import { pack, unpack } from '../telegram/callback-data.ts'
import { askAside, type BotContext, replaceTapped } from '../telegram/context.ts'
import { isUnreachable } from '../telegram/errors.ts'
import type { Buttons } from '../telegram/screen.ts'
import { name } from '../words/name.ts'
import { joinHtml, type Speaker, type Words } from '../words/words.ts'
import { titleOf } from './joining.ts'
import type { Physio, Physios } from './physios.ts'

/** The sheet of a check, as the part that makes it gives it. */
export interface ToldSheet {
  /** The check's id. */
  readonly check: string
  /** `urgent`: help is needed sooner than anybody may answer. */
  readonly sharing: 'may' | 'urgent' | 'never'
  readonly file: () => Promise<InputFile>
}

export interface SharingParts {
  readonly db: Db
  readonly physios: Physios
  readonly words: Words
  readonly defaultLanguage: string
  readonly emergencyNumber: (ctx: BotContext) => string
  /** A sheet of the runner's own. */
  readonly sheetOf: (ctx: BotContext, check: string) => Promise<ToldSheet | undefined>
}

export interface SharingHandlers {
  readonly composer: Composer<BotContext>
  /** Below a sheet: the physios that it may go to. */
  buttons(ctx: BotContext, sheet: ToldSheet): Promise<Buttons>
}

type Step = 'ask' | 'yes' | 'no'

function shareButton(text: string, check: string, step: Step, to: Physio): InlineKeyboardButton {
  const callback_data = pack({ scope: check, place: step, action: 'share', value: to.club.id })
  return { text, callback_data }
}

function toldOf(say: Speaker, { name: called, club }: Physio) {
  return { name: called, club: titleOf(say, club) }
}

/** The sheet for the doctor, sent by the runner to the physio of a club of theirs: once a check. */
export function createSharing(parts: SharingParts): SharingHandlers {
  const { db, physios, words, defaultLanguage, emergencyNumber, sheetOf } = parts
  const composer = new Composer<BotContext>()

  async function shareOf(check: string) {
    const [found] = await db.select().from(sheetShare).where(eq(sheetShare.checkId, check))
    return found
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    if (data?.action !== 'share' || !data.scope) return next()
    const { say, turn } = ctx
    if (data.place === 'no') return replaceTapped(ctx, say.html('share-no'))
    const sheet = await sheetOf(ctx, data.scope)
    if (!sheet) return replaceTapped(ctx, say.html('share-gone'))
    if (sheet.sharing === 'never') return replaceTapped(ctx, say.html('share-never'))
    if (sheet.sharing === 'urgent') return sendAway(ctx)
    const all = await physios.forRunner(turn.chatId)
    const to = all.find(({ club }) => club.id === data.value)
    if (await shareOf(sheet.check)) return tellShared(ctx, sheet, all)
    if (!to) return replaceTapped(ctx, say.html('share-no-physio'))
    return data.place === 'yes' ? send(ctx, sheet, to) : ask(ctx, sheet, to)
  })

  /** What is urgent never waits for somebody who may answer in days. */
  async function sendAway(ctx: BotContext): Promise<void> {
    const { say } = ctx
    const signs = say.html('stop-signs', { number: emergencyNumber(ctx) })
    await replaceTapped(ctx, joinHtml('\n\n', [say.html('share-urgent'), signs]))
  }

  async function ask(ctx: BotContext, { check }: ToldSheet, to: Physio): Promise<void> {
    const { say } = ctx
    const told = toldOf(say, to)
    const text = joinHtml('\n\n', [
      say.html('share-ask', told),
      say.html('stop-signs', { number: emergencyNumber(ctx) }),
      say.html('share-yourself'),
    ])
    await askAside(ctx, text, [
      [shareButton(say.plain('button-share-yes'), check, 'yes', to)],
      [shareButton(say.plain('button-share-no'), check, 'no', to)],
    ])
  }

  /** The second of two taps, and a tap after the first was broken off. */
  async function tellShared(
    ctx: BotContext,
    { check }: ToldSheet,
    all: readonly Physio[],
  ): Promise<void> {
    const { say } = ctx
    const share = await shareOf(check)
    const to = all.find(({ personId }) => personId === share?.physioId)
    if (share?.messageId == null) return replaceTapped(ctx, say.html('share-unknown'))
    await replaceTapped(ctx, to ? say.html('share-sent', toldOf(say, to)) : say.html('share-once'))
  }

  /**
   * At most once: the row stands before the sheet is sent, in a transaction of its own. What was sent
   * twice could not be taken back twice, and a sheet that did not arrive the runner can forward.
   */
  async function send(ctx: BotContext, sheet: ToldSheet, to: Physio): Promise<void> {
    const { turn, say } = ctx
    const file = await sheet.file()
    const row = {
      checkId: sheet.check,
      personId: turn.chatId,
      physioId: to.personId,
      sentAt: new Date(turn.now.epochMilliseconds),
    }
    const claimed = await db.insert(sheetShare).values(row).onConflictDoNothing().returning()
    if (claimed.length === 0) return tellShared(ctx, sheet, [to])
    const isThis = eq(sheetShare.checkId, sheet.check)
    try {
      const messageId = await deliver(ctx, file, to)
      await db.update(sheetShare).set({ messageId }).where(isThis)
    } catch (error) {
      // Without an answer it may have arrived, and is not sent again.
      if (!isRefused(error)) return replaceTapped(ctx, say.html('share-unknown'))
      await db.delete(sheetShare).where(isThis)
      if (!isUnreachable(error)) throw error
      return replaceTapped(ctx, say.html('share-undelivered', toldOf(say, to)))
    }
    await replaceTapped(ctx, say.html('share-sent', toldOf(say, to)))
  }

  /** Into the physio's chat, in the physio's language, where Telegram lets nobody forward it. */
  async function deliver({ api, from }: BotContext, file: InputFile, to: Physio): Promise<number> {
    const say = words.in(words.choose(to.language, defaultLanguage))
    const full = [from?.first_name, from?.last_name].filter(Boolean).join(' ')
    const told = { name: name(full) || say.plain('share-unnamed'), club: titleOf(say, to.club) }
    const { message_id } = await api.sendDocument(to.personId, file, {
      caption: say.html('share-caption', told),
      parse_mode: 'HTML',
      protect_content: true,
    })
    return message_id
  }

  return {
    composer,
    async buttons({ turn, say }, { check, sharing }) {
      if (sharing !== 'may' || (await shareOf(check))) return []
      const all = await physios.forRunner(turn.chatId)
      return all.map((to) => [
        shareButton(say.plain('button-share', toldOf(say, to)), check, 'ask', to),
      ])
    },
  }
}

/** Telegram has answered that it was not sent. */
function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code < 500
}
