import { describe, expect, test } from 'vitest'
import { keyboard, loneStandIn } from '../support/stand-in.ts'

const CHAT = { chat_id: 5002 }

describe('what a person does', () => {
  test('a text is a message update, with its command marked', async () => {
    const { sam, delivered } = await loneStandIn()
    const update = await sam.sends('/check now')
    expect(update).toMatchObject({
      message: {
        text: '/check now',
        from: { id: 5002, language_code: 'en', is_bot: false },
        chat: { id: 5002, type: 'private' },
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
      },
    })
    expect(delivered.at(-1)).toBe(update)
    expect((await sam.sends('x')).update_id).toBe(update.update_id + 1)
  })

  test('a payload comes with /start, and one that Telegram drops is refused', async () => {
    const { sam } = await loneStandIn()
    expect((await sam.opens('club-7')).message?.text).toBe('/start club-7')
    await expect(sam.opens('no.dots')).rejects.toThrow('drop')
  })

  test('a tap carries the message as it stands', async () => {
    const { sam, ok } = await loneStandIn()
    await ok('sendMessage', { ...CHAT, text: 'old', reply_markup: keyboard('1.x:severity:7') })
    const { callback_query } = await sam.taps('severity:7')
    await ok('editMessageText', { ...CHAT, message_id: 2, text: 'new' })
    expect(callback_query).toMatchObject({
      data: '1.x:severity:7',
      from: { id: 5002 },
      chat_instance: expect.stringMatching(/^\d+$/),
      message: { message_id: 2, text: 'old', reply_markup: { inline_keyboard: [[{}]] } },
    })
  })

  test('of several messages the one last edited is tapped', async () => {
    const { sam, ok } = await loneStandIn()
    for (const text of ['first', 'second'])
      await ok('sendMessage', { ...CHAT, text, reply_markup: keyboard('go') })
    const edited = { ...CHAT, message_id: 2, text: 'first, edited', reply_markup: keyboard('go') }
    await ok('editMessageText', edited)
    expect((await sam.taps('go')).callback_query?.message?.message_id).toBe(2)
    expect((await sam.taps('go', 3)).callback_query?.message?.message_id).toBe(3)
    const byText = await sam.taps(({ text }) => text === 'go')
    expect(byText.callback_query?.data).toBe('go')
  })

  test('a button that is not there is told with those that are', async () => {
    const { sam, ok } = await loneStandIn()
    await ok('sendMessage', { ...CHAT, text: 'x', reply_markup: keyboard('yes', 'no') })
    await expect(sam.taps('maybe')).rejects.toThrow(
      'no button "maybe"; in sight: [yes] yes, [no] no',
    )
  })

  test('a forged tap goes through; a message that is gone has date 0', async () => {
    const { sam, ok } = await loneStandIn()
    await ok('sendMessage', { ...CHAT, text: 'x' })
    const forged = await sam.tapsData(2, 'forged')
    expect(forged.callback_query).toMatchObject({ data: 'forged', message: { text: 'x' } })
    await ok('deleteMessage', { ...CHAT, message_id: 2 })
    const gone = await sam.tapsData(2, 'old')
    expect(gone.callback_query?.message).toEqual({
      chat: expect.objectContaining({ id: 5002 }),
      message_id: 2,
      date: 0,
    })
  })

  test('pictures, voices, stickers and forwards', async () => {
    const { sam, ok } = await loneStandIn()
    const { message } = await sam.sendsPhoto()
    const file_id = message?.photo?.at(-1)?.file_id
    expect(await ok('getFile', { file_id })).toMatchObject({ file_size: expect.any(Number) })
    expect((await sam.sendsVoice()).message?.voice?.duration).toBe(3)
    expect((await sam.sendsSticker()).message?.sticker?.emoji).toBe('🏃')
    expect((await sam.forwards('hills')).message?.forward_origin?.type).toBe('hidden_user')
  })

  test('blocking and coming back are told as changes of membership', async () => {
    const { sam } = await loneStandIn()
    expect((await sam.blocks()).my_chat_member).toMatchObject({
      old_chat_member: { status: 'member' },
      new_chat_member: { status: 'kicked', user: { is_bot: true } },
    })
    await expect(sam.sends('x')).rejects.toThrow('blocked')
    expect((await sam.unblocks()).my_chat_member?.new_chat_member.status).toBe('member')
  })

  test('whoever blocked the bot takes it up again by START', async () => {
    const { sam, delivered } = await loneStandIn()
    await sam.blocks()
    await sam.opens()
    expect(delivered.slice(-2)).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'member' } } },
      { message: { text: '/start' } },
    ])
  })
})
