import sharp, { type Metadata } from 'sharp'
import { largestFile, mostPixels, mostRows, widths } from '../../http/file-limits.ts'
import { findKind, hidesSomething, isHarmlessRest, readParts } from './parts/read-parts.ts'

const broken = '图片不完整或已损坏，请从原处重新复制或导出。'

/** How high its widest variant would be, in pixels. */
const toRows = ({ autoOrient: { width, height } }: Metadata): number =>
  Math.round((height * Math.min(width, ...widths.slice(-1))) / width)

/**
 * Why a file cannot be a picture of ours, in Chinese; null where it can. Judged by its content, never by its name, and
 * without decoding it, which takes too long for a request: that is done by the job that makes its variants.
 */
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
    const header = await sharp(data, { limitInputPixels: false }).metadata()
    const { width, height, exif, xmp, iptc } = header
    if (width * height > mostPixels)
      return `图片的像素太多：${width}×${height}，最多 8000 万像素（例如 10000×8000）。请缩小后再上传。`
    if (toRows(header) > mostRows)
      return `图片太长：缩到 ${Math.min(width, ...widths.slice(-1))} 像素宽时还有 ${toRows(header)} 像素高，最多 ${mostRows}。请裁成几张再上传。`
    if (kind === 'avif' && [exif, xmp, iptc].some((words) => words !== undefined))
      return '这张 AVIF 图片里写着拍摄信息（可能有拍摄地点），去不掉。请另存为 JPEG 再上传。'
    return null
  } catch {
    return broken
  }
}
