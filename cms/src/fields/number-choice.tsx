'use client'

import { SelectInput, useField } from '@payloadcms/ui'
import { mergeFieldStyles } from '@payloadcms/ui/shared'
import type { NumberFieldClientProps } from 'payload'

/** A number that is chosen by its name. */
export const NumberChoice = ({
  field,
  path,
  readOnly,
  options,
}: NumberFieldClientProps & { options: { value: number; label: string }[] }) => {
  const { value, setValue, showError } = useField<number | null>({ path })
  return (
    <SelectInput
      {...(field.admin?.description === undefined ? {} : { description: field.admin.description })}
      isClearable={false}
      {...(field.label === undefined ? {} : { label: field.label })}
      name={path}
      onChange={(option) => {
        if (!Array.isArray(option)) setValue(Number(option.value))
      }}
      options={options.map((one) => ({ ...one, value: String(one.value) }))}
      path={path}
      readOnly={readOnly === true}
      required={field.required === true}
      showError={showError}
      style={mergeFieldStyles(field)}
      value={typeof value === 'number' ? String(value) : ''}
    />
  )
}
