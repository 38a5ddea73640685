import { activityList, avoidList } from '../../check/labels.ts'
import type { Care } from '../../triage/causes/cause.ts'
import type { Speaker } from '../../words/words.ts'
import { type Block, bullets, escapeMarkdown } from './markdown.ts'
import { sourceText } from './source.ts'
import { CARE } from './texts.ts'
import { spoken } from './words.ts'

function seeText(say: Speaker, { whom, afterDays }: Care['see']): string {
  const when = afterDays === 0 ? CARE.now : CARE.after(afterDays)
  return `${CARE.see} ${spoken(say, `whom-${whom}`)} ${when}`
}

/** What to do and expect if a cause is the right one. */
export function careBlock(say: Speaker, care: Care): Block {
  const { rest, ice, gelReaches, weeks, see, goOn, avoid, loadingFromDay, source } = care
  const list = (items: readonly unknown[], text: string) =>
    items.length > 0 ? escapeMarkdown(text) : CARE.nothing
  return [
    CARE.title,
    '',
    bullets([
      `${CARE.rest[rest]}; ${seeText(say, see)}`,
      `${CARE.goOn} ${list(goOn, activityList(say, goOn))}`,
      `${CARE.avoid} ${list(avoid, avoidList(say, avoid))}`,
      [
        CARE.ice[ice ? 'yes' : 'no'],
        CARE.gel[gelReaches ? 'yes' : 'no'],
        loadingFromDay === undefined ? CARE.loadingWaits : `${CARE.loadingFrom} ${loadingFromDay}`,
        ...(weeks ? [`${CARE.weeks} ${weeks.join('–')}`] : []),
      ].join('; '),
      sourceText(source),
    ]),
  ].join('\n')
}
