import type { Source } from '../../triage/source.ts'
import { escapeMarkdown } from './markdown.ts'
import { CAUSES } from './texts.ts'

/** Where a fact comes from, and whether that was read. */
export function sourceText({ text, confirmed }: Source): string {
  return `${escapeMarkdown(text)} (${confirmed ? CAUSES.sources.read : CAUSES.sources.toConfirm})`
}
