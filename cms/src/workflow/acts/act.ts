import type { PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { StoredDocument } from '../publishing/together.ts'
import type { Deed } from './ledger-acts.ts'

/** What a list offers to do with all that is ticked, and the words of its dialog. */
export type ForMany = {
  /** To whom it is offered, of those that a collection knows; nobody to whom an act before it is offered already. */
  who: 'releasers' | 'writers' | 'removers'
  /** The change for readers that is looked at before. */
  looksAt: Deed
  /** Whether it makes that change. Otherwise whoever may save may do it. */
  isRelease: boolean
  /** What is said of one that it would leave as it is; null where that keeps nothing from it. */
  same: string | null
  /** What is said of all of them together. */
  together: string
  done: string
}

/** What somebody does to documents, as one door takes it from whoever asks and carries it out. */
export type Act<Asked extends z.ZodObject = z.ZodObject> = {
  /** What is done, as people are told. */
  verb: string
  /** How many documents it takes, all of them or none. */
  takes: 'none' | 'one' | 'many'
  /** What a request says beside the documents. */
  asks: Asked
  carryOut: (req: PayloadRequest, documents: StoredDocument[], asked: z.output<Asked>) => Promise<object>
  forMany?: ForMany
}

/** An act, so that what it asks for is known where it is carried out. */
export const toAct = <Asked extends z.ZodObject>(act: Act<Asked>): Act => act
