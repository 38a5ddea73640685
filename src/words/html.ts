declare const IS_HTML: unique symbol

/** Text that is safe to send with Telegram's HTML parse mode. */
export type Html = string & { readonly [IS_HTML]: true }

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Any text, shown letter by letter. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign) as Html
}

export function bold(text: string): Html {
  return `<b>${escapeHtml(text)}</b>` as Html
}

/** Joins what there is; false, undefined and empty parts leave no gap. */
export function joinHtml(
  separator: '' | ' ' | '\n' | '\n\n' | ' · ',
  parts: readonly (Html | false | '' | undefined)[],
): Html {
  return parts.filter(Boolean).join(separator) as Html
}
