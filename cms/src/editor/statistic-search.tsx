'use client'

import { FieldDescription, FieldError, FieldLabel, useAllFormFields, useField, useForm } from '@payloadcms/ui'
import type { RelationshipFieldClientProps } from 'payload'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import './statistic-search.css'
import type { Choice } from './statistic-search-endpoint.ts'

/** How long typing rests before a search, in ms. */
const restMs = 200

const search = async (asked: string, signal: AbortSignal): Promise<Choice[]> => {
  const response = await fetch(`/api/editor/statistics?${asked}`, { signal })
  return response.ok ? ((await response.json()) as { choices: Choice[] }).choices : []
}

const useChoices = (asked: string): Choice[] | null => {
  const [choices, setChoices] = useState<Choice[] | null>(null)
  useEffect(() => {
    const asking = new AbortController()
    const timer = setTimeout(() => {
      search(asked, asking.signal)
        .then(setChoices)
        .catch(() => undefined)
    }, restMs)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [asked])
  return choices
}

/** Keys of the list while the words have the focus; those that choose a word of an input method are not ours. */
const useKeys = (
  choices: Choice[] | null,
  words: string,
  {
    choose,
    clear,
    close,
  }: { choose: (choice: Choice) => void; clear: () => void; close: (() => void) | null },
) => {
  // What is active belongs to the answer in which it stands: under another one the first is.
  const [active, setActive] = useState<{ among: Choice[] | null; at: number }>({ among: null, at: 0 })
  const at = active.among === choices ? active.at : 0
  const count = choices?.length ?? 0
  const moves: Record<string, number> = {
    ArrowDown: (at + 1) % Math.max(count, 1),
    ArrowUp: (at + count - 1) % Math.max(count, 1),
    Home: 0,
    End: count - 1,
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Safari ends a composition before the key that ended it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells of it there
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const move = moves[event.key]
    const chosen = choices?.[at]
    if (move !== undefined && count > 0) setActive({ among: choices, at: move })
    // In a form of one input Enter would send it.
    else if (event.key === 'Enter') {
      if (chosen !== undefined) choose(chosen)
    } else if (event.key === 'Escape' && words !== '') clear()
    else if (event.key === 'Escape' && close !== null) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return { at, onKeyDown, setActive: (index: number) => setActive({ among: choices, at: index }) }
}

type Fields = ReturnType<typeof useAllFormFields>[0]

/** The choice that the form holds: the value that is pinned, or the newest of what is followed. */
const findChosen = (
  choices: Choice[],
  beside: (name: string) => string,
  fields: Fields,
): Choice | undefined => {
  const held = (name: string): unknown => fields[beside(name)]?.value
  const own = choices.filter(({ statistic }) => statistic === held('statistic'))
  const exact =
    held('mode') === 'pinned'
      ? own.find(({ observation }) => observation === held('observation'))
      : own.find((one) => one.definition === held('definition') && one.periodKind === held('period'))
  return exact ?? own[0]
}

/**
 * Chooses a number by a search for its name, alias or value. In a sentence the choice pins that value; a panel goes on
 * following the newest one where that was said, by the definition and kind of period of the choice.
 */
export const StatisticSearch = ({
  field,
  path,
  readOnly,
  isPinning,
}: RelationshipFieldClientProps & { isPinning: boolean }) => {
  const { value, showError } = useField<string | null>({ path })
  const [fields, dispatch] = useAllFormFields()
  const [words, setWords] = useState('')
  const { setModified } = useForm()
  const [isSearching, setIsSearching] = useState(false)
  const isOpen = readOnly !== true && (isSearching || !value)
  const choices = useChoices(isOpen ? `words=${encodeURIComponent(words)}` : `statistic=${value ?? ''}`)
  const listId = useId()

  const beside = (name: string): string => path.replace(/statistic$/, name)
  const mode: unknown = isPinning ? 'pinned' : fields[beside('mode')]?.value
  const chosen = findChosen(choices ?? [], beside, fields)

  const choose = (choice: Choice): void => {
    const { statistic, observation, definition, periodKind, word } = choice
    const values = {
      statistic,
      mode,
      observation: mode === 'pinned' ? observation : null,
      definition,
      period: periodKind,
      word,
    }
    for (const [name, one] of Object.entries(values))
      if (fields[beside(name)] !== undefined)
        dispatch({ type: 'UPDATE', path: beside(name), value: one, valid: true })
    setModified(true)
    setIsSearching(false)
  }

  const keys = useKeys(choices, words, {
    choose,
    clear: () => setWords(''),
    close: value
      ? () => {
          setIsSearching(false)
        }
      : null,
  })
  const idOf = (index: number): string => `${listId}-${index}`
  const activeRef = useRef<HTMLLIElement>(null)
  useEffect(() => {
    activeRef.current?.scrollIntoView({ block: 'nearest' })
  }, [keys.at])

  return (
    <div className={`field-type text xiezou-search ${showError ? 'error' : ''}`}>
      <FieldLabel label={field.label ?? field.name} path={path} required={field.required === true} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        {isOpen ? (
          <input
            aria-activedescendant={choices !== null && choices.length > 0 ? idOf(keys.at) : undefined}
            aria-autocomplete="list"
            aria-controls={listId}
            aria-expanded={choices !== null && choices.length > 0}
            autoComplete="off"
            autoFocus={isPinning || isSearching}
            id={`field-${path.replaceAll('.', '__')}`}
            onChange={(event) => {
              setWords(event.target.value)
            }}
            onKeyDown={keys.onKeyDown}
            placeholder="输入名称、别名或数值，例如 绑定 或 260587"
            role="combobox"
            type="text"
            value={words}
          />
        ) : (
          <p className="xiezou-search__chosen">
            <strong>{chosen?.name ?? '已选定'}</strong>
            {chosen === undefined ? '' : ` · ${chosen.value} · ${chosen.period}`}{' '}
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
        <>
          <ul aria-label="找到的数" id={listId} role="listbox">
            {choices?.map((choice, index) => (
              <li
                aria-selected={index === keys.at}
                id={idOf(index)}
                key={choice.observation}
                onClick={() => {
                  choose(choice)
                }}
                onMouseMove={() => {
                  if (index !== keys.at) keys.setActive(index)
                }}
                ref={index === keys.at ? activeRef : null}
                role="option"
              >
                <strong>{choice.value}</strong> {choice.name}
                {choice.isDraft ? <em>草稿</em> : null}
                <span>
                  {choice.period} · {choice.status}
                </span>
              </li>
            ))}
          </ul>
          <p role="status">{choices?.length === 0 ? '没有找到。请换个说法，或先录入这个数。' : ''}</p>
        </>
      ) : null}
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  )
}
