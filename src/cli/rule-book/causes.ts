import type { Cause, SubCause } from '../../triage/causes/cause.ts'
import { CAUSES, SUB_CAUSES } from '../../triage/causes/causes.ts'
import { MODEL } from '../../triage/ranking/model.ts'
import { careBlock } from './care.ts'
import { conditionBlock, type Terms } from './condition.ts'
import { gradesBlock, patternBlocks } from './grades.ts'
import { type Block, bullets, heading, quote } from './markdown.ts'
import { SECTIONS, SIGN, CAUSES as TEXTS } from './texts.ts'
import { spoken } from './words.ts'

type Family = 'cause' | 'sub'

/** What the runner reads of a cause, part by part. @throws where a part has no words */
function wordsOf({ say }: Terms, family: Family, id: string): Block {
  const care = say.has(`${family}-${id}-loading`) ? 'loading' : 'care'
  const parts = ['what', care, 'expect', 'doctor', 'treatment'] as const
  return quote(
    parts
      .map((part) => `**${TEXTS.words[part]}** ${spoken(say, `${family}-${id}-${part}`)}`)
      .join('\n'),
  )
}

function causeBlocks(
  terms: Terms,
  family: Family,
  cause: Cause | SubCause,
  level: number,
  number: string,
): Block[] {
  const { id, prior, possibleWhere } = cause
  const kept = 'neverPlayedDownWhere' in cause ? cause.neverPlayedDownWhere : undefined
  const likely = 'likelyOnlyWhere' in cause ? cause.likelyOnlyWhere : undefined
  const name = terms.say.sentence(spoken(terms.say, `${family}-${id}-name`))
  return [
    heading(level, `${number} ${name} \`${id}\``),
    wordsOf(terms, family, id),
    careBlock(terms.say, cause.care),
    ...(possibleWhere ? [conditionBlock(terms, TEXTS.possibleWhere, possibleWhere)] : []),
    ...(kept ? [conditionBlock(terms, TEXTS.kept, kept)] : []),
    ...(likely ? [conditionBlock(terms, TEXTS.likely, likely)] : []),
    `${TEXTS.grades} ${prior}`,
    gradesBlock(terms, cause),
    ...patternBlocks(terms, cause),
    SIGN,
  ]
}

function modelBlock(): Block {
  const grades = Object.entries(MODEL.grades).map(([grade, weight]) => `\`${grade}\` ${weight}`)
  return bullets([
    `${TEXTS.model} ${grades.join(', ')}.`,
    `${TEXTS.place} ${MODEL.place}.`,
    `${TEXTS.also} ${MODEL.also}.`,
  ])
}

/** Every cause with its words, its care and its grades. */
export function causesSection(terms: Terms): Block[] {
  return [
    heading(2, SECTIONS.causes),
    TEXTS.lead,
    modelBlock(),
    ...CAUSES.flatMap((cause, at) => causeBlocks(terms, 'cause', cause, 3, `7.${at + 1}`)),
    heading(3, TEXTS.subTitle),
    TEXTS.subLead,
    ...SUB_CAUSES.flatMap((cause, at) =>
      causeBlocks(terms, 'sub', cause, 4, `7.${CAUSES.length}.${at + 1}`),
    ),
  ]
}
