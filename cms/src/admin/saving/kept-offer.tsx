'use client'

import { Button, toast, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useState } from 'react'
import { toBeijing } from '../../beijing-time.ts'
import { describeCopy } from './describe-copy.ts'
import {
  findOffers,
  findOpenForms,
  forgetCopies,
  isSameData,
  type KeptCopy,
  loadCopies,
  toOwnData,
} from './kept-copies.ts'

type Of = { user: string; place: string; form: string; revision: string; adopt: (copy: KeptCopy) => void }

/** Offers what this browser has kept of a document and nobody saved, beside what is there; nothing is put over anything unasked. */
export const KeptOffer = ({ user, place, form, revision, adopt }: Of) => {
  const { collectionSlug, globalSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { dispatchFields, getData, reset, setModified } = useForm()
  const [offers, setOffers] = useState<KeptCopy[]>([])
  const [isBusy, setIsBusy] = useState(false)

  const look = useEffectEvent(async (): Promise<KeptCopy[]> => {
    const found = findOffers(await loadCopies(), { user, place, form }, await findOpenForms())
    // What the server has after all: the answer alone was lost.
    const idle = found.filter(({ data }) => isSameData({ ...getData(), ...data }, getData()))
    if (idle.length > 0) await forgetCopies(idle)
    return found.filter((copy) => !idle.includes(copy))
  })
  // Once for a document: what is typed in the form later is its own.
  useEffect(() => {
    if (user === '') return
    let isCurrent = true
    void look().then((found) => {
      if (isCurrent) setOffers(found)
    })
    return () => {
      isCurrent = false
    }
  }, [user, place])

  const [copy] = offers
  if (copy === undefined) return null

  const drop = (): void => {
    setOffers(offers.slice(1))
    void forgetCopies([copy])
  }
  const take = async (): Promise<void> => {
    setIsBusy(true)
    try {
      const { file, ...data } = copy.data
      await reset({ ...toOwnData(getData()), ...data })
      if (file instanceof File)
        dispatchFields({ type: 'UPDATE', path: 'file', value: file, initialValue: file })
      adopt(copy)
      setModified(true)
      setOffers(offers.slice(1))
    } catch {
      toast.error('没有取到表单，请检查网络后再试；内容还留在这台设备上')
    } finally {
      setIsBusy(false)
    }
  }
  const config =
    globalSlug === undefined
      ? getEntityConfig({ collectionSlug: String(collectionSlug) })
      : getEntityConfig({ globalSlug })
  const isOlder = copy.revision !== '' && copy.revision !== revision

  return (
    <div aria-label="没有保存的内容" className="xiezou-kept" role="region">
      <p>
        <strong>这台设备上留着您没有保存的内容，{toBeijing(new Date(copy.at).toISOString())}写的。</strong>
        {isOlder ? '这一份后来又保存过，放回来不会直接盖过它：有冲突时会先问您。' : ''}
      </p>
      <dl tabIndex={0}>
        {describeCopy(config.fields, copy.data, getData()).map(({ name, label, text }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{text === '' ? '（空）' : text}</dd>
          </div>
        ))}
      </dl>
      <div className="stale-notice__ways">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => void take()}
          size="small"
        >
          放回表单
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={drop} size="small">
          不要了
        </Button>
      </div>
    </div>
  )
}
