import type { Inline } from '../rich-text/inline.ts'
import { plainFormat } from '../statistics/format.ts'

/** Named examples of everything that a line of prose is made of. */
export const inlineExamples: {
  [Type in Inline['type']]: { name: string; inline: Extract<Inline, { type: Type }> }[]
} = {
  text: [
    { name: 'plain words with a number', inline: { type: 'text', text: '今年6月，' } },
    { name: 'strong', inline: { type: 'text', text: '示例区', strong: true } },
    {
      name: 'emphasis with a line end and a tab',
      inline: { type: 'text', text: '家庭。\n第二行\t完，', emphasis: true },
    },
  ],
  mention: [
    {
      name: 'a family and others',
      inline: { type: 'mention', key: 'jiating-1', text: '张某等', without: '' },
    },
    {
      name: 'a family with words in its place',
      inline: { type: 'mention', key: 'jiating-1', text: '张某', without: '一户居民' },
    },
  ],
  statistic: [
    {
      name: 'a pinned value as it stands',
      inline: {
        type: 'statistic',
        key: 'households',
        show: { observation: 'households-2022' },
        format: plainFormat,
      },
    },
    {
      name: 'a pinned value in Han numerals without its unit',
      inline: {
        type: 'statistic',
        key: 'households',
        show: { observation: 'households-2022' },
        format: { ...plainFormat, numerals: 'han', unit: 'omitted' },
      },
    },
    {
      name: 'a pinned value that was corrected since',
      inline: {
        type: 'statistic',
        key: 'households',
        show: { observation: 'households-2021' },
        format: plainFormat,
      },
    },
    {
      name: 'the latest of a year, grouped, in ten thousands',
      inline: {
        type: 'statistic',
        key: 'households',
        show: { latest: { definition: 'v2023', period: 'year' } },
        format: { ...plainFormat, scale: 'wan', grouping: true },
      },
    },
    {
      name: 'a value that is withheld',
      inline: {
        type: 'statistic',
        key: 'households',
        show: { latest: { definition: 'v2023', period: 'half' } },
        format: plainFormat,
      },
    },
  ],
  link: [
    {
      name: 'to a document of ours, in two looks',
      inline: {
        type: 'link',
        to: { document: 'honour/shifanhu' },
        children: [
          { type: 'text', text: '“健康家庭', strong: true, emphasis: true },
          { type: 'text', text: '示范户”' },
        ],
      },
    },
    {
      name: 'to another site',
      inline: {
        type: 'link',
        to: { url: 'https://example.org/a?b=1' },
        children: [{ type: 'text', text: '通知' }],
      },
    },
  ],
}

/** One line of all of them. */
export const everyInline: Inline[] = Object.values(inlineExamples).flatMap((examples) =>
  examples.map(({ inline }): Inline => inline),
)
