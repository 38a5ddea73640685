import { expect, test } from 'vitest'
import { runningNow, type ToldRunning } from '../../src/clubs/running.ts'

const NOW = Temporal.Instant.from('2027-03-14T18:00:00Z')

/** What was told so many days ago, such as `less 3`. */
function told(...lines: string[]): ToldRunning[] {
  return lines.map((line) => {
    const [activity, days] = line.split(' ')
    return {
      activity: activity === 'gone' ? undefined : (activity as ToldRunning['activity']),
      at: NOW.subtract({ hours: 24 * Number(days) }),
    }
  })
}

test.each([
  ['nobody who told nothing', [], undefined],
  ['who runs less', ['less 3'], 'less'],
  ['who does not run', ['none 3'], 'less'],
  ['who limps', ['limping 3'], 'less'],
  ['who told so two weeks ago', ['less 14'], 'less'],
  ['no longer who told so before', ['less 15'], undefined],
  ['who came back', ['less 10', 'full 3'], 'back'],
  ['who came back a week ago', ['less 10', 'full 7'], 'back'],
  ['each return once', ['less 20', 'full 8', 'full 1'], undefined],
  ['a second return', ['less 30', 'full 20', 'none 9', 'full 2'], 'back'],
  ['who never ran less', ['full 8', 'full 1'], undefined],
  ['who had to stop again', ['less 10', 'full 3', 'less 1'], 'less'],
  ['who only said that the pain has gone', ['less 5', 'gone 1'], undefined],
  ['who came back, and then was well', ['less 9', 'full 3', 'gone 1'], 'back'],
] as const)('counts %s', (_, lines, running) => {
  expect(runningNow(told(...lines), NOW)).toBe(running)
})
