export type Styles = Map<string, string>

/** The declarations of a style attribute, names and values in lower case; of one name the last wins. */
export const toStyles = (attribute: string): Map<string, string> => {
  const styles = new Map<string, string>()
  for (const declaration of attribute.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim().toLowerCase()
    styles.set(
      name,
      declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase(),
    )
  }
  return styles
}

/** Whether something is bold by its style; null where its style does not say. */
export const isBold = (styles: Map<string, string>): boolean | null => {
  const weight = styles.get('font-weight')
  if (weight === undefined || weight === 'inherit') return null
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600
}

/** Whether something is italic by its style; null where its style does not say. */
export const isItalic = (styles: Map<string, string>): boolean | null => {
  const style = styles.get('font-style')
  if (style === undefined || style === 'inherit') return null
  return style.startsWith('italic') || style.startsWith('oblique')
}
