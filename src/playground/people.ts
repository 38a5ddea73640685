import type { WorldOptions } from './world.ts'

/** People to play, in different languages. */
export const RUNNERS: NonNullable<WorldOptions['persons']> = [
  { id: 5001, first_name: 'Ana', last_name: 'Morales', language_code: 'es' },
  { id: 5002, first_name: 'Sam', last_name: 'Taylor', username: 'samruns', language_code: 'en' },
  { id: 5003, first_name: 'Zoé', language_code: 'fr' },
  { id: 5004, first_name: 'Lee', language_code: 'en' },
  { id: 5005, first_name: 'Mia', language_code: 'en' },
]

/** Groups of theirs that the bot is not in yet: a forum, and a small one that can be upgraded. */
export const CLUBS: NonNullable<WorldOptions['groups']> = [
  {
    id: -1_001_900_000_001,
    title: 'Riverside Runners',
    type: 'forum',
    creator: { id: 5004 },
    // With the captain five, from which on there is a weekly card.
    members: [{ id: 5001 }, { id: 5002 }, { id: 5003 }, { id: 5005 }],
    topics: ['Injuries'],
  },
  {
    id: -1_900_000_002,
    title: 'Sunday Run',
    type: 'group',
    creator: { id: 5004 },
    members: [{ id: 5001 }, { id: 5002 }],
  },
]
