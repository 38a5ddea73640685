import fc from 'fast-check'
import type { Schema } from './bot-api-schema.ts'

/** What fills the leaves that may be anything of their type. */
export interface Leaves {
  readonly text: fc.Arbitrary<string>
  readonly number: fc.Arbitrary<number>
}

/** Types hold one another without end (a message, the one it replies to): deeper nothing optional is. */
const DEPTH_MAX = 4
/** Of a hundred fields of a message few are there at a time. */
const OPTIONAL_MAX = 4
const ITEMS_MAX = 3

/** Whatever a schema allows, as JSON. Made as far as it is drawn, since the whole is endless. */
export function fromSchema(
  root: Schema,
  { text, number }: Leaves,
): (schema: Schema) => fc.Arbitrary<unknown> {
  function of(schema: Schema, depth: number): fc.Arbitrary<unknown> {
    const { $ref, anyOf, type, items = {} } = schema
    if ($ref !== undefined) return of(definition($ref), depth)
    if ('const' in schema) return fc.constant(schema.const)
    if (schema.enum) return fc.constantFrom(...schema.enum)
    if (anyOf) return fc.nat({ max: anyOf.length - 1 }).chain((at) => of(anyOf[at] ?? {}, depth))
    switch (type) {
      case 'object':
        return objectOf(schema, depth)
      case 'array':
        return fc
          .nat({ max: depth < DEPTH_MAX ? ITEMS_MAX : 0 })
          .chain((length) => fc.tuple(...Array.from({ length }, () => of(items, depth + 1))))
      case 'string':
        return text
      case 'number':
        return number
      case 'boolean':
        return fc.boolean()
      default:
        throw new Error(`no way to make ${JSON.stringify(schema)}`)
    }
  }

  function objectOf({ properties = {}, required = [] }: Schema, depth: number) {
    // What a narrower type rules out stands in its schema as `not` anything.
    const allowed = Object.keys(properties).filter((key) => properties[key]?.not === undefined)
    const optional = allowed.filter((key) => !required.includes(key))
    const maxLength = depth < DEPTH_MAX ? Math.min(OPTIONAL_MAX, optional.length) : 0
    return fc.subarray(optional, { maxLength }).chain((some) => {
      const keys = [...required, ...some]
      const fields = keys.map((key) => [key, of(properties[key] ?? {}, depth + 1)] as const)
      return fc.record(Object.fromEntries(fields), { noNullPrototype: true })
    })
  }

  function definition(ref: string): Schema {
    const found = root.definitions?.[decodeURIComponent(ref.replace('#/definitions/', ''))]
    if (!found) throw new Error(`no definition ${ref}`)
    return found
  }

  return (schema) => of(schema, 0)
}
