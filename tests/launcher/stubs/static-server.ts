import http from 'node:http'
import { isToFail, setting, signIn } from './sign-in.ts'

signIn('static-server')
if (isToFail()) process.exit(1)
const server = http.createServer((request, response) => {
  if (request.url === '/die') process.exit(7)
  response.end('{}')
})
server.listen(Number(setting('SITE_PORT')), '127.0.0.1', () => console.log('{"listening":true}'))
