export { ledgerRows, releases } from './collections.ts'
export { publicationEndpoints } from './endpoints.ts'
