// Preloaded (--import) into `next start`, which on SIGTERM waits without limit for an open silent connection.

const graceMs = 3000

process.once('SIGTERM', () => {
  setTimeout(() => process.exit(0), graceMs).unref()
})
