import type { TextField } from 'payload'

/** Other names of the same thing. */
export const aliasesField = (): TextField => ({
  name: 'aliases',
  type: 'text',
  hasMany: true,
  label: { zh: '别名', en: 'Aliases' },
  admin: {
    description: { zh: '原文里的其他叫法，一个按一次回车。', en: 'Press Enter after each.' },
  },
})
