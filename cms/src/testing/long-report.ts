const text = (words: string) => ({
  type: 'text',
  version: 1,
  text: words,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})

const number = (id: string, statistic: string, observation: string) => ({
  type: 'inlineBlock',
  version: 1,
  fields: {
    id,
    blockName: '',
    blockType: 'statistic',
    statistic,
    mode: 'pinned',
    observation,
    scale: 'one',
    numerals: 'arabic',
    grouping: false,
    word: 'none',
  },
})

const paragraph = (children: object[]) => ({
  type: 'paragraph',
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
})

type Length = { sections: number; paragraphs: number; characters: number }

/**
 * The sections of a report, as a form holds them, numbered by their order: each paragraph has so many Han characters, and
 * a number in it.
 */
export const toLongSections = (
  { sections, paragraphs, characters }: Length,
  statistic: string,
  observation: string,
): Record<string, unknown>[] =>
  Array.from({ length: sections }, (_, section) => ({
    title: `第${section + 1}章`,
    body: {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: Array.from({ length: paragraphs }, (__, index) =>
          paragraph([
            text('邻里守望相助，'.repeat(Math.ceil(characters / 7)).slice(0, characters)),
            number(`number-${section}-${index}`, statistic, observation),
            text('。'),
          ]),
        ),
      },
    },
  }))
