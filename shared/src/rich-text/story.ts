import { blockKindOf, richText } from './block.ts'
import { hasNumber } from './within.ts'

/** The story of people: prose alone. Numbers of a series have no place in it, and pictures stand beside it. */
export const story = richText
  .refine(
    (blocks) => blocks.every((block) => blockKindOf(block).isOfStories),
    '故事里只能有文字、列表、引文和摘句',
  )
  .refine((blocks) => !hasNumber(blocks), '故事里不能插入统计数，请写在报道里')
