const TOAST_MS = 4000

const toastElement = document.querySelector('.toast')
const alertElement = document.querySelector('dialog.alert')
let timer

/** A short word over the chat's end, gone by itself. */
export function toast(text) {
  clearTimeout(timer)
  toastElement.textContent = text
  toastElement.classList.add('shown')
  timer = setTimeout(() => toastElement.classList.remove('shown'), TOAST_MS)
}

/** A word that waits for OK. */
export function alert(title, text) {
  alertElement.querySelector('h2').textContent = title
  alertElement.querySelector('p').textContent = text
  if (!alertElement.open) alertElement.showModal()
}

const askElement = document.querySelector('dialog.ask')

/** Asks for a line of text. @returns what was written, undefined where it was called off */
export function ask(title, text) {
  const input = askElement.querySelector('input')
  askElement.querySelector('h2').textContent = title
  input.value = text
  askElement.returnValue = ''
  askElement.showModal()
  input.select()
  return new Promise((resolve) => {
    askElement.addEventListener(
      'close',
      () => resolve(askElement.returnValue === 'ok' ? input.value : undefined),
      { once: true },
    )
  })
}
