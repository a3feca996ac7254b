import { withPayload } from '@payloadcms/next/withPayload'
import { largestCall } from './src/http/limits.ts'

// Of scripts, styles and pictures of the program itself; pages get theirs in `src/proxy.ts`, answers of the API theirs in
// `src/http/answer.ts`.
const headers = [{ key: 'X-Content-Type-Options', value: 'nosniff' }]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  devIndicators: false,
  // Next's own bounds, 1 MB and 10 MB, would cut off the form of a long report behind our door, which has its own.
  experimental: { serverActions: { bodySizeLimit: largestCall }, proxyClientMaxBodySize: largestCall },
  // `pnpm types` checks them; whoever only starts the program need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  // Bundled, they would be loaded once for `instrumentation.ts` and once for the routes, whose `instanceof` would then
  // know none of the errors that the running Payload throws: editors would not see at which field the mistake is.
  serverExternalPackages: ['payload', '@payloadcms/db-sqlite', '@payloadcms/db-mongodb'],
  headers: () => Promise.resolve([{ source: '/_next/static/:path*', headers }]),
  redirects: () =>
    Promise.resolve([
      { source: '/', destination: '/admin', permanent: false },
      // Passwords are set by administrators, never by mail.
      { source: '/admin/forgot', destination: '/admin/login', permanent: false },
    ]),
}

export default withPayload(config)
