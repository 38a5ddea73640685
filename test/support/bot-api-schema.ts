import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Ajv, type ErrorObject } from 'ajv'
import type { ImitatedMethod } from '../../src/playground/methods.ts'
import { METHODS } from '../../src/playground/methods.ts'

/** Says what is wrong with a call's parameters; undefined where nothing is. */
export type Validate = (method: string, payload: unknown) => string | undefined

/** A JSON Schema, as far as the types of the Bot API make use of it. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly not?: Schema
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly definitions?: Readonly<Record<string, Schema>>
}

const require = createRequire(import.meta.url)
const ROOT = path.join(import.meta.dirname, '../..')
const CACHE = path.join(ROOT, 'node_modules/.cache/bot-api-schema')
/** Raised when this file makes another schema of the same types. */
const RECIPE = 2

function validator() {
  const ajv = new Ajv({ allErrors: false, strict: false, verbose: true })
  ajv.addSchema(botApiSchema, 'bot-api')
  return (type: string) => ajv.getSchema(`bot-api#/definitions/${type}`)
}

/** A union's branches all complain; the deepest complaint is the one meant. */
function told(errors: readonly ErrorObject[]): string {
  const depth = ({ instancePath }: ErrorObject) => instancePath.split('/').length
  const [worst] = [...errors].sort((a, b) => depth(b) - depth(a))
  if (!worst) return 'invalid'
  const extra = worst.params.additionalProperty
  const named = extra === undefined ? '' : ` "${extra}"`
  return `parameter ${worst.instancePath || '/'} ${worst.message}${named}`
}

async function cachedSchema(): Promise<Schema> {
  const { version } = require('@grammyjs/types/package.json') as { version: string }
  const methods = (Object.keys(METHODS) as ImitatedMethod[]).sort()
  const file = path.join(CACHE, `${version}-${RECIPE}.json`)
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept !== undefined) {
    const parsed = JSON.parse(kept) as { methods: string[]; schema: Schema }
    if (parsed.methods.join() === methods.join()) return parsed.schema
  }
  const schema = await generate(methods)
  // Several test files may be making it at once.
  const half = `${file}.${randomUUID()}`
  await writeFile(half, JSON.stringify({ methods, schema }))
  await rename(half, file)
  return schema
}

/**
 * The generator cannot follow `Parameters<ApiMethods<F>['sendMessage']>`: it gives `not: {}` for
 * any type taken out of a method's signature. So the parameters' own types are copied, as they
 * stand in the package's declaration, into a file of plain type aliases.
 */
async function generate(methods: readonly string[]): Promise<Schema> {
  await mkdir(CACHE, { recursive: true })
  const source = path.join(CACHE, `parameters-${randomUUID()}.ts`)
  await writeFile(source, await aliases(methods))
  const { createGenerator } = await import('ts-json-schema-generator')
  const generator = createGenerator({
    path: source,
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    type: '*',
    skipTypeCheck: true,
    additionalProperties: false,
  })
  const schema = generator.createSchema('*') as Schema
  await rm(source)
  return schema
}

async function aliases(methods: readonly string[]): Promise<string> {
  const declaration = path.join(path.dirname(require.resolve('@grammyjs/types')), 'methods.d.ts')
  const text = await readFile(declaration, 'utf8')
  // The generator brings a TypeScript with a compiler API; the project's own has none any more.
  const ts = createRequire(require.resolve('ts-json-schema-generator'))('typescript')
  const file = ts.createSourceFile(declaration, text, ts.ScriptTarget.Latest, true)
  const lines = ['type F = string', 'export type Received = Update']
  const own: string[] = []
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      lines.push(statement.getText().replace(/"\.\//, '"@grammyjs/types/'))
      continue
    }
    const name: string = statement.name?.text ?? ''
    if (name !== 'ApiMethods') {
      if (statement.getText().startsWith('export ') && name !== '') own.push(name)
      continue
    }
    for (const method of statement.type.members.filter(ts.isMethodSignature)) {
      const [parameter] = method.parameters
      if (parameter && methods.includes(method.name.text))
        lines.push(`export type ${typeName(method.name.text)} = ${parameter.type.getText()}`)
    }
  }
  lines.push(`import type { ${own.join(', ')} } from "@grammyjs/types"`)
  return lines.join('\n')
}

function typeName(method: string): string {
  return `${method.charAt(0).toUpperCase()}${method.slice(1)}Parameters`
}

/** The parameters of the methods that are imitated, and of what a bot is sent, as `Update`. */
export const botApiSchema = await cachedSchema()
const schemaOf = validator()

/**
 * Checks parameters against the published types of the Bot API: an unknown field fails as a wrong
 * type does. The schema always has the version that the project compiles against; making it takes
 * some seconds, so it is kept until that version changes.
 */
export const validateBotApi: Validate = (method, payload) => {
  if (!Object.hasOwn(METHODS, method)) return undefined
  const validate = schemaOf(typeName(method))
  // A method without parameters has nothing to check but that there are none.
  if (!validate) return Object.keys(payload as object).length > 0 ? 'takes none' : undefined
  return validate(payload) ? undefined : told(validate.errors ?? [])
}

/** Says what of an update is not as the types have it; undefined where all is. */
export function validateUpdate(update: unknown): string | undefined {
  const validate = schemaOf('Update')
  return validate?.(update) ? undefined : told(validate?.errors ?? [])
}
