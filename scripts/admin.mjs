import { refuseOldNode } from './lib/node-version.mjs'

refuseOldNode(process.versions.node)
// Loaded late: an old Node must meet the refusal above, not a syntax error further in.
const { runCommand } = await import('./lib/command.mjs')
const { administer } = await import('./lib/admin.mjs')
await runCommand(administer)
