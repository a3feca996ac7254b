'use client'

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  useAllFormFields,
  useDocumentInfo,
  useField,
} from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useRef, useState } from 'react'
import './data-entry.css'
import { toPlainNumber } from './to-plain-number.ts'
import { useEntry } from './use-entry.ts'

/** Begins a new value with the newest definition of its statistic and the period that comes next. */
const useDefaults = (entry: ReturnType<typeof useEntry>): void => {
  const { id } = useDocumentInfo()
  const [fields, dispatch] = useAllFormFields()
  const isBegun = useRef(false)
  const set = (path: string, value: unknown): void => {
    if (fields[path] !== undefined && !fields[path].value) dispatch({ type: 'UPDATE', path, value })
  }
  useEffect(() => {
    if (id !== undefined || entry === null || isBegun.current) return
    isBegun.current = true
    set('definition', entry.defaults.definition)
    for (const [part, value] of Object.entries(entry.defaults.period ?? {})) set(`period.${part}`, value)
    // Where the answer is new.
  }, [entry, id])
}

const nothing = { unit: '', previous: null, difference: null, warnings: [] }

/** The number of an observation: read as people write numbers, with its unit, beside the value before it. */
export const ValueField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string | null>({ path })
  const [notice, setNotice] = useState<string | null>(null)
  const entry = useEntry()
  useDefaults(entry)
  const { unit, previous, difference, warnings } = entry ?? nothing

  const tidy = (): void => {
    const read = toPlainNumber(value ?? '', unit)
    if (read === null || read.value === value) return
    setValue(read.value)
    setNotice(read.notice)
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
              setValue(event.target.value)
            }}
            placeholder={previous?.text ?? ''}
            type="text"
            value={value ?? ''}
          />
          <span>{unit}</span>
        </div>
      </div>
      {notice === null ? null : <p className="xiezou-value__notice">{notice}</p>}
      {previous === null ? null : (
        <p>
          上一个数：{previous.text}，{previous.period}
          {difference === null ? null : <strong>；{difference}</strong>}
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
