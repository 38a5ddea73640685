import type { GroupOptions } from '../../src/playground/founding.ts'
import type { Person } from '../../src/playground/person.ts'
import type { PlayedGroup } from '../../src/playground/played-group.ts'
import type { StandInOptions } from '../../src/playground/stand-in.ts'
import { validateBotApi } from './bot-api-schema.ts'
import { type Lone, loneStandIn } from './stand-in.ts'

/** A stand-in with a group of Sam, Ana and their captain; every call is held to the types. */
export interface ClubWorld extends Lone {
  readonly group: PlayedGroup
  readonly captain: Person
  readonly ana: Person
  /** Calls a method on the group. */
  inGroup(method: string, payload?: Record<string, unknown>): Promise<unknown>
  /** Calls a method on the group that must be refused. */
  refusedInGroup(method: string, payload?: Record<string, unknown>): Promise<string>
}

export async function clubWorld(
  club: Partial<GroupOptions> = {},
  options: Partial<StandInOptions> = {},
): Promise<ClubWorld> {
  const lone = await loneStandIn({ validate: validateBotApi, ...options })
  const { standIn, sam } = lone
  const ana = standIn.addPerson({ id: 5001, first_name: 'Ana', language_code: 'es' })
  const captain = standIn.addPerson({ id: 5004, first_name: 'Lee', language_code: 'en' })
  const group = standIn.addGroup({
    title: 'Hills',
    creator: captain,
    members: [sam, ana],
    bot: 'member',
    ...club,
  })
  return {
    ...lone,
    group,
    captain,
    ana,
    inGroup: (method, payload) => lone.ok(method, { chat_id: group.id, ...payload }),
    refusedInGroup: (method, payload) => lone.refusal(method, { chat_id: group.id, ...payload }),
  }
}
