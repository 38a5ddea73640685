import type { Message } from '@grammyjs/types'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ONE_PIXEL_PNG } from '../../src/playground/one-pixel.ts'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import { hasBrowser } from '../support/browser.ts'
import { button, nextUpdate, pagesOf } from '../support/page.ts'
import { keyboard, TOKEN } from '../support/stand-in.ts'

const started = pagesOf()

describe('the chat page', () => {
  it.skipIf(!hasBrowser)('is a chat: START, a question, a tap, a toast, an edit', async () => {
    const { page, bot, faults } = await started()
    await button(page, 'Start').click()
    const start = await nextUpdate(bot)
    expect(start.message).toMatchObject({ text: '/start', from: { first_name: 'Ana' } })
    const chat_id = start.message?.chat.id

    const text = '<b>How bad</b> is it & <i>where</i>?'.replace('&', '&amp;')
    const { message_id } = await bot<Message>('sendMessage', {
      chat_id,
      text,
      parse_mode: 'HTML',
      reply_markup: keyboard('A little', 'A lot'),
    })
    await page.getByText('How bad is it & where?').waitFor()
    expect(await page.locator('.in strong').textContent()).toBe('How bad')

    await button(page, 'A lot').click()
    const tap = await nextUpdate(bot, start.update_id + 1)
    expect(tap.callback_query).toMatchObject({ data: 'A lot', message: { message_id } })
    await page.locator('button[aria-busy="true"]').waitFor()

    await bot('answerCallbackQuery', { callback_query_id: tap.callback_query?.id, text: 'Noted' })
    await page.getByRole('status').getByText('Noted').waitFor()
    expect(await page.locator('button[aria-busy="true"]').count()).toBe(0)

    await bot('editMessageText', { chat_id, message_id, text: 'A lot' })
    await page.locator('.in .edited').waitFor()
    expect(await page.locator('.in').count()).toBe(1)
    expect(await button(page, 'A little').count()).toBe(0)

    await page.reload()
    await page.locator('.in').getByText('A lot').waitFor()
    await bot('deleteMessage', { chat_id, message_id })
    await page.locator('.in').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it.skipIf(!hasBrowser)('shows what a bot writes as text, never as HTML', async () => {
    const { page, bot, standIn, faults } = await started()
    await standIn.person(5001).opens()
    const text = '<img src=x onerror=alert(1)>'
    const reply_markup = { inline_keyboard: [[{ text, callback_data: 'x' }]] }
    await bot('sendMessage', { chat_id: 5001, text, reply_markup })
    await page.locator('.in .text').getByText(text).waitFor()
    expect(await page.locator('.log img').count()).toBe(0)
    expect(faults).toEqual([])
  })

  it.skipIf(!hasBrowser)('writes, offers commands, shows pictures and "typing"', async () => {
    const { page, bot, standIn } = await started()
    await standIn.person(5001).opens()
    await bot('setMyCommands', { commands: [{ command: 'check', description: 'Check a hip' }] })
    await page.getByLabel('Message', { exact: true }).fill('/ch')
    await page.getByRole('button', { name: /check a hip/i }).click()
    await page.locator('.out').getByText('/check').waitFor()
    await page.getByLabel('Message', { exact: true }).fill('it hurts')
    await page.keyboard.press('Enter')
    await page.locator('.out').getByText('it hurts').waitFor()
    await bot('sendChatAction', { chat_id: 5001, action: 'typing' })
    await page.getByText('typing…').waitFor()
    const { id } = standIn.world.files.add({ name: 'a.png', bytes: ONE_PIXEL_PNG })
    await bot('sendPhoto', { chat_id: 5001, photo: id, caption: 'a picture' })
    await page.locator('.in img').waitFor()
    await page.getByText('typing…').waitFor({ state: 'detached' })
  })

  it.skipIf(!hasBrowser)('switches runners, blocks, comes back, follows deep links', async () => {
    const { page, bot } = await started({}, '/?start=club-7')
    await page.getByLabel('Sam').check()
    await page.getByRole('radio', { name: 'Sam', checked: true }).waitFor()
    await button(page, 'Start').click()
    const start = await nextUpdate(bot)
    expect(start.message).toMatchObject({ text: '/start club-7', from: { id: 5002 } })
    await button(page, 'More').click()
    await button(page, 'Stop and block bot').click()
    await button(page, 'Restart').waitFor()
    await expect(bot('sendMessage', { chat_id: 5002, text: 'x' })).rejects.toThrow('blocked')
    await button(page, 'Restart').click()
    await page.getByLabel('Message', { exact: true }).waitFor()
  })

  it.skipIf(!hasBrowser)('moves the time and provokes failures', async () => {
    let now = new Date('2026-05-04T09:00:00')
    const clock = {
      now: () => now,
      advance: async () => {
        now = new Date('2026-05-07T09:00:00')
      },
    }
    const { page, bot, standIn } = await started({ clock })
    await standIn.person(5001).opens()
    await page.getByText('Mon 4 May, 09:00').waitFor()
    await page.locator('.day').getByText('Today').waitFor()
    await button(page, '+3 days').click()
    await page.getByText('Thu 7 May, 09:00').waitFor()
    await page.locator('.day').getByText('May 4').waitFor()
    await page.getByLabel('Message', { exact: true }).fill('!fail sendMessage 500')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('The next sendMessage fails: 500').waitFor()
    await expect(bot('sendMessage', { chat_id: 5001, text: 'x' })).rejects.toThrow('Internal')
    expect(standIn.world.messages(5001)).toHaveLength(1)
  })

  it.skipIf(!hasBrowser)('goes on after the bot was restarted', async () => {
    const first = await started()
    await first.standIn.person(5001).sends('before')
    await first.page.locator('.out').getByText('before').waitFor()
    await first.close()
    await first.page.getByText('connecting…').waitFor()
    const port = Number(new URL(first.url).port)
    const second = await startPlaygroundServer({
      token: TOKEN,
      port,
      world: first.standIn.world,
    })
    onTestFinished(() => second.close())
    await second.standIn.person(5001).sends('after')
    await first.page.locator('.out').getByText('after').waitFor()
    expect(await first.page.locator('.out').count()).toBe(2)
  })
})
