import path from 'node:path'
import { laterBytes, openFolder, requireDiskSpace } from './data-folder.mjs'
import { claim } from './lock.mjs'
import { requireFreePorts } from './ports.mjs'
import { Refusal } from './refusal.mjs'
import { finishRestore } from './restored-folder.mjs'

// The programs of a launcher that was killed end within this time.
const afterKillMs = 8000

/**
 * Makes DATA_DIR and both ports this launcher's own, or refuses and leaves no trace.
 * @param {import('./settings.mjs').Settings} settings
 * @param {(tidy: () => void) => void} atEnd
 */
export async function claimPlace({ dataDir, cmsPort, sitePort }, atEnd) {
  finishRestore(dataDir)
  atEnd(openFolder(dataDir, 'DATA_DIR'))
  requireDiskSpace(dataDir, laterBytes)
  const lock = claim(path.join(dataDir, 'launcher.lock'))
  if ('heldBy' in lock) {
    throw new Refusal(
      `另一个启动程序（进程 ${lock.heldBy}）正在使用 ${dataDir}，请先停止它，或用 DATA_DIR 换一个文件夹 (another launcher is using this DATA_DIR).`,
    )
  }
  atEnd(lock.release)
  await requireFreePorts(
    [
      { name: 'CMS_PORT', port: cmsPort },
      { name: 'SITE_PORT', port: sitePort },
    ],
    lock.recovered ? afterKillMs : 0,
  )
}
