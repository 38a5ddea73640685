import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FluentParser, type Pattern, serializeExpression, Visitor } from '@fluent/syntax'
import { createWords, type Speaker } from '../../src/words/words.ts'

export const LOCALES = path.resolve(import.meta.dirname, '..', '..', 'locales')
export const words = createWords(LOCALES)

/** A message as its file has it. */
export interface Written {
  readonly key: string
  readonly text: string
  readonly variables: readonly string[]
  readonly attributes: readonly string[]
}

class Variables extends Visitor {
  readonly names = new Set<string>()

  override visitVariableReference(node: { id: { name: string } }): void {
    this.names.add(node.id.name)
  }
}

/** Its variants, as for one and for many, stand below one another. */
function textOf(pattern: Pattern | null): string {
  const elements = pattern?.elements ?? []
  return elements
    .map((element) => {
      if (element.type === 'TextElement') return element.value
      const { expression } = element
      return expression.type === 'SelectExpression'
        ? expression.variants.map(({ value }) => textOf(value)).join('\n')
        : `{ ${serializeExpression(expression)} }`
    })
    .join('')
}

/** Every message of a language. @throws where a file cannot be read to its end */
export function messagesOf(language: string): Written[] {
  const folder = path.join(LOCALES, language)
  const parser = new FluentParser({ withSpans: false })
  return readdirSync(folder).flatMap((file) => {
    const { body } = parser.parse(readFileSync(path.join(folder, file), 'utf8'))
    return body.flatMap((entry) => {
      if (entry.type === 'Junk') throw new Error(`${language}/${file}: ${entry.content}`)
      if (entry.type !== 'Message') return []
      const variables = new Variables()
      variables.visit(entry)
      return {
        key: entry.id.name,
        text: textOf(entry.value),
        variables: [...variables.names].sort(),
        attributes: entry.attributes.map(({ id }) => id.name).sort(),
      }
    })
  })
}

/** Messages that stand on buttons, in menus, in toasts or inside other messages. */
export function isPlain(key: string): boolean {
  return (
    /^(button|option|toast|short|command|language|bot|answer|reason)-|-name$|-unnamed$/.test(key) ||
    /^(emergency-number|whom-(?!.*-lead)|card-line|picture-alt)/.test(key)
  )
}

/** What a reader sees of a message: Telegram counts its limits without the marks. */
export function visible(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
}

/** A message by a key that is put together at run time. */
export function html(say: Speaker, key: string, vars?: Record<string, string | number>): string {
  return say.html(key as 'welcome', ...((vars ? [vars] : []) as []))
}
