import type { DocumentType } from '@xiezou/shared'
import {
  type CollectionSlug,
  createLocalReq,
  getPayload,
  handleEndpoints,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { toSlug } from '../conversion/index.ts'
import config from '../payload.config.ts'
import { seed } from '../seed.ts'

/** The CMS on a database of its own with the seed report in it; endpoints are called without a port. */
export type TestCms = {
  payload: Payload
  request(): Promise<PayloadRequest>
  fetch(place: string, init?: RequestInit): Promise<Response>
  find(type: DocumentType, key: string): Promise<Record<string, unknown> & { id: string }>
  update(type: DocumentType, key: string, data: Record<string, unknown>): Promise<unknown>
  stop(): Promise<void>
}

/** Starts it in the data folder of the test file. */
export const startCms = async (): Promise<TestCms> => {
  const payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
  await seed(payload)

  const find: TestCms['find'] = async (type, key) => {
    const { docs } = await payload.find({
      collection: toSlug(type),
      where: { key: { equals: key } },
      depth: 0,
      draft: true,
    })
    if (docs[0] === undefined) throw new Error(`no ${type} ${key}`)
    return docs[0] as unknown as Record<string, unknown> & { id: string }
  }
  return {
    payload,
    request: () => createLocalReq({}, payload),
    fetch: (place, init) =>
      handleEndpoints({ config, request: new Request(`http://127.0.0.1:3000/api${place}`, init) }),
    find,
    update: async (type, key, data) => {
      const { id } = await find(type, key)
      return payload.update({ collection: toSlug(type) as CollectionSlug, id, data, depth: 0 } as never)
    },
    stop: () => payload.destroy(),
  }
}
