import { asc, eq } from 'drizzle-orm'
import { Composer, InputFile } from 'grammy'
import type { Db } from '../db/database.ts'
import { check, checkIn, person, recall } from '../db/schema.ts'
import type { Sealer } from '../db/seal.ts'
import { type BotContext, speak } from '../telegram/context.ts'

/** /mydata: everything that is kept about the person, as a file. */
export function createMyData(db: Db, sealer: Sealer): Composer<BotContext> {
  const composer = new Composer<BotContext>()

  function opened(place: string, sealed: Uint8Array | null): unknown {
    return sealed === null ? null : sealer.open(place, sealed)
  }

  async function collect(id: number) {
    const [[about], checks, checkIns, recalls] = await Promise.all([
      db.select().from(person).where(eq(person.id, id)),
      db.select().from(check).where(eq(check.personId, id)).orderBy(asc(check.startedAt)),
      db.select().from(checkIn).where(eq(checkIn.personId, id)).orderBy(asc(checkIn.dueAt)),
      db.select().from(recall).where(eq(recall.personId, id)).orderBy(asc(recall.dueAt)),
    ])
    return {
      person: about && { ...about, profile: opened(`person:${id}`, about.profile) },
      checks: checks.map(({ personId: _, document, ...row }) => ({
        ...row,
        document: opened(`check:${row.id}`, document),
      })),
      checkIns: checkIns.map(({ personId: _, answer, ...row }) => ({
        ...row,
        answer: opened(`check-in:${row.id}`, answer),
      })),
      recalls: recalls.map(({ personId: _, ...row }) => row),
    }
  }

  composer.command('mydata', async (ctx) => {
    const { turn, say } = ctx
    if (!turn.person) {
      await speak(ctx, say.html('forget-nothing'))
      return
    }
    const json = JSON.stringify(await collect(turn.chatId), undefined, 2)
    turn.spoke = true
    await ctx.api.sendDocument(turn.chatId, new InputFile(Buffer.from(json), 'my-data.json'), {
      caption: say.html('mydata'),
      parse_mode: 'HTML',
    })
  })

  return composer
}
