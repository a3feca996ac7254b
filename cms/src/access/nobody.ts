/** Nobody but the program itself. */
export const nobody = (): boolean => false
