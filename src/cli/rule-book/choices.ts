import { optionLabel } from '../../check/labels.ts'
import { type Answers, LOCATIONS } from '../../triage/answers.ts'
import { type Choice, QUESTIONS, type QuestionId } from '../../triage/questions.ts'
import type { Speaker } from '../../words/words.ts'
import { type Block, bullets, escapeMarkdown } from './markdown.ts'
import { CHOICE_NOTES, QUESTIONS as TEXTS } from './texts.ts'

/** More choices than this stand below each other. */
const IN_LINE_MAX = 5

/** Answers by which any choice of any question is offered. */
const KNOWN: readonly Answers[] = [
  {},
  { fall: 'other' },
  { location: 'outer_hip', signs: ['night_or_rest_pain'] },
  ...LOCATIONS.map((location) => ({ location })),
]

/** Every choice that a question can offer, once. */
export function everyChoice(id: QuestionId): Choice[] {
  const choices = KNOWN.flatMap((answers) => QUESTIONS[id].choices(answers))
  return [...new Map(choices.map((choice) => [choice.value, choice])).values()]
}

function label(say: Speaker, choice: Choice): string {
  return `“${escapeMarkdown(optionLabel(say, choice))}”`
}

/** What is offered at each place beyond what is offered at all of them. */
function byPlace(say: Speaker, id: QuestionId): Block[] {
  const offered = LOCATIONS.map((location) => ({
    location,
    choices: QUESTIONS[id].choices({ location }),
  }))
  const isEverywhere = ({ value }: Choice) =>
    offered.every(({ choices }) => choices.some((choice) => choice.value === value))
  const labels = (choices: readonly Choice[]) =>
    choices.map((choice) => label(say, choice)).join(' · ')
  const everywhere = everyChoice(id).filter(isEverywhere)
  if (everywhere.length === everyChoice(id).length) return []
  return [
    `${TEXTS.everywhere} ${labels(everywhere)}`,
    TEXTS.byPlace,
    bullets(
      offered.map(({ location, choices }) => {
        const place = optionLabel(say, { key: 'location', value: location })
        const further = choices.filter((choice) => !isEverywhere(choice))
        return `**${escapeMarkdown(place)}:** ${labels(further)}`
      }),
    ),
  ]
}

/** What a question offers, each choice with its id, and where it offers what. */
export function choicesBlock(say: Speaker, id: QuestionId): Block[] {
  const { kind } = QUESTIONS[id]
  const note = CHOICE_NOTES[id]
  // Its choices are the places once more.
  if (id === 'also_locations' && note) return [note]
  if (kind === 'scale') return [TEXTS.scale]
  const lines = everyChoice(id).map((choice) => `${label(say, choice)} \`${choice.value}\``)
  const lead = `${kind === 'one' ? TEXTS.one : TEXTS.many}:`
  return [
    ...(lines.length > IN_LINE_MAX ? [lead, bullets(lines)] : [`${lead} ${lines.join(' · ')}`]),
    ...(note ? [note] : byPlace(say, id)),
  ]
}
