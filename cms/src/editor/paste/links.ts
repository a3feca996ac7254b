const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

const trackers =
  /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_cid|mc_eid|_hsenc|_hsmi|spm|scm|share_token|share_source|weibo_id|isappinstalled|nsukey|wxshare_count)$/i
const sharedFrom = new Set(['singlemessage', 'groupmessage', 'timeline'])

/** What names an article of WeChat; everything else in such an address tells who read or shared it. */
const ofWechat = new Set(['__biz', 'mid', 'idx', 'sn'])

/**
 * The address of a pasted link without what tracks readers; null where it leads nowhere that a page may lead:
 * into the pasted text itself, to a file of the writer's machine, or to a script.
 */
export const toCleanUrl = (href: string): string | null => {
  const written = href.trim()
  if (!URL.canParse(written)) return null
  const url = new URL(written)
  if (!protocols.has(url.protocol)) return null
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
