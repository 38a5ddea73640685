import type { Screen } from '../telegram/screen.ts'
import { joinHtml, type Speaker } from '../words/words.ts'
import { bandOf } from './band.ts'
import type { Club } from './club.ts'
import type { Counts } from './count.ts'
import { clubLink } from './links.ts'

/** The weekly card: of its numbers no more than their bands leaves for the group. */
export function pulseCard(
  say: Speaker,
  { less, back }: Counts,
  club: Pick<Club, 'token'>,
  username: string,
): Screen {
  const lines = [
    say.html('pulse-title'),
    say.html(`pulse-less-${bandOf(less)}`),
    say.html(`pulse-back-${bandOf(back)}`),
    say.html('pulse-counted'),
  ]
  const button = { text: say.plain('button-private'), url: clubLink(username, 'club', club) }
  return { text: joinHtml('\n', lines), buttons: [[button]] }
}
