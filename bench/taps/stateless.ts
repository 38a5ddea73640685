import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Bot, webhookCallback } from 'grammy'
import { Hono } from 'hono'
import { answerCpu } from './cpu.ts'
import { TAPS } from './plain-check.ts'

/** Answers every tap and changes the message, as ours does, and keeps nothing. */
const { BENCH_TOKEN = '', API_ROOT = '', SECRET = '' } = process.env
const bot = new Bot(BENCH_TOKEN, { client: { apiRoot: API_ROOT } })
const TEXT = 'What has made it worse? Tick all that fit, then Done.\n'.repeat(6)
const reply_markup = {
  inline_keyboard: TAPS.map((data) => [{ text: data, callback_data: data }]),
}

bot.command('start', (ctx) => ctx.reply(TEXT, { reply_markup }))
bot.on('callback_query:data', async (ctx) => {
  const answered = ctx.answerCallbackQuery()
  await ctx.editMessageText(`${TEXT}${ctx.callbackQuery.data}`, { reply_markup })
  await answered
})

const app = new Hono()
app.post('/telegram', webhookCallback(bot, 'hono', { secretToken: SECRET }))
await bot.init()
const server = serve({ fetch: app.fetch, port: 0 }, ({ port }: AddressInfo) =>
  answerCpu(`http://127.0.0.1:${port}`),
)
server.unref?.()
setInterval(() => {}, 60_000)
