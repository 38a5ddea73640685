import { Composer, InputFile } from 'grammy'
import type { Db } from '../db/database.ts'
import { type BotContext, speak } from '../telegram/context.ts'
import type { ZonesOf } from '../telegram/whereabouts.ts'
import { joinHtml } from '../words/words.ts'
import { collect } from './collect.ts'
import { keptLines } from './kept-lines.ts'

/** /mydata: says what is kept about the person, and sends all of it as a file. */
export function createMyData(db: Db, zonesOf: ZonesOf): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  async function sendData(ctx: BotContext): Promise<void> {
    const { turn, say } = ctx
    const data = await collect(db, turn)
    if (!data) {
      await speak(ctx, say.html('forget-nothing'))
      return
    }
    turn.spoke = true
    const json = Buffer.from(JSON.stringify(data, undefined, 2))
    await ctx.api.sendDocument(turn.chatId, new InputFile(json, 'my-data.json'), {
      caption: joinHtml('\n\n', [
        say.html('mydata'),
        keptLines(say, data, zonesOf(turn)[0]),
        say.html('mydata-file'),
      ]),
      parse_mode: 'HTML',
    })
  }

  composer.command('mydata', sendData)
  composer.callbackQuery('mydata', sendData)

  return composer
}
