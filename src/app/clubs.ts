import { COUNTRIES } from '../check/emergency-number.ts'
import { createClubs } from '../clubs/club.ts'
import { createGroup } from '../clubs/group.ts'
import { createInline } from '../clubs/inline.ts'
import { createJoining } from '../clubs/joining.ts'
import { createPanel } from '../clubs/panel.ts'
import { createPhysio } from '../clubs/physio.ts'
import { createFarewell } from '../clubs/physio-farewell.ts'
import { createPhysios } from '../clubs/physios.ts'
import { createPost } from '../clubs/post.ts'
import { createPulses } from '../clubs/pulse.ts'
import { createSharing, type SharingParts } from '../clubs/sharing.ts'
import type { Speaker } from '../words/words.ts'
import type { Ground } from './ground.ts'

/** What the bot does for clubs: in the group, for its captain, its members and its physio. */
export function createClubFeatures(ground: Ground, sheetOf: SharingParts['sheetOf']) {
  const { config, log, words, db, keyring, jobs, turns, clock, numberIn, numberFor } = ground
  const { defaults } = config
  const defaultLanguage = defaults.language
  const now = () => clock.now()
  const numberOf = (say: Speaker, country: string | null) =>
    numberIn(say, country ?? defaults.country)

  const pulses = createPulses(jobs, defaults.timezone)
  const clubs = createClubs(db, pulses)
  const post = createPost({ clubs, log, now })
  const panel = createPanel({
    db,
    turns,
    clubs,
    words,
    defaultLanguage,
    countries: COUNTRIES,
    emergencyNumber: numberOf,
    onPulse: pulses.plan,
    more: (say, club) => [physio.physioButton(say, club)],
  })
  const physios = createPhysios(db, keyring)
  const farewell = createFarewell(words, defaultLanguage)
  const physio = createPhysio({ db, clubs, physios, farewell, panelButton: panel.button })
  const joining = createJoining({ db, clubs, captainButton: panel.button })
  const sharing = createSharing({
    db,
    physios,
    words,
    defaultLanguage,
    emergencyNumber: numberFor,
    sheetOf,
  })
  const groups = createGroup({
    clubs,
    post,
    words,
    defaultLanguage,
    now,
    emergencyNumber: numberOf,
    setUp: panel.setUp,
  })
  const inline = createInline({
    words,
    defaultLanguage,
    emergencyNumber: (say) => numberIn(say, defaults.country),
  })
  return { clubs, pulses, post, panel, physio, joining, sharing, groups, inline }
}
