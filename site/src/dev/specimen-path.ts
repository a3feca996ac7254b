/** Where designers find every example; its pages lie beneath. */
export const specimenPath = '/specimen/'
