import type { InlineKeyboardButton } from '@grammyjs/types'

type CallbackButton = InlineKeyboardButton.CallbackButton

/** A button by what its data equals or ends with, or by whatever a test says. */
export type ButtonChoice = string | ((button: CallbackButton) => boolean)

interface WithKeyboard {
  readonly keyboard: readonly (readonly InlineKeyboardButton[])[]
}

export function isCallback(button: InlineKeyboardButton): button is CallbackButton {
  return 'callback_data' in button
}

/**
 * The first button that is meant, with its message.
 * @throws Error that lists the buttons in sight
 */
export function findButton<Message extends WithKeyboard>(
  messages: readonly Message[],
  choice: ButtonChoice,
): { message: Message; data: string } {
  for (const message of messages) {
    const button = message.keyboard.flat().find((each) => isCallback(each) && matches(each, choice))
    if (button && isCallback(button)) return { message, data: button.callback_data }
  }
  const sought = typeof choice === 'string' ? `"${choice}"` : 'that is asked for'
  throw new Error(`no button ${sought}; in sight: ${inSight(messages) || 'none'}`)
}

function matches(button: CallbackButton, choice: ButtonChoice): boolean {
  return typeof choice === 'string' ? button.callback_data.endsWith(choice) : choice(button)
}

function inSight(messages: readonly WithKeyboard[]): string {
  return messages
    .flatMap(({ keyboard }) => keyboard.flat())
    .map((button) => `[${button.text}] ${isCallback(button) ? button.callback_data : ''}`.trim())
    .join(', ')
}
