/**
 * The lines of UTF-8 text as it arrives, without their ends. They end at `\n` alone: U+2028 and its like are characters
 * of JSON, at which `node:readline` ends lines too. Throws where the bytes are not UTF-8.
 */
export const readLines = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  // Of a line that is longer than many chunks, nothing is copied twice.
  let begun: string[] = []
  const take = function* (text: string): Generator<string> {
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      yield [...begun, text.slice(from, end)].join('')
      begun = []
      from = end + 1
    }
    if (from < text.length) begun.push(text.slice(from))
  }
  for await (const chunk of bytes) yield* take(decoder.decode(chunk, { stream: true }))
  yield* take(decoder.decode())
  if (begun.length > 0) yield begun.join('')
}
