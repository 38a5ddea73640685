/**
 * Whose each table is, how long its rows may live, and under what name they stand in the file of
 * /mydata. A table that is missing here fails a test, so nothing about a person is kept that nobody
 * thought of, or shown.
 */
export const OWNERSHIP = {
  person: {
    owner: 'id',
    file: 'person',
    keep: 'until /forget, or until nothing else of the person is kept',
  },
  person_key: {
    owner: 'person_id',
    // Wrapped it opens nothing elsewhere, and what it opens is in the file.
    file: undefined,
    keep: 'with its person; in backups at most 30 days',
  },
  message: { owner: 'person_id', file: 'messages', keep: 'with its person' },
  chat: { owner: 'id', file: 'chat', keep: 'with its person; without one it ends with the turn' },
  check: {
    owner: 'person_id',
    file: 'checks',
    keep: '180 days after the last answer, or fewer by KEEP_DAYS; a brief one until its check-in',
  },
  check_in: { owner: 'person_id', file: 'checkIns', keep: 'with its check' },
  reminder: { owner: 'person_id', file: 'reminders', keep: 'with its check-in' },
  recall: { owner: 'person_id', file: 'recalls', keep: 'with its check' },
  expiry_notice: { owner: 'person_id', file: 'expiryNotices', keep: 'with its check' },
  deep_link: { owner: 'person_id', file: 'links', keep: 'until it is used or has run out: 7 days' },
  buddy: {
    owner: 'person_id',
    file: 'buddies',
    keep: 'until the runner or the buddy ends it, or is erased',
  },
  club: {
    owner: undefined,
    file: undefined,
    keep: 'until 30 days after the bot has left the group: a group’s, nobody’s',
  },
  club_member: { owner: 'person_id', file: 'clubs', keep: 'until the person leaves, or with them' },
  physio: {
    owner: 'person_id',
    file: 'physioOf',
    keep: 'until the captain or the physio ends it, or with its person',
  },
  sheet_share: { owner: 'person_id', file: 'shares', keep: 'with its check' },
  pulse: { owner: undefined, file: undefined, keep: 'with its club: of nobody' },
  chore: { owner: undefined, file: undefined, keep: 'for ever: one row a chore, nobody’s' },
  pace: { owner: undefined, file: undefined, keep: 'for ever: one row, nobody’s' },
  clock: { owner: undefined, file: undefined, keep: 'for ever: one row, nobody’s' },
} as const
