import { LexicalDiffComponent } from '@payloadcms/richtext-lexical/rsc'
import type {
  FieldDiffServerProps,
  RichTextField,
  RichTextFieldClient,
  RichTextFieldDiffServerComponent,
} from 'payload'
import { type StoredText, toComparable } from './to-comparable.ts'

/** Two versions of a text side by side, with the words that its numbers and blocks show. */
export const Comparison: RichTextFieldDiffServerComponent = async (
  props: FieldDiffServerProps<RichTextField, RichTextFieldClient>,
) => {
  const { comparisonValue, versionValue, req } = props
  const read = (value: unknown): Promise<unknown> =>
    value ? toComparable(req, value as StoredText) : Promise.resolve(value)
  return (
    <LexicalDiffComponent
      {...props}
      comparisonValue={await read(comparisonValue)}
      versionValue={await read(versionValue)}
    />
  )
}
