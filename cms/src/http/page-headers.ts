import { permissions, strictTransport } from './answer-headers.ts'

const toPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Payload's components set styles inline.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of a page of the admin, its policy with a nonce that Next puts on its scripts. */
export const toPageHeaders = (nonce: string, isHttps: boolean): Record<string, string> => ({
  'content-security-policy': toPolicy(nonce),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': permissions,
  'x-robots-tag': 'noindex',
  ...(isHttps ? { 'strict-transport-security': strictTransport } : {}),
})
