import { refuseOldNode } from './lib/node-version.mjs'

refuseOldNode(process.versions.node)
// Loaded late: an old Node must meet the refusal above, not a syntax error further in.
const { runCommand } = await import('./lib/command.mjs')
const { start } = await import('./lib/start.mjs')
await runCommand(start)
