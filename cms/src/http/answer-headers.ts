/** What a page of ours may never ask of a browser. */
export const permissions =
  'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), ' +
  'midi=(), payment=(), usb=()'

/** A year; sent on HTTPS only, where it holds a browser to it. */
export const strictTransport = 'max-age=31536000'

const always = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': permissions,
  'x-robots-tag': 'noindex',
}

const unlessSaid = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
}

/** An answer of the API with headers that keep it from ever being a page, in nobody's cache unless it says otherwise. */
export const withAnswerHeaders = (response: Response, isHttps: boolean): Response => {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  for (const [name, value] of Object.entries(unlessSaid)) if (!headers.has(name)) headers.set(name, value)
  const isOpen = headers.get('access-control-allow-origin') === '*'
  // A page of ours is shown within the admin where it says so itself.
  const isFramed = headers.get('content-security-policy')?.includes("frame-ancestors 'self'") === true
  headers.set('x-frame-options', isFramed ? 'SAMEORIGIN' : 'DENY')
  headers.set('cross-origin-resource-policy', isOpen ? 'cross-origin' : 'same-origin')
  if (isHttps) headers.set('strict-transport-security', strictTransport)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
