import type { AstroIntegration } from 'astro'

/** Bundles the site as an app that draws pages in process; no host, no server. */
export const adapter = (): AstroIntegration => ({
  name: 'xiezou',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'xiezou',
        // Deprecated as a whole because 'auto' becomes the only way; until then it must be said.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('app.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      })
    },
  },
})
