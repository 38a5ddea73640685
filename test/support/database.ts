import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

/** A database of its own, cloned from the migrated template. @returns its URL */
export async function cloneDatabase(): Promise<string> {
  const url = new URL(inject('databaseUrl'))
  const name = `hip_${randomBytes(6).toString('hex')}`
  const admin = postgres(url.href, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template ${inject('template')}`)
  await admin.end()
  url.pathname = `/${name}`
  return url.href
}
