import config from '@payload-config'
import { answer } from '../../../../http/answer.ts'

const handle = (request: Request): Promise<Response> => answer(config, request)

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT }
