/** Talks to the playground: acts go out as posts, changes come in as server-sent events. */

const RECONNECT_MS = 1000

/**
 * Listens to one person's chat until it is closed. A place is a person, and a group and a topic of
 * it where it is not their own chat with the bot. The first event is the whole state, again
 * after each reconnection.
 * @returns how to stop
 */
export function listen(place, onEvent, onOnline) {
  let source
  let timer
  function open() {
    source = new EventSource(`/playground/events${query(place)}`)
    source.onmessage = ({ data }) => onEvent(JSON.parse(data))
    source.onopen = () => onOnline(true)
    source.onerror = () => {
      onOnline(false)
      // The browser tries again by itself, except where it was answered with an error.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(open, RECONNECT_MS)
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** Does something as a person; resolves to what the playground tells of it. */
export function act(place, what) {
  return post(`/playground/act${query(place)}`, 'application/json', JSON.stringify(what))
}

export function sendPhoto(place, file) {
  return post(`/playground/photo${query(place)}`, file.type, file)
}

export function advance(duration) {
  return post('/playground/clock', 'application/json', JSON.stringify({ advance: duration }))
}

/** Where a file of the chat is served. */
export function fileUrl(fileId) {
  return `/playground/files/${encodeURIComponent(fileId)}`
}

function query({ personId, chatId, topic }) {
  const named = Object.entries({ person: personId, chat: chatId, topic })
  const given = named.filter(([, value]) => value !== undefined)
  return given.length > 0 ? `?${new URLSearchParams(given)}` : ''
}

async function post(path, type, body) {
  try {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body })
    return response.ok
      ? await response.json()
      : { told: `The playground answered ${response.status}` }
  } catch {
    return { told: 'The playground is not running' }
  }
}
