import { signIn, stay } from './sign-in.ts'

signIn('renderer')
console.log('{"ready":true,"pages":1,"ms":1}')
stay()
