import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { World, type WorldJson, type WorldOptions } from './world.ts'

/** A world that outlives the process. */
export interface PersistentWorld {
  readonly world: World
  /** Writes what is not written yet, and stops watching. */
  close(): Promise<void>
}

/** Long enough to gather one turn's changes, short enough that a killed bot loses next to nothing. */
const SAVE_AFTER_MS = 100

/**
 * Opens the world kept in a file, or makes a new one, and writes it after every change.
 * Persons and groups named in the options are added where they are not there yet.
 * @throws Error that names the file, where it cannot be read as a world
 */
export async function openWorld(
  file: string,
  options: WorldOptions = {},
): Promise<PersistentWorld> {
  const world = await readWorld(file, options)
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  function save(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.catch(() => {}).then(() => writeWorld(file, world))
    return writing
  }

  const stopListening = world.events.on(() => {
    // A full disk must not end the bot: the next change tries again, and closing tells.
    timer ??= setTimeout(() => save().catch(() => {}), SAVE_AFTER_MS)
  })
  return {
    world,
    close() {
      stopListening()
      return timer ? save() : writing
    },
  }
}

async function readWorld(file: string, options: WorldOptions): Promise<World> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return new World(options)
  try {
    const world = World.from(JSON.parse(text) as WorldJson, options.now ? { now: options.now } : {})
    world.settle(options)
    return world
  } catch (error) {
    throw new Error(`the playground's state cannot be read; delete ${file} to begin anew`, {
      cause: error,
    })
  }
}

/** Whole or not at all, and for nobody else's eyes: it is a chat about somebody's body. */
async function writeWorld(file: string, world: World): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true })
  const half = `${file}.new`
  await writeFile(half, JSON.stringify(world), { mode: 0o600 })
  await rename(half, file)
}
