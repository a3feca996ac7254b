import { createApp } from 'astro/app/entrypoint'

/** The bundled app: `render` draws the page in `locals`. */
export const app = createApp({ streaming: false })
