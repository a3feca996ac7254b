#!/usr/bin/env node
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import { isToFail, rememberProcess, setting, signIn } from './sign-in.ts'

signIn('next')
if (process.argv[2] === 'build') {
  fs.mkdirSync('.next', { recursive: true })
} else if (isToFail()) {
  process.exitCode = 1
} else {
  // A worker that does not listen, as there may be one.
  if (setting('STUB_WORKER') === 'stubborn') {
    const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'
    rememberProcess(spawn(process.execPath, ['-e', stubborn], { env: {} }).pid)
  }
  const server = http.createServer((request, response) => {
    if (request.url === '/die') process.exit(7)
    response.end('{}')
  })
  server.listen(Number(setting('CMS_PORT')), '127.0.0.1')
  // As Next does: it waits for every connection to end.
  process.on('SIGTERM', () => {
    server.close(() => process.exit(0))
  })
}
