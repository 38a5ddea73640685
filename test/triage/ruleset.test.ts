import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CAUSES, SUB_CAUSES } from '../../src/triage/causes/causes.ts'
import { ALWAYS_STOPS } from '../../src/triage/impact.ts'
import { PAINKILLER_CAUTIONS } from '../../src/triage/painkiller-cautions.ts'
import { MODEL } from '../../src/triage/ranking/model.ts'
import { RULES } from '../../src/triage/rules.ts'
import { RULESET } from '../../src/triage/ruleset.ts'

/** The version with what it stands for: whoever changes rules or causes gives both anew. */
const PINNED = { version: '2026-11-26.1', hash: '1d1ad7f06f147291' }

test('rules and causes that have changed have a version of their own, so that results can be recalled', () => {
  const data = [RULES, CAUSES, SUB_CAUSES, MODEL, ALWAYS_STOPS, PAINKILLER_CAUTIONS]
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16)
  expect({ version: RULESET, hash }).toEqual(PINNED)
})
