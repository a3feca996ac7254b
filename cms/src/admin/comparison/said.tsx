import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
} from '@payloadcms/ui/rsc'
import type { FieldDiffServerComponent } from 'payload'
import { toSaid } from './to-said.ts'

const toHtml = (said: string[]): string =>
  said.length === 0 ? '<p></p>' : said.map((one) => `<p>${escapeDiffHTML(one)}</p>`).join('')

/** The two values of a field side by side, in the words of its form. */
export const Said: FieldDiffServerComponent = async ({
  comparisonValue,
  versionValue,
  clientField,
  field,
  i18n,
  nestingLevel,
  req,
}) => {
  const { From, To } = getHTMLDiffComponents({
    fromHTML: toHtml(await toSaid(req, field, comparisonValue)),
    toHTML: toHtml(await toSaid(req, field, versionValue)),
    postProcess: unescapeDiffHTML,
    // A choice or a reference is another one as a whole; only text is compared letter by letter.
    tokenizeByCharacter: field.type === 'text',
  })
  const label = 'label' in clientField && typeof clientField.label !== 'function' ? clientField.label : false
  return (
    <FieldDiffContainer
      From={From}
      To={To}
      i18n={i18n}
      label={{ label }}
      {...(nestingLevel === undefined ? {} : { nestingLevel })}
    />
  )
}

/** A field of the program's own, in which any two versions differ. */
export const Unsaid: FieldDiffServerComponent = () => null
