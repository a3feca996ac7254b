'use client'

import { SelectInput, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'

type Version = { version: string; text: string }

const load = async (statistic: string, signal: AbortSignal): Promise<Version[]> => {
  const response = await fetch(`/api/statistics/${statistic}?depth=0&draft=true`, { signal })
  if (!response.ok) return []
  const { definitions } = (await response.json()) as { definitions?: Version[] }
  return definitions ?? []
}

/** Offers the definition versions of the statistic that is chosen beside it; a single one is chosen at once. */
export const DefinitionField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError } = useField<string>({ path })
  const besides = path.replace(/definition$/, 'statistic')
  const statistic = useFormFields(([fields]) => fields[besides]?.value)
  const [versions, setVersions] = useState<Version[]>([])

  useEffect(() => {
    if (typeof statistic !== 'string') return
    const asked = new AbortController()
    load(statistic, asked.signal)
      .then(setVersions)
      .catch(() => undefined)
    return () => {
      asked.abort()
    }
  }, [statistic])

  const only = versions.length === 1 ? versions[0]?.version : undefined
  useEffect(() => {
    if (only !== undefined && !value) setValue(only)
  }, [only, value, setValue])

  return (
    <SelectInput
      {...(field.admin?.description === undefined ? {} : { description: field.admin.description })}
      isClearable={false}
      {...(field.label === undefined ? {} : { label: field.label })}
      name={path}
      onChange={(option) => {
        if (!Array.isArray(option)) setValue(option.value)
      }}
      options={versions.map(({ version, text }) => ({ value: version, label: `${version} · ${text}` }))}
      path={path}
      readOnly={readOnly === true}
      required={field.required === true}
      showError={showError}
      value={value}
    />
  )
}
