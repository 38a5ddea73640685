import type { Message } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { ONE_PIXEL_PNG } from '../../src/playground/one-pixel.ts'
import { StandIn } from '../../src/playground/stand-in.ts'
import { World } from '../../src/playground/world.ts'
import { keyboard, loneStandIn, resultOf, TOKEN } from '../support/stand-in.ts'

const CHAT = { chat_id: 5002 }
const NOT_MODIFIED =
  '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message'
const TOO_OLD =
  '400 Bad Request: query is too old and response timeout expired or query ID is invalid'

async function sendPhoto(standIn: StandIn, caption: string): Promise<Message> {
  const uploads = new Map([['a', { name: 'a.png', bytes: ONE_PIXEL_PNG }]])
  const payload = { ...CHAT, photo: 'attach://a', caption, parse_mode: 'HTML' }
  return resultOf(await standIn.call('sendPhoto', payload, uploads)) as Message
}

describe('whom the bot may write to', () => {
  test('nobody unknown, nobody before they come, nobody who has blocked it', async () => {
    const { standIn, sam, ok, refusal } = await loneStandIn()
    const say = (chat_id: number) => ({ chat_id, text: 'x' })
    expect(await refusal('sendMessage', say(1))).toBe('400 Bad Request: chat not found')
    standIn.addPerson({ id: 5009, first_name: 'Noa' })
    expect(await refusal('sendMessage', say(5009))).toBe(
      "403 Forbidden: bot can't initiate conversation with a user",
    )
    await sam.blocks()
    expect(await refusal('sendMessage', say(5002))).toBe(
      '403 Forbidden: bot was blocked by the user',
    )
    await sam.unblocks()
    await ok('sendMessage', say(5002))
  })
})

describe('edits', () => {
  test('change text and keyboard in place; leaving the keyboard out takes it away', async () => {
    const { standIn, ok } = await loneStandIn()
    const sent = (await ok('sendMessage', {
      ...CHAT,
      text: 'a',
      reply_markup: keyboard('one'),
    })) as Message
    await ok('sendMessage', { ...CHAT, text: 'later' })
    await ok('editMessageText', { ...CHAT, message_id: sent.message_id, text: 'b' })
    const last = standIn.world.last(5002)
    expect(last).toMatchObject({ id: sent.message_id, text: 'b', keyboard: [], isEdited: true })
    expect(standIn.world.messages(5002).map(({ text }) => text)).toEqual(['/start', 'b', 'later'])
  })

  test('the same text and keyboard are refused', async () => {
    const { ok, refusal } = await loneStandIn()
    const same = { ...CHAT, text: '<b>a</b>', parse_mode: 'HTML', reply_markup: keyboard('one') }
    const { message_id } = (await ok('sendMessage', same)) as Message
    expect(await refusal('editMessageText', { ...same, message_id })).toBe(NOT_MODIFIED)
    const markup = { ...CHAT, message_id, reply_markup: keyboard('one') }
    expect(await refusal('editMessageReplyMarkup', markup)).toBe(NOT_MODIFIED)
    await ok('editMessageReplyMarkup', { ...CHAT, message_id })
  })

  test('what is absent, not the bot’s, or of another kind cannot be edited', async () => {
    const { standIn, refusal, ok } = await loneStandIn()
    const edit = (message_id: number) => ({ ...CHAT, message_id, text: 'x' })
    expect(await refusal('editMessageText', edit(99))).toContain('message to edit not found')
    expect(await refusal('editMessageText', edit(1))).toContain("message can't be edited")
    const photo = await sendPhoto(standIn, 'a')
    expect(await refusal('editMessageText', edit(photo.message_id))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    )
    const text = (await ok('sendMessage', { ...CHAT, text: 'x' })) as Message
    expect(await refusal('editMessageCaption', { ...edit(text.message_id), caption: 'x' })).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    )
  })

  test('a caption changes and the picture stays', async () => {
    const { standIn, ok } = await loneStandIn()
    const { message_id } = await sendPhoto(standIn, '<b>a</b>')
    await ok('editMessageCaption', { ...CHAT, message_id, caption: 'b' })
    expect(standIn.world.last(5002)).toMatchObject({ text: 'b', entities: [], hasPhoto: true })
  })

  test('media change by file id, and a text becomes a picture', async () => {
    const { standIn, ok, refusal } = await loneStandIn()
    const { photo = [] } = await sendPhoto(standIn, '')
    const { message_id } = (await ok('sendMessage', { ...CHAT, text: 'x' })) as Message
    const media = { type: 'photo', media: photo.at(-1)?.file_id, caption: 'now a picture' }
    await ok('editMessageMedia', { ...CHAT, message_id, media })
    expect(standIn.world.last(5002)).toMatchObject({ hasPhoto: true, text: 'now a picture' })
    const wrong = { ...media, media: 'of-another-bot' }
    expect(await refusal('editMessageMedia', { ...CHAT, message_id, media: wrong })).toBe(
      '400 Bad Request: wrong file identifier/HTTP URL specified',
    )
  })
})

describe('deletions', () => {
  test('one that is absent is refused, several are passed over', async () => {
    const { standIn, ok, refusal } = await loneStandIn()
    expect(await refusal('deleteMessage', { ...CHAT, message_id: 99 })).toContain(
      'message to delete not found',
    )
    await ok('sendMessage', { ...CHAT, text: 'x' })
    await ok('deleteMessages', { ...CHAT, message_ids: [1, 2, 99] })
    expect(standIn.world.messages(5002)).toEqual([])
  })

  test('nothing older than 48 hours can be deleted', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const { ok, refusal } = await loneStandIn({ world: new World({ now: () => now }) })
    const { message_id } = (await ok('sendMessage', { ...CHAT, text: 'x' })) as Message
    now = new Date('2026-01-03T00:00:00Z')
    expect(await refusal('deleteMessage', { ...CHAT, message_id })).toContain(
      "message can't be deleted for everyone",
    )
  })
})

describe('answers to taps', () => {
  test('once, in time, and only to taps that were made', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const { sam, ok, refusal } = await loneStandIn({ world: new World({ now: () => now }) })
    await ok('sendMessage', { ...CHAT, text: 'x', reply_markup: keyboard('a') })
    const tap = async () => ({ callback_query_id: (await sam.taps('a')).callback_query?.id })
    const first = await tap()
    await ok('answerCallbackQuery', { ...first, text: 'done', show_alert: true })
    expect(await refusal('answerCallbackQuery', first)).toBe(TOO_OLD)
    expect(await refusal('answerCallbackQuery', { callback_query_id: '1' })).toBe(TOO_OLD)
    const second = await tap()
    now = new Date('2026-01-01T00:02:00Z')
    expect(await refusal('answerCallbackQuery', second)).toBe(TOO_OLD)
  })
})

describe('the rest', () => {
  test('a method that is not imitated answers 404; names are case-insensitive', async () => {
    const { ok, refusal } = await loneStandIn()
    expect(await refusal('sendDice', CHAT)).toMatch(/^404 Not Found/)
    expect(await ok('GETME')).toMatchObject({ is_bot: true, username: 'hip_helper_bot' })
  })

  test('a person sees the commands of the narrowest scope, in their language', async () => {
    const { standIn, ok } = await loneStandIn()
    const set = (description: string, rest: object) =>
      ok('setMyCommands', { commands: [{ command: '/check', description }], ...rest })
    await set('for all', {})
    await set('en español', { language_code: 'es' })
    expect(standIn.world.profile.menu(5002, 'es')).toEqual([
      { command: 'check', description: 'en español' },
    ])
    await set('in private', { scope: { type: 'all_private_chats' } })
    expect(standIn.world.profile.menu(5002, 'es')[0]?.description).toBe('in private')
    await ok('deleteMyCommands', { scope: { type: 'all_private_chats' } })
    expect(await ok('getMyCommands', { language_code: 'es' })).toHaveLength(1)
  })

  test('every call is recorded with its outcome', async () => {
    const { standIn, ok, refusal } = await loneStandIn()
    await ok('sendMessage', { ...CHAT, text: 'x' })
    await refusal('sendMessage', { ...CHAT, text: '' })
    expect(standIn.calls.of('sendMessage')).toMatchObject([
      { payload: { text: 'x' }, response: { ok: true } },
      { payload: { text: '' }, response: { ok: false, error_code: 400 } },
    ])
  })

  test('two stand-ins share nothing', async () => {
    const other = new StandIn({ token: TOKEN })
    await loneStandIn()
    expect(other.world.persons.size).toBe(0)
  })
})
