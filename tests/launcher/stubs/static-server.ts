import { signIn, stay } from './sign-in.ts'

signIn('static-server')
console.log('{"listening":true}')
stay()
