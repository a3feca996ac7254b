// Preloaded (--import) into every program that the launcher starts: when the launcher is gone, even by
// SIGKILL, its IPC channel closes, and the program ends with its whole process group.

const graceMs = 3000

if (process.env['XIEZOU_END_WITH_PARENT'] === '1') {
  // Grandchildren share the group of the program that watches; they need not watch too.
  delete process.env['XIEZOU_END_WITH_PARENT']
  process.once('disconnect', endGroup)
  // A listener keeps the channel, and with it the program, alive: programs that finish must be able to.
  process.channel?.unref()
}

function endGroup() {
  const killGroup = () => signalGroup('SIGKILL')
  process.once('exit', killGroup)
  // Without a listener SIGTERM would end this process before `exit` could end what ignores SIGTERM.
  if (process.listenerCount('SIGTERM') === 0) process.once('SIGTERM', () => process.exit(143))
  setTimeout(killGroup, graceMs)
  if (!signalGroup('SIGTERM')) process.exit(143)
}

/** @param {NodeJS.Signals} signal */
function signalGroup(signal) {
  try {
    process.kill(-process.pid, signal)
    return true
  } catch {
    return false
  }
}
