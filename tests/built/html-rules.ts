import type { ConfigData } from 'html-validate'

/** The rules by which drawn pages are checked, with a reason for each that differs from the recommended ones. */
export const htmlRules: ConfigData = {
  extends: ['html-validate:recommended'],
  rules: {
    // Astro writes void elements as HTML does, and prettier the templates.
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Chinese titles carry a site name.
    'long-title': 'off',
    // `popover` needs a plain button, and its name is the number.
    'no-implicit-button-type': 'error',
    'heading-level': 'error',
  },
}
