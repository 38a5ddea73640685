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
  /** Guessed from the language of their Telegram, until the zone is told. */
  country: text(),
  /** When they were asked for the zone: that is done once. */
  zoneAskedAt: instant(),
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
    purpose: text({ enum: ['buddy', 'physio'] }).notNull(),
    /** Who made it. */
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Which of several things of this purpose it is for: a club. */
    about: text(),
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

/** A running club: a group chat that has added the bot. */
export const club = pgTable('club', {
  id: text().primaryKey(),
  /** Its chat in Telegram; another one once the group is upgraded. */
  groupId: telegramId().notNull().unique(),
  title: text().notNull(),
  /** In the link into the private chat, which the whole group sees. */
  token: text().notNull().unique(),
  language: text(),
  timezone: text(),
  /** ISO 3166, for the emergency number. */
  country: text(),
  /** The club's runs in the week: 1 is Monday. */
  runDays: smallint().array().notNull().default(sql`'{}'`),
  /** Whether the weekly card is posted, and in which topic; none is General. */
  hasPulse: boolean().notNull().default(false),
  topicId: integer(),
  /** The last visible answer in the group. */
  spokeAt: instant(),
  /** Since when the bot is not in the group; the settings wait for it for a while. */
  removedAt: instant(),
  createdAt: instant().notNull(),
})

/** Somebody who has come by a club's link and was asked whether it may count them. */
export const clubMember = pgTable(
  'club_member',
  {
    clubId: text()
      .notNull()
      .references(() => club.id, { onDelete: 'cascade' }),
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** Absent for a captain who was not asked yet. */
    isCounted: boolean(),
    joinedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clubId, table.personId] }),
    index('club_member_person').on(table.personId),
  ],
)

/** Whom a club's runners may send their sheet to. */
export const physio = pgTable(
  'physio',
  {
    clubId: text()
      .primaryKey()
      .references(() => club.id, { onDelete: 'cascade' }),
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** What the runners read, sealed under the physio's key. */
    name: sealed().notNull(),
    since: instant().notNull(),
  },
  (table) => [index('physio_person').on(table.personId)],
)

/** A sheet for the doctor that was sent to a club's physio: once for each check. */
export const sheetShare = pgTable(
  'sheet_share',
  {
    checkId: text()
      .primaryKey()
      .references(() => check.id, { onDelete: 'cascade' }),
    /** The runner. */
    personId: telegramId()
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    physioId: telegramId().references(() => person.id, { onDelete: 'set null' }),
    /** In the physio's chat, so that /forget can take it back. */
    messageId: integer(),
    sentAt: instant().notNull(),
  },
  (table) => [
    index('sheet_share_person').on(table.personId),
    index('sheet_share_physio').on(table.physioId),
  ],
)

/** One card a week in the group. */
export const pulse = pgTable(
  'pulse',
  {
    id: text().primaryKey(),
    clubId: text()
      .notNull()
      .references(() => club.id, { onDelete: 'cascade' }),
    rank: smallint().notNull().default(2),
    dueAt: instant().notNull(),
    /** Past this it makes no sense any more. */
    latestAt: instant().notNull(),
    sentAt: instant(),
    state: text({ enum: ['due', 'queued', 'sent', 'over'] }).notNull(),
  },
  (table) => [
    unique('pulse_once').on(table.clubId, table.dueAt),
    index('pulse_due').on(table.rank, table.dueAt).where(sql`state = 'due'`),
  ],
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
