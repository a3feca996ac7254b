import { linkAddress } from '@xiezou/shared'

const trackers =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|_hsenc|_hsmi|spm|scm|share_token|share_source|weibo_id|isappinstalled|nsukey|wxshare_count)$/i
const sharedFrom = new Set(['singlemessage', 'groupmessage', 'timeline'])

/** What names an article of WeChat; everything else in such an address tells who read or shared it. */
const ofWechat = new Set(['__biz', 'mid', 'idx', 'sn'])

/** An address as it may stand in a text, with its spaces escaped where it has any; null where a link may not lead there. */
const toAddress = (written: string): string | null => {
  if (!URL.canParse(written)) return null
  return [written, new URL(written).href].find((one) => linkAddress.safeParse(one).success) ?? null
}

/**
 * The address of a pasted link without what tracks readers; null where it leads nowhere that a page may lead:
 * into the pasted text itself, to a file of the writer's machine, or to a script.
 */
export const toCleanUrl = (href: string): string | null => {
  // Browsers pass over line ends and tabs in an address, and over white space around it.
  const written = toAddress(href.replaceAll(/[\t\n\r]/g, '').trim())
  if (written === null) return null
  const url = new URL(written)
  const isWechat = url.hostname === 'mp.weixin.qq.com'
  const unwanted = [...url.searchParams.keys()].filter(
    (name) =>
      (isWechat && !ofWechat.has(name)) ||
      trackers.test(name) ||
      (name === 'from' && sharedFrom.has(url.searchParams.get(name) ?? '')),
  )
  const isTracking = unwanted.length > 0 || (isWechat && url.hash !== '')
  // As it was written, unless something has to go: `URL` would write it another way.
  if (!isTracking) return written
  for (const name of new Set(unwanted)) url.searchParams.delete(name)
  if (isWechat) url.hash = ''
  return url.href
}
