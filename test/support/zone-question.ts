import type { ChatMessage } from '../../src/playground/view.ts'

/** Whether this asks for the runner's clock: it stands below a result and waits for nobody. */
export function isZoneQuestion({ keyboard }: ChatMessage): boolean {
  const ways = ['settings:zone', 'settings:place']
  const data = keyboard
    .flat()
    .map((button) => ('callback_data' in button ? button.callback_data : ''))
  return ways.every((way) => data.includes(way))
}
