import type { AstroIntegration } from 'astro'
import { specimenPath } from './specimen-path.ts'

/** Under `astro dev` each page is computed when it is asked for, and `/specimen/` shows every example; a build has neither. */
export const pagesForDesigners = (): AstroIntegration => ({
  name: 'pages-for-designers',
  hooks: {
    'astro:config:setup': ({ command, addMiddleware, injectRoute }) => {
      if (command !== 'dev') return
      addMiddleware({ order: 'pre', entrypoint: new URL('middleware.ts', import.meta.url) })
      injectRoute({ pattern: specimenPath, entrypoint: new URL('specimen.astro', import.meta.url) })
    },
  },
})
