import { defineConfig } from '@playwright/test'

const browser = process.env['CHROME_PATH']
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each file starts a CMS and a renderer of its own; while one waits for its page, another one works.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] === 'true',
  // Only what hangs meets these, on a busy machine too.
  timeout: 1_200_000,
  expect: { timeout: 300_000 },
  // The JSON goes to PLAYWRIGHT_JSON_OUTPUT_FILE, where `npm test` reads it.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [['list']] : [['list'], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: [
        // Chromium refuses its sandbox to root.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
