import type { Message, Update } from '@grammyjs/types'
import { describe, expect, it } from 'vitest'
import { hasBrowser } from '../support/browser.ts'
import { button, pagesOf } from '../support/page.ts'

const started = pagesOf()

const CLUB = -1_001_900_000_001
const asSam = `/?person=5002&chat=${CLUB}`

describe('the club on the page', () => {
  it.skipIf(!hasBrowser)('takes the bot in, and what is for one person only they see', async () => {
    const { page, bot, faults } = await started({}, asSam)
    await page.getByText('Hip Helper is not in this group.').waitFor()
    await page.locator('.add').click()
    await page.getByText('Sam added Hip Helper').waitFor()
    const scope = { type: 'all_group_chats' }
    const commands = [{ command: 'hip', description: 'A sore hip', is_ephemeral: true }]
    await bot('setMyCommands', { scope, commands })
    const text = page.getByLabel('Message', { exact: true })
    await text.fill('Bye')
    await text.fill('/hip')
    await page.keyboard.press('Enter')
    await page.getByText('Only you and the bot can see this').waitFor()

    const [update] = await bot<Update[]>('getUpdates', { offset: -1 })
    const url = 'https://t.me/hip_helper_bot?start=club-7'
    const { ephemeral_message_id } = await bot<Message>('sendMessage', {
      chat_id: CLUB,
      text: 'psst',
      ephemeral_message_parameters: { receiver_user_id: 5002 },
      reply_parameters: { ephemeral_message_id: update?.message?.ephemeral_message_id },
      reply_markup: { inline_keyboard: [[{ text: 'In private', url }]] },
    })
    await page.getByText('Only you can see this', { exact: true }).waitFor()
    await bot('sendMessage', { chat_id: CLUB, text: 'for all' })
    await page.getByLabel('Zoé').check()
    await page.locator('.in').getByText('for all').waitFor()
    expect(await page.locator('.ephemeral').count()).toBe(0)

    await page.getByLabel('Sam').check()
    await button(page, 'In private').click()
    await button(page, 'Start').click()
    await page.locator('.out').getByText('/start club-7').waitFor()
    await button(page, '# General').click()
    await page.locator('.in').getByText('psst').waitFor()
    const named = { chat_id: CLUB, receiver_user_id: 5002, ephemeral_message_id }
    await bot('editEphemeralMessageText', { ...named, text: 'later' })
    await page.locator('.ephemeral').getByText('later').waitFor()
    await bot('deleteEphemeralMessage', named)
    await page.locator('.in.ephemeral').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
  })

  it.skipIf(!hasBrowser)('keeps topics apart and marks the one with something new', async () => {
    const { page, bot, standIn } = await started({}, asSam)
    await standIn.person(5004).runs({ id: CLUB }).addsBot()
    await page.getByText('Lee added Hip Helper').waitFor()
    await standIn.person(5003).in({ id: CLUB }, 'Injuries').sends('my knee')
    await button(page, '# Injuries new').click()
    await page.locator('.in').getByText('my knee').waitFor()
    expect(await page.getByText('Lee added Hip Helper').count()).toBe(0)
    expect(page.url()).toContain('topic=Injuries')
    await standIn.person(5004).runs({ id: CLUB }).closesTopic('Injuries')
    await page.getByText('This topic is closed.').waitFor()
    expect(await page.getByLabel('Message', { exact: true }).isVisible()).toBe(false)
    await expect(
      bot('sendMessage', {
        chat_id: CLUB,
        message_thread_id: standIn.world.group(CLUB).topics.keys().next().value,
        text: 'x',
      }),
    ).rejects.toThrow('TOPIC_CLOSED')
  })

  it.skipIf(!hasBrowser)('lets the captain, and nobody else, change the group', async () => {
    const { page, standIn } = await started({}, `/?person=5004&chat=${CLUB}`)
    await page.locator('.add').click()
    const choose = async (name: string) => {
      await button(page, 'More').click()
      await button(page, name).click()
    }
    await choose('Rename the group…')
    await page.getByRole('textbox', { name: 'The group’s name' }).fill('Hills')
    await button(page, 'OK').click()
    await page.getByRole('heading', { name: 'Hills' }).waitFor()
    await choose('Remove the bot')
    await page.getByText('Lee removed Hip Helper').waitFor()

    await button(page, 'Sunday Run').click()
    const [former] = [...standIn.world.chats.keys()].filter((id) => id < 0 && id !== CLUB)
    await choose('Upgrade to a supergroup')
    await page.getByText('Lee made this group a supergroup').waitFor()
    expect(page.url()).not.toContain(String(former))
    await page.getByLabel('Sam').check()
    await button(page, 'More').click()
    await page.getByText('Only Lee, the captain, can do this:').waitFor()
    expect(await button(page, 'Rename the group…').isDisabled()).toBe(true)
  })

  it.skipIf(!hasBrowser)('offers the bot’s cards to whoever types its name', async () => {
    const { page, bot } = await started({}, asSam)
    const text = page.getByLabel('Message', { exact: true })
    await text.fill('@hip_helper_bot hip')
    const [update] = await bot<Update[]>('getUpdates', { timeout: 20 })
    expect(update?.inline_query).toMatchObject({ query: 'hip', from: { id: 5002 } })
    const input_message_content = { message_text: 'Stop and rest' }
    const card = { type: 'article', id: 'a', title: 'First aid', input_message_content }
    await bot('answerInlineQuery', { inline_query_id: update?.inline_query?.id, results: [card] })
    await page.getByRole('button', { name: 'First aid' }).click()
    await page.locator('.out').getByText('Stop and rest').waitFor()
    await page.locator('.out').getByText('via @hip_helper_bot').waitFor()
    expect(await text.inputValue()).toBe('')
  })

  it.skipIf(!hasBrowser)('is where a link that adds the bot to a group leads', async () => {
    const { page, bot, standIn } = await started({}, '/?person=5002')
    await standIn.person(5002).opens()
    const url = 'https://t.me/hip_helper_bot?startgroup=club-7'
    const reply_markup = { inline_keyboard: [[{ text: 'Add me', url }]] }
    await bot('sendMessage', { chat_id: 5002, text: 'For your club', reply_markup })
    await button(page, 'Add me').click()
    await page.getByRole('heading', { name: 'Riverside Runners' }).waitFor()
    await page.locator('.out').getByText('/start@hip_helper_bot club-7').waitFor()
  })
})
