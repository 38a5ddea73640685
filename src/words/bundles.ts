import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'

/** The region whose dates and numbers a language uses, as its own files say. */
const REGION_KEY = 'language-region'

function resourcesIn(folder: string): FluentResource[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()
    .map((file) => new FluentResource(readFileSync(path.join(folder, file), 'utf8')))
}

function regionOf(language: string, resources: readonly FluentResource[]): string {
  const region = resources.flatMap(({ body }) => body).find(({ id }) => id === REGION_KEY)?.value
  return typeof region === 'string' ? region : language
}

/** The languages that have a folder of words. */
export function languagesIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** All words of one language. @throws where a key stands twice */
export function loadBundle(dir: string, language: string): FluentBundle {
  const resources = resourcesIn(path.join(dir, language))
  const bundle = new FluentBundle([regionOf(language, resources), language], {
    useIsolating: false,
  })
  const errors = resources.flatMap((resource) => bundle.addResource(resource))
  if (errors.length > 0) throw new Error(`words of ${language}: ${errors.join('; ')}`)
  return bundle
}
