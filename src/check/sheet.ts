import { and, eq } from 'drizzle-orm'
import { Composer, InputFile } from 'grammy'
import type { Db } from '../db/database.ts'
import { check } from '../db/schema.ts'
import type { Course } from '../pictures/course.ts'
import { doctorSheet } from '../pictures/doctor-sheet.ts'
import { sheetOf } from '../pictures/sheet-words.ts'
import { type CallbackData, unpack } from '../telegram/callback-data.ts'
import { type BotContext, replaceTapped, speak } from '../telegram/context.ts'
import { type CheckRecord, readCheck } from '../telegram/records.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import type { Triage } from '../triage/triage.ts'
import type { Speaker, Words } from '../words/words.ts'
import { button } from './buttons.ts'
import { sheetLanguages } from './country-languages.ts'
import { type CheckDocument, documentOf, TAKEN } from './document.ts'
import type { CheckFlow } from './flow.ts'
import { offerWayOn } from './offers.ts'
import { type Sharing, sharingOf } from './sharing.ts'
import { readTaken, type TakenReply, takenScreen, takenToldScreen, takenWords } from './taken.ts'

export interface SheetParts {
  readonly db: Db
  readonly triage: Triage
  readonly words: Words
  readonly flow: CheckFlow
  readonly hasConsent: (ctx: BotContext) => boolean
  readonly askConsent: (ctx: BotContext) => Promise<void>
  /** How the pain of a check has gone since. */
  readonly courseOf: (turn: Turn, say: Speaker, check: CheckRecord) => Promise<Course>
  /** Where the doctor is likely to be, as an ISO 3166 code. */
  readonly countryOf: (turn: Turn) => string | undefined
  readonly zonesOf: ZonesOf
  /** Buttons of other parts below a sheet. */
  readonly more: (ctx: BotContext, sheet: ToldSheet) => Promise<Buttons>
}

/** The sheet of a check that was told. */
export interface ToldSheet {
  /** The check's id. */
  readonly check: string
  readonly sharing: Sharing
  /** Made anew, in the language of the runner. */
  readonly file: () => Promise<InputFile>
}

export interface Sheets {
  readonly composer: Composer<BotContext>
  /** The sheet of a check of the person's own; undefined where there is none, or no consent. */
  find(ctx: BotContext, check: string): Promise<ToldSheet | undefined>
}

/** The buttons of a sheet: to ask for one, to tick what was taken, to have it in another language. */
const ACTIONS = ['sheet', 'taken', 'sheet-in']

/**
 * The sheet for a doctor, of any check of the person that was told, made in memory and kept nowhere
 * here. What was taken is asked first, since it matters only now.
 */
export function createSheets(parts: SheetParts): Sheets {
  const { db, triage, words, flow, hasConsent, askConsent, courseOf, countryOf } = parts
  const composer = new Composer<BotContext>()

  /** A check-in may be about an older check than the latest. */
  async function toldCheck(turn: Turn, id: string | undefined): Promise<CheckRecord | undefined> {
    const record = id === undefined || turn.check?.id === id ? turn.check : await own(turn, id)
    return record?.state === 'done' ? record : undefined
  }

  async function own({ chatId, sealer }: Turn, id: string): Promise<CheckRecord | undefined> {
    const [row] = await db
      .select()
      .from(check)
      .where(and(eq(check.id, id), eq(check.personId, chatId)))
    return row && readCheck(row, sealer)
  }

  function keep(turn: Turn, record: CheckRecord, document: CheckDocument): CheckRecord {
    const kept = { ...record, document }
    if (turn.check?.id === record.id) turn.check = kept
    else {
      const sealed = turn.sealer.seal(`check:${record.id}`, document)
      turn.alsoWrite((tx) =>
        tx.update(check).set({ document: sealed }).where(eq(check.id, record.id)),
      )
    }
    return kept
  }

  async function ask(ctx: BotContext, record: CheckRecord): Promise<void> {
    const { turn, say, api } = ctx
    const document = documentOf(record)
    const old = document.asksTaken
    const { text, buttons } = takenScreen(say, record.id, document.taken ?? [])
    const asksTaken = await speak(ctx, text, buttons)
    turn.isAsking = true
    keep(turn, record, { ...document, asksTaken })
    // Of two lists, as after a double tap, one would be dead.
    if (old) await api.deleteMessage(turn.chatId, old).catch(() => {})
  }

  async function answer(ctx: BotContext, record: CheckRecord, reply: TakenReply): Promise<void> {
    const { turn, say } = ctx
    const document = documentOf(record)
    // The second of two taps finds its effect on the screen already.
    if (document.asksTaken !== ctx.callbackQuery?.message?.message_id) return
    if (reply.kind === 'tick') {
      const { value, isOff } = reply
      const ticked = TAKEN.filter((one) => (one === value ? !isOff : document.taken?.includes(one)))
      // Without a tick it is not told yet that there was nothing.
      const taken = ticked.length > 0 ? ticked : undefined
      keep(turn, record, { ...document, taken })
      const { text, buttons } = takenScreen(say, record.id, ticked)
      await replaceTapped(ctx, text, buttons)
      turn.isAsking = true
      return
    }
    if (reply.kind === 'done' && !document.taken?.length) return
    const taken = { done: document.taken, none: [], skip: undefined }[reply.kind]
    const { asksTaken: _, ...rest } = document
    const told = keep(turn, record, { ...rest, taken })
    const advice = triage.assess(triage.told(document.given)).painkiller
    const { text } = takenToldScreen(say, taken, advice)
    await replaceTapped(ctx, text)
    await send(ctx, told, say)
  }

  function buttonsFor({ turn, say }: BotContext, { id }: CheckRecord) {
    return sheetLanguages(words.languages, say.language, countryOf(turn)).map((language) => [
      button(say.plain('button-sheet-in', { language: say.languageName(language) }), {
        scope: id,
        place: 'r',
        action: 'sheet-in',
        value: language,
      }),
    ])
  }

  function resultButton(say: Speaker, { id }: CheckRecord) {
    const shown = { scope: id, place: 'r', action: 'show', value: 'result' }
    return button(say.plain('button-result'), shown)
  }

  /** @param told the language of the sheet; what stands beside it is in the runner's */
  async function send(ctx: BotContext, record: CheckRecord, told: Speaker): Promise<void> {
    const { turn, say, api } = ctx
    // Its first making takes a second.
    await api.sendChatAction(turn.chatId, 'upload_document').catch(() => {})
    const file = await fileOf(ctx, record, told)
    const isFirst = told === say
    const offered = isFirst
      ? [...buttonsFor(ctx, record), ...(await parts.more(ctx, sheetOfCheck(ctx, record)))]
      : []
    // Never a dead end: nothing stands below a sheet.
    const buttons = offered.length > 0 ? offered : [[resultButton(say, record)]]
    await api.sendDocument(turn.chatId, file, {
      caption: say.plain('sheet-caption'),
      reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
    })
    turn.spoke = true
  }

  async function fileOf({ turn }: BotContext, record: CheckRecord, told: Speaker) {
    const { subject, taken } = documentOf(record)
    const sheet = sheetOf(told, {
      made: told.fullDate(turn.now, parts.zonesOf(turn)[0]),
      madeAt: turn.now,
      answers: flow.answers(record, told),
      isForOther: subject === 'other',
      course: await courseOf(turn, told, record),
      taken: takenWords(told, taken),
    })
    return new InputFile(await doctorSheet(sheet), `hip-helper-${told.language}.pdf`)
  }

  function sheetOfCheck(ctx: BotContext, record: CheckRecord): ToldSheet {
    const sharing = sharingOf(triage, ctx.turn, record)
    return { check: record.id, sharing, file: () => fileOf(ctx, record, ctx.say) }
  }

  async function press(
    ctx: BotContext,
    record: CheckRecord,
    { action, place, value }: CallbackData,
  ) {
    if (action === 'check') return ask(ctx, record)
    if (action === 'sheet-in') {
      const isOffered = value !== undefined && words.languages.includes(value)
      return isOffered ? send(ctx, record, words.in(value)) : offerWayOn(ctx, 'unknown-button')
    }
    const reply = readTaken(place, value ?? '')
    return reply ? answer(ctx, record, reply) : offerWayOn(ctx, 'unknown-button')
  }

  composer.on('callback_query:data', async (ctx, next) => {
    const data = unpack(ctx.callbackQuery.data)
    const wanted = data?.action === 'check' ? data.value : data?.action
    if (!data || !ACTIONS.includes(wanted ?? '')) return next()
    if (!hasConsent(ctx)) return askConsent(ctx)
    const record = await toldCheck(ctx.turn, data.scope)
    await (record ? press(ctx, record, data) : offerWayOn(ctx, 'old-check'))
  })

  return {
    composer,
    async find(ctx, id) {
      const record = hasConsent(ctx) ? await toldCheck(ctx.turn, id) : undefined
      return record && sheetOfCheck(ctx, record)
    },
  }
}
