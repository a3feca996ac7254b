// Syntax here stays old on purpose: this file is what a too old Node gets to read.

const oldestMajor = 20

/**
 * The sentence that refuses this version of Node, or undefined where it will do.
 * @param {string} version
 */
export function oldNodeSentence(version) {
  if (Number(version.split('.')[0]) >= oldestMajor) return undefined
  return `Node ${version} 太旧，请安装 Node ${oldestMajor} 或更新的版本 (this Node is too old, install Node ${oldestMajor} or newer).`
}

/**
 * Ends the process with one sentence where this version of Node is too old.
 * @param {string} version
 */
export function refuseOldNode(version) {
  const sentence = oldNodeSentence(version)
  if (sentence === undefined) return
  console.error(sentence)
  process.exit(1)
}
