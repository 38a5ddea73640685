import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { MyData } from '../src/privacy/data.ts'

const TARGET = path.resolve(import.meta.dirname, '..', 'docs', 'my-data.schema.json')

const schema = `${JSON.stringify(z.toJSONSchema(MyData), undefined, 2)}\n`
if (!process.argv.includes('--check')) writeFileSync(TARGET, schema)
else if (readFileSync(TARGET, 'utf8') !== schema) {
  console.error('docs/my-data.schema.json is not what the bot sends: npm run schema')
  process.exit(1)
}
