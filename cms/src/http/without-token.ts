import type { Route } from './places.ts'

/** Payload repeats the token of a session in what scripts can read, where its cookie is kept from them. */
export const withoutToken = async (response: Response, { collection, name }: Route): Promise<Response> => {
  const isRepeated = collection?.slug === 'users' && ['get /me', 'post /refresh-token'].includes(name)
  if (!isRepeated || !response.ok) return response
  const { token: _, refreshedToken: __, ...rest } = (await response.json()) as Record<string, unknown>
  return Response.json(rest, response)
}
