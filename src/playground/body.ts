import type { Upload } from './files.ts'
import { readMultipart } from './multipart.ts'

/** A method's parameters as they came, with the files that came along. */
export interface Body {
  readonly payload: Record<string, unknown>
  readonly uploads: ReadonlyMap<string, Upload>
}

/** Parameters that are more than a text; forms have only texts, so they are read by name. */
const JSON_PARAMETERS = new Set([
  'allowed_updates',
  'button',
  'caption_entities',
  'commands',
  'entities',
  'ephemeral_message_parameters',
  'link_preview_options',
  'media',
  'menu_button',
  'message_ids',
  'reply_markup',
  'reply_parameters',
  'results',
  'scope',
])
const INTEGER_PARAMETERS =
  /^(chat_id|user_id|receiver_user_id|message_id|ephemeral_message_id|message_thread_id|reply_to_message_id|offset|limit|timeout|max_connections|cache_time)$/
const BOOLEAN_PARAMETERS = /^(disable_|protect_|show_|has_|allow_(paid|sending)|drop_pending|is_)/

/** Reads JSON, a form, a multipart form, or the query. Undefined for what is none of them. */
export async function readBody(request: Request): Promise<Body | undefined> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const type = request.headers.get('content-type') ?? ''
  const bytes = Buffer.from(await request.arrayBuffer())
  if (bytes.length === 0) return { payload: typed(query), uploads: new Map() }
  if (type.startsWith('application/json')) {
    const json = parseJson(bytes.toString())
    return isRecord(json)
      ? { payload: { ...typed(query), ...json }, uploads: new Map() }
      : undefined
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    const fields = Object.fromEntries(new URLSearchParams(bytes.toString()))
    return { payload: typed({ ...query, ...fields }), uploads: new Map() }
  }
  if (!type.startsWith('multipart/form-data')) return undefined
  const form = readMultipart(bytes, type)
  if (!form) return undefined
  const payload = typed({ ...query, ...form.fields })
  // A file may also stand under its parameter's own name, as curl -F photo=@… sends it.
  for (const name of form.files.keys())
    if (!JSON.stringify(payload).includes(`attach://${name}`)) payload[name] = `attach://${name}`
  return { payload, uploads: form.files }
}

function typed(fields: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, value(name, text)]))
}

/** What cannot be read as its type stays a text, for the method to refuse. */
function value(name: string, text: string): unknown {
  if (JSON_PARAMETERS.has(name)) return parseJson(text) ?? text
  if (INTEGER_PARAMETERS.test(name) && /^-?\d+$/.test(text)) return Number(text)
  if (BOOLEAN_PARAMETERS.test(name) && /^(true|1)$/i.test(text)) return true
  if (BOOLEAN_PARAMETERS.test(name) && /^(false|0)$/i.test(text)) return false
  return text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}
