#!/usr/bin/env node
import fs from 'node:fs'
import path from 'node:path'
import { setting, signIn, stay } from './sign-in.ts'

const link = (target: string, file: string): void => {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.rmSync(file, { force: true })
  fs.symlinkSync(target, file)
}

signIn('npx')
fs.writeFileSync('node_modules/half-made', '')
if (setting('STUB_INSTALL') === 'hangs') {
  stay()
} else if (setting('STUB_INSTALL') === 'fails') {
  console.error('ERR! write\nENOSPC: no space left on device')
  process.exitCode = 1
} else {
  link(process.execPath, 'node_modules/.bin/node')
  link(path.join(import.meta.dirname, 'next.ts'), 'cms/node_modules/.bin/next')
  link(path.join(import.meta.dirname, 'astro.ts'), 'site/node_modules/.bin/astro')
}
