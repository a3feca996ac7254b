/** The public path of a file by its hash and format. */
export const toFilePath = (hash: string, format: string): string =>
  `/files/${hash}.${format === 'jpeg' ? 'jpg' : format}`
