/** Starts Payload with the server and not with the first request, so that its jobs run from the beginning. */
export const register = async (): Promise<void> => {
  // Next compiles this file for its edge runtime too, which has no database, and drops there what this guards.
  // eslint-disable-next-line no-restricted-syntax -- a constant of the bundler, no setting
  if (process.env['NEXT_RUNTIME'] === 'nodejs') {
    // What the CMS makes is for its owner alone; the renderer makes what is public.
    process.umask(0o077)
    // What the server itself writes of times, the title of a version's page among them, is Beijing's too.
    // eslint-disable-next-line no-restricted-syntax -- set, and not read: Node takes its zone from there
    process.env['TZ'] = 'Asia/Shanghai'
    const [{ getPayload }, { default: config }, { guardServer }, { warmPages }] = await Promise.all([
      import('payload'),
      import('./payload.config.ts'),
      import('./http/before-next.ts'),
      import('./publication/computed.ts'),
    ])
    guardServer()
    const payload = await getPayload({ config, cron: true })
    // In the background: nobody waits for it, and without it the first release only takes longer.
    warmPages(payload).catch((error: unknown) => {
      payload.logger.warn({ err: error }, '没能预先计算页面，第一次发布会慢一些')
    })
  }
}
