import { Api } from 'grammy'
import { answerCpu } from './cpu.ts'

/** Sends one message to each of many chats and keeps nothing. */
const { BENCH_TOKEN = '', API_ROOT = '' } = process.env
const api = new Api(BENCH_TOKEN, { apiRoot: API_ROOT })

interface Order {
  readonly chats: readonly number[]
  readonly together: number
  readonly message: { readonly text: string; readonly other: Parameters<Api['sendMessage']>[2] }
}

async function send({ chats, together, message }: Order): Promise<void> {
  const left = [...chats]
  const loop = async () => {
    for (let chat = left.pop(); chat !== undefined; chat = left.pop())
      await api
        .sendMessage(chat, message.text, message.other)
        // A connection that was idle for some seconds may just be closing.
        .catch(() => api.sendMessage(chat ?? 0, message.text, message.other))
  }
  await Promise.all(Array.from({ length: together }, loop))
}

process.on('message', async (order: Order | string) => {
  if (typeof order === 'string') return
  await send(order)
  process.send?.('sent')
})
answerCpu('')
