const toMegabytes = (bytes: number): string => (bytes / (1024 * 1024)).toFixed(1)

/** What is said of the size of a document: nothing up to half of what it may hold. */
export const toSizeWords = (bytes: number, largest: number): string | null => {
  const [is, most] = [toMegabytes(bytes), toMegabytes(largest)]
  if (bytes > largest) return `内容太大：${is} MB，最多 ${most} MB。这样不能保存、预览和发布，请分成几份。`
  return bytes > largest / 2 ? `已写 ${is} MB，一份最多 ${most} MB` : null
}
