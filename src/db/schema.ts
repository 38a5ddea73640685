import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgSchema,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'

/** Bytes that only `open` can read. */
const sealed = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

const telegramId = () => bigint({ mode: 'number' })
const instant = () => timestamp({ withTimezone: true, mode: 'date' })

/** Somebody who has asked the bot to keep something: a consent, or a language. */
export const person = pgTable('person', {
  /** Telegram's user id, which is also the id of the private chat. */
  id: telegramId().primaryKey(),
  language: text(),
  timezone: text(),
  consentVersion: smallint(),
  consentAt: instant(),
  /** What is kept from one check to the next: the age band. */
  profile: sealed(),
  /** Since when the bot cannot write: blocked, or the account is gone. */
  unreachableAt: instant(),
  createdAt: instant().notNull(),
})

/** A schema of its own: the backup keeps it apart from what its keys open. */
export const keys = pgSchema('keys')

/** The key of one person, wrapped by DATA_KEY. It goes with the person, and what it sealed with it. */
export const personKey = keys.table('person_key', {
  personId: telegramId()
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  wrapped: sealed().notNull(),
})

/** A message of the bot in a private chat, so that /forget can take it back. */
export const message = pgTable(
  'message',
  {
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    messageId: integer().notNull(),
    kind: text({ enum: ['text', 'photo', 'document'] }).notNull(),
    sentAt: instant().notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.messageId] })],
)

/** One turn at a time: who handles an update of a chat holds its lease. */
export const chat = pgTable('chat', {
  id: telegramId().primaryKey(),
  personId: telegramId().references(() => person.id, { onDelete: 'cascade' }),
  leaseToken: text(),
  leaseUntil: instant(),
  /** The last updates handled, newest first, so that none is handled twice. */
  seen: bigint({ mode: 'number' }).array().notNull().default(sql`'{}'`),
  /** What the conversation waits for. */
  conversation: sealed(),
})

/** One check of a sore hip, with its answers as one sealed document. */
export const check = pgTable(
  'check',
  {
    id: text().primaryKey(),
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    state: text({ enum: ['open', 'done'] }).notNull(),
    document: sealed().notNull(),
    ruleset: text().notNull(),
    startedAt: instant().notNull(),
    /** The last answer, also to a check-in. */
    answeredAt: instant().notNull(),
    /** When the runner last asked to keep it for longer. */
    keptAt: instant(),
    /** Of somebody under 16, or told for somebody else: it goes after its one check-in. */
    isBrief: boolean().notNull().default(false),
    /** When the bot said that it will ask again. */
    askAgainAt: instant(),
    /** The message that shows the check, which edits itself. */
    messageId: integer(),
    messageKind: text({ enum: ['text', 'photo'] }),
  },
  (table) => [index('check_latest').on(table.personId, table.startedAt.desc())],
)

/** How grave what is due is, the gravest first: seen to today, seen to, all else. */
export const RANKS = [0, 1, 2] as const

/** What a message has that is sent when it falls due. */
const due = {
  id: text().primaryKey(),
  personId: telegramId()
    .notNull()
    .references(() => person.id, { onDelete: 'cascade' }),
  checkId: text()
    .notNull()
    .references(() => check.id, { onDelete: 'cascade' }),
  /** Who goes first where more is due than may be sent; see RANKS. */
  rank: smallint().notNull().default(2),
  dueAt: instant().notNull(),
  /** Past this it makes no sense any more and is left to the next. */
  latestAt: instant().notNull(),
  sentAt: instant(),
  messageId: integer(),
}

/** One question after some days, how it is. */
export const checkIn = pgTable(
  'check_in',
  {
    ...due,
    /** The day after the check that it belongs to. */
    day: smallint().notNull(),
    /** What it is about. */
    step: text({ enum: ['seen', 'appointment', 'ask', 'last'] })
      .notNull()
      .default('ask'),
    state: text({ enum: ['due', 'queued', 'sent', 'answered', 'stopped', 'over'] }).notNull(),
    /** Progress and pain as told. */
    answer: sealed(),
  },
  (table) => [
    unique('check_in_once').on(table.checkId, table.day),
    index('check_in_due').on(table.rank, table.dueAt).where(sql`state = 'due'`),
    index('check_in_person').on(table.personId),
  ],
)

/** One message about a check-in of which nothing was heard. */
export const reminder = pgTable(
  'reminder',
  {
    ...due,
    checkInId: text()
      .notNull()
      .references(() => checkIn.id, { onDelete: 'cascade' }),
    /** Asked once more; then a last word is said, and the runner's buddy is asked to look in. */
    kind: text({ enum: ['repeat', 'silence', 'buddy'] }).notNull(),
    state: text({ enum: ['due', 'queued', 'sent', 'over'] }).notNull(),
  },
  (table) => [
    unique('reminder_once').on(table.checkInId, table.kind),
    index('reminder_due').on(table.rank, table.dueAt).where(sql`state = 'due'`),
    index('reminder_person').on(table.personId),
  ],
)

/** One message that says that the advice of a check has changed. */
export const recall = pgTable(
  'recall',
  {
    ...due,
    /** The rules under which the advice is another. */
    ruleset: text().notNull(),
    state: text({ enum: ['due', 'queued', 'sent', 'over'] }).notNull(),
  },
  (table) => [
    unique('recall_once').on(table.checkId, table.ruleset),
    index('recall_due').on(table.rank, table.dueAt).where(sql`state = 'due'`),
    index('recall_person').on(table.personId),
  ],
)

/** One message that says when the answers will be erased. */
export const expiryNotice = pgTable(
  'expiry_notice',
  {
    ...due,
    /** The moment that it tells of; another one is told of anew. */
    expiresAt: instant().notNull(),
    state: text({ enum: ['due', 'queued', 'sent', 'over'] }).notNull(),
  },
  (table) => [
    unique('expiry_notice_once').on(table.checkId, table.expiresAt),
    index('expiry_notice_due').on(table.rank, table.dueAt).where(sql`state = 'due'`),
    index('expiry_notice_person').on(table.personId),
  ],
)

/** A link into the private chat, as long as nobody has used it; of its token only the hash is kept. */
export const deepLink = pgTable(
  'deep_link',
  {
    hash: text().primaryKey(),
    purpose: text({ enum: ['buddy'] }).notNull(),
    /** Who made it. */
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** What whoever opens it is told, sealed under the token itself. */
    told: sealed().notNull(),
    expiresAt: instant().notNull(),
  },
  (table) => [index('deep_link_person').on(table.personId)],
)

/** Who is asked to look in on a runner of whom nothing is heard. */
export const buddy = pgTable(
  'buddy',
  {
    /** The runner. */
    personId: telegramId()
      .primaryKey()
      .references(() => person.id, { onDelete: 'cascade' }),
    buddyId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** What the buddy calls the runner, sealed under the buddy's key. */
    name: sealed().notNull(),
    since: instant().notNull(),
  },
  (table) => [index('buddy_buddy').on(table.buddyId)],
)

/** What is done once a day, by whichever instance comes first. */
export const chore = pgTable('chore', {
  name: text().primaryKey(),
  doneAt: instant().notNull(),
})

/** From when on the next message that is due may go: one row, for all instances. */
export const pace = pgTable('pace', {
  id: smallint().primaryKey(),
  nextAt: instant().notNull(),
  /** Telegram has asked for silence until then. */
  heldUntil: instant().notNull(),
})

/** The time that stands still, where the clock is moved by hand. */
export const clock = pgTable('clock', {
  id: smallint().primaryKey(),
  now: instant().notNull(),
})
