import type { QuestionId } from '../../triage/questions.ts'

/**
 * The document's own sentences. They are for clinicians and are in English alone, so they do not
 * stand with the runners' words in locales/.
 */

export const SIGN = '☐ agree   ☐ strike   ☐ change: ________________________'
export const SIGN_SHORT = '☐ agree ☐ strike'

export const TITLE = 'The rule book of Hip Helper'

export const INTRO = [
  'Hip Helper is a bot for running clubs. A runner whose hip hurts answers about two minutes of questions and is told how soon to be seen, whether to run, what may be taken, what the cause may be and what to do meanwhile. These pages hold every question, every rule and every cause by which it does that. They are printed from the data that the program itself runs on.',
  '**No clinician has reviewed this.**',
]

export const HOW_TO_READ = [
  'Urgency comes from the rules alone (section 4): the gravest one that fits decides, and a cause never makes it more or less urgent. Whoever has little time reads sections 4 and 6: they decide what can do harm.',
  '“Read” means that the source was read; “to be confirmed” means general clinical knowledge, or a source that nobody has read yet. Text behind a bar is what the runner reads, word for word.',
]

export const CONTENTS = '**Contents:**'
export const SIGN_LEAD =
  'Strike what you do not agree with and write what should stand in its place. Each rule and each cause has a line for it.'
export const SIGN_ROWS = ['Name', 'Profession, registration', 'Date', 'Signature']
export const SIGN_SCOPE =
  'Signed for: ☐ all of it   ☐ all but what is struck or changed   ☐ sections: __________'

export const STRICTER_TITLE = 'How an operator makes it stricter'
export const STRICTER_LEAD =
  'The variable RULES_FILE names a JSON file in which a clinician raises rules to a higher urgency and leaves causes unnamed:'
export const STRICTER = {
  raise: '`raise`: the id of a rule, and `urgent` or `emergency`.',
  nothingLowered:
    'Nothing can be lowered or taken away by it. What you struck or changed otherwise goes to whoever maintains the rules, and comes with a new rule set.',
  off: '`causes_off`: the ids of causes that are not to be named. These cannot be left unnamed, since rules act on them:',
}

export const GLOSSARY = [
  'A word in CAPITALS stands for a condition and means the same wherever it is used.',
  '= one of these was told. ≠ none of these was told. / any of these. “Hurts at”: it hurts there most, or also.',
  'What was not asked fulfils no condition. So ≠, “not” and “Pain < 7” also hold where it was not asked. Pain is the worst of the last day or run, from 0 to 10. “Other signs” are told on the safety screen, after a fall, or later.',
]
/** What stands after a name's definition where rules see more of it than its words say. */
export const MEANS = 'means'

export const QUESTIONS_LEAD =
  'In the order in which they are asked. An emergency ends the questions at once. A question that stands at two places is asked once.'
export const QUESTIONS = {
  when: '**Asked when**',
  always: '**Asked of** everyone',
  onRequest: 'Only if the runner wants to tell it.',
  ifItDecides:
    'Only if one of its answers would change how soon to be seen or whether one may run.',
  needs: 'Once told it stays, as long as',
  again: 'Choices as at',
  one: 'One of',
  many: 'Any of, or none',
  scale: 'A number from 0 to 10.',
  everywhere: 'Offered everywhere:',
  byPlace: 'Besides, by where it hurts most:',
  ill: 'After a tick on the safety screen it reads:',
}

/** What decides which choices are offered, where it is not the place alone. */
export const CHOICE_NOTES: { readonly [Id in QuestionId]?: string } = {
  screen:
    'The first tick counts as not being able to walk, the pain in a testicle also as begun today; every tick counts as one of the other signs.',
  also_locations:
    'Any of the places of `location`, without the one that hurts most and without “Not sure where”.',
  onset: '“With the fall or knock” is offered after a fall only.',
  injury: 'The blood thinner counts as an answer of the painkiller check, the rest as other signs.',
  closer_look:
    'Offered is what the earlier list did not hold at this place; “Lying on that side” only where the outer hip hurts at rest and it was not told.',
}

export const RULES_LEAD = {
  bone: 'Where **bone is suspected**, nobody runs, jumps or hops until seen, takes an anti-inflammatory, not even as a gel, or uses ice.',
  unconfirmed: '**To be confirmed**, so look at these first:',
  ours: '**Our own judgement**, beyond the sources, from what published cases taught:',
}
export const URGENCY_TITLES = {
  emergency: 'Emergency: now',
  urgent: 'Urgent: seen within 24 hours',
  doctor: 'Doctor: an appointment within days to two weeks',
}
export const URGENCY_LEADS = {
  emergency:
    'Told at once, and nothing more is asked. No running, no ice; no painkiller is spoken of and no cause is named.',
  urgent: 'No running until seen. No anti-inflammatory tablet; a gel only after asking.',
  doctor: 'Running and painkillers as each rule and sections 5 and 6 say.',
}
export const URGENCY_NAMES = {
  emergency: 'emergency',
  urgent: 'urgent',
  doctor: 'doctor',
  self_care: 'self-care',
}
export const TOLD_TO_DO = 'What the runner is told to do:'
export const WHERE = {
  emergency: { ambulance: 'ambulance now', emergency_department: 'emergency department now' },
  urgent: {
    emergency_department: 'emergency department today',
    out_of_hours_tonight: 'a doctor today, out of hours tonight',
    first_thing_tomorrow: 'a doctor today or first thing tomorrow',
  },
}
export const RULE = {
  when: '**When**',
  read: '**Source** (read):',
  toConfirm: '**Source** (to be confirmed):',
  flags: '**Also:**',
  bone: 'no running until seen: bone is suspected',
  boneWhere: 'where',
  stopImpact: 'no running or jumping until seen',
  noIce: 'no ice',
  noNsaid: 'no anti-inflammatory, not even as a gel',
  otherwise: 'fires only where no other rule has',
  isOurs: 'our own judgement',
  boneLead: 'where bone is suspected',
}

export const SELF_CARE = {
  title: 'What self-care takes',
  lead: 'Self-care is the result only where no rule of section 4 has fired and **all of this** holds; otherwise the runner is sent to be seen, by rule',
  stopsTitle: 'When running stops',
  stops: 'Whatever rule fires or none, running and jumping stop where **any of this** holds:',
  stopsToo: [
    'the result is an emergency or urgent',
    'a rule that fired suspects bone, or stops impact for another reason',
    'a stress fracture is among the causes that are named first, and not as less likely',
  ],
  stopsTooLead: 'and where',
  returnTitle: 'How running begins again',
  returnLead:
    'No plan is given under 18, where the result is urgent or an emergency, where bone is suspected or a stress fracture is named first, and where running stops until the runner has been seen. Otherwise:',
  painless: 'The measure is no pain at all, since pain may come from bone, where',
  monitored: 'Elsewhere:',
  none: 'Where no plan is given:',
}

export const PAINKILLERS = {
  lead: 'The strictest of what fits counts. “Ask” means a pharmacist or doctor first. No dose is ever named but the packet’s own limit, and beside an emergency no painkiller is spoken of.',
  saidTitle: 'What is said',
  answersTitle: 'Cautions from the answers',
  rulesTitle: 'Cautions from rules and causes',
  head: ['Caution, and when', 'Tablets · gel · paracetamol', 'The runner reads', 'Source', ''],
  ruleHead: ['Caution, and when', 'Tablets · gel · paracetamol', 'The runner reads', ''],
  read: 'read',
  toConfirm: 'to be confirmed',
  whenBone: 'a rule that fired suspects bone',
  whenUrgency: 'the result is',
  whenRule: 'one of these fires:',
  whenCause: 'a stress fracture is among the causes that are named first, and not as less likely',
}

export const CAUSES = {
  lead: 'The causes are put in an order by grades: an answer raises a cause (+, ++, +++) or lowers it (-, --), and an answer that is not named leaves it as it is. The grades are judgement from the sources beside them, not measured likelihood ratios. The order never decides how soon to be seen.',
  model: 'In log odds the grades count',
  place: 'The place counts this many times as much:',
  also: 'A further place counts this share of it, and only raises:',
  grades: '**Grades**; before anything is told, in log odds:',
  possibleWhere: '**Thought of only when**',
  kept: '**Never called less likely when**',
  likely: '**Called likely only when**',
  noSource: 'no source',
  patterns: '**Together**',
  sources: { read: 'read', toConfirm: 'to be confirmed' },
  subTitle: 'Inside `other_serious`',
  subLead:
    'The advice differs between them, so each has its own words. One is named where the answers point to it.',
  words: {
    what: 'What it is.',
    care: 'Until seen.',
    loading: 'When to begin with strength.',
    expect: 'How long it may take.',
    doctor: 'When to see a doctor.',
    treatment: 'What a doctor may do.',
  },
}
export const CARE = {
  title: '**Care:**',
  rest: {
    no_weight: 'no weight on the leg until seen',
    no_impact: 'no running or jumping until seen',
    painless_only: 'whatever stays painless',
  },
  goOn: 'may go on if painless:',
  avoid: 'leave out:',
  nothing: 'nothing',
  ice: { yes: 'ice for comfort', no: 'no ice' },
  gel: { yes: 'a gel reaches it', no: 'a gel does not reach it' },
  weeks: 'weeks until clearly better:',
  see: 'see',
  now: 'without waiting',
  after: (days: number) => `after ${days} days without being clearly better`,
  loadingFrom: 'strength from day',
  loadingWaits: 'strength waits for an examination',
}

export const FOLLOW_UP = {
  lead: 'The bot asks again after some days: how it is, the pain now, walking and running, and the danger signs of section 3 once more. A new danger sign is assessed by section 4 in that very tap. After an answer the next check-in is planned: weekly as long as it hurts, half as often once it is clearly better, one last question a week after running is as before.',
  timesHead: ['Result', 'Asked again on day, as long as it is not better'],
  limp: 'self-care with a limp on the first day',
  asking: 'Clearly better at each answer, it is asked again on days',
  severe: 'Seen today, whatever the words say, from pain of',
  rise: 'Seen today when the pain has risen by at least',
  points: 'points',
  better: 'Clearly better, without a limp, is at most this pain now:',
  decideTitle: 'About the same, after a result of self-care',
  decideHead: ['Where', 'Must be clearly better by day', 'Until then', 'From then on'],
  sites: {
    front: 'front, or unplaced',
    back: 'lower back, buttock',
    under_18: 'under 18, anywhere',
    other: 'anywhere else',
  },
  repliesTitle: 'What other replies lead to',
  repliesHead: ['After', 'Reply', 'Leads to'],
  wordsTitle: 'What is said then',
  outcomes: {
    recovered: 'recovered',
    improving: 'carry on',
    under_care: 'do as told by whoever has looked, and go back if it does not get better',
    wait_until: 'wait, then see',
    book_now: 'book now with',
    see_doctor: 'be seen in the next few days by',
    urgent_today: 'speak to a doctor today',
  },
  recoveredUnseen: 'no running until seen by',
  wordsOf: { day: '(day)', whom: '(whom)' },
}

export const UNUSED = {
  lead: 'These answers are asked for another purpose: no rule, no caution and no cause reads them.',
  none: 'None.',
  reasons: {
    'side=left': 'told to the doctor only: neither side is likelier or graver',
    'side=right': 'told to the doctor only: neither side is likelier or graver',
    'side=unsure': 'says nothing; the rules look for both sides',
  } as Readonly<Record<string, string>>,
  noReason: 'no reason is written down',
}

export const SECTIONS = {
  sign: '1. To sign',
  glossary: '2. Words that the rules use',
  questions: '3. The questions',
  rules: '4. The rules',
  selfCare: '5. Self-care, and when running stops',
  painkillers: '6. Painkillers',
  causes: '7. The causes',
  followUp: '8. Asking again',
  unused: '9. Answers that nothing reads',
}
