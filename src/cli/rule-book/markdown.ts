/** A piece of the document between two blank lines. */
export type Block = string

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const MARKS: Readonly<Record<string, string>> = {
  '<b>': '**',
  '</b>': '**',
  '<i>': '*',
  '</i>': '*',
}

/** Words as they stand, whatever Markdown would make of them. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_<|]/g, '\\$&')
}

/** Telegram's HTML as Markdown. */
export function markdownOf(html: string): string {
  return html
    .split(/(<\/?[bi]>)/)
    .map(
      (part) =>
        MARKS[part] ??
        escapeMarkdown(part.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)),
    )
    .join('')
}

export function heading(level: number, text: string): Block {
  return `${'#'.repeat(level)} ${text}`
}

export function bullets(items: readonly string[]): Block {
  return items.map((item) => `- ${item}`).join('\n')
}

const BULLET = '• '

/** What a runner reads, set off from the rest; its own lists stay lists. */
export function quote(text: string): Block {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines
    .flatMap((line, at) => {
      const isBullet = line.startsWith(BULLET)
      const isJoined = at === 0 || (isBullet && lines[at - 1]?.startsWith(BULLET))
      const written = isBullet ? `> - ${line.slice(BULLET.length)}` : `> ${line}`
      return isJoined ? [written] : ['>', written]
    })
    .join('\n')
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
