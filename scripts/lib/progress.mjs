/** @typedef {ReturnType<typeof createProgress>} Progress */

/**
 * Tells the reader which step is under way and how long each took.
 * @param {(line: string) => void} print
 */
export function createProgress(print = console.log) {
  const begun = performance.now()
  return {
    /**
     * @template T
     * @param {string} label
     * @param {() => Promise<T>} work
     * @returns {Promise<T>}
     */
    async step(label, work) {
      const start = performance.now()
      print(`▸ ${label} …`)
      try {
        const result = await work()
        print(`✓ ${padEnd(label, 40)} ${inSeconds(performance.now() - start)}`)
        return result
      } catch (error) {
        print(`✗ ${padEnd(label, 40)} ${inSeconds(performance.now() - start)}`)
        throw error
      }
    },
    /** @param {string} line */
    say: (line) => print(line),
    total: () => inSeconds(performance.now() - begun),
  }
}

/**
 * Lines in a frame; Chinese characters take two columns.
 * @param {string[]} lines
 */
export function toBox(lines) {
  const width = Math.max(...lines.map(widthOf))
  const edge = '─'.repeat(width + 2)
  return [`┌${edge}┐`, ...lines.map((line) => `│ ${padEnd(line, width)} │`), `└${edge}┘`].join('\n')
}

/**
 * Milliseconds as seconds with one digit, set to the right.
 * @param {number} ms
 */
export function inSeconds(ms) {
  return `${(ms / 1000).toFixed(1).padStart(7)} s`
}

/**
 * @param {string} text
 * @param {number} width in columns
 */
export function padEnd(text, width) {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
}

/** @param {string} text */
function widthOf(text) {
  const wide = text.match(/[\u2e80-\u9fff\uff00-\uffe0]/g) ?? []
  return text.length + wide.length
}
