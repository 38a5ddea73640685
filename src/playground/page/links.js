/**
 * What a link to the bot asks for: `start` opens the private chat, `startgroup` adds the bot to a
 * group. Undefined for any other link.
 */
export function deepLink(url, username) {
  const parsed = URL.parse(url)
  const isOurs =
    parsed?.hostname === 't.me' && parsed.pathname.toLowerCase() === `/${username.toLowerCase()}`
  if (!isOurs) return undefined
  const { searchParams } = parsed
  if (searchParams.has('startgroup')) return { startgroup: searchParams.get('startgroup') }
  return { start: searchParams.get('start') ?? '' }
}
