/** Words of Payload that are left in English, or that print an object where a label is meant. */
export const chineseWords = {
  general: {
    payloadSettings: '后台设置',
    sortByLabelDirection: '{{direction}}排序',
  },
  fields: { addNewLabel: '新增' },
}
