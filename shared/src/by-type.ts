const by =
  <Name extends string>(name: Name) =>
  <Value extends Record<Name, string>, Made>(makers: {
    [Type in Value[Name]]: (value: Extract<Value, Record<Name, Type>>) => Made
  }) =>
  (value: Value): Made =>
    // The compiler does not see that the entry and the value are of the same type.
    (makers[value[name]] as (value: Value) => Made)(value)

/** What is made of a value of a union, told by an entry for each of its types: one that is forgotten does not compile. */
export const byType = by('type')

/** The same of a union whose members are told apart by their kind. */
export const byKind = by('kind')
