/** Whoever asks often gets the answer of a moment ago: each asking reaches out to Telegram. */
const KEEP_MS = 2_000
/** What does not answer within this long is not ready. */
const ANSWER_MS_MAX = 2_000

/** Whether everything that is asked answers, asked again after some seconds at the earliest. */
export function createReadiness(
  asked: readonly (() => Promise<boolean>)[],
): () => Promise<boolean> {
  let known: { readonly at: number; readonly isReady: Promise<boolean> } | undefined

  async function ask(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), ANSWER_MS_MAX)
    })
    const all = Promise.all(asked.map((one) => one())).then((answers) => answers.every(Boolean))
    const isReady = await Promise.race([all, late])
    clearTimeout(timer)
    return isReady
  }

  return () => {
    const now = performance.now()
    if (!known || now - known.at > KEEP_MS) known = { at: now, isReady: ask() }
    return known.isReady
  }
}
