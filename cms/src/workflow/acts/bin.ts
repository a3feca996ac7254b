import { z } from 'zod'
import * as bin from '../bin/bin.ts'
import { type Act, type ForMany, toAct } from './act.ts'

const toBinAct = (verb: string, work: typeof bin.moveToBin, forMany?: ForMany): Act =>
  toAct({
    verb,
    takes: 'many',
    asks: z.object({}),
    carryOut: async (req, documents) => {
      await work(req, documents)
      return {}
    },
    ...(forMany === undefined ? {} : { forMany }),
  })

/** Moves documents to the bin. */
export const moveToBin = toBinAct('删除', bin.moveToBin, {
  who: 'removers',
  looksAt: 'withdraw',
  isRelease: false,
  same: null,
  together: '一起移到回收站，以后可以还原；要么全部移走，要么一项也不动。提交和定好的时间就此结束。',
  done: '已移到回收站，可以还原',
})

/** Takes documents out of the bin as they were. */
export const restore = toBinAct('还原', bin.restoreFromBin)

/** Deletes documents that are in the bin, with their versions and files. */
export const deleteForGood = toBinAct('彻底删除', bin.deleteForGood)
