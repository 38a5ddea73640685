import { conditionBlock, spelled, type Terms } from './condition.ts'
import { CONDITION_NOTES } from './condition-notes.ts'
import { type Block, bullets, heading } from './markdown.ts'
import { NAMED, type Named } from './names.ts'
import { GLOSSARY, MEANS, SECTIONS } from './texts.ts'

/** A name with what it stands for. */
export function definition(terms: Terms, { name, expression }: Named): Block {
  return conditionBlock(terms, `**${name}** ${MEANS}`, expression, spelled)
}

/** Every named condition once, so that a rule can speak of it by its name. */
export function glossary(terms: Terms): Block[] {
  return [
    heading(2, SECTIONS.glossary),
    bullets(GLOSSARY),
    ...NAMED.flatMap((named) => {
      const note = CONDITION_NOTES[named.name]
      return note ? [definition(terms, named), `*${note}*`] : [definition(terms, named)]
    }),
  ]
}
