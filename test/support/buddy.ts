import type { TestRunner } from './bot.ts'

/** Makes a friend the buddy of a runner, by a link of the runner's own. */
export async function becomesBuddyOf(friend: TestRunner, runner: TestRunner): Promise<void> {
  const { id } = await runner.sends('/settings')
  await runner.person.tapsData(id, 'buddy:show')
  await runner.person.tapsData(id, 'buddy:link')
  // A check-in that waits stands below it again.
  const { text = '' } = runner.messages().find((message) => message.id === id) ?? {}
  const token = /start=([\w-]+)/.exec(text)?.[1] ?? ''
  await friend.sends(`/start ${token}`)
  await friend.taps('buddy:yes')
}
