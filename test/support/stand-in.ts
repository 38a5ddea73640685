import type { ApiResponse, Update } from '@grammyjs/types'
import type { Person } from '../../src/playground/person.ts'
import { StandIn, type StandInOptions } from '../../src/playground/stand-in.ts'
import { World } from '../../src/playground/world.ts'

export const TOKEN = '7000000001:stand-in'

/** A stand-in without HTTP, with one person who has begun to chat. */
export interface Lone {
  readonly standIn: StandIn
  readonly sam: Person
  /** Calls a method and returns its result; a refusal throws its description. */
  ok(method: string, payload?: Record<string, unknown>): Promise<unknown>
  /** Calls a method that must be refused; returns `code description`. */
  refusal(method: string, payload?: Record<string, unknown>): Promise<string>
  readonly delivered: readonly Update[]
}

/** Updates are collected, unless the options say where they go. */
export async function loneStandIn(options: Partial<StandInOptions> = {}): Promise<Lone> {
  const delivered: Update[] = []
  const standIn = new StandIn({
    token: TOKEN,
    world: new World(),
    deliver: async (update) => {
      delivered.push(update)
    },
    ...options,
  })
  const sam = standIn.addPerson({ id: 5002, first_name: 'Sam', language_code: 'en' })
  await sam.opens()
  return {
    standIn,
    sam,
    delivered,
    ok: async (method, payload) => resultOf(await standIn.call(method, payload)),
    refusal: async (method, payload) => refusalOf(await standIn.call(method, payload)),
  }
}

export function resultOf(response: ApiResponse<unknown>): unknown {
  if (!response.ok) throw new Error(`${response.error_code} ${response.description}`)
  return response.result
}

export function refusalOf(response: ApiResponse<unknown>): string {
  if (response.ok) throw new Error('the call was not refused')
  return `${response.error_code} ${response.description}`
}

/** An inline keyboard of one button a row. */
export function keyboard(...data: string[]) {
  return { inline_keyboard: data.map((each) => [{ text: each, callback_data: each }]) }
}
