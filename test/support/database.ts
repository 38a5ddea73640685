import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import { inject } from 'vitest'

/** A database of its own, cloned from the migrated template. @returns its URL */
export async function cloneDatabase(): Promise<string> {
  return createDatabase(`template ${inject('template')}`)
}

/** A database of its own in which nothing is yet. @returns its URL */
export async function emptyDatabase(): Promise<string> {
  return createDatabase('')
}

async function createDatabase(how: string): Promise<string> {
  const url = new URL(inject('databaseUrl'))
  const name = `hip_${randomBytes(6).toString('hex')}`
  const admin = postgres(url.href, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} ${how}`)
  await admin.end()
  url.pathname = `/${name}`
  return url.href
}
