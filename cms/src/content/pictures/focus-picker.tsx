'use client'

import { useDocumentInfo, useField, useTranslation } from '@payloadcms/ui'
import type { KeyboardEvent, MouseEvent } from 'react'

const steps: Partial<Record<string, [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

const words = {
  zh: {
    first: '上传并保存以后，可以在图上点选。',
    hint: '在图上点一下要保留的地方；也可以用方向键移动，按住 Shift 移得更快。',
    place: (x: number, y: number) => `画面重点：从左边起 ${x}%，从上边起 ${y}%`,
  },
  en: {
    first: 'Can be chosen on the picture once it is saved.',
    hint: 'Click what is to be kept, or move with the arrow keys, faster with Shift.',
    place: (x: number, y: number) => `Focal point: ${x}% from the left, ${y}% from the top`,
  },
}

const within = (percent: number): number => Math.min(100, Math.max(0, Math.round(percent)))

/** Chooses the focal point of a picture on the picture itself, by mouse, finger or arrow keys. */
export const FocusPicker = () => {
  const { value: chosenX, setValue: setX } = useField<number | undefined>({ path: 'focus.x' })
  const { value: chosenY, setValue: setY } = useField<number | undefined>({ path: 'focus.y' })
  const { data } = useDocumentInfo()
  const { i18n } = useTranslation()
  const say = i18n.language === 'en' ? words.en : words.zh
  const filename: unknown = data?.['filename']

  const [x, y] = [chosenX ?? 50, chosenY ?? 50]

  const move = (toX: number, toY: number): void => {
    setX(within(toX))
    setY(within(toY))
  }

  const onClick = (event: MouseEvent<HTMLButtonElement>): void => {
    // Enter and the space bar press a button without a place.
    if (event.detail === 0) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    move(((event.clientX - left) / width) * 100, ((event.clientY - top) / height) * 100)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const length = event.shiftKey ? 10 : 1
    move(x + step[0] * length, y + step[1] * length)
  }

  if (typeof filename !== 'string') return <p className="focus-picker-hint">{say.first}</p>
  return (
    <div className="focus-picker">
      <button aria-label={say.place(x, y)} onClick={onClick} onKeyDown={onKeyDown} type="button">
        <img alt="" src={`/api/pictures/file/${encodeURIComponent(filename)}`} />
        <span aria-hidden="true" style={{ insetBlockStart: `${y}%`, insetInlineStart: `${x}%` }} />
      </button>
      <p className="focus-picker-hint">{say.hint}</p>
    </div>
  )
}
