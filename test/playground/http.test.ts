import { Bot, GrammyError, InputFile } from 'grammy'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ONE_PIXEL_PNG } from '../../src/playground/one-pixel.ts'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import { validateBotApi } from '../support/bot-api-schema.ts'
import { keyboard, TOKEN } from '../support/stand-in.ts'

async function started() {
  const playground = await startPlaygroundServer({ token: TOKEN, validate: validateBotApi })
  onTestFinished(() => playground.close())
  const { api } = new Bot(TOKEN, { client: { apiRoot: playground.url } })
  const sam = playground.standIn.person(5002)
  await sam.opens()
  return { ...playground, api, sam }
}

test('the stand-in listens on one address of this machine, and on no other', async () => {
  const { url } = await started()
  const { hostname, port } = new URL(url)
  expect(hostname).toBe('127.0.0.1')
  for (const other of ['127.0.0.2', '[::1]'])
    await expect(fetch(`http://${other}:${port}/`)).rejects.toThrow()
})

describe('the Bot API over HTTP', () => {
  test('grammY sends texts and reads refusals', async () => {
    const { api, standIn } = await started()
    const options = { parse_mode: 'HTML', reply_markup: keyboard('a') } as const
    await api.sendMessage(5002, '<b>x</b>', options)
    expect(standIn.world.last(5002)?.entities).toEqual([{ type: 'bold', offset: 0, length: 1 }])
    await expect(api.sendMessage(1, 'x')).rejects.toThrow(GrammyError)
  })

  test('grammY uploads pictures and documents, and sends them again by id', async () => {
    const { api, url } = await started()
    const upload = new InputFile(ONE_PIXEL_PNG, 'body picture.png')
    const options = { caption: 'é <b>x</b>', parse_mode: 'HTML', reply_markup: keyboard('a') }
    const { photo, caption, chat } = await api.sendPhoto(5002, upload, options as object)
    expect({ caption, id: chat.id }).toEqual({ caption: 'é x', id: 5002 })
    const file_id = photo.at(-1)?.file_id ?? ''
    const again = await api.sendPhoto(5002, file_id)
    expect(again.photo).toEqual(photo)
    const { document } = await api.sendDocument(5002, new InputFile(Buffer.from('%PDF'), 'a.pdf'))
    expect(document).toMatchObject({ file_name: 'a.pdf', file_size: 4 })
    const media = { type: 'photo', media: new InputFile(ONE_PIXEL_PNG, 'b.png') } as const
    await api.editMessageMedia(5002, again.message_id, { ...media, caption: 'new' })
    const { file_path } = await api.getFile(file_id)
    const served = await fetch(`${url}/file/bot${TOKEN}/${file_path}`)
    expect(Buffer.from(await served.arrayBuffer())).toEqual(ONE_PIXEL_PNG)
  })

  test('grammY polls', async () => {
    const { url, sam } = await started()
    const bot = new Bot(TOKEN, { client: { apiRoot: url } })
    const heard = new Promise<string | undefined>((resolve) => {
      bot.on('message:text', (context) => resolve(context.message.text))
    })
    onTestFinished(() => bot.stop())
    void bot.start({ drop_pending_updates: true, onStart: () => void sam.sends('hello') })
    expect(await heard).toBe('hello')
  })

  test('forms and queries are read with their types', async () => {
    const { url, standIn } = await started()
    const api = `${url}/bot${TOKEN}`
    const body = new URLSearchParams({
      chat_id: '5002',
      text: '123',
      reply_markup: JSON.stringify(keyboard('a')),
    })
    expect(
      await (await fetch(`${api}/sendMessage`, { method: 'POST', body })).json(),
    ).toMatchObject({ ok: true })
    await fetch(`${api}/sendMessage?chat_id=5002&text=by%20query&disable_notification=true`)
    expect(standIn.world.last(5002)?.text).toBe('by query')
    const form = new FormData()
    form.set('chat_id', '5002')
    form.set('photo', new Blob([new Uint8Array(ONE_PIXEL_PNG)]), 'x.png')
    await fetch(`${api}/sendPhoto`, { method: 'POST', body: form })
    expect(standIn.world.last(5002)?.hasPhoto).toBe(true)
  })

  test('a wrong token is not let in, nor to the files', async () => {
    const { url } = await started()
    for (const path of ['/bot1:wrong/getMe', '/file/bot1:wrong/files/x']) {
      const response = await fetch(url + path)
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ ok: false, description: 'Unauthorized' })
    }
  })

  test('an unknown parameter or a wrong type fails the call', async () => {
    const { api } = await started()
    await expect(api.sendMessage(5002, 'x', { colour: 'red' } as object)).rejects.toThrow('colour')
    await expect(api.sendMessage(5002, 7 as unknown as string)).rejects.toThrow('must be string')
    const reply_markup = { inline_keyboard: [[{ text: 'x', callback: 'x' }]] }
    await expect(api.sendMessage(5002, 'x', { reply_markup } as object)).rejects.toThrow(
      '/reply_markup/inline_keyboard/0/0',
    )
  })
})
