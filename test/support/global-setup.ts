import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../../src/db/database.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { createJobs } from '../../src/jobs/jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The test server; every file clones a database of its own from `template`. */
    databaseUrl: string
    template: string
  }
}

const TEMPLATE = 'hip_template'

/** Starts one embedded PostgreSQL for all test files, with a migrated template to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hip-test-'))
  // The server runs as another user where the tests run as root.
  const { chmod } = await import('node:fs/promises')
  await chmod(dataDir, 0o711)
  // What a crash of the machine would lose is lost with the folder anyway.
  const flags = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const server = await startEmbedded(dataDir, flags)
  const admin = postgres(server.url, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${TEMPLATE}`)
  await admin.end()
  const template = new URL(server.url)
  template.pathname = `/${TEMPLATE}`
  await migrateDatabase(template.href)
  const jobs = createJobs(template.href, () => {})
  await jobs.start()
  await jobs.stop()
  project.provide('databaseUrl', server.url)
  project.provide('template', TEMPLATE)
  return async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}
