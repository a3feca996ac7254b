import type { Page } from '@xiezou/shared/pages'

declare global {
  namespace App {
    // Astro's own declaration is an interface, and only interfaces merge.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface Locals {
      /** The page that is drawn: the one thing that a template sees. */
      page: Page
    }
  }
}
