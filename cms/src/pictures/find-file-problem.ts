import sharp from 'sharp'
import { largestFile, mostPixels } from './limits.ts'

const isAt = (data: Buffer, offset: number, bytes: string): boolean =>
  data.subarray(offset, offset + bytes.length).equals(Buffer.from(bytes, 'latin1'))

/** Whether the first bytes are those of a JPEG, PNG, WebP or AVIF; nothing else ever reaches the decoder. */
const isPicture = (data: Buffer): boolean =>
  isAt(data, 0, '\xff\xd8\xff') ||
  isAt(data, 0, '\x89PNG\r\n\x1a\n') ||
  (isAt(data, 0, 'RIFF') && isAt(data, 8, 'WEBP')) ||
  isAt(data, 4, 'ftypavif') ||
  isAt(data, 4, 'ftypavis')

/** Why a file cannot be a picture of ours, in Chinese; null where it can. Judged by its content, never by its name. */
export const findFileProblem = async (data: Buffer): Promise<string | null> => {
  if (data.length > largestFile) return '图片太大，最大 25 MB。请缩小后再上传。'
  if (!isPicture(data)) return '只能上传 JPEG、PNG、WebP 或 AVIF 图片，这个文件不是。'
  try {
    const { width, height } = await sharp(data, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return '图片的像素太多，最多 8000 万。请缩小后再上传。'
    // Reading every row is what finds a file that was cut short.
    await sharp(data, { failOn: 'truncated', limitInputPixels: mostPixels }).stats()
    return null
  } catch {
    return '图片不完整或已损坏，请从原处重新复制或导出。'
  }
}
