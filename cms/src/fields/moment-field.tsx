'use client'

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { fromBeijingMinute, toBeijingMinute } from '../beijing-time.ts'

/** A day and a time to the minute, always Beijing's, whatever the zone of the machine. */
export const MomentField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { admin, label, required } = field
  const { setValue, showError, value, disabled } = useField<string | null>({ path })
  return (
    <div className="field-type" style={admin?.width === undefined ? undefined : { flexBasis: admin.width }}>
      <FieldLabel label={label ?? ''} path={path} {...(required !== undefined && { required })} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          disabled={readOnly === true || disabled}
          id={`field-${path.replaceAll('.', '__')}`}
          max="9999-12-31T23:59"
          onChange={({ target }) => {
            setValue(fromBeijingMinute(target.value))
          }}
          step={60}
          type="datetime-local"
          value={value ? toBeijingMinute(value) : ''}
        />
        <span>北京时间</span>
      </div>
      <FieldDescription description={admin?.description ?? ''} path={path} />
    </div>
  )
}
