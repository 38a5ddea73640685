import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { emergencyNumber } from '../check/emergency-number.ts'
import { type Clock, createManualClock, type ManualClock, realClock } from '../clock.ts'
import { type Config, ConfigError } from '../config.ts'
import type { Database, Db } from '../db/database.ts'
import type { Keyring } from '../db/keyring.ts'
import { startStore } from '../db/start.ts'
import type { Ending } from '../ending.ts'
import { createJobs, type Jobs } from '../jobs/jobs.ts'
import { createPace, type Pace } from '../jobs/pace.ts'
import { createErasing, type Erasing } from '../privacy/erasing.ts'
import { readTriage } from '../review.ts'
import type { BotContext } from '../telegram/context.ts'
import { faultOf } from '../telegram/fault.ts'
import { clubCountryOf, clubZonesOf } from '../telegram/home-clubs.ts'
import { createRecords, type Records } from '../telegram/records.ts'
import { createTurns, type Turn, type Turns } from '../telegram/turn.ts'
import { type ZonesOf, zonesFor } from '../telegram/whereabouts.ts'
import type { Triage } from '../triage/triage.ts'
import { languagesIn } from '../words/bundles.ts'
import { createWords, type Speaker, type Words } from '../words/words.ts'

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url))

/** What all features stand on. */
export interface Ground {
  readonly config: Config
  readonly log: Logger
  readonly words: Words
  readonly triage: Triage
  readonly database: Database
  readonly db: Db
  readonly keyring: Keyring
  readonly clock: Clock
  /** The same clock, where it is moved by hand. */
  readonly manual: ManualClock | undefined
  readonly jobs: Jobs
  readonly erasing: Erasing
  readonly records: Records
  readonly turns: Turns
  readonly pace: Pace
  readonly countryOf: (turn: Turn) => string | undefined
  readonly zonesOf: ZonesOf
  /** The emergency number of a country, in words. */
  readonly numberIn: (say: Speaker, country: string | undefined) => string
  /** That of where the runner most likely is. */
  readonly numberFor: (ctx: BotContext) => string
}

function wordsOf({ languages, defaults }: Config, log: Logger): Words {
  const present = languagesIn(LOCALES)
  const unknown = languages?.filter((language) => !present.includes(language)) ?? []
  if (unknown.length > 0) throw new ConfigError(`LANGUAGES has no words for ${unknown.join(', ')}`)
  const base = (language: string) => language.split('-')[0]
  if (!present.some((language) => base(language) === base(defaults.language)))
    throw new ConfigError(`DEFAULT_LANGUAGE has no words for ${defaults.language}`)
  return createWords(LOCALES, languages, (fault) => log.error({ fault }, 'words'))
}

/** Reads words and rules and opens the database; whatever is wrong with them stops the start. */
export async function layGround(
  config: Config,
  log: Logger,
  databaseFlags: readonly string[],
  ending: Ending,
): Promise<Ground> {
  const { defaults } = config
  const words = wordsOf(config, log)
  const triage = readTriage(config.rulesFile)
  const { database, keyring } = await startStore(config, databaseFlags, log, ending.add)
  const { db, url } = database
  const manual = config.clock === 'manual' ? await createManualClock(db) : undefined
  const clock = manual ?? realClock
  const jobs = createJobs(url, (error) => log.warn(faultOf(error), 'jobs'))
  const erasing = createErasing(jobs)
  const records = createRecords(db, keyring)
  const turns = createTurns({ db, records, clock, erase: erasing.people })
  const pace = await createPace(db, manual ? Number.POSITIVE_INFINITY : config.sendingPace)
  const countryOf = (turn: Turn) => clubCountryOf(turn) ?? defaults.country
  const numberIn = (say: Speaker, country: string | undefined) =>
    emergencyNumber(country) ?? say.plain('emergency-number-unknown')
  const zonesOf = (turn: Turn) =>
    zonesFor(turn.person, { ...defaults, country: countryOf(turn) }, clubZonesOf(turn))
  return {
    ...{ config, log, words, triage, database, db, keyring, clock, manual },
    ...{ jobs, erasing, records, turns, pace, countryOf, zonesOf, numberIn },
    numberFor: ({ say, turn }) => numberIn(say, countryOf(turn)),
  }
}
