import { fromRef } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { toFieldPath } from '../conversion/index.ts'
import { toSlug } from '../document-types.ts'
import { toFieldLabel, toFormFields } from '../fields/field-label.ts'
import type { ReleaseProblem } from '../publication/problems.ts'
import type { PlanNumbers } from './numbers.ts'
import type { Plan } from './plan.ts'

/** A problem as the admin shows it: at a field of a form, which has a label, or with the document in which it stands. */
export type ShownProblem = { ref: string; path: string; label: string; message: string }

/** Names the field of a problem. */
export const toShownProblem =
  (req: PayloadRequest) =>
  ({ ref, path: place, message }: ReleaseProblem): ShownProblem => {
    const path = toFieldPath(place)
    const label =
      path === 'file' ? '文件' : toFieldLabel(toFormFields(req.payload, toSlug(fromRef(ref).type)), path)
    return { ref, path, label, message }
  }

/** What the admin is shown of a plan. */
export type ShownPlan = Omit<Plan, 'problems' | 'numbers'> & {
  problems: ShownProblem[]
  numbers: PlanNumbers
}

/** A plan in the words of the forms of its documents. */
export const toShownPlan = (req: PayloadRequest, plan: Plan): ShownPlan => ({
  ...plan,
  problems: plan.problems.map(toShownProblem(req)),
  numbers: plan.numbers(),
})
