import { CONVERSATION_VERSION } from '../check/conversation.ts'
import { createReach } from '../check-ins/reach.ts'
import { createForget } from '../privacy/forget.ts'
import { createMyData } from '../privacy/my-data.ts'
import { createNotice } from '../privacy/notice.ts'
import { createPrivacy } from '../privacy/privacy.ts'
import { createHelp } from '../settings/help.ts'
import { createLanguage } from '../settings/language.ts'
import { createPlace } from '../settings/place.ts'
import { createSettings } from '../settings/settings.ts'
import { createBot } from '../telegram/bot.ts'
import type { BotContext } from '../telegram/context.ts'
import { createLinkGone } from '../telegram/link-gone.ts'
import type { RateLimit } from '../telegram/rate-limit.ts'
import { createClubFeatures } from './clubs.ts'
import type { Ground } from './ground.ts'
import { createHealth } from './health.ts'

/** How the bot reaches Telegram. */
export interface Account {
  readonly token: string
  readonly apiRoot: string
}

/** The bot with all its features, in the order in which an update passes them. */
export function assembleBot(ground: Ground, account: Account, rateLimit: RateLimit) {
  const { config, words, db, keyring, log, turns, zonesOf } = ground
  const { defaults, operator, keepDays, checkInHours: hours } = config
  const health = createHealth(ground, (ctx, sheet) => ofClubs.sharing.buttons(ctx, sheet))
  const { schedule, consent, zoneQuestion, check, checkIns, sheets, buddies } = health
  const ofClubs = createClubFeatures(ground, sheets.find)
  const { panel, joining, physio, sharing, groups, inline } = ofClubs
  /** What runs out, and is told of before. */
  const keeping = { db, keepDays, defaults, hours }

  const inSettings = async (ctx: BotContext) =>
    [buddies.button(ctx), await physio.roleButton(ctx)].filter((button) => button !== undefined)
  /** Whatever waits for an answer is the last message: a consent, or a question. */
  const repeat = async (ctx: BotContext) =>
    consent.has(ctx) ? check.repeat(ctx) : consent.ask(ctx)

  const bot = createBot({
    ...account,
    turns,
    rateLimit,
    words,
    defaultLanguage: defaults.language,
    log,
    who: keyring.hash,
    check: { run: health.conversation, version: CONVERSATION_VERSION },
    repeat: check.repeat,
    last: zoneQuestion.last,
    features: [
      checkIns.last,
      check.last,
      createReach(db, schedule),
      consent.composer,
      createHelp(),
      createPrivacy({ operator, keepDays }),
      createForget(db, zonesOf),
      createMyData(db, zonesOf),
      createNotice({ ...keeping, zonesOf }),
      createLanguage(words, repeat),
      createSettings(words, inSettings),
      createPlace(),
      panel.composer,
      joining,
      buddies.composer,
      physio.composer,
      createLinkGone(),
      sharing.composer,
      sheets.composer,
      check.commands,
      checkIns.composer,
      check.rest,
    ],
    groups,
    inline,
  })
  return { bot, health, ofClubs, keeping }
}

export type Assembled = ReturnType<typeof assembleBot>
