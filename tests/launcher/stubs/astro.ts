#!/usr/bin/env node
import fs from 'node:fs'
import { setting, signIn, stay } from './sign-in.ts'

signIn('astro')
if (setting('STUB_BUILD') === 'hangs') stay()
else fs.mkdirSync('dist', { recursive: true })
