/**
 * Whose each table is, and how long its rows may live. A table that is missing here fails a test,
 * so nothing about a person is kept that nobody thought of.
 */
export const OWNERSHIP = {
  person: { owner: 'id', keep: 'until /forget, or until nothing else of the person is kept' },
  person_key: { owner: 'person_id', keep: 'with its person; in backups at most 30 days' },
  message: { owner: 'person_id', keep: 'with its person' },
  chat: { owner: 'id', keep: 'with its person; without one it ends with the turn' },
  check: {
    owner: 'person_id',
    keep: '180 days after the last answer, or fewer by KEEP_DAYS; a brief one until its check-in',
  },
  check_in: { owner: 'person_id', keep: 'with its check' },
  recall: { owner: 'person_id', keep: 'with its check' },
  expiry_notice: { owner: 'person_id', keep: 'with its check' },
  chore: { owner: undefined, keep: 'for ever: one row a chore, nobody’s' },
  clock: { owner: undefined, keep: 'for ever: one row, nobody’s' },
} as const
