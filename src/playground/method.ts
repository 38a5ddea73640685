import type { ApiMethods } from '@grammyjs/types'
import type { Upload } from './files.ts'
import type { UpdateQueue } from './queue.ts'
import type { World } from './world.ts'

/** Every method of the Bot API; files are `attach://…` strings by the time they are read. */
type Methods = ApiMethods<string>
export type MethodName = keyof Methods

/** A method's parameters. They come over the wire, so a required one may still be missing. */
export type Params<M extends MethodName> =
  Parameters<Methods[M]> extends [] ? Record<string, never> : NonNullable<Parameters<Methods[M]>[0]>

/** What a handler works on. */
export interface CallContext {
  readonly world: World
  readonly queue: UpdateQueue
  /** Files of a multipart body, by the name after `attach://`. */
  readonly uploads: ReadonlyMap<string, Upload>
  /** Aborted when the caller hangs up or the stand-in closes. */
  readonly signal: AbortSignal
}

/** Does what a method does, or throws an ApiError. */
export type Handler<M extends MethodName> = (
  params: Params<M>,
  context: CallContext,
) => ReturnType<Methods[M]> | Promise<ReturnType<Methods[M]>>

/** Handlers by the names of their methods. */
export type Handlers = { readonly [M in MethodName]?: Handler<M> }
