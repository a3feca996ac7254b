/** What is made of a value of a union, told by an entry for each of its types: one that is forgotten does not compile. */
export const byType =
  <Value extends { type: string }, Made>(makers: {
    [Type in Value['type']]: (value: Extract<Value, { type: Type }>) => Made
  }): ((value: Value) => Made) =>
  (value) =>
    // The compiler does not see that the entry and the value are of the same type.
    (makers[value.type as Value['type']] as (value: Value) => Made)(value)
