/** The bits of a text node's format. Looks that the contract lacks, such as underlines, are left behind; the text stays. */
export const bold = 1
export const italic = 2
