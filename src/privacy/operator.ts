import type { Config } from '../config.ts'
import type { Speaker } from '../words/words.ts'

/** Who answers for the data, in words also where nobody has given a name. */
export function operatorWords(say: Speaker, { name, contact, host }: Config['operator']) {
  return {
    operator: name ?? say.plain('operator-unnamed'),
    contact: contact ?? say.plain('contact-unnamed'),
    host: host ?? say.plain('host-unnamed'),
  }
}
