'use client'

import { Button, TextareaInput, TextInput, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

type Preview = { names: string[]; pictures: number; evidence: number; changed: string[] }
type Done = { names: string[]; rows: number; files: number; left: string[]; copies: string[] }

const ask = (body: object): Promise<Response | null> =>
  fetch('/api/publication/erase', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)

/** Why it was not done, in words; what a server says that failed is for those who read its log. */
const toReason = async (response: Response | null): Promise<string> => {
  if (response === null) return '没有抹除：连不上服务器，请检查网络后再试'
  if (response.status >= 500)
    return '没有抹除，什么都没有改动：服务器出错了。请再试一次；还是不行，请管理员查看服务器的日志'
  const { errors } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[] }
  return errors?.[0]?.message ?? '没有抹除：服务器没有说明原因，请再试一次'
}

const toNames = (text: string): string[] => text.split(/[\s、，,；;]+/).filter((name) => name !== '')

const Told = ({ words }: { words: string[] }) => (
  <ul>
    {words.map((one) => (
      <li key={one}>{one}</li>
    ))}
  </ul>
)

/** Lets a publisher take a family out of everything: first what it would be, then doing it, then what is left to do. */
export const EraseField = () => {
  const { user } = useAuth<{ id: string; role?: string }>()
  const { id } = useDocumentInfo()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [names, setNames] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  if (id === undefined || !['publisher', 'administrator'].includes(user?.role ?? '')) return null

  const send = async (isPreview: boolean): Promise<void> => {
    setBusy(true)
    const response = await ask({ family: id, reason, names: toNames(names), isPreview })
    setBusy(false)
    setRefused(response?.ok === true ? null : await toReason(response))
    if (response?.ok !== true) return
    if (isPreview) setPreview((await response.json()) as Preview)
    else setDone((await response.json()) as Done)
  }

  if (done !== null)
    return (
      <div className="field-type">
        <p>{`已抹除。发布记录清空 ${done.rows} 行，删除文件 ${done.files} 个。`}</p>
        {done.left.length > 0 && (
          <>
            <p>这些文件里还写着姓名，请人工处理：</p>
            <Told words={done.left} />
          </>
        )}
        {done.copies.length > 0 ? (
          <>
            <p>这些备份里还有这户家庭，程序不会改动备份；请在不再需要时删除，恢复它们会带回姓名：</p>
            <Told words={done.copies} />
          </>
        ) : (
          <p>在本机的备份里没有找到。别处的备份请自行检查。</p>
        )}
        <Button buttonStyle="secondary" el="anchor" url="/admin/collections/families">
          回到家庭列表
        </Button>
      </div>
    )
  if (!isOpen)
    return (
      <div className="field-type">
        <Button buttonStyle="error" onClick={() => setOpen(true)} size="medium">
          抹除这户家庭…
        </Button>
      </div>
    )
  return (
    <div className="field-type">
      <p>
        本人或法律要求抹除时使用：姓名、故事、图片、凭证从现在和以前的所有内容、版本、发布记录和文件里去掉，不能恢复。只是不再公开，请用“撤下”。
      </p>
      <TextareaInput
        label="原因（留作记录，不要写姓名）"
        onChange={(event) => setReason(event.target.value)}
        path="erase-reason"
        placeholder="本人书面要求"
        required
        value={reason}
      />
      <TextInput
        description="这份表格里的姓名会自动查找；还有别的写法就写在这里，用顿号隔开。"
        label="还要查找的姓名"
        onChange={(event: { target: { value: string } }) => setNames(event.target.value)}
        path="erase-names"
        value={names}
      />
      {preview === null ? (
        <Button disabled={isBusy || reason.trim() === ''} onClick={() => void send(true)} size="medium">
          先看会抹除什么
        </Button>
      ) : (
        <>
          <p>{`到处查找并去掉：${preview.names.join('、')}（别处写到的同名也会改成“某某”）`}</p>
          <p>{`删除：这户家庭、${preview.pictures} 张图片、${preview.evidence} 份凭证`}</p>
          {preview.changed.length > 0 && (
            <>
              <p>这些公开的内容随之改变：</p>
              <Told words={preview.changed} />
            </>
          )}
          <Button buttonStyle="error" disabled={isBusy} onClick={() => void send(false)} size="medium">
            {isBusy ? '正在抹除…' : '确认抹除，不能恢复'}
          </Button>
        </>
      )}
      {refused !== null && (
        <div className="banner banner--type-error" role="alert">
          {refused}
        </div>
      )}
      <Button buttonStyle="secondary" disabled={isBusy} onClick={() => setOpen(false)} size="medium">
        不抹除了
      </Button>
    </div>
  )
}
