import { contentAccess } from './content.ts'
import { signedIn } from './signed-in.ts'

/** Definitions of statistics are content that communications reads too, to pick from. */
export const definitionsAccess = () => ({ ...contentAccess(), read: signedIn })
