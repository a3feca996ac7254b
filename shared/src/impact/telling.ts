import type { PageInline } from '../models/line.ts'
import type { PrintedValue } from '../statistics/format.ts'

type Unsaid = { is: 'unsaid' }
/** A piece of what a page says, and where on it, in words. */
export type PageLine = { place: string; text: string }

/** What is no line of a page's text, by what people call it, in the order in which it is told. */
export const asideWords = [
  '链接',
  '导航',
  '给搜索引擎的说明',
  '分享卡片',
  '可下载的文件',
  '图片的焦点',
  '图片文件',
  '阅读时间',
  '图表',
  '日期',
  '次序',
] as const
export type AsideWord = (typeof asideWords)[number]

type Beside<Value> = { is: 'beside'; toLines: (value: Value) => PageLine[] }
type Aside = { is: 'aside'; word: AsideWord; isCounted: boolean; of: AnyTelling | null }
type Said = { is: 'said'; name: string }
type Special<Of extends string> = { is: Of; name: string }
type Part<Value> = { is: 'part'; name: string; of: Telling<Value> }
type List<Item> = { is: 'list' | 'each'; name: string; of: FieldTelling<Item> }
type OneOf<Value extends { type: string }> = {
  is: 'oneOf'
  of: { [Type in Value['type']]: Telling<Extract<Value, { type: Type }>> }
}

/** A sentence around a number, in three pieces. */
type Marked = { before: string; marked: string; after: string }

type SaidTelling<Value> = [Value] extends [string | number]
  ? Said
  : [Value] extends [PageInline[]]
    ? Special<'line'>
    : [Value] extends [readonly (infer Item)[]]
      ? List<Item>
      : [Value] extends [PrintedValue]
        ? Special<'value'>
        : [Value] extends [Marked]
          ? Special<'marked'>
          : [Value] extends [Extract<PageInline, { type: 'statistic' }>]
            ? Special<'node'>
            : [Value] extends [{ type: string }]
              ? OneOf<Value> | Part<Value>
              : string extends keyof Value
                ? List<Value[keyof Value]>
                : [Value] extends [boolean]
                  ? never
                  : Part<Value>

/** How a part of a page is told to whoever approves it: said to readers, or standing aside. */
type FieldTelling<Value> = Unsaid | Aside | Beside<Value> | SaidTelling<NonNullable<Value>>

/**
 * How each field of a model is told, none forgotten. One of several goes by what it is `called`, behind the place of all,
 * or stands at a place of its own.
 */
export type Telling<Value> = {
  called?: (value: Value) => string
  at?: (value: Value) => string
  fields: { [Field in keyof Required<Value>]: FieldTelling<Value[Field]> }
}

/** A telling whose model is no longer known to the compiler. */
export type AnyField =
  | Unsaid
  | Beside<never>
  | Aside
  | Said
  | Special<'line' | 'node' | 'value' | 'marked'>
  | { is: 'part'; name: string; of: AnyTelling }
  | { is: 'list' | 'each'; name: string; of: AnyField }
  | { is: 'oneOf'; of: Record<string, AnyTelling> }
export type AnyTelling = {
  called?: (value: never) => string
  at?: (value: never) => string
  fields: Record<string, AnyField>
}

// A name that is empty: it goes by the place in which it stands.

/** Said to readers, word by word. */
export const said = (name = ''): Said => ({ is: 'said', name })
export const line = (name = ''): Special<'line'> => ({ is: 'line', name })
export const node = (name = ''): Special<'node'> => ({ is: 'node', name })
export const value = (name = ''): Special<'value'> => ({ is: 'value', name })
export const marked = (name = ''): Special<'marked'> => ({ is: 'marked', name })
export const part = <Value>(of: NoInfer<Telling<Value>>, name = ''): Part<Value> => ({ is: 'part', name, of })
export const list = <Item>(of: NoInfer<FieldTelling<Item>>, name = ''): List<Item> => ({
  is: 'list',
  name,
  of,
})
/** Several by names that nobody reads. */
export const each = <Item>(of: NoInfer<FieldTelling<Item>>, name = ''): List<Item> => ({
  is: 'each',
  name,
  of,
})
export const oneOf = <Value extends { type: string }>(of: NoInfer<OneOf<Value>['of']>): OneOf<Value> => ({
  is: 'oneOf',
  of,
})

/** Says nothing of its own, or once more what stands beside it in other pieces. */
export const unsaid: Unsaid = { is: 'unsaid' }
/** No words for readers: that it differs is told by a word. */
export const aside = (word: AsideWord): Aside => ({ is: 'aside', word, isCounted: true, of: null })
export const asideOf = <Value>(word: AsideWord, of: Telling<Value>): Aside => ({
  ...aside(word),
  of,
})
/** Aside, and known only once it happens, or for machines what readers are told: no approval is held to it. */
export const uncounted = (word: AsideWord): Aside => ({ ...aside(word), isCounted: false })
/** Told by the order in which things become public, and so by others that do meanwhile. */
export const beside = <Value>(toLines: (value: Value) => PageLine[]): Beside<Value> => ({
  is: 'beside',
  toLines,
})
