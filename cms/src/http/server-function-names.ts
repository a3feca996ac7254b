/** The functions that pages of the admin call; Payload has others for what is not used here: folders, locales, widgets. */
const serverFunctions = [
  'form-state',
  'render-document',
  'render-document-slots',
  'render-field',
  'render-list',
  'table-state',
]

/** Whether this is the name of such a function; never one that every object has, like `constructor`. */
export const isServerFunction = (name: unknown): name is string => serverFunctions.includes(name as string)
