import type { Payload, PayloadRequest } from 'payload'

/** What of a request tells a read in which transaction it happens. */
export type Reading = Pick<PayloadRequest, 'transactionID'>

/** What a database adapter offers for reading much of what it holds as it stands at one moment. */
export type WithOneMoment = {
  atOneMoment: <Result>(work: (req: Reading) => Promise<Result>) => Promise<Result>
}

/**
 * Runs `work`, whose reads with `req` all see the database as it is at one moment, whatever is written meanwhile.
 * An adapter that cannot do this just runs it: then nobody else may be writing.
 */
export const atOneMoment = async <Result>(
  payload: Payload,
  work: (req: Reading) => Promise<Result>,
): Promise<Result> => {
  const adapter = payload.db as Partial<WithOneMoment>
  return adapter.atOneMoment === undefined ? work({}) : adapter.atOneMoment(work)
}
