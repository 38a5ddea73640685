import { describe, expect, it } from 'vitest'
import { STEPS } from '../../src/triage/plan.ts'
import { messagesOf, visible, words } from './messages.ts'

/** Words of the trade that a runner should not have to know. */
const JARGON = `
  acute chronic ipsilateral contralateral bilateral unilateral etiology aetiology nsaid nsaids
  lesion oedema edema analgesic analgesia prognosis contraindicated contraindication palpation
  palpate symptomatic asymptomatic idiopathic comorbidity anterior posterior lateral medial
  proximal distal flexion extension abduction adduction sepsis septic ischaemia ischemia necrosis
  avulsion effusion pathology referral differential aspirate intravenous oral topical dosage
  insufficiency haematoma hematoma thrombosis embolism torsion stenosis radiculopathy
`
  .trim()
  .split(/\s+/)

const SENTENCE_WORDS_MAX: Record<string, number> = { en: 14, es: 16 }

function meanSentence(text: string): number {
  const sentences = visible(text)
    .split(/[.!?:;\n]+/)
    .map((sentence) => sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'/-]*/gu)?.length ?? 0)
    .filter((count) => count > 0)
  return sentences.reduce((sum, count) => sum + count, 0) / Math.max(1, sentences.length)
}

describe('the measure of a sentence', () => {
  it('counts words between stops and line ends', () => {
    expect(meanSentence('<b>Stop running.</b> Rest the sore leg now\nand again')).toBeCloseTo(3)
  })
})

describe.each(words.languages)('the words of %s', (language) => {
  it('come in short sentences', () => {
    const long = messagesOf(language)
      .map(({ key, text }) => ({ key, mean: meanSentence(text) }))
      .filter(({ mean }) => mean > (SENTENCE_WORDS_MAX[language] ?? 16))
    expect(long).toEqual([])
  })

  it('name no dose', () => {
    for (const { key, text } of messagesOf(language)) {
      expect(text, key).not.toMatch(/\d+\s?(mg|ml)\b|\d tab/i)
      if (key !== 'paracetamol-ok') expect(text, key).not.toMatch(/\d\s?g\b/)
    }
  })

  it('shout nowhere and leave nothing open', () => {
    for (const { key, text } of messagesOf(language)) {
      expect(text, key).not.toMatch(/!!|TODO|FIXME|\?\?|\s{3,}\S|\s$/)
    }
  })
})

describe('English', () => {
  it('uses no word of the trade', () => {
    const pattern = new RegExp(`\\b(${JARGON.join('|')})\\b`, 'i')
    for (const { key, text } of messagesOf('en')) expect(text, key).not.toMatch(pattern)
  })
})

/** What a lock screen must not show. */
const PRIVATE_WORDS: Record<string, RegExp> = {
  en: /hip|pain|hurt|sore|ache|injur|health|doctor|symptom|\bill\b|leg\b|run/i,
  es: /cadera|dolor|duel|lesi|salud|médic|síntoma|enferm|pierna|corr/i,
}

describe.each(words.languages)('a check-in in %s', (language) => {
  const say = words.in(language)

  it('shows nothing of health on a lock screen', () => {
    const day = say.date(Temporal.Instant.from('2026-11-26T12:00:00Z'), 'UTC')
    const told = [
      ...STEPS.map((step) => say.html(`check-in-${step}`, { day })),
      say.html('check-in-repeat'),
      say.html('silence'),
      say.html('buddy-look-in', { name: 'Robin', id: '1' }),
      say.html('expiry-notice', { told: day, day }),
      say.html('recall'),
    ]
    for (const text of told) {
      const first = visible(text).slice(0, 60)
      expect(first).not.toMatch(PRIVATE_WORDS[language] ?? PRIVATE_WORDS.en ?? /$^/)
    }
  })

  it('and the line in a group says nothing about anyone', () => {
    expect(visible(say.html('group-line'))).not.toMatch(/hip\b|cadera|injur|lesi/i)
  })
})

describe.each(words.languages)('beside an emergency in %s', (language) => {
  const number = '112'

  it('the call comes first, and neither ice nor medicine is spoken of', () => {
    const emergency = messagesOf(language).filter(({ key }) =>
      /^(action-(ambulance|emergency)|emergency-meanwhile|rule-E)/.test(key),
    )
    expect(emergency.length).toBeGreaterThan(15)
    for (const { key, text } of emergency) {
      expect(text, key).not.toMatch(/\bice\b|\bhielo\b|paracetamol|ibuprof|painkiller|calmante/i)
    }
    const say = words.in(language)
    for (const key of ['action-ambulance', 'action-emergency_department'] as const) {
      expect(visible(say.html(key, { number })).indexOf(number), key).toBeLessThan(20)
    }
  })

  it('causes are cared for without medicine, and serious ones only kept safe', () => {
    for (const { key, text } of messagesOf(language)) {
      if (!/^(cause|sub)-.*-(care|loading)$/.test(key)) continue
      expect(text, key).not.toMatch(/ibuprof|naprox|diclof|aspirin|paracetamol|inflam/i)
      if (/fracture|avascular|infection|other_serious|growth_plate/.test(key)) {
        expect(text, key).not.toMatch(/\bice\b|\bhielo\b|strengthen|fortalec|exercise|ejercicio/i)
      }
    }
  })
})
