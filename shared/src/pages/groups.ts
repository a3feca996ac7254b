/** Documents in groups by their kind, in the order in which the kinds are listed; a kind without any is left out. */
export const toGroups = <Kind extends string, One extends { kind: Kind }>(
  documents: One[],
  kinds: readonly Kind[],
): [Kind, One[]][] =>
  kinds.flatMap((kind): [Kind, One[]][] => {
    const group = documents.filter((one) => one.kind === kind)
    return group.length === 0 ? [] : [[kind, group]]
  })
