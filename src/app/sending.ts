import { Api } from 'grammy'
import { checkInKind } from '../check-ins/deliver.ts'
import { reminderKind } from '../check-ins/reminders.ts'
import { createCounting } from '../clubs/count.ts'
import { createPulseDelivery } from '../clubs/deliver.ts'
import type { KindName } from '../jobs/jobs.ts'
import { noticeKind } from '../privacy/notice.ts'
import { recallKind } from '../recall/deliver.ts'
import { createDelivery } from '../telegram/delivery.ts'
import type { DueTable } from '../telegram/due-leases.ts'
import { createDueTurns } from '../telegram/due-turns.ts'
import { clientOf, dueFetch } from '../telegram/fetch.ts'
import type { Account, Assembled } from './assemble.ts'
import type { Ground } from './ground.ts'

/** Sends rows of one kind that are due. */
type Send = (ids: readonly string[]) => Promise<void>

/** How each kind of due row is sent. */
export function createSenders(
  ground: Ground,
  { token, apiRoot }: Account,
  { bot, health, ofClubs, keeping }: Assembled,
): Readonly<Record<KindName, Send>> {
  const { config, db, keyring, records, turns, pace, words, triage, log, clock, zonesOf } = ground
  const { defaults, checkInHours: hours } = config
  const { schedule, check } = health
  const { pulses, post } = ofClubs
  const delivery = {
    api: new Api(token, clientOf(apiRoot, dueFetch)),
    turnsIn: (table: DueTable) => createDueTurns({ db, turns, records }, table),
    pace,
    words,
    log,
    who: keyring.hash,
    defaultLanguage: defaults.language,
    zonesOf,
    hours,
    onSent: check.setAside,
  }
  return {
    'check-in': createDelivery(delivery, checkInKind(db, schedule)),
    reminder: createDelivery(delivery, reminderKind(db, triage, schedule)),
    recall: createDelivery(delivery, recallKind(db, triage)),
    'expiry-notice': createDelivery(delivery, noticeKind(keeping)),
    pulse: createPulseDelivery({
      db,
      api: bot.api,
      username: bot.botInfo.username,
      count: createCounting(db, keyring),
      pace,
      pulses,
      post,
      words,
      defaults,
      log,
      now: () => clock.now(),
    }),
  }
}
