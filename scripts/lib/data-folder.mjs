import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

const gigabyte = 1e9

/** Bytes that the first install and build need. */
export const firstInstallBytes = 1.5 * gigabyte
/** Bytes that a later start needs. */
export const laterBytes = 0.2 * gigabyte

/**
 * Makes sure that the folder is there and can be written; answers with what removes it again,
 * as long as nothing was put in.
 * @param {string} folder absolute
 * @param {string} name the setting that names it, for the refusal
 * @returns {() => void}
 */
export function openFolder(folder, name) {
  /** @type {string | undefined} */
  let firstMade
  try {
    firstMade = makeFolder(folder)
    const probe = path.join(folder, `.write-probe-${process.pid}`)
    fs.writeFileSync(probe, 'probe')
    fs.rmSync(probe)
  } catch (error) {
    removeEmpty(firstMade, folder)
    throw new Refusal(
      `无法写入文件夹 ${folder}（${codeOf(error)}），请检查 ${name} 与它的权限 (cannot write there; check its permissions).`,
    )
  }
  return () => removeEmpty(firstMade, folder)
}

/**
 * Refuses where the disk below this path has less than this much room.
 * @param {string} place absolute; need not exist yet
 * @param {number} bytes
 * @param {(folder: string) => number} freeBytes
 */
export function requireDiskSpace(place, bytes, freeBytes = bytesFree) {
  const free = freeBytes(nearestExisting(place))
  if (free >= bytes) return
  throw new Refusal(
    `磁盘空间不足：${place} 所在磁盘只剩 ${inMegabytes(free)} MB，至少需要 ${inMegabytes(bytes)} MB (not enough disk space).`,
  )
}

/**
 * Not by `recursive: true`: Node loops for ever where a parent takes no folders, as /proc does.
 * @param {string} folder
 * @returns {string | undefined} the outermost folder that was made
 */
function makeFolder(folder) {
  if (fs.existsSync(folder)) return undefined
  const firstMade = makeFolder(path.dirname(folder))
  try {
    fs.mkdirSync(folder)
  } catch (error) {
    removeEmpty(firstMade, path.dirname(folder))
    throw error
  }
  return firstMade ?? folder
}

/**
 * Removes the folders from `last` up to `first`, as far as they are empty.
 * @param {string | undefined} first
 * @param {string} last
 */
function removeEmpty(first, last) {
  if (first === undefined) return
  let folder = last
  while (folder.startsWith(first)) {
    try {
      fs.rmdirSync(folder)
    } catch {
      return
    }
    folder = path.dirname(folder)
  }
}

/** @param {string} folder */
function bytesFree(folder) {
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize
}

/** @param {string} place */
function nearestExisting(place) {
  let folder = place
  while (!fs.existsSync(folder)) folder = path.dirname(folder)
  return folder
}

/** @param {number} bytes */
function inMegabytes(bytes) {
  return Math.round(bytes / 1e6)
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
