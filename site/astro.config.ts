import { satteri } from '@astrojs/markdown-satteri'
import mdx from '@astrojs/mdx'
import { defineConfig, passthroughImageService } from 'astro/config'
import { adapter } from './src/adapter.ts'
import { pagesForDesigners } from './src/dev/integration.ts'
import { liveComponents } from './src/maintained/live-components.ts'

export default defineConfig({
  output: 'server',
  adapter: adapter(),
  integrations: [
    // Punctuation stands as maintainers wrote it.
    mdx({
      processor: satteri({ mdastPlugins: [liveComponents], features: { smartPunctuation: false } }),
      syntaxHighlight: false,
    }),
    pagesForDesigners(),
  ],
  // Pages carry no inline style, so that one strict CSP serves them all.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Named after the route, the style sheet would begin with dots, which some servers refuse.
      rolldownOptions: { output: { assetFileNames: '_astro/[hash][extname]' } },
    },
  },
  // Pictures come with their variants; Astro makes none.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
})
