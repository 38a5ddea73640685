import { button, element } from './dom.js'

/** The bot may never answer; Telegram's own spinner ends some time as well. */
const SPIN_MS = 60_000

/** Taps that were made and the buttons that spin for them. */
const spinning = new Map()
/** Answers that came before the tap's own response did. */
const answered = new Set()

/** Ends a tap's spinner. */
export function stopSpinning(queryId) {
  const pressed = spinning.get(queryId)
  if (!pressed) answered.add(queryId)
  spinning.delete(queryId)
  rest(pressed)
}

/** The rows of buttons under a message, or undefined where it has none. */
export function keyboard(message, acts) {
  const rows = message.reply_markup?.inline_keyboard ?? []
  if (rows.length === 0) return undefined
  return element(
    'div',
    { className: 'keyboard', role: 'group', 'aria-label': 'Buttons' },
    ...rows.map((row) =>
      element('div', { className: 'row' }, ...row.map((each) => inline(each, message, acts))),
    ),
  )
}

function inline(each, message, acts) {
  const className = each.style ? `inline ${each.style}` : 'inline'
  if (each.callback_data !== undefined)
    return button(each.text, (pressed) => tap(pressed, each, message, acts), {
      className,
      'data-data': each.callback_data,
    })
  if (each.url) return urlButton(each, className, acts)
  if (each.copy_text)
    return button(
      each.text,
      async () => {
        await navigator.clipboard?.writeText(each.copy_text.text)
        acts.toast('Copied to the clipboard')
      },
      { className: `${className} copies` },
    )
  return button(each.text, undefined, {
    className,
    disabled: true,
    title: each.disabled ? '' : 'Not imitated in the playground',
  })
}

function urlButton({ text, url }, className, acts) {
  const opens = acts.opening(url)
  if (opens) return button(text, opens, { className })
  return element(
    'a',
    { className: `${className} leaves`, href: url, target: '_blank', rel: 'noopener noreferrer' },
    text,
  )
}

async function tap(pressed, { callback_data }, message, acts) {
  if (pressed.classList.contains('spins')) return
  pressed.classList.add('spins')
  pressed.setAttribute('aria-busy', 'true')
  const { queryId } = await acts.tap(message, callback_data)
  if (!queryId || answered.delete(queryId)) {
    rest(pressed)
    return
  }
  spinning.set(queryId, pressed)
  setTimeout(() => rest(pressed), SPIN_MS)
}

function rest(pressed) {
  pressed?.classList.remove('spins')
  pressed?.removeAttribute('aria-busy')
}
