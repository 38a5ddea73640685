import type { Update } from '@grammyjs/types'
import fc from 'fast-check'
import { detect } from '../../src/playground/detect.ts'
import type { UpdateKind } from '../../src/playground/world.ts'
import { QUESTION_IDS, QUESTIONS } from '../../src/triage/questions.ts'
import type { TestRunner } from './bot.ts'
import { botApiSchema } from './bot-api-schema.ts'
import { fromSchema } from './from-schema.ts'
import { type Damage, damage, damages, hostileText } from './hostile.ts'
import { buttonsOf } from './persona.ts'

type Content = Record<string, unknown>

/** An update as it is made up, before it is known who sends it. */
export interface Forged {
  readonly kind: UpdateKind
  /** As the types of the Bot API allow it. */
  readonly content: Content
  /** What the sender's Telegram is said to speak. */
  readonly language: string | undefined
  /** Whose chat it claims to come from. */
  readonly chat: 'own' | 'theirs' | 'group' | 'any'
  /** What was typed, where anything is; `{…}` as in `fill`. */
  readonly text: string | undefined
  /** What a tapped button says; `{…}` as in `fill`. */
  readonly data: string | undefined
  /** The message that was tapped. */
  readonly tapped: 'last' | 'gone' | 'none' | 'any'
  /** What is broken in it at the end. */
  readonly damages: readonly Damage[]
}

/** Who is there when an update is sent. */
export interface Cast {
  readonly sender: TestRunner
  /** Whose chat and buttons are none of the sender's business. */
  readonly other: TestRunner
  /** Ids of others' checks and check-ins, by name. */
  readonly ids: Readonly<Record<string, string>>
  readonly groupId: number
  readonly updateId: number
}

const update = botApiSchema.definitions?.Update
if (!update?.properties) throw new Error('no schema of an update')
const { update_id: _, ...contents } = update.properties

/** Every kind of update that the types of the Bot API know. */
export const UPDATE_KINDS = Object.keys(contents) as UpdateKind[]

const generated = fromSchema(botApiSchema, {
  text: hostileText,
  number: fc.oneof(fc.nat(), fc.maxSafeInteger(), fc.constantFrom(0, -1, 2 ** 31, 2 ** 52)),
})

const COMMANDS = 'start check hip cancel stop forget mydata language settings help privacy club run'
const PAYLOADS = [
  ...['hip', '{link}', '{link}', '{open}', '{finished}', '{check-in}'],
  ...['A'.repeat(32), '_'.repeat(64), '__proto__', 'forget:confirm', '%00'],
]

const command = fc
  .tuple(
    fc.constantFrom(...COMMANDS.split(' ')),
    fc.constantFrom('', '', '@hip_helper_bot', '@another_bot'),
    fc.oneof(fc.constant(''), fc.constantFrom(...PAYLOADS), hostileText),
  )
  .map(([name, to, payload]) => `/${name}${to}${payload && ` ${payload}`}`)
const numbers = fc.constantFrom('0', '1', '2', '3', '4', '1, 2', '10', '99', '1 2 3 4 5 6 7 8 9 0')
const words = fc.oneof(command, numbers, hostileText)

const SCOPES = [
  ...['{own}', '{open}', '{finished}', '{check-in}', '{link}', '{link}'],
  ...['A'.repeat(32), 'Europe', 'nobodys', '__proto__'],
]
const PLACES = [...'0123456789abcdefghi', 'ai', 'r', '0u', 'au', 'zz']
const ACTIONS = [
  ...QUESTION_IDS,
  ...'back why show cause check change consent forget language settings zones zone stop'.split(' '),
  ...'check-in progress seen limping pain_now buddy expiry mydata nothing __proto__'.split(' '),
]
const VALUES = [
  ...QUESTION_IDS.flatMap((id) => QUESTIONS[id].choices({}).map(({ value }) => value)),
  ...'none done ask accept decline younger other withdraw signs confirm cancel undo'.split(' '),
  ...'start again restart go show link end keep yes no'.split(' '),
  ...'result why painkillers doctor return causes mistake stop book language zone'.split(' '),
  ...'gone better worse yes no booked 0 5 10 11 -1 es xx Asia--Tokyo constructor'.split(' '),
]

const one = fc.constantFrom<string[]>
const buttonInSight = (whose: 'own' | 'their') =>
  fc.nat({ max: 20 }).map((at) => `{${whose} button ${at}}`)
const tappedData = fc.oneof(
  // What is offered leads on, so that what is forged meets a chat in every state.
  { weight: 4, arbitrary: buttonInSight('own') },
  { weight: 1, arbitrary: buttonInSight('their') },
  {
    weight: 3,
    arbitrary: fc
      .tuple(one(...SCOPES), one(...PLACES), one(...ACTIONS), one(...VALUES))
      .map(([scope, place, action, value]) => `${scope}.${place}:${action}:${value}`),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(one(...ACTIONS), one(...VALUES)).map((parts) => parts.join(':')),
  },
  { weight: 1, arbitrary: hostileText },
)

/** Updates of a kind; those that are damaged are none any more that Telegram would send. */
export function forged(kind: UpdateKind, isDamaged: boolean): fc.Arbitrary<Forged> {
  return fc.record({
    kind: fc.constant(kind),
    content: generated(contents[kind] ?? {}) as fc.Arbitrary<Content>,
    language: fc.option(fc.oneof(fc.constantFrom('en', 'es', 'pt-br'), hostileText), {
      nil: undefined,
    }),
    chat: fc.constantFrom('own', 'own', 'own', 'own', 'theirs', 'group', 'any'),
    text: fc.option(words, { nil: undefined, freq: 6 }),
    data: fc.option(tappedData, { nil: undefined, freq: 12 }),
    tapped: fc.constantFrom('last', 'last', 'last', 'gone', 'none', 'any'),
    damages: isDamaged ? damages : fc.constant([]),
  })
}

/** Puts what only exists once the bot runs in its places: ids of checks, data of buttons in sight. */
function fill(text: string, { sender, other, ids }: Cast): string {
  const buttons = { own: buttonsOf(sender.last()), their: buttonsOf(other.last()) }
  const own = buttons.own.map(({ data }) => /^([\w-]+)\.\w+:/.exec(data)?.[1]).find(Boolean)
  return text
    .replace(/\{(own|their) button (\d+)\}/, (_, whose: 'own' | 'their', at: string) => {
      const button = buttons[whose][Number(at) % (buttons[whose].length || 1)]
      return button?.data ?? 'check:start'
    })
    .replace(
      /\{([a-z-]+)\}/,
      (whole, name: string) => ({ ...ids, own: own ?? 'none' })[name] ?? whole,
    )
}

function chatOf({ chat }: Forged, { sender, other, groupId }: Cast): object | undefined {
  const { id } = chat === 'theirs' ? other : sender
  if (chat === 'group') return { id: groupId, type: 'supergroup', title: 'Hills' }
  return chat === 'any' ? undefined : { id, type: 'private', first_name: 'Robin' }
}

/** Telegram lets nobody have a longer one. */
const NAME_MAX = 64

/** The sender is who it is: that much Telegram vouches for. */
function sign(value: unknown, sender: { id: number; language_code?: string }): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    sign(inner, sender)
    if (key !== 'from' && key !== 'user') continue
    Object.assign(inner, sender, { first_name: inner.first_name.slice(0, NAME_MAX) })
  }
}

function tapIn(content: Content, forged: Forged, cast: Cast): Content {
  const { tapped, chat, data } = forged
  const { message } = chat === 'theirs' ? cast.other.last() : cast.sender.last()
  const gone = { message_id: message.message_id, chat: message.chat, date: 0 }
  const { message: any, ...rest } = content
  const shown = { last: message, gone, none: undefined, any }[tapped]
  return {
    ...rest,
    ...(shown !== undefined && { message: shown }),
    ...(data !== undefined && { data: fill(data, cast) }),
  }
}

/** The update as it reaches the bot. */
export function sent(forged: Forged, cast: Cast): Update {
  const { kind, language, text, damages } = forged
  let content = structuredClone(forged.content)
  const { id } = cast.sender
  sign(content, language === undefined ? { id } : { id, language_code: language })
  if (kind === 'callback_query') content = tapIn(content, forged, cast)
  const chat = chatOf(forged, cast)
  const holder = (kind === 'callback_query' ? content.message : content) as Content | undefined
  if (chat && holder?.chat) holder.chat = chat
  if (text !== undefined && /message$|post$/.test(kind)) {
    const typed = fill(text, cast)
    content = { ...content, text: typed, entities: detect(typed) }
  }
  // A copy: what is damaged must not be a part of the chat itself.
  const whole = structuredClone({ update_id: cast.updateId, [kind]: content })
  for (const each of damages) damage(whole, each)
  return whole as unknown as Update
}
