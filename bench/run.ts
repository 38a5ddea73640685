import { readdirSync } from 'node:fs'

const benches = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length))

/** One bench by its name, or all of them. */
const [name] = process.argv.slice(2)
if (name === undefined) for (const bench of benches) await import(`./${bench}.ts`)
else if (benches.includes(name)) await import(`./${name}.ts`)
else {
  console.error(`npm run bench -- ${benches.join(' | ')}`)
  process.exitCode = 1
}
