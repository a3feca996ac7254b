import { type Block, richText } from './block.ts'

const told: readonly Block['type'][] = ['paragraph', 'heading', 'list', 'quote', 'pull-quote']

const hasStatistic = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(hasStatistic)
    : typeof value === 'object' && value !== null
      ? (value as { type?: unknown }).type === 'statistic' || Object.values(value).some(hasStatistic)
      : false

/** The story of people: prose alone. Numbers of a series have no place in it, and pictures stand beside it. */
export const story = richText
  .refine((blocks) => blocks.every(({ type }) => told.includes(type)), '故事里只能有文字、列表、引文和摘句')
  .refine((blocks) => !hasStatistic(blocks), '故事里不能插入统计数，请写在报道里')
