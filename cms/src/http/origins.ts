const loopback = ['127.0.0.1', 'localhost']

/** The origins at which the admin is opened: that of its address, and on this machine both names of it. */
export const toOwnOrigins = (address: string): string[] => {
  const url = new URL(address)
  if (!loopback.includes(url.hostname)) return [url.origin]
  return loopback.map((hostname) => Object.assign(new URL(url), { hostname }).origin)
}

/**
 * The origins for Payload's own check of cookies. None on plain HTTP beyond this machine: browsers say there neither
 * origin nor site when they open a page, Payload would ignore the cookie, and signing in would lead back to the sign-in
 * for ever. What writes is checked at our door in any case.
 */
export const toPayloadOrigins = (address: string): string[] => {
  const own = toOwnOrigins(address)
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || loopback.includes(hostname) ? own : []
}
