import { mostRows, toCheckedSearch } from './query.ts'
import { Refused } from './refused.ts'

const asJson = ['columns', 'queryByGroup']

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** Whether Payload can read it; what it cannot, it answers with an error page, and keeps as a preference. */
const isReadable = (params: URLSearchParams): boolean => {
  const bare = new URLSearchParams(params)
  for (const name of asJson) {
    const text = bare.get(name)
    if (text !== null && !isJson(text)) return false
    bare.delete(name)
  }
  try {
    toCheckedSearch(`?${bare.toString()}`, () => null)
    return true
  } catch (error) {
    if (error instanceof Refused) return false
    throw error
  }
}

/** The query of a page of the admin with its bounds kept, none where nobody could read it; null where it is well already. */
export const toBoundedSearch = (params: URLSearchParams): URLSearchParams | null => {
  const bounded = new URLSearchParams(params)
  const limit = params.get('limit')
  if (limit !== null && !(/^[1-9]\d{0,3}$/.test(limit) && Number(limit) <= mostRows)) bounded.delete('limit')
  if (!isReadable(bounded)) return new URLSearchParams()
  return bounded.size === params.size ? null : bounded
}
