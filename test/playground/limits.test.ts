import { describe, expect, test } from 'vitest'
import { ONE_PIXEL_PNG } from '../../src/playground/one-pixel.ts'
import { keyboard, loneStandIn, refusalOf, resultOf } from '../support/stand-in.ts'

const CHAT = { chat_id: 5002 }

describe("Telegram's limits", () => {
  test('a text has 4096 characters once its markup is read', async () => {
    const { ok, refusal } = await loneStandIn()
    const text = 'x'.repeat(4096)
    await ok('sendMessage', { ...CHAT, text: `<b>${text}</b>`, parse_mode: 'HTML' })
    expect(await refusal('sendMessage', { ...CHAT, text: `${text}x` })).toBe(
      '400 Bad Request: message is too long',
    )
  })

  test('a text of white space and empty marks is none', async () => {
    const { refusal } = await loneStandIn()
    for (const text of ['', ' \n ', '<b> </b>'])
      expect(await refusal('sendMessage', { ...CHAT, text, parse_mode: 'HTML' })).toBe(
        '400 Bad Request: message text is empty',
      )
  })

  test('a caption has 1024 characters', async () => {
    const { standIn } = await loneStandIn()
    const uploads = new Map([['a', { name: 'a.png', bytes: ONE_PIXEL_PNG }]])
    const photo = { ...CHAT, photo: 'attach://a' }
    const send = (caption: string) => standIn.call('sendPhoto', { ...photo, caption }, uploads)
    resultOf(await send('x'.repeat(1024)))
    expect(refusalOf(await send('x'.repeat(1025)))).toBe(
      '400 Bad Request: message caption is too long',
    )
  })

  test('callback data has 64 bytes, and Cyrillic counts two', async () => {
    const { ok, refusal } = await loneStandIn()
    const send = { ...CHAT, text: 'x' }
    await ok('sendMessage', { ...send, reply_markup: keyboard('я'.repeat(32)) })
    const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'я'.repeat(33) }]] }
    expect(await refusal('sendMessage', { ...send, reply_markup })).toBe(
      '400 Bad Request: BUTTON_DATA_INVALID',
    )
  })

  const button = { text: 'x', callback_data: 'x' }
  test.each([
    ['more than 100 buttons', Array(101).fill([button]), 'reply markup is too long'],
    ['nine in a row', [Array(9).fill(button)], 'too many buttons in a keyboard row'],
    ['no text', [[{ ...button, text: ' ' }]], 'inline keyboard button text must be non-empty'],
    ['no data', [[{ text: 'x', callback_data: '' }]], 'BUTTON_DATA_INVALID'],
    ['nothing to do', [[{ text: 'x' }]], "can't parse inline keyboard button"],
    ['two things to do', [[{ ...button, url: 'https://a.org' }]], "can't parse inline keyboard"],
    ['a wrong address', [[{ text: 'x', url: 'a.org' }]], "button URL 'a.org' is invalid"],
    [
      'a payload that Telegram drops',
      [[{ text: 'x', url: 'https://t.me/hip_helper_bot?start=a.b' }]],
      'START_PARAM_INVALID',
    ],
  ])('a keyboard with %s is refused', async (_what, inline_keyboard, reason) => {
    const { refusal } = await loneStandIn()
    const call = { ...CHAT, text: 'x', reply_markup: { inline_keyboard } }
    expect(await refusal('sendMessage', call)).toContain(reason)
  })

  test("a tap's answer has 200 characters", async () => {
    const { standIn, sam, ok, refusal } = await loneStandIn()
    await ok('sendMessage', { ...CHAT, text: 'x', reply_markup: keyboard('a') })
    const { callback_query } = await sam.taps('a')
    const answer = { callback_query_id: callback_query?.id }
    expect(await refusal('answerCallbackQuery', { ...answer, text: 'x'.repeat(201) })).toBe(
      '400 Bad Request: MESSAGE_TOO_LONG',
    )
    await ok('answerCallbackQuery', { ...answer, text: 'x'.repeat(200) })
    expect(standIn.world.toasts(5002)).toMatchObject([{ text: 'x'.repeat(200), isAlert: false }])
  })

  test('a picture is a PNG or JPEG, and not too long for its width', async () => {
    const { standIn } = await loneStandIn()
    const send = (bytes: Buffer) =>
      standIn.call(
        'sendPhoto',
        { ...CHAT, photo: 'attach://a' },
        new Map([['a', { name: 'a', bytes }]]),
      )
    expect(refusalOf(await send(Buffer.from('text')))).toContain('IMAGE_PROCESS_FAILED')
    const long = Buffer.from(ONE_PIXEL_PNG)
    long.writeUInt32BE(21, 16)
    expect(refusalOf(await send(long))).toContain('PHOTO_INVALID_DIMENSIONS')
  })

  test.each([
    [{ command: 'Check', description: 'x' }, 'BOT_COMMAND_INVALID'],
    [{ command: 'check', description: '' }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
  ])('the command %o is refused', async (command, reason) => {
    const { refusal } = await loneStandIn()
    expect(await refusal('setMyCommands', { commands: [command] })).toContain(reason)
  })
})
