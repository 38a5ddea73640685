import { createBuddies } from '../buddies/buddies.ts'
import { createCheckConversation } from '../check/conversation.ts'
import { sendCourse } from '../check/course.ts'
import { emergencyNumber } from '../check/emergency-number.ts'
import { createFlow } from '../check/flow.ts'
import { createCheckHandlers } from '../check/handlers.ts'
import { createSheets, type SheetParts } from '../check/sheet.ts'
import { createCheckIns } from '../check-ins/handlers.ts'
import { createSchedule } from '../check-ins/schedule.ts'
import { stopCounting } from '../clubs/members.ts'
import { hipPicture } from '../pictures/hip.ts'
import { createConsent } from '../privacy/consent.ts'
import { createZoneQuestion } from '../settings/zone-question.ts'
import { createScreens } from '../telegram/screen.ts'
import type { Ground } from './ground.ts'

/**
 * What a runner comes for, and what asks after it: consent, check, check-ins, sheet, buddy. Each sets
 * the others going by the functions that it is handed here.
 * @param sheetButtons of another part, beside a sheet
 */
export function createHealth(ground: Ground, sheetButtons: SheetParts['more']) {
  const { config, words, triage, db, countryOf, zonesOf, numberFor } = ground
  const { defaults, operator, keepDays, checkInHours: hours } = config
  const schedule = createSchedule({ hours, zonesOf })
  const screens = createScreens({ hip: hipPicture })

  const flow = createFlow({
    triage,
    onResult: (turn, record, { urgency }) => {
      schedule.plan(turn, record, urgency)
      // Beside an emergency nothing is asked.
      if (urgency !== 'emergency') zoneQuestion.onTold(turn)
    },
    facts: (turn) => ({
      emergencyNumber: emergencyNumber(countryOf(turn)),
      nextCheckIn: schedule.announced(turn),
    }),
  })
  const consent = createConsent({
    operator,
    keepDays,
    emergencyNumber: numberFor,
    onConsent(ctx, subject) {
      const { turn } = ctx
      if (subject === 'younger') turn.alsoWrite((tx) => stopCounting(tx, turn.chatId))
      return check.proceed(ctx, subject)
    },
    onAgain: (ctx) => check.offer(ctx),
  })
  const zoneQuestion = createZoneQuestion({ defaults, hasConsent: consent.mayBegin })
  const check = createCheckHandlers({
    flow,
    screens,
    emergencyNumber: numberFor,
    hasConsent: consent.has,
    mayBegin: consent.mayBegin,
    courseOf: ({ turn, say }, record) => checkIns.courseOf(turn, say, record),
    askConsent: consent.ask,
  })
  const checkIns = createCheckIns({
    db,
    triage,
    schedule,
    hours,
    zonesOf,
    isBusy: check.isBusy,
    hasConsent: consent.has,
    onNewSign: check.tellSign,
    onTold: zoneQuestion.onTold,
    onCourse: sendCourse,
  })
  const sheets = createSheets({
    db,
    triage,
    words,
    flow,
    hasConsent: consent.has,
    askConsent: consent.ask,
    courseOf: checkIns.courseOf,
    countryOf,
    zonesOf,
    more: sheetButtons,
  })
  const buddies = createBuddies({
    db,
    zonesOf,
    hasConsent: consent.mayBegin,
  })
  const conversation = createCheckConversation(flow, screens, consent.has)
  return { schedule, consent, zoneQuestion, check, checkIns, sheets, buddies, conversation }
}
