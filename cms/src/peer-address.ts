import { BlockList, isIP } from 'node:net'

/** Set by `guardServer` alone; what a client sends under this name is overwritten. */
export const peerHeader = 'x-xiezou-peer'

/** An address as everybody writes it: IPv4 is not wrapped in IPv6. */
export const toPlainAddress = (address: string): string => address.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/** The proxies that are believed, from a list of addresses and networks with commas between. Throws for one that is neither. */
export const toProxies = (list: string): BlockList => {
  const proxies = new BlockList()
  for (const one of list.split(',').map((text) => text.trim())) {
    if (one === '') continue
    const [address = '', bits] = one.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (isIP(address) === 0 || !/^\d{0,3}$/.test(bits ?? '')) throw new Error(`${one} 不是地址或网段`)
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, Number(bits), family)
  }
  return proxies
}

const isIn = (proxies: BlockList, address: string): boolean =>
  isIP(address) !== 0 && proxies.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** One household or office has a whole /64 of IPv6 to itself. */
const toNetwork = (address: string): string => {
  if (isIP(address) !== 6) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const filled =
    tail === undefined
      ? groups
      : [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after]
  return `${filled
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/**
 * The address that a request came from: that of its connection, or where a believed proxy made it, the last one that
 * the proxy, or the proxies before it, did not put there themselves.
 */
export const toClientAddress = (headers: Headers, proxies: BlockList): string => {
  let address = headers.get(peerHeader) ?? ''
  const before = (headers.get('x-forwarded-for') ?? '').split(',').map(toPlainAddress)
  while (isIn(proxies, address)) {
    const next = before.pop()
    if (next === undefined || isIP(next) === 0) break
    address = next
  }
  return toNetwork(address)
}
