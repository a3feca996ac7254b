import { mostRows } from './query.ts'

/** The query of a page of the admin with its bounds kept; null where it keeps them already. */
export const toBoundedSearch = (params: URLSearchParams): URLSearchParams | null => {
  const limit = params.get('limit')
  if (limit === null || (/^[1-9]\d{0,3}$/.test(limit) && Number(limit) <= mostRows)) return null
  const bounded = new URLSearchParams(params)
  bounded.delete('limit')
  return bounded
}
