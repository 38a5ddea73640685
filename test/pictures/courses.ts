import fc from 'fast-check'
import type { Course } from '../../src/pictures/course.ts'
import { MARKS, markLabel } from '../../src/pictures/pain-words.ts'
import type { Speaker } from '../../src/words/words.ts'

/** The check and every day on which the bot may ask. */
const DAYS = [0, 3, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70]
const PAINS = [8, 8, 7, 10, 6, 7, 5, 4, 4, 3, 0, 0]

/** Ten weeks with something on each day. */
export function longCourse(say: Speaker): Course {
  return {
    points: DAYS.map((day, at) => ({ day, pain: PAINS[at] ?? 0 })),
    marks: DAYS.map((day, at) => ({
      day,
      label: markLabel(say, MARKS[at % MARKS.length] ?? 'rest'),
    })),
  }
}

/** Odd ones too: twelve points on one day, days far apart, labels of any length. */
export const anyCourse: fc.Arbitrary<Course> = fc.integer({ min: 0, max: 100 }).chain((last) => {
  const day = fc.integer({ min: 0, max: last })
  return fc.record({
    points: fc.array(fc.record({ day, pain: fc.integer({ min: 0, max: 10 }) }), {
      minLength: 1,
      maxLength: 12,
    }),
    marks: fc.array(
      fc.record({ day, label: fc.lorem({ maxCount: 30 }).filter((text) => text !== '') }),
      { maxLength: 12 },
    ),
  })
})
