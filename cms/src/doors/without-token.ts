const repeated = /^\/api\/users\/(me|refresh-token)\/?$/

/** Payload repeats the token of a session in what scripts can read, where its cookie is kept from them. */
export const withoutToken = async (response: Response, pathname: string): Promise<Response> => {
  if (!repeated.test(pathname) || !response.ok) return response
  const { token: _, refreshedToken: __, ...rest } = (await response.json()) as Record<string, unknown>
  return Response.json(rest, response)
}
