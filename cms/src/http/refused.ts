type Details = { headers?: Record<string, string>; fields?: { path: string; message: string }[] }

/** A request that is turned away at the door, with a status and one sentence for whoever sent it. */
export class Refused extends Error {
  readonly status: number
  readonly details: Details

  constructor(status: number, message: string, details: Details = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

/** The refusal as the admin expects errors, those of fields at their fields. */
export const toAnswer = ({ status, message, details: { headers = {}, fields } }: Refused): Response => {
  const error =
    fields === undefined ? { message } : { name: 'ValidationError', message, data: { errors: fields } }
  return Response.json({ errors: [error] }, { status, headers })
}
