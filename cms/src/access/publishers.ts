import { only } from './roles.ts'

/** Publishers, who release and withdraw, and administrators. */
export const publishers = only('publisher', 'administrator')
