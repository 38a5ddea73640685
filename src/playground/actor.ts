import type { Update, User } from '@grammyjs/types'
import type { World } from './world.ts'

/** Somebody who acts in the world, and where the updates of it go. */
export interface Actor {
  readonly world: World
  readonly user: User
  readonly deliver: (update: Update) => Promise<void>
}

/** Makes an update and waits until it is delivered. */
export async function makes(
  { world, deliver }: Actor,
  what: Omit<Update, 'update_id'>,
): Promise<Update> {
  const update: Update = { update_id: world.nextUpdateId(), ...what }
  await deliver(update)
  return update
}
