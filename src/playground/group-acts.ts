import type { Act, Acted } from './act.ts'
import type { GroupCaptain } from './group-captain.ts'
import type { GroupMember } from './group-member.ts'
import { TEXT_MAX } from './limits.ts'

interface InGroup {
  readonly member: GroupMember
  readonly captain: GroupCaptain
  readonly topic: string | undefined
}

type Doing = (here: InGroup, act: Act) => Promise<Acted>

const TITLE_MAX = 128

/** An act of which the page is told nothing but that it was done. */
function done(doing: (here: InGroup, act: Act) => unknown): Doing {
  return async (here, act) => {
    await doing(here, act)
    return {}
  }
}

/** What a person can do in a group on the page. */
export const GROUP_ACTS: Readonly<Record<string, Doing>> = {
  send: done(({ member }, { text }) => {
    const plain = String(text ?? '').trim()
    return plain === '' ? undefined : member.sends(plain.slice(0, TEXT_MAX))
  }),
  async tap({ member }, { messageId, ephemeralId, data }) {
    const ref = ephemeralId === undefined ? Number(messageId) : { ephemeral: Number(ephemeralId) }
    const update = await member.tapsData(ref, String(data))
    return { queryId: update.callback_query?.id }
  },
  async inline({ member }, { text }) {
    const update = await member.asks(String(text ?? ''))
    return { queryId: update.inline_query?.id }
  },
  choose: done(({ member }, { resultId }) => member.chooses(String(resultId))),
  'add-bot': done(({ captain }, { payload }) =>
    captain.addsBot(typeof payload === 'string' && payload !== '' ? payload : undefined),
  ),
  'remove-bot': done(({ captain }) => captain.removesBot()),
  'mute-bot': done(({ captain }) => captain.setsBot('restricted')),
  'free-bot': done(({ captain }) => captain.setsBot('member')),
  'promote-bot': done(({ captain }) => captain.setsBot('administrator')),
  rename: done(({ captain }, { text }) => {
    const title = String(text ?? '')
      .trim()
      .slice(0, TITLE_MAX)
    return title === '' ? undefined : captain.renames(title)
  }),
  upgrade: done(({ captain }) => captain.upgrades()),
  'close-topic': done(({ captain, topic }) => captain.closesTopic(topic)),
  'reopen-topic': done(({ captain, topic }) => captain.reopensTopic(topic)),
}
