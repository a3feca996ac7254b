/** The headings under which the admin lists its collections and globals. */
export const groups = {
  content: { zh: '内容', en: 'Content' },
  data: { zh: '数据', en: 'Data' },
  bodies: { zh: '机构与荣誉', en: 'Organizations and honours' },
  settings: { zh: '设置', en: 'Settings' },
}
