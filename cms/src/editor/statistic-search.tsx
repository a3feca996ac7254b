'use client'

import { FieldError, FieldLabel, useAllFormFields, useField } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useId, useState } from 'react'
import './statistic-search.css'
import type { Choice } from './statistic-search-endpoint.ts'

/** How long typing rests before a search, in ms. */
const restMs = 200

const search = async (words: string, signal: AbortSignal): Promise<Choice[]> => {
  const response = await fetch(`/api/editor/statistics?words=${encodeURIComponent(words)}`, { signal })
  return response.ok ? ((await response.json()) as { choices: Choice[] }).choices : []
}

const useChoices = (words: string): Choice[] | null => {
  const [choices, setChoices] = useState<Choice[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(() => {
      search(words, asking.signal)
        .then(setChoices)
        .catch(() => undefined)
    }, restMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [words])
  return choices
}

/** Chooses the number of a sentence: a search by name, alias or value, whose choice pins that value. */
export const StatisticSearch: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, showError } = useField<string | null>({ path })
  const [fields, dispatch] = useAllFormFields()
  const [words, setWords] = useState('')
  const [isSearching, setIsSearching] = useState(false)
  const choices = useChoices(words)
  const listId = useId()

  const pinned = fields['observation']?.value
  const chosen =
    choices?.find(({ observation }) => observation === pinned) ??
    choices?.find(({ statistic }) => statistic === value)
  const isOpen = readOnly !== true && (isSearching || !value)

  const choose = (choice: Choice): void => {
    const { statistic, observation, definition, periodKind, word } = choice
    const values = { [path]: statistic, mode: 'pinned', observation, definition, period: periodKind, word }
    for (const [name, one] of Object.entries(values))
      dispatch({ type: 'UPDATE', path: name, value: one, valid: true })
    setIsSearching(false)
  }

  return (
    <div className={`field-type text xiezou-search ${showError ? 'error' : ''}`}>
      <FieldLabel label={field.label ?? field.name} path={path} required={field.required === true} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isOpen ? (
          <input
            aria-controls={listId}
            autoComplete="off"
            autoFocus
            id={`field-${path}`}
            onChange={(event) => {
              setWords(event.target.value)
            }}
            placeholder="输入名称、别名或数值，例如 绑定 或 260587"
            role="searchbox"
            type="text"
            value={words}
          />
        ) : (
          <p className="xiezou-search__chosen">
            <strong>{chosen?.name ?? '已选定'}</strong>
            {chosen?.observation === pinned ? ` · ${chosen?.value} · ${chosen?.period}` : ''}{' '}
            <button
              onClick={() => {
                setIsSearching(true)
              }}
              type="button"
            >
              换一个
            </button>
          </p>
        )}
      </div>
      {isOpen ? (
        <ul id={listId}>
          {choices?.length === 0 ? <li>没有找到。请换个说法，或先录入这个数。</li> : null}
          {choices?.map((choice) => (
            <li key={choice.observation}>
              <button
                onClick={() => {
                  choose(choice)
                }}
                type="button"
              >
                <strong>{choice.value}</strong> {choice.name}
                <span>
                  {choice.period} · {choice.status}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
