import { InputFile } from 'grammy'
import type { Course } from '../pictures/course.ts'
import { doctorSheet } from '../pictures/doctor-sheet.ts'
import { painChart } from '../pictures/pain-chart.ts'
import { chartOf, painWords } from '../pictures/pain-words.ts'
import { sheetOf, type Told } from '../pictures/sheet-words.ts'
import type { BotContext } from '../telegram/context.ts'

/** Sends the pain over the days as a picture, with a text that says the same. */
export async function sendCourse(ctx: BotContext, course: Course): Promise<void> {
  const { turn, say, api } = ctx
  const picture = new InputFile(await painChart(chartOf(say, course)), 'pain.png')
  await api.sendPhoto(turn.chatId, picture, { caption: painWords(say, course) })
  turn.spoke = true
}

/** Sends the sheet for the doctor, made in memory and kept nowhere here. */
export async function sendSheet(
  ctx: BotContext,
  course: Course,
  answers: readonly Told[],
  zone: string,
): Promise<void> {
  const { turn, say, api } = ctx
  // Its first making takes a second.
  await api.sendChatAction(turn.chatId, 'upload_document').catch(() => {})
  const made = say.fullDate(turn.now, zone)
  const sheet = sheetOf(say, { made, madeAt: turn.now, answers, course, taken: [] })
  const file = new InputFile(await doctorSheet(sheet), 'hip-helper.pdf')
  await api.sendDocument(turn.chatId, file, { caption: say.plain('sheet-caption') })
  turn.spoke = true
}
