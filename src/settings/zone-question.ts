import { Composer } from 'grammy'
import { pack } from '../telegram/callback-data.ts'
import type { BotContext } from '../telegram/context.ts'
import { countriesOf, zonesOfCountry } from '../telegram/countries.ts'
import { clubZonesOf } from '../telegram/home-clubs.ts'
import type { Buttons } from '../telegram/screen.ts'
import type { Turn } from '../telegram/turn.ts'
import { type Defaults, isPlaceSet } from '../telegram/whereabouts.ts'
import { cityOf, timeIn, zoneButton } from '../telegram/zone.ts'
import type { Speaker } from '../words/words.ts'
import { inPairs } from './settings.ts'

/** Few enough to leave the result above them in sight. */
const GUESSES_MAX = 4

export interface ZoneQuestionParts {
  readonly defaults: Defaults
  /** Whether the person has agreed to more than one check. */
  readonly hasConsent: (ctx: BotContext) => boolean
}

/** Asks once for the runner's clock. */
export interface ZoneQuestion {
  /** To be installed before whatever speaks: it comes below all else. */
  readonly last: Composer<BotContext>
  /** The runner has been told what they came for, and nothing that cannot wait. */
  onTold(turn: Turn): void
}

export function createZoneQuestion(parts: ZoneQuestionParts): ZoneQuestion {
  const { defaults, hasConsent } = parts
  const last = new Composer<BotContext>()
  const told = new WeakSet<Turn>()

  /** The clubs' first, then the country's; where neither is said, where the language is spoken. */
  function guessesFor({ turn, from }: BotContext): string[] {
    const place = defaults.country ? zonesOfCountry(defaults.country) : []
    const spoken = countriesOf(from?.language_code)
    const inLanguage =
      spoken.length === 1
        ? spoken.flatMap(zonesOfCountry)
        : spoken.flatMap((country) => zonesOfCountry(country).slice(0, 1))
    const own = isPlaceSet(defaults) && place.length === 0 ? [defaults.timezone] : []
    const said = [...new Set([...clubZonesOf(turn), ...own, ...place])]
    return (said.length > 0 ? said : inLanguage).slice(0, GUESSES_MAX)
  }

  function buttonsFor(say: Speaker, guesses: readonly string[], now: Temporal.Instant): Buttons {
    const to = (value: string) => pack({ action: 'settings', value })
    return [
      ...inPairs(guesses.map((zone) => zoneButton(zone, `${cityOf(zone)}, ${timeIn(zone, now)}`))),
      [
        { text: say.plain('button-zone-other'), callback_data: to('zone') },
        { text: say.plain('button-place'), callback_data: to('place') },
      ],
    ]
  }

  async function ask(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    const buttons = buttonsFor(say, guessesFor(ctx), turn.now)
    await ctx.api.sendMessage(turn.chatId, say.html('zone-ask'), {
      parse_mode: 'HTML',
      // The result has just rung.
      disable_notification: true,
      reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
    })
    if (turn.person) {
      turn.person = { ...turn.person, zoneAskedAt: new Date(turn.now.epochMilliseconds) }
    }
  }

  /** Where nobody has said where the runners are, their Telegram's language may. */
  function guessCountry({ turn, from }: BotContext): void {
    const { person } = turn
    if (!person || person.timezone || person.country || isPlaceSet(defaults)) return
    const [country, ...others] = countriesOf(from?.language_code)
    if (country && others.length === 0) turn.person = { ...person, country }
  }

  last.use(async (ctx, next) => {
    await next()
    const { turn } = ctx
    if (turn.isErased || !hasConsent(ctx)) return
    guessCountry(ctx)
    const isKnown = turn.person?.timezone !== undefined
    const isAsked = turn.person?.zoneAskedAt !== undefined
    if (!told.has(turn) || isKnown || isAsked || turn.isAsking) return
    // What was told stands, whatever becomes of this: it is asked the next time.
    await ask(ctx).catch(() => {})
  })

  return { last, onTold: (turn) => void told.add(turn) }
}
