import { ApiError, badRequest } from '../api-error.ts'
import type { Handlers } from '../method.ts'
import type { UpdateKind, World } from '../world.ts'

const SECRET = /^[A-Za-z0-9_-]{1,256}$/
const CONNECTIONS_DEFAULT = 40
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** How updates reach the bot: it asks for them, or has them posted. */
export const updates = {
  getUpdates: ({ offset, limit, timeout, allowed_updates }, { world, queue, signal }) => {
    if (world.webhook)
      throw new ApiError(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    allow(world, allowed_updates)
    return queue.poll({ offset, limit, timeoutSeconds: timeout }, signal)
  },

  setWebhook: (params, { world, queue }) => {
    const { url, secret_token, max_connections, allowed_updates, drop_pending_updates } = params
    if (secret_token !== undefined && !SECRET.test(secret_token))
      throw badRequest('secret token contains unallowed characters')
    if (url) checkUrl(url)
    allow(world, allowed_updates)
    if (drop_pending_updates) queue.clear()
    world.webhook = url
      ? {
          url,
          secret: secret_token,
          connectionsMax: Math.min(Math.max(max_connections ?? CONNECTIONS_DEFAULT, 1), 100),
        }
      : undefined
    world.events.emit({ type: 'updates' })
    return true
  },

  deleteWebhook: ({ drop_pending_updates }, { world, queue }) => {
    world.webhook = undefined
    if (drop_pending_updates) queue.clear()
    return true
  },

  getWebhookInfo: (_params, { world }) => {
    const { webhook } = world
    return {
      url: webhook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: world.updates.length,
      ...(webhook ? { max_connections: webhook.connectionsMax } : {}),
      ...(webhook?.lastError
        ? {
            last_error_date: webhook.lastError.at,
            last_error_message: webhook.lastError.message,
          }
        : {}),
      ...(world.allowedUpdates.length > 0 ? { allowed_updates: [...world.allowedUpdates] } : {}),
    }
  },
} satisfies Handlers

/** Remembered until another list is given: leaving it out changes nothing. */
function allow(world: World, allowed: readonly UpdateKind[] | undefined): void {
  if (allowed !== undefined) world.allowedUpdates = allowed
}

/** Plain http is taken on loopback, where a certificate makes no sense. */
function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw badRequest('bad webhook: invalid webhook URL specified')
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && !(protocol === 'http:' && LOOPBACK.includes(hostname)))
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook')
}
