import fc from 'fast-check'

// The same cases at every run; another `SEED` tries others, and a failure names the one that it had.
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) })
