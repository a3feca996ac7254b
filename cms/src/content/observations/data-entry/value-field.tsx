'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useAllFormFields,
  useDocumentInfo,
  useField,
  useFormFields,
  useFormInitializing,
} from '@payloadcms/ui'
import { readNumber } from '@xiezou/shared/read-number'
import type { FormField, TextFieldClientComponent } from 'payload'
import { type ClipboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import './data-entry.css'
import { useEntry } from './use-entry.ts'

/** Begins a new value with the newest definition of its statistic and the period that comes next. */
const useDefaults = (entry: ReturnType<typeof useEntry>): void => {
  const { id } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const isBegun = useRef(false)
  useEffect(() => {
    if (id !== undefined || entry === null || isBegun.current) return
    isBegun.current = true
    const { definition, period } = entry.defaults
    const begun = new Map<string, unknown>([['definition', definition]])
    for (const [part, value] of Object.entries(period ?? {})) begun.set(`period.${part}`, value)
    // Shown at once: the form asks the server which fields there are only after somebody has typed.
    const formState = [...begun].flatMap(([path, value]): [string, FormField][] => {
      const field = fields[path]
      return field === undefined || field.value ? [] : [[path, { ...field, value, passesCondition: true }]]
    })
    dispatch({ type: 'UPDATE_MANY', formState: Object.fromEntries(formState) })
    // Where the answer is new.
  }, [entry, id])
}

/** Whoever came to enter a new number of a statistic can type it at once; everything before it is filled in. */
const useFirstFocus = (): RefObject<HTMLInputElement | null> => {
  const { id } = useDocumentInfo()
  const statistic = useFormFields(([fields]) => fields['statistic']?.initialValue)
  const isInitializing = useFormInitializing()
  const input = useRef<HTMLInputElement>(null)
  const isAsked = id === undefined && typeof statistic === 'string'
  useEffect(() => {
    // It stands near the top; to be scrolled to while the form still grows would lead past it.
    if (isAsked && !isInitializing) input.current?.focus({ preventScroll: true })
  }, [isAsked, isInitializing])
  return input
}

const nothing = { unit: '', previous: null, difference: null, next: null, warnings: [] }

/** The number of an observation: read as people write numbers, with its unit, beside the value before it. */
export const ValueField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string | null>({ path })
  const [notice, setNotice] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const entry = useEntry()
  useDefaults(entry)
  const { unit, previous, difference, next, warnings } = entry ?? nothing
  const input = useFirstFocus()

  const read = (typed: string) => readNumber(typed, entry?.unit ?? null)

  const tidy = (): void => {
    const typed = value ?? ''
    const found = read(typed)
    setProblem(found.value === null && typed.trim() !== '' ? found.problem : null)
    if (found.value === null || found.value === value) return
    setValue(found.value)
    setNotice(found.notice)
  }

  // An input has one line: the browser would put cells and lines together before anybody could read them apart.
  const refuseCells = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\t\r\n\v\f\u0085\u2028\u2029]/.test(pasted.trim())) return
    const found = read(pasted)
    if (found.value !== null) return
    event.preventDefault()
    setProblem(`没有粘贴：${found.problem}。`)
  }

  return (
    <div className={`field-type text xiezou-value ${showError ? 'error' : ''}`}>
      <FieldLabel label={field.label ?? field.name} path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <div className="xiezou-value__input">
          <input
            autoComplete="off"
            disabled={readOnly === true}
            id={`field-${path}`}
            inputMode="decimal"
            name={path}
            onBlur={tidy}
            onChange={(event) => {
              setNotice(null)
              setProblem(null)
              setValue(event.target.value)
            }}
            onPaste={refuseCells}
            placeholder={previous?.text ?? ''}
            ref={input}
            type="text"
            value={value ?? ''}
          />
          <span>{unit}</span>
        </div>
      </div>
      {problem === null || showError ? null : (
        <p className="xiezou-typed" role="alert">
          {problem}
        </p>
      )}
      {notice === null ? null : <p className="xiezou-value__notice">{notice}</p>}
      {previous === null ? null : (
        <p>
          上一个数：{previous.text}，{previous.period}
          {difference === null ? null : <strong>；{difference}</strong>}
        </p>
      )}
      {next === null ? null : (
        <p>
          后一个数：{next.text}，{next.period}
          {next.difference === null ? null : <strong>；{next.difference}</strong>}
        </p>
      )}
      {warnings.map((warning) => (
        <p className="xiezou-value__warning" key={warning} role="status">
          {warning}
        </p>
      ))}
      {field.admin?.description === undefined ? null : (
        <FieldDescription description={field.admin.description} path={path} />
      )}
    </div>
  )
}
