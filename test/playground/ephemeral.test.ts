import type { Message } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { ONE_PIXEL_PNG } from '../../src/playground/one-pixel.ts'
import { StandIn } from '../../src/playground/stand-in.ts'
import { World, type WorldJson } from '../../src/playground/world.ts'
import { type ClubWorld, clubWorld } from '../support/club-world.ts'
import { keyboard, TOKEN } from '../support/stand-in.ts'

const alone = (person: { id: number }, more: object = {}) => ({
  ephemeral_message_parameters: { receiver_user_id: person.id, ...more },
})
const NOT_ADMIN = '400 Bad Request: BOT_NOT_ADMIN'

/** The bot calls its /hip ephemeral; then Sam sends it. */
async function asked({ ok, sam, group }: ClubWorld) {
  const commands = [{ command: 'hip', description: 'Hip', is_ephemeral: true }]
  await ok('setMyCommands', { commands, scope: { type: 'all_group_chats' } })
  const update = await sam.in(group).sends('/hip')
  return { reply_parameters: { ephemeral_message_id: update?.message?.ephemeral_message_id } }
}

describe('an ephemeral command', () => {
  test('is seen by its sender and the bot alone', async () => {
    const world = await clubWorld()
    const { sam, ana, group, delivered } = world
    await asked(world)
    expect(delivered.at(-1)?.message).toMatchObject({
      message_id: 0,
      ephemeral_message_id: 1,
      receiver_user: { is_bot: true },
      text: '/hip',
    })
    expect(sam.in(group).sees()).toMatchObject([{ text: '/hip', isEphemeral: true }])
    expect(ana.in(group).sees()).toEqual([])
    expect((await ana.in(group).sends('/other'))?.message?.message_id).toBe(2)
    expect(sam.in(group).sees()).toHaveLength(2)
  })

  test('is answered alone, in its place among the messages of all', async () => {
    const world = await clubWorld()
    const { sam, ana, captain, group, inGroup } = world
    const reply = await asked(world)
    const sent = (await inGroup('sendMessage', {
      text: 'psst',
      ...alone(sam),
      ...reply,
    })) as Message
    expect(sent).toMatchObject({ message_id: 0, receiver_user: { id: 5002 } })
    await captain.in(group).sends('hello all')
    expect(
      sam
        .in(group)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['/hip', 'psst', 'hello all'])
    for (const other of [ana, captain])
      expect(
        other
          .in(group)
          .sees()
          .map(({ text }) => text),
      ).toEqual(['hello all'])
    expect(group.said()).toEqual([])
  })
})

describe('a bot that is no admin', () => {
  test('sends nobody anything alone unasked; an admin may', async () => {
    const { sam, captain, group, inGroup, refusedInGroup } = await clubWorld()
    await sam.in(group).sends('/hip')
    expect(await refusedInGroup('sendMessage', { text: 'x', ...alone(sam) })).toBe(NOT_ADMIN)
    await captain.runs(group).setsBot('administrator')
    await inGroup('sendMessage', { text: 'x', ...alone(sam) })
  })

  test('answers a tap alone for fifteen seconds, and only who tapped', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const world = await clubWorld({}, { world: new World({ now: () => now }) })
    const { sam, ana, group, ok, inGroup, refusedInGroup } = world
    await inGroup('sendMessage', { text: 'public', reply_markup: keyboard('go') })
    const callback_query_id = (await sam.in(group).taps('go')).callback_query?.id
    await ok('answerCallbackQuery', { callback_query_id })
    const say = (to: { id: number }) => ({ text: 'x', ...alone(to, { callback_query_id }) })
    now = new Date('2026-01-01T00:00:15Z')
    expect(await refusedInGroup('sendMessage', say(ana))).toContain('query ID is invalid')
    await inGroup('sendMessage', say(sam))
    now = new Date('2026-01-01T00:00:16Z')
    expect(await refusedInGroup('sendMessage', say(sam))).toContain('query is too old')
  })

  test('answers a command alone for as long', async () => {
    let now = new Date('2026-01-01T00:00:00Z')
    const world = await clubWorld({}, { world: new World({ now: () => now }) })
    const reply = await asked(world)
    const say = { text: 'x', ...alone(world.sam), ...reply }
    expect(await world.refusedInGroup('sendMessage', { ...say, ...alone(world.ana) })).toContain(
      'message to be replied not found',
    )
    await world.inGroup('sendMessage', say)
    now = new Date('2026-01-01T00:00:17Z')
    expect(await world.refusedInGroup('sendMessage', say)).toContain(
      'message to be replied not found',
    )
  })
})

describe('an ephemeral message', () => {
  test('has buttons, is edited in place, and goes', async () => {
    const world = await clubWorld()
    const { sam, ana, group, inGroup, refusedInGroup } = world
    const reply = await asked(world)
    const sent = (await inGroup('sendMessage', {
      ...{ text: 'psst', reply_markup: keyboard('go') },
      ...alone(sam),
      ...reply,
    })) as Message
    const named = { ephemeral_message_id: sent.ephemeral_message_id, receiver_user_id: sam.id }
    expect((await sam.in(group).taps('go')).callback_query).toMatchObject({
      from: { id: sam.id },
      message: { message_id: 0, ephemeral_message_id: named.ephemeral_message_id },
    })
    await expect(async () => ana.in(group).taps('go')).rejects.toThrow('no button')
    await inGroup('editEphemeralMessageText', { ...named, text: 'later' })
    expect(sam.in(group).last()).toMatchObject({ text: 'later', keyboard: [], isEdited: true })
    const other = { ...named, receiver_user_id: ana.id }
    expect(await refusedInGroup('editEphemeralMessageText', { ...other, text: 'y' })).toBe(
      '400 Bad Request: message to edit not found',
    )
    await inGroup('editEphemeralMessageReplyMarkup', { ...named, reply_markup: keyboard('on') })
    await inGroup('deleteEphemeralMessage', named)
    expect(sam.in(group).last()).toBeUndefined()
    expect(await refusedInGroup('deleteEphemeralMessage', named)).toContain('not found')
  })

  test('stands in a public one’s place for who tapped', async () => {
    const { sam, ana, group, inGroup } = await clubWorld()
    await inGroup('sendMessage', { text: 'public', reply_markup: keyboard('go') })
    const callback_query_id = (await sam.in(group).taps('go')).callback_query?.id
    const more = { callback_query_id, replace_callback_query_message: true }
    await inGroup('sendMessage', { text: 'yours', ...alone(sam, more) })
    expect(
      sam
        .in(group)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['yours'])
    expect(
      ana
        .in(group)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['public'])
  })

  test('may be a picture or a file, and protected', async () => {
    const { standIn, sam, group, inGroup } = await clubWorld({ bot: 'administrator' })
    const { id } = standIn.world.files.add({ name: 'a.png', bytes: ONE_PIXEL_PNG })
    const more = { protect_content: true, ...alone(sam) }
    await inGroup('sendPhoto', { photo: id, ...more })
    expect(await inGroup('sendDocument', { document: id, ...more })).toMatchObject({
      has_protected_content: true,
    })
    expect(sam.in(group).sees()).toMatchObject([{ hasPhoto: true }, { hasDocument: true }])
  })

  test('is for groups, and for who is there', async () => {
    const { standIn, refusal, refusedInGroup } = await clubWorld({ bot: 'administrator' })
    const say = { chat_id: 5002, text: 'x', ...alone({ id: 5002 }) }
    expect(await refusal('sendMessage', say)).toBe(NOT_ADMIN)
    const noa = standIn.addPerson({ id: 5009, first_name: 'Noa' })
    expect(await refusedInGroup('sendMessage', { text: 'x', ...alone(noa) })).toContain('400')
  })

  test('is refused by a server that forbids it, and shown to all by one that is too old', async () => {
    const world = await clubWorld({ bot: 'administrator' })
    const { sam, ana, group, inGroup, refusedInGroup } = world
    group.ephemeral = 'refused'
    expect(await refusedInGroup('sendMessage', { text: 'x', ...alone(sam) })).toBe(NOT_ADMIN)
    group.ephemeral = 'unknown'
    await asked(world)
    const sent = (await inGroup('sendMessage', { text: 'x', ...alone(sam) })) as Message
    expect(sent.ephemeral_message_id).toBeUndefined()
    expect(
      ana
        .in(group)
        .sees()
        .map(({ text }) => text),
    ).toEqual(['/hip', 'x'])
  })
})

test('a group is kept with its members, topics and ephemeral messages', async () => {
  const world = await clubWorld({ type: 'forum', topics: ['Injuries'] })
  const { standIn, sam, captain, group, inGroup } = world
  await inGroup('sendMessage', { text: 'x', message_thread_id: group.topicId('Injuries') })
  const reply = await asked(world)
  await inGroup('sendMessage', { text: 'psst', ...alone(sam), ...reply })
  await captain.runs(group).closesTopic('Injuries')
  const json = JSON.parse(JSON.stringify(standIn.world)) as WorldJson
  const after = new StandIn({ token: TOKEN, world: World.from(json) })
  expect(after.person(5002).in(group).sees()).toEqual(sam.in(group).sees())
  expect(after.person(5002).in(group, 'Injuries').last()?.text).toBe('x')
  await expect(after.person(5002).in(group, 'Injuries').sends('y')).rejects.toThrow('closed')
  expect(await after.call('getChatMemberCount', { chat_id: group.id })).toMatchObject({ result: 4 })
})
