import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { startPlaygroundServer } from '../../src/playground/server.ts'
import type { StandIn, StandInOptions } from '../../src/playground/stand-in.ts'
import type { Memory } from './cpu.ts'

const TOKEN = '7000000001:bench-of-taps'
const SECRET = 'bench-of-taps-0123'
/** A bot in a process of its own, driven by webhook through a stand-in of its own. */
export interface Driven {
  readonly name: string
  readonly process: ChildProcess
  readonly standIn: StandIn
  /** CPU of its process so far, milliseconds. */
  cpuMs(): Promise<number>
  memory(): Promise<Memory>
  close(): Promise<void>
}

/** @param name of the program beside this file */
export async function drive(
  name: string,
  environment: NodeJS.ProcessEnv,
  validate?: StandInOptions['validate'],
): Promise<Driven> {
  let url = ''
  const server = await startPlaygroundServer({
    token: TOKEN,
    persons: [],
    ...(validate && { validate }),
    deliver: async (update) => {
      const response = await fetch(`${url}/telegram`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': SECRET,
        },
        body: JSON.stringify(update),
      })
      if (!response.ok) throw new Error(`${name}: ${response.status}`)
    },
  })
  const child = fork(path.join(import.meta.dirname, `${name}.ts`), {
    env: { ...process.env, API_ROOT: server.url, BENCH_TOKEN: TOKEN, SECRET, ...environment },
    execArgv: ['--expose-gc'],
  })
  const [ready] = await once(child, 'message')
  url = (ready as { url: string }).url
  return {
    name,
    process: child,
    standIn: server.standIn,
    async cpuMs() {
      child.send('cpu')
      const [answer] = await once(child, 'message')
      return (answer as { cpu: number }).cpu / 1_000
    },
    async memory() {
      child.send('memory')
      const [answer] = await once(child, 'message')
      return answer as Memory
    },
    async close() {
      child.kill('SIGKILL')
      await server.close()
    },
  }
}

let nextId = 1

/** Somebody new in the chat of a bot. */
export function newRunner({ standIn }: Driven) {
  return standIn.addPerson({ id: nextId++, first_name: 'Robin', language_code: 'en' })
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
