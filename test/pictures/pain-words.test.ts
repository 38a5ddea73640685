import { describe, expect, it } from 'vitest'
import { chartOf, MARKS, markLabel, painWords } from '../../src/pictures/pain-words.ts'
import { words } from '../words/messages.ts'
import { longCourse } from './courses.ts'

/** Of a photo's caption in Telegram. */
const CAPTION_MAX = 1024

const spaced = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the course in words', () => {
  const say = words.in('en')
  const course = {
    points: [
      { day: 7, pain: 4 },
      { day: 0, pain: 6 },
    ],
    marks: [
      { day: 7, label: markLabel(say, 'seen') },
      { day: 0, label: markLabel(say, 'doctor') },
      { day: 0, label: markLabel(say, 'rest') },
    ],
  }

  it('says each pain and each mark with its day, by day', () => {
    expect(spaced(painWords(say, course))).toBe(
      'Pain from 0 to 10. Day 0: 6 · Day 7: 4.\n' +
        'Advised or done. Day 0: doctor advised · Day 0: rest advised · Day 7: seen by a doctor.',
    )
  })

  it('is one line where nothing is marked', () => {
    const { points } = course
    expect(spaced(painWords(say, { points, marks: [] }))).toBe(
      'Pain from 0 to 10. Day 0: 6 · Day 7: 4.',
    )
  })
})

describe.each(words.languages)('in %s', (language) => {
  const say = words.in(language)

  it('ten weeks of advice fit a caption', () => {
    expect(painWords(say, longCourse(say)).length).toBeLessThanOrEqual(CAPTION_MAX)
  })

  it('the picture says the same as its words', () => {
    const course = longCourse(say)
    const said = painWords(say, course)
    const { points, marks } = chartOf(say, course)
    expect(points).toEqual(course.points)
    for (const { day, label } of marks) {
      expect(said.toLowerCase()).toContain(`${day}: ${label.toLowerCase()}`)
    }
  })

  it('marks are told apart', () => {
    expect(new Set(MARKS.map((mark) => markLabel(say, mark))).size).toBe(MARKS.length)
  })
})
