import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Message, Update } from '@grammyjs/types'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import { StandIn } from '../../src/playground/stand-in.ts'
import { World, type WorldJson } from '../../src/playground/world.ts'
import { keyboard, resultOf, TOKEN } from '../support/stand-in.ts'

async function stateFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'playground-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return path.join(folder, 'state', 'playground.json')
}

describe('a world that is written down', () => {
  test('comes back as it was, with what the bot has not taken yet', async () => {
    const before = new StandIn({ token: TOKEN })
    const sam = before.addPerson({ id: 5002, first_name: 'Sam' })
    await sam.opens()
    const say = { chat_id: 5002, text: 'x', reply_markup: keyboard('go') }
    resultOf(await before.call('sendMessage', say))
    const tap = await sam.taps('go')
    const json = JSON.parse(JSON.stringify(before.world)) as WorldJson

    const after = new StandIn({ token: TOKEN, world: World.from(json) })
    expect(after.world.messages(5002)).toEqual(before.world.messages(5002))
    const waiting = resultOf(await after.call('getUpdates')) as Update[]
    expect(waiting.at(-1)).toEqual(tap)
    resultOf(await after.call('answerCallbackQuery', { callback_query_id: tap.callback_query?.id }))
    const next = resultOf(await after.call('sendMessage', say)) as Message
    expect(next.message_id).toBe(3)
    expect((await after.person(5002).sends('y')).update_id).toBe(tap.update_id + 1)
  })

  test('lives in a file that nobody else can read', async () => {
    const file = await stateFile()
    const first = await startPlaygroundServer({ token: TOKEN, stateFile: file })
    await first.standIn.person(5002).sendsPhoto()
    await first.close()
    expect((await stat(file)).mode & 0o777).toBe(0o600)

    const second = await startPlaygroundServer({ token: TOKEN, stateFile: file })
    onTestFinished(() => second.close())
    const [photo] = second.standIn.world.messages(5002)
    const file_id = photo?.message.photo?.at(-1)?.file_id
    resultOf(await second.standIn.call('sendPhoto', { chat_id: 5002, photo: file_id }))
  })

  test('keeps what became of the groups that a playground begins with', async () => {
    const file = await stateFile()
    const first = await startPlaygroundServer({ token: TOKEN, stateFile: file })
    const groups = (of: typeof first) => [...of.standIn.world.chats.keys()].filter((id) => id < 0)
    const [forum = 0, plain = 0] = groups(first)
    const lee = first.standIn.person(5004)
    await lee.runs({ id: forum }).addsBot()
    await lee.runs({ id: forum }).renames('Hills')
    const upgraded = await lee.runs({ id: plain }).upgrades()
    await first.close()

    const second = await startPlaygroundServer({ token: TOKEN, stateFile: file })
    onTestFinished(() => second.close())
    expect(groups(second)).toEqual([forum, plain, upgraded.id])
    const { standIn } = second
    expect(resultOf(await standIn.call('getChat', { chat_id: forum }))).toMatchObject({
      title: 'Hills',
      is_forum: true,
    })
    expect(standIn.world.group(plain).migratedTo).toBe(upgraded.id)
  })

  test('a file that is no world stops the start and stays as it is', async () => {
    const file = `${await stateFile()}.broken`
    const folder = path.dirname(path.dirname(file))
    const broken = path.join(folder, 'broken.json')
    await writeFile(broken, '{"half')
    await expect(startPlaygroundServer({ token: TOKEN, stateFile: broken })).rejects.toThrow(
      `delete ${broken} to begin anew`,
    )
    expect(await readFile(broken, 'utf8')).toBe('{"half')
  })
})
