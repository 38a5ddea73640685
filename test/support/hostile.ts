import fc from 'fast-check'

/** Stands in what is hostile, so that wherever it turns up it is known. */
export const MARK = 'quokka'
const HUGE = `${MARK} `.repeat(15_000)
const NESTED_DEEP = 1_000

const TEXTS = [
  '',
  ' ',
  '\u0000',
  `${MARK}\u0000${MARK}`,
  `\ud800${MARK}`,
  `${MARK}\udc00`,
  `\u202e${MARK}\u2066`,
  '\u200f\u200b\ufeff',
  '__proto__',
  'constructor',
  'toString',
  `<b>${MARK}`,
  `<a href="tg://user?id=1">${MARK}</a>&#0;&lt`,
  `'; drop table person; -- ${MARK}`,
  `{${MARK},2}`,
  `\\x00${MARK}`,
  `{ $${MARK} } { button-back }`,
  `%s %n \${${MARK}}`,
  // As a line of a stack trace, which is what is logged of an error.
  `${MARK}\n    at ${MARK}`,
  'e\u0301\u0323'.repeat(500),
  '🏃🏽‍♀️'.repeat(50),
  '1'.repeat(400),
  '1e9',
  '-1',
  'NaN',
  '../../etc/passwd',
  // As a button of a menu of grammY's conversations, which this bot has none of.
  '//0/0/0/x/h',
  'en-x-evil',
  'zh-u-co-'.repeat(40),
] as const

/** What somebody types who means no good, or software that is broken. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 10, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.constant(HUGE) },
)

function nested(depth: number): unknown {
  return depth === 0 ? [] : [nested(depth - 1)]
}

/** Nothing that stands in an update, but JSON: by way of its text, which can name `__proto__`. */
const WRONG = [
  'null',
  'true',
  '0',
  '-1',
  '1.5',
  '1e300',
  '9007199254740993',
  '""',
  '[]',
  '[null]',
  '{}',
  '{"toString":null}',
  '{"length":5}',
  '{"id":"1","type":"private"}',
  '{"__proto__":{"id":1,"type":"private","text":"/forget"}}',
  `{"constructor":"${MARK}"}`,
  JSON.stringify(nested(NESTED_DEEP)),
] as const

/** One harm that is done to a value somewhere in an update. */
export interface Damage {
  /** Which of its places, the outer ones first, or the outermost of this name. */
  readonly at: number | string
  readonly how: 'drop' | 'twice' | 'wrong' | 'text'
  readonly wrong: (typeof WRONG)[number]
  readonly text: string
}

/** The bot reads few of all the fields: of these one is hit half of the time. */
const READ = [
  ...'chat from id type language_code text entities offset length data message'.split(' '),
  ...'message_id new_chat_member status is_topic_message message_thread_id'.split(' '),
]
const PLACES_MAX = 200

export const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({
    at: fc.oneof(fc.nat({ max: PLACES_MAX }), fc.constantFrom(...READ)),
    how: fc.constantFrom('drop', 'twice', 'wrong', 'wrong', 'text'),
    wrong: fc.constantFrom(...WRONG),
    text: hostileText,
  }),
  { minLength: 1, maxLength: 3 },
)

type Holder = Record<string, unknown>

/** Every place of a value where another could stand, the outer ones first. */
function placesOf(value: object): [Holder, string][] {
  const places: [Holder, string][] = []
  let level: object[] = [value]
  while (level.length > 0) {
    const here = level.flatMap((holder) =>
      Object.keys(holder).map((key): [Holder, string] => [holder as Holder, key]),
    )
    places.push(...here)
    level = here
      .map(([holder, key]) => holder[key])
      .filter((inner) => typeof inner === 'object' && inner !== null)
  }
  return places
}

/** Harms a value; where it has no place of this name, it is left whole. */
export function damage(value: object, { at, how, wrong, text }: Damage): void {
  const places = placesOf(value)
  const found =
    typeof at === 'string' ? places.find(([, key]) => key === at) : places[at % places.length]
  if (!found) return
  const [holder, key] = found
  const before = holder[key]
  if (how === 'drop') delete holder[key]
  else if (how === 'text') holder[key] = text
  else if (how === 'wrong') holder[key] = JSON.parse(wrong)
  else holder[key] = typeof before === 'string' ? before + before : [before, before].flat()
}
