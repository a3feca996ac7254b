import { signIn } from './sign-in.ts'

signIn('once')
