import type { ApiResponse } from '@grammyjs/types'
import { type Context, Hono } from 'hono'
import { readBody } from './body.ts'
import type { StandIn } from './stand-in.ts'

const UNAUTHORIZED: ApiResponse<never> = {
  ok: false,
  error_code: 401,
  description: 'Unauthorized',
}

/** `/bot<token>/<method>` and `/file/bot<token>/<path>`, as at api.telegram.org. */
export function apiRoutes(standIn: StandIn): Hono {
  const app = new Hono()

  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    if (context.req.param('bot') !== `bot${standIn.token}`) return answer(context, UNAUTHORIZED)
    const { raw } = context.req
    const body = await readBody(raw)
    if (!body)
      return answer(context, {
        ok: false,
        error_code: 400,
        description: "Bad Request: can't parse the request's body",
      })
    const method = context.req.param('method')
    return answer(context, await standIn.call(method, body.payload, body.uploads, raw.signal))
  })

  app.get('/file/:bot{bot[^/]+}/:path{.+}', (context) => {
    if (context.req.param('bot') !== `bot${standIn.token}`) return answer(context, UNAUTHORIZED)
    const file = standIn.world.files.at(context.req.param('path'))
    if (!file) return answer(context, { ok: false, error_code: 404, description: 'Not Found' })
    return context.body(new Uint8Array(file.bytes), 200, { 'content-type': file.type })
  })

  return app
}

function answer(context: Context, response: ApiResponse<unknown>): Response {
  const status = response.ok ? 200 : response.error_code
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (!response.ok && response.parameters?.retry_after !== undefined)
    headers['retry-after'] = String(response.parameters.retry_after)
  return context.newResponse(JSON.stringify(response), status as 200, headers)
}
