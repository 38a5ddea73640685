/**
 * Makes an element. Text goes in as text nodes, so that nothing a bot writes is read as HTML.
 * @param {string} tag
 * @param {Record<string, unknown>} properties set on the element; `data-…` and `aria-…` as attributes
 * @param {...(Node | string | undefined)} children
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue
    if (name.includes('-') || name === 'role') made.setAttribute(name, value)
    else made[name] = value
  }
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A button that cannot send a form by accident. */
export function button(label, onClick, properties = {}) {
  const made = element('button', { type: 'button', ...properties }, label)
  if (onClick) made.addEventListener('click', () => onClick(made))
  return made
}
