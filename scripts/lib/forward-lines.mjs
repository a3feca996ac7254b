/**
 * Calls for each line of a stream of UTF-8 text; resolves at its end. Lines end at `\n` alone, after which `\r` is
 * white space: `node:readline` ends them at U+2028 and its like too, in the middle of a JSON text.
 * @param {import('node:stream').Readable} input
 * @param {(line: string) => void} onLine
 * @returns {Promise<void>}
 */
export function forwardLines(input, onLine) {
  let begun = ''
  input.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const lines = (begun + text).split('\n')
    begun = lines.pop() ?? ''
    for (const line of lines) onLine(line.replace(/\r$/, ''))
  })
  return new Promise((resolve) => {
    input.once('close', () => {
      if (begun !== '') onLine(begun)
      resolve()
    })
  })
}
