import type { Printed, Use } from './printed-endpoint.ts'

type Waiting = { use: Use; resolve: (printed: Printed | null) => void }

/** How long the numbers of a text are gathered into one request, in ms. */
const gatherMs = 40

let waiting: Waiting[] = []

const ask = async (uses: Use[]): Promise<Printed[]> => {
  const response = await fetch('/api/editor/printed', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ uses }),
  })
  if (!response.ok) return []
  return ((await response.json()) as { printed: Printed[] }).printed
}

const flush = async (): Promise<void> => {
  const asked = waiting
  waiting = []
  const printed = await ask(asked.map(({ use }) => use)).catch(() => [])
  asked.forEach(({ resolve }, index) => {
    resolve(printed[index] ?? null)
  })
}

/** Loads what a use of a statistic will print; null where the server did not say. */
export const loadPrinted = (use: Use): Promise<Printed | null> =>
  new Promise((resolve) => {
    waiting.push({ use, resolve })
    if (waiting.length === 1) setTimeout(() => void flush(), gatherMs)
  })
