import { InputFile } from 'grammy'
import type { Course } from '../pictures/course.ts'
import { painChart } from '../pictures/pain-chart.ts'
import { chartOf, painWords } from '../pictures/pain-words.ts'
import type { BotContext } from '../telegram/context.ts'

/** Sends the pain over the days as a picture, with a text that says the same. */
export async function sendCourse(ctx: BotContext, course: Course): Promise<void> {
  const { turn, say, api } = ctx
  const picture = new InputFile(await painChart(chartOf(say, course)), 'pain.png')
  await api.sendPhoto(turn.chatId, picture, { caption: painWords(say, course) })
  turn.spoke = true
}
