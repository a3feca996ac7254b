/** Why a save was refused at a field, and what stood in the field then. */
export type Refusal = { path: string; message: string; value: unknown; isMended: boolean }

type Fields = Record<string, { value?: unknown; valid?: boolean; errorMessage?: string | undefined }>

// What the notice of a stale save shows itself.
const elsewhere = new Set(['basedOn'])

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (!(a instanceof Blob) && !(b instanceof Blob) && JSON.stringify(a) === JSON.stringify(b))

/**
 * The refusals that a form has to show, from those that it showed and from what its fields say. One stays, though the
 * form forgets it with its next look at the server, until somebody changes what stands in its field.
 */
export const keepRefusals = (known: Refusal[], fields: Fields): Refusal[] => {
  const marked = Object.entries(fields).flatMap(([path, { valid, errorMessage, value }]): Refusal[] => {
    if (valid !== false || errorMessage === undefined || elsewhere.has(path)) return []
    return [{ path, message: errorMessage, value, isMended: false }]
  })
  const left = known.flatMap((one): Refusal[] => {
    const isMarked = marked.some(({ path }) => path === one.path)
    const isMended = one.isMended || !isSame(fields[one.path]?.value, one.value)
    return isMended && !isMarked ? [] : [{ ...one, isMended }]
  })
  const added = marked.filter(
    ({ path, message, value }) =>
      !left.some(
        (one) => one.path === path && one.message === message && (one.isMended || isSame(one.value, value)),
      ),
  )
  return [...left.filter(({ path }) => !added.some((one) => one.path === path)), ...added]
}
