'use client'

import {
  Button,
  FormSubmit,
  toast,
  useAuth,
  useDocumentInfo,
  useForm,
  useFormModified,
  useTranslation,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useDrawerEnd, useOnce } from '../../admin/saving/buttons.tsx'
import type { ShownPlan } from '../shown-plan.ts'
import { toFallbackWords } from './plan-parts.tsx'
import { useCompanions } from './use-companions.ts'
import { useDocumentState } from './use-document-state.ts'
import { useFormAct } from './use-form-act.ts'
import { useOwnDocument } from './use-own-document.ts'
import './workflow.css'

/** How many typed numbers are told at submitting; the review tells all. */
const most = 5

const Submit = () => {
  const carryOut = useFormAct()
  const [isBusy, run] = useOnce()

  const submit = async (): Promise<void> => {
    const plan = await carryOut<ShownPlan>('submit', '提交')
    if (plan === null) return
    const others = plan.documents.length - 1
    if (plan.fallbacks.length > 0) toast.warning(toFallbackWords(plan.fallbacks), { duration: 20_000 })
    toast.success(others > 0 ? `已提交，连同还没有公开的 ${others} 项，等待发布` : '已提交，等待发布')
    const messages = plan.numbers.typed.map(({ message }) => message)
    if (messages.length > 0)
      toast.warning(['文中有打上去的数，发布前请核对：', ...messages.slice(0, most)].join('\n'))
  }

  return (
    <Button
      buttonStyle="primary"
      disabled={isBusy}
      id="action-submit"
      margin={false}
      onClick={() => {
        run(submit)
      }}
      size="medium"
    >
      {isBusy ? '正在提交…' : '提交'}
    </Button>
  )
}

/** Publishes what stands in the form, without a look; listens to no key. */
const Publish = () => {
  const {
    incrementVersionCount,
    setHasPublishedDoc,
    setLastUpdateTime,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
    uploadStatus,
  } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const isModified = useFormModified()
  const { t } = useTranslation()
  const carryOut = useFormAct()
  const [isBusy, run] = useOnce()
  const endDrawer = useDrawerEnd()
  const state = useDocumentState()
  const mayPublish = isModified || state?.standing !== 'public'

  const publish = async (): Promise<void> => {
    if ((await carryOut('publish', '发布')) === null) return
    // What was said with this release was said; the next begins without it.
    dispatchFields({ type: 'UPDATE', path: 'releaseChange', value: 'minor', initialValue: 'minor' })
    dispatchFields({ type: 'UPDATE', path: 'releaseNote', value: null, initialValue: null })
    setUnpublishedVersionCount(0)
    incrementVersionCount()
    setMostRecentVersionIsAutosaved(false)
    setHasPublishedDoc(true)
    setLastUpdateTime(Date.now())
    endDrawer()
    toast.success('已发布，网站正在更新')
  }

  return (
    <FormSubmit
      buttonId="action-save"
      disabled={!mayPublish || isBusy || uploadStatus === 'uploading'}
      onClick={() => {
        run(publish)
      }}
      size="medium"
      type="button"
    >
      {isBusy ? '正在发布…' : t('version:publishChanges')}
    </FormSubmit>
  )
}

const Look = ({ companions }: { companions: number }) => {
  const { document, saveDraft } = useOwnDocument()
  const router = useRouter()
  if (document === null) return null
  return (
    <Button
      buttonStyle={companions > 0 ? 'primary' : 'secondary'}
      id="action-review"
      margin={false}
      onClick={() => {
        void saveDraft().then((saved) => {
          if (saved !== null) router.push(`/admin/review?slug=${saved.slug}&id=${saved.id}`)
        })
      }}
      size="medium"
    >
      {companions > 0 ? `看影响，与引用的 ${companions} 项一起发布` : '看影响、定时'}
    </Button>
  )
}

const LookOrPublish = () => {
  const { document } = useOwnDocument()
  const companions = useCompanions(document)
  return (
    <>
      <Look companions={companions} />
      {/* By itself it would be refused. */}
      {companions > 0 ? null : <Publish />}
    </>
  )
}

/** For those who release: a look at what it changes, and publishing. For everybody else who writes: submitting. */
export const PublishOrSubmit = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  return releasers.includes(String(user?.['role'])) ? <LookOrPublish /> : <Submit />
}
