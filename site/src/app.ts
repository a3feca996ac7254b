import { createApp } from 'astro/app/entrypoint'

export { maintained } from './maintained/index.ts'

/** The bundled app: `render` draws the page in `locals`. */
export const app = createApp({ streaming: false })
