import { z } from 'zod'

const Moment = z.string().meta({ format: 'date-time', description: 'ISO 8601, UTC' })
const MessageId = z.int().nullable().describe('The message of the bot that shows it')

/** What is sent when it falls due, as it is stored. */
const due = {
  id: z.string(),
  checkId: z.string(),
  state: z.string(),
  dueAt: Moment,
  latestAt: Moment.describe('Past this it is not sent any more'),
  sentAt: Moment.nullable(),
  messageId: MessageId,
}

/**
 * The file that /mydata sends: everything that is tied to a person, opened. Only the wrapped key is
 * left out, which opens nothing elsewhere.
 */
export const MyData = z
  .object({
    format: z.literal(1),
    madeAt: Moment,
    person: z.object({
      id: z.int().describe('The user id in Telegram, which is also that of the private chat'),
      language: z.string().nullable(),
      timezone: z.string().nullable(),
      consentVersion: z
        .int()
        .nullable()
        .describe('0: taken back; null: none, or to one check only'),
      consentAt: Moment.nullable(),
      profile: z.object({ age: z.string().optional() }).nullable(),
      unreachableAt: Moment.nullable().describe('Since when the bot cannot write'),
      createdAt: Moment,
    }),
    chat: z
      .object({
        seen: z.array(z.int()).describe('Ids of the last updates handled, so that none is twice'),
        conversation: z.unknown().optional().describe('What the bot waits for'),
      })
      .nullable(),
    messages: z
      .array(z.object({ messageId: z.int(), kind: z.string(), sentAt: Moment }))
      .describe('Messages of the bot that stand in the chat'),
    checks: z.array(
      z.object({
        id: z.string(),
        state: z.enum(['open', 'done']),
        document: z
          .looseObject({ given: z.record(z.string(), z.unknown()) })
          .describe('The answers, and what was told from them'),
        ruleset: z.string().describe('The rules under which it was told'),
        startedAt: Moment,
        answeredAt: Moment,
        keptAt: Moment.nullable().describe('When it was asked to be kept for longer'),
        isBrief: z.boolean().describe('Kept only until its one check-in'),
        askAgainAt: Moment.nullable(),
        messageId: MessageId,
        messageKind: z.string().nullable(),
      }),
    ),
    checkIns: z.array(
      z.object({
        ...due,
        day: z.int().describe('Days after the check'),
        step: z.string().describe('What it is about'),
        answer: z.record(z.string(), z.unknown()).nullable(),
      }),
    ),
    reminders: z
      .array(
        z.object({
          ...due,
          checkId: z.string().nullable().describe('null: another’s, whose buddy the person is'),
          kind: z.string(),
        }),
      )
      .describe('What is said where nothing was heard of a check-in'),
    recalls: z.array(z.object({ ...due, ruleset: z.string() })),
    links: z
      .array(z.object({ purpose: z.string(), expiresAt: Moment }))
      .describe('Links that were made and not used yet'),
    buddies: z.array(z.object({ since: Moment })).describe('Who is asked to look in on the person'),
    buddyOf: z
      .array(z.object({ name: z.string(), since: Moment }))
      .describe('On whom the person is asked to look in'),
    expiryNotices: z.array(z.object({ ...due, expiresAt: Moment })),
  })
  .meta({ title: 'What Hip Helper keeps about a person' })
export type MyData = z.infer<typeof MyData>
