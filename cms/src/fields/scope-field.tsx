'use client'

import { CheckboxInput, FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'

/** What a consent covers, as boxes to tick. */
export const ScopeField: SelectFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string[] | null>({ path })
  const ticked = new Set(Array.isArray(value) ? value : [])
  const options = field.options.flatMap((option) => (typeof option === 'string' ? [] : [option]))
  const toggle = (name: string): void => {
    const next = new Set(ticked)
    if (!next.delete(name)) next.add(name)
    setValue(options.flatMap((option) => (next.has(option.value) ? [option.value] : [])))
  }
  return (
    <div className={`field-type${showError ? ' error' : ''}`} id={`field-${path.replaceAll('.', '__')}`}>
      <FieldLabel label={field.label ?? ''} path={path} required />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {options.map(({ value: name, label }) => (
          <div key={name} style={{ marginBlock: '0.4rem' }}>
            <CheckboxInput
              checked={ticked.has(name)}
              id={`${path}-${name}`}
              label={label as string}
              name={`${path}-${name}`}
              onToggle={() => {
                toggle(name)
              }}
              readOnly={readOnly === true}
            />
          </div>
        ))}
      </div>
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}
