import sharp from 'sharp'
import { largestFile, mostPixels } from './limits.ts'
import { findKind, hidesSomething, isHarmlessRest, readParts } from './parts/read-parts.ts'

const broken = '图片不完整或已损坏，请从原处重新复制或导出。'

/** Why a file cannot be a picture of ours, in Chinese; null where it can. Judged by its content, never by its name. */
export const findFileProblem = async (data: Buffer): Promise<string | null> => {
  if (data.length > largestFile) return '图片太大，最大 25 MB。请缩小后再上传。'
  const kind = findKind(data)
  if (kind === null) return '只能上传 JPEG、PNG、WebP 或 AVIF 图片，这个文件不是。'
  const parts = readParts(data, kind)
  if (parts === null) return broken
  if (!isHarmlessRest(parts.rest))
    return '图片后面还接着别的内容（动态照片的视频，或者被人塞进去的文件）。请另存为普通照片，或用看图软件打开后重新保存，再上传。'
  if (hidesSomething(parts))
    return '图片里面藏着网页、程序或压缩包。请用看图软件打开后重新保存，再上传；如果是别人发来的，请问清来源。'
  try {
    const { width, height, exif, xmp, iptc } = await sharp(data, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return '图片的像素太多，最多 8000 万。请缩小后再上传。'
    if (kind === 'avif' && [exif, xmp, iptc].some((words) => words !== undefined))
      return '这张 AVIF 图片里写着拍摄信息（可能有拍摄地点），去不掉。请另存为 JPEG 再上传。'
    // Reading every row is what finds a file that was cut short.
    await sharp(data, { failOn: 'truncated', limitInputPixels: mostPixels }).stats()
    return null
  } catch {
    return broken
  }
}
