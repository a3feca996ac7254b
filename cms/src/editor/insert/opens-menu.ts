/**
 * Whether “/” typed after some text is meant as the menu, where the editor would take it as a character: it opens its
 * menu after a space or at the start alone. Not within words, dates, fractions and addresses.
 */
export const opensMenu = (before: string): boolean => /[^\s\w/:.(-]$/u.test(before)
