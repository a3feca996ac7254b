import crypto from 'node:crypto'
import path from 'node:path'
import { readPrivateJson, writePrivateJson } from './private-file.mjs'
import { Refusal } from './refusal.mjs'

const names = /** @type {const} */ (['PAYLOAD_SECRET', 'RENDERER_SECRET', 'STAGED_TOKEN'])

/** @typedef {Record<typeof names[number], string>} Secrets */

/**
 * The secrets of this installation, made once and kept in DATA_DIR/secrets.json.
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function loadSecrets(dataDir) {
  const file = path.join(dataDir, 'secrets.json')
  const kept = readKept(file)
  const [payload, renderer, staged] = names.map(
    (name) => kept[name] ?? crypto.randomBytes(32).toString('hex'),
  )
  const secrets = /** @type {Secrets} */ ({
    PAYLOAD_SECRET: payload,
    RENDERER_SECRET: renderer,
    STAGED_TOKEN: staged,
  })
  if (names.some((name) => kept[name] === undefined)) writePrivateJson(file, secrets)
  return secrets
}

/** @param {string} file */
function readKept(file) {
  try {
    return readPrivateJson(file) ?? {}
  } catch {
    throw new Refusal(
      `无法读取 ${file}，请恢复它，或删除后重新启动（所有人需要重新登录） (cannot read the secrets; restore the file, or delete it and start again).`,
    )
  }
}
