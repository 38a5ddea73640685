import type { ApiResponse, Update, User } from '@grammyjs/types'
import { ApiError } from './api-error.ts'
import { Calls } from './calls.ts'
import { Failures, type Hang, type Refusal } from './failures.ts'
import type { Upload } from './files.ts'
import type { GroupOptions } from './founding.ts'
import type { CallContext, Handler, MethodName } from './method.ts'
import { METHODS, methodNamed } from './methods.ts'
import { Person } from './person.ts'
import { PlayedGroup } from './played-group.ts'
import { UpdateQueue } from './queue.ts'
import { backoff_ms, WebhookSender } from './webhook.ts'
import { World } from './world.ts'

type Payload = Readonly<Record<string, unknown>>

/** How a stand-in is made; all but the token can be left out. */
export interface StandInOptions {
  readonly token: string
  /** An empty one with nobody in it. */
  readonly world?: World
  /** Says what is wrong with a call's parameters; undefined where nothing is. */
  readonly validate?: (method: string, payload: Payload) => string | undefined
  /**
   * Where updates go. Left out, they wait for getUpdates or the webhook, as in Telegram. A test
   * gives a function that hands them to the bot and is awaited, so that nothing has to sleep;
   * it gets every kind of update, `allowed_updates` or not.
   */
  readonly deliver?: (update: Update) => Promise<void>
  readonly retryDelay_ms?: (attempt: number) => number
}

/**
 * The Bot API without the network: takes calls by name, changes the world, records what was asked.
 * `startPlaygroundServer` puts it behind HTTP.
 */
export class StandIn {
  readonly token: string
  readonly world: World
  readonly calls = new Calls()
  readonly #failures = new Failures()
  readonly #queue: UpdateQueue
  readonly #webhooks: WebhookSender
  readonly #validate: StandInOptions['validate']
  readonly #deliver: (update: Update) => Promise<void>
  readonly #closed = new AbortController()

  constructor({ token, world, validate, deliver, retryDelay_ms }: StandInOptions) {
    this.token = token
    this.world = world ?? new World()
    this.#validate = validate
    this.#queue = new UpdateQueue(this.world)
    this.#deliver = deliver ?? (async (update) => this.#queue.push(update))
    this.#webhooks = new WebhookSender({
      world: this.world,
      queue: this.#queue,
      call: (method, payload) => this.call(method, payload),
      retryDelay_ms: retryDelay_ms ?? backoff_ms,
    })
  }

  /** Aborted once the stand-in is closed. */
  get closed(): AbortSignal {
    return this.#closed.signal
  }

  /** A person of the world, to act as them. */
  person(id: number): Person {
    const user = this.world.persons.get(id)
    if (!user) throw new Error(`no person ${id} in this world`)
    return new Person(this.world, user, this.#deliver)
  }

  addPerson(person: Omit<User, 'is_bot'>): Person {
    this.world.addPerson(person)
    return this.person(person.id)
  }

  /** A group of persons of the world; see `Person.in` and `Person.runs`. */
  addGroup(options: GroupOptions): PlayedGroup {
    return new PlayedGroup(this.world, this.world.addGroup(options).chat.id)
  }

  /** Lets the next call of a method fail, or the next several; see `Failure`. */
  failNext(method: MethodName | '*', failure: Refusal | Hang): void {
    this.#failures.failNext(method, failure)
  }

  /** Calls off the failures that have not happened yet. */
  failNoMore(): void {
    this.#failures.clear()
  }

  /** One call of the bot; a refusal is an answer, never an exception. */
  async call(
    name: string,
    payload: Payload = {},
    uploads: ReadonlyMap<string, Upload> = new Map(),
    signal?: AbortSignal,
  ): Promise<ApiResponse<unknown>> {
    const at = this.world.now()
    const method = methodNamed(name)
    const response = await this.#answer(method ?? name, payload, uploads, signal)
    this.calls.add({ method: method ?? name, payload, response, at })
    return response
  }

  /** Lets go of everything that waits: polls, webhooks, calls that hang. */
  close(): void {
    this.#closed.abort()
    this.#webhooks.close()
  }

  async #answer(
    name: string,
    payload: Payload,
    uploads: ReadonlyMap<string, Upload>,
    signal: AbortSignal | undefined,
  ): Promise<ApiResponse<unknown>> {
    const either = () => AbortSignal.any([this.#closed.signal, ...(signal ? [signal] : [])])
    const context: CallContext = {
      world: this.world,
      queue: this.#queue,
      uploads,
      // Made when asked for: most calls never wait.
      get signal() {
        return either()
      },
    }
    try {
      const failure = this.#failures.take(name)
      if (failure && 'hang' in failure) await aborted(context.signal)
      if (failure && !('hang' in failure)) {
        if (failure.afterEffect) await this.#run(name, payload, context)
        throw new ApiError(failure.error_code, failure.description, failure.parameters)
      }
      return { ok: true, result: await this.#run(name, payload, context) }
    } catch (error) {
      return refusal(error)
    }
  }

  async #run(name: string, payload: Payload, context: CallContext): Promise<unknown> {
    const method = methodNamed(name)
    if (!method) throw new ApiError(404, `Not Found: the playground does not imitate ${name}`)
    const fault = this.#validate?.(method, payload)
    if (fault !== undefined) throw new ApiError(400, `Bad Request: ${method}: ${fault}`)
    // The wire has no types: handlers treat what they are given with care.
    const handler = METHODS[method] as unknown as Handler<'sendMessage'>
    return handler(payload as never, context)
  }
}

function refusal(error: unknown): ApiResponse<unknown> {
  if (error instanceof ApiError) {
    const { code: error_code, message: description, parameters } = error
    return { ok: false, error_code, description, ...(parameters ? { parameters } : {}) }
  }
  // A fault of the stand-in's own, or a payload of the wrong shape that nothing validated.
  const reason = error instanceof Error ? error.message : String(error)
  return { ok: false, error_code: 500, description: `Internal Server Error: ${reason}` }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new ApiError(500, 'Internal Server Error: the call hung'))
    if (signal.aborted) end()
    signal.addEventListener('abort', end)
  })
}
