import type { Message } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { validateUpdate } from '../support/bot-api-schema.ts'
import { clubWorld } from '../support/club-world.ts'
import { keyboard } from '../support/stand-in.ts'

const SAY = { text: 'x' }

describe('a bot in a group', () => {
  test('is told that it was added, by hand or by a link, and greets', async () => {
    const { group, captain, delivered, inGroup, refusedInGroup } = await clubWorld({
      bot: 'left',
    })
    expect(await refusedInGroup('sendMessage', SAY)).toBe(
      '403 Forbidden: bot is not a member of the supergroup chat',
    )
    const told = await captain.runs(group).addsBot('club-7')
    expect(told).toMatchObject([
      {
        my_chat_member: {
          chat: { id: group.id, type: 'supergroup', title: 'Hills' },
          from: { id: 5004 },
          old_chat_member: { status: 'left' },
          new_chat_member: { status: 'member', user: { is_bot: true } },
        },
      },
      { message: { new_chat_members: [{ username: 'hip_helper_bot' }] } },
      { message: { text: '/start@hip_helper_bot club-7' } },
    ])
    expect(delivered.map(validateUpdate)).toEqual(delivered.map(() => undefined))
    await inGroup('sendMessage', SAY)
    expect(group.said().map(({ text }) => text)).toEqual(['x'])
  })

  test('cannot speak where it was removed, and can once it is back', async () => {
    const { group, captain, inGroup, refusedInGroup } = await clubWorld()
    const { my_chat_member } = await captain.runs(group).removesBot()
    expect(my_chat_member?.new_chat_member.status).toBe('kicked')
    for (const method of ['sendMessage', 'getChat', 'getChatMemberCount'])
      expect(await refusedInGroup(method, method === 'sendMessage' ? SAY : {})).toBe(
        '403 Forbidden: bot was kicked from the supergroup chat',
      )
    await captain.runs(group).addsBot()
    await inGroup('sendMessage', SAY)
  })

  test('cannot write while it is muted', async () => {
    const { group, captain, refusedInGroup } = await clubWorld()
    const { my_chat_member } = await captain.runs(group).setsBot('restricted')
    expect(my_chat_member?.new_chat_member).toMatchObject({
      status: 'restricted',
      can_send_messages: false,
    })
    expect(await refusedInGroup('sendMessage', SAY)).toBe(
      '400 Bad Request: not enough rights to send text messages to the chat',
    )
  })

  test('a plain member cannot remove it', async () => {
    const { group, sam } = await clubWorld()
    await expect(sam.runs(group).removesBot()).rejects.toThrow('Sam is no admin')
  })

  test('asks who is there', async () => {
    const { group, captain, standIn, inGroup, refusal } = await clubWorld()
    standIn.addPerson({ id: 5009, first_name: 'Noa' })
    const status = (user_id: number) => inGroup('getChatMember', { user_id })
    expect(await status(5004)).toMatchObject({ status: 'creator', is_anonymous: false })
    expect(await status(5002)).toMatchObject({ status: 'member', user: { first_name: 'Sam' } })
    expect(await status(5009)).toMatchObject({ status: 'left' })
    captain.runs(group).setsMember({ id: 5002 }, 'administrator')
    expect(await inGroup('getChatAdministrators')).toMatchObject([
      { status: 'administrator', user: { id: 5002 } },
      { status: 'creator' },
    ])
    expect(await inGroup('getChatMemberCount')).toBe(4)
    expect(await inGroup('getChat')).toMatchObject({ type: 'supergroup', title: 'Hills' })
    expect(await refusal('getChatAdministrators', { chat_id: 5002 })).toContain(
      'there are no administrators in the private chat',
    )
  })

  test('deletes its own messages, and those of others as an admin alone', async () => {
    const { group, captain, sam, inGroup, refusedInGroup } = await clubWorld()
    const hello = await sam.in(group).sends('/hello')
    const message_id = hello?.message?.message_id
    expect(await refusedInGroup('deleteMessage', { message_id })).toBe(
      "400 Bad Request: message can't be deleted",
    )
    await captain.runs(group).setsBot('administrator')
    await inGroup('deleteMessage', { message_id })
  })
})

describe('privacy mode', () => {
  test('commands, replies to the bot and service messages reach it, talk does not', async () => {
    const { group, sam, captain, inGroup, delivered } = await clubWorld()
    const { message_id } = (await inGroup('sendMessage', SAY)) as Message
    const from = delivered.length
    const talk = ['my hip hurts', '@hip_helper_bot?', 'so /hip it is', '/hip@other_bot']
    for (const text of talk) expect(await sam.in(group).sends(text)).toBeUndefined()
    for (const text of ['/hip', '/hip@Hip_Helper_bot now'])
      expect(await sam.in(group).sends(text)).toMatchObject({ message: { text } })
    expect(await sam.in(group).sends('yes', { replyTo: message_id })).toMatchObject({
      message: { reply_to_message: { message_id, from: { is_bot: true } } },
    })
    await captain.runs(group).renames('Hills and Dales')
    expect(delivered.slice(from).map(({ message }) => message?.text)).toEqual([
      '/hip',
      '/hip@Hip_Helper_bot now',
      'yes',
      undefined,
    ])
    expect(
      sam
        .in(group)
        .sees()
        .map(({ text }) => text),
    ).toContain('my hip hurts')
  })

  test('an admin reads all', async () => {
    const { group, sam } = await clubWorld({ bot: 'administrator' })
    expect(await sam.in(group).sends('hello')).toBeDefined()
  })

  test('who is not in the group neither writes there nor is heard', async () => {
    const { group, standIn } = await clubWorld()
    const noa = standIn.addPerson({ id: 5009, first_name: 'Noa' })
    await expect(noa.in(group).sends('/hip')).rejects.toThrow('Noa is not in this group')
  })
})

describe('taps in a group', () => {
  test('carry who pressed, also for an admin who writes in the group’s name', async () => {
    const { group, sam, captain, inGroup } = await clubWorld()
    captain.runs(group).setsMember(captain, 'creator', { isAnonymous: true })
    await inGroup('sendMessage', { ...SAY, reply_markup: keyboard('go') })
    for (const person of [sam, captain])
      expect((await person.in(group).taps('go')).callback_query).toMatchObject({
        from: { id: person.id },
        message: { chat: { id: group.id } },
      })
    expect(await captain.in(group).sends('/hip')).toMatchObject({
      message: {
        from: { id: 1087968824, username: 'GroupAnonymousBot' },
        sender_chat: { id: group.id },
      },
    })
  })

  test('may be forged, and lead by a link into the own private chat', async () => {
    const { group, sam, ana, inGroup } = await clubWorld()
    const url = 'https://t.me/hip_helper_bot?start=club-7'
    const reply_markup = { inline_keyboard: [[{ text: 'Start', url }]] }
    await inGroup('sendMessage', { ...SAY, reply_markup })
    expect((await sam.in(group).tapsData(1, 'forged')).callback_query?.data).toBe('forged')
    for (const person of [sam, ana])
      expect((await person.in(group).follows('Start')).message).toMatchObject({
        chat: { id: person.id, type: 'private' },
        text: '/start club-7',
      })
  })
})

describe('topics', () => {
  const FORUM = { type: 'forum', topics: ['Injuries', 'Races'] } as const

  test('a message stands in the topic that is named, and General has no id', async () => {
    const { group, sam, inGroup, refusedInGroup } = await clubWorld(FORUM)
    const message_thread_id = group.topicId('Injuries')
    expect(await inGroup('sendMessage', { ...SAY, message_thread_id })).toMatchObject({
      message_thread_id,
      is_topic_message: true,
      chat: { is_forum: true },
    })
    expect(await inGroup('sendMessage', { text: 'to all' })).not.toHaveProperty('is_topic_message')
    for (const wrong of [1, 999])
      expect(await refusedInGroup('sendMessage', { ...SAY, message_thread_id: wrong })).toBe(
        '400 Bad Request: message thread not found',
      )
    expect(sam.in(group, 'Injuries').last()?.text).toBe('x')
    expect(sam.in(group).last()?.text).toBe('to all')
    expect(await sam.in(group, 'Injuries').sends('/hip')).toMatchObject({
      message: {
        message_thread_id,
        is_topic_message: true,
        reply_to_message: { forum_topic_created: { name: 'Injuries' } },
      },
    })
  })

  test('an answer goes where the question is', async () => {
    const { group, sam, inGroup } = await clubWorld(FORUM)
    const asked = await sam.in(group, 'Races').sends('/hip')
    const reply_parameters = { message_id: asked?.message?.message_id }
    expect(await inGroup('sendMessage', { ...SAY, reply_parameters })).toMatchObject({
      message_thread_id: group.topicId('Races'),
    })
  })

  test('a closed one is for admins, a deleted one for nobody', async () => {
    const { group, sam, captain, inGroup, refusedInGroup } = await clubWorld(FORUM)
    const message_thread_id = group.topicId('Injuries')
    const say = { ...SAY, message_thread_id }
    expect(await captain.runs(group).closesTopic('Injuries')).toMatchObject([
      { message: { forum_topic_closed: {}, message_thread_id } },
    ])
    expect(await refusedInGroup('sendMessage', say)).toBe('400 Bad Request: TOPIC_CLOSED')
    await expect(sam.in(group, 'Injuries').sends('/hip')).rejects.toThrow('closed')
    await inGroup('sendMessage', SAY)
    await captain.runs(group).setsBot('administrator')
    await inGroup('sendMessage', say)
    await captain.runs(group).setsBot('member')
    expect(await captain.runs(group).reopensTopic('Injuries')).toMatchObject([
      { message: { forum_topic_reopened: {} } },
    ])
    await inGroup('sendMessage', say)
    captain.runs(group).deletesTopic('Injuries')
    expect(await refusedInGroup('sendMessage', say)).toBe(
      '400 Bad Request: message thread not found',
    )
  })

  test('General can be closed too', async () => {
    const { group, captain, refusedInGroup } = await clubWorld(FORUM)
    await captain.runs(group).closesTopic()
    expect(await refusedInGroup('sendMessage', SAY)).toBe('400 Bad Request: TOPIC_CLOSED')
  })
})

describe('a group that becomes a supergroup', () => {
  test('has another id, which both chats and every refusal tell', async () => {
    const { standIn, group, captain, sam, delivered } = await clubWorld({ type: 'group' })
    const former = group.id
    const from = delivered.length
    await captain.runs(group).upgrades()
    expect(group.id).not.toBe(former)
    expect(delivered.slice(from)).toMatchObject([
      { message: { chat: { id: former, type: 'group' }, migrate_to_chat_id: group.id } },
      { message: { chat: { id: group.id, type: 'supergroup' }, migrate_from_chat_id: former } },
    ])
    expect(await standIn.call('sendMessage', { chat_id: former, text: 'x' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: group.id },
    })
    expect(await sam.in(group).sends('/hip')).toMatchObject({ message: { chat: { id: group.id } } })
    await expect(sam.in({ id: former }).sends('/hip')).rejects.toThrow('supergroup by now')
  })

  test('only a supergroup mutes', async () => {
    const { group, captain, refusedInGroup } = await clubWorld({ type: 'group' })
    expect(() => captain.runs(group).setsBot('restricted')).toThrow('only a supergroup')
    await captain.runs(group).removesBot()
    expect(await refusedInGroup('sendMessage', SAY)).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    )
  })
})
