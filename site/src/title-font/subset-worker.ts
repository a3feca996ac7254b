import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import subsetFont from 'subset-font'

const font = readFile(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')),
)

/** Makes subsets one after another, away from the thread that publishes. */
parentPort?.on('message', (glyphs: string) => {
  void font
    .then((whole) => subsetFont(whole, glyphs, { targetFormat: 'woff2' }))
    .then(
      (bytes) => parentPort?.postMessage({ bytes: new Uint8Array(bytes) }),
      (error: unknown) => parentPort?.postMessage({ error: String(error) }),
    )
})
