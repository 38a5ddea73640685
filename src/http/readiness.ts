/** What does not answer within this long is not ready, milliseconds. */
const ANSWER_MS_MAX = 2_000

/** Whether everything that is asked answers in time. */
export async function isReady(asked: readonly (() => Promise<boolean>)[]): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWER_MS_MAX)
  })
  const all = Promise.all(asked.map((one) => one())).then((answers) => answers.every(Boolean))
  try {
    return await Promise.race([all, late])
  } finally {
    clearTimeout(timer)
  }
}
