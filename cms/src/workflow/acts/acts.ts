import type { Act } from './act.ts'
import { deleteForGood, moveToBin, restore } from './bin.ts'
import { cancelHour } from './cancel-hour.ts'
import { type Deed, deeds } from './ledger-acts.ts'
import { toRelease } from './release.ts'
import { revert } from './revert.ts'
import { sendBack } from './send-back.ts'
import { setHour } from './set-hour.ts'
import { submit } from './submit.ts'
import { takeBack } from './take-back.ts'

/** Everything that people do to documents, by the name under which the door of the workflow takes it. */
export const acts = {
  ...(Object.fromEntries(deeds.map((deed) => [deed, toRelease(deed)])) as Record<Deed, Act>),
  'set-hour': setHour,
  submit,
  'send-back': sendBack,
  'take-back': takeBack,
  cancel: cancelHour,
  delete: moveToBin,
  restore,
  revert,
  'delete-for-good': deleteForGood,
} satisfies Record<string, Act>
