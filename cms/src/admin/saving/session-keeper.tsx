'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { type ReactNode, type SubmitEvent, useEffect, useRef, useState } from 'react'
import { guardSaves } from './guard-saves.ts'
import { forgetOthersCopies } from './kept-copies.ts'
import { onSave } from './save-states.ts'
import './saving.css'
import { setAsker, signIn } from './sign-in-again.ts'

/** How often a session is made longer while somebody is at work, in ms. */
const renewal = 15 * 60 * 1000
/** Far enough that Payload never leaves a form for its page about inactivity; under the longest timer of browsers. */
const far = 20 * 24 * 60 * 60

/** Makes the session longer while somebody is at work: after 12 hours of silence the server ends it, and nobody else. */
const useRenewal = (isSignedIn: boolean): void => {
  const pathname = usePathname()
  const renewed = useRef(0)
  useEffect(() => {
    if (!isSignedIn) return
    renewed.current = Math.max(renewed.current, Date.now() - renewal + 60_000)
    const renew = (): void => {
      if (Date.now() - renewed.current < renewal) return
      renewed.current = Date.now()
      void fetch('/api/users/refresh-token', { method: 'POST' }).catch(() => undefined)
    }
    renew()
    return onSave(renew)
  }, [isSignedIn, pathname])
}

/**
 * Around the whole admin: guards the saves of all forms, and asks for the password over a form whose session has ended.
 * Payload would leave the form for another page, with what was typed in it.
 */
export const SessionKeeper = ({ children }: { children: ReactNode }) => {
  const { user, tokenExpirationMs, token, setUser } = useAuth()
  const [known, setKnown] = useState({ id: user ? String(user.id) : null, email: user?.email ?? '' })
  const { id, email } = known
  const [answer, setAnswer] = useState<{ tell: (isBack: boolean) => void } | null>(null)
  const [words, setWords] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const dialog = useRef<HTMLDialogElement>(null)
  const passwordField = useRef<HTMLInputElement>(null)
  useRenewal(id !== null)

  useEffect(guardSaves, [])

  // Payload forgets who it was when it finds the session ended, and whoever writes is still the same.
  useEffect(() => {
    if (user) setKnown({ id: String(user.id), email: user.email ?? '' })
  }, [user])

  useEffect(() => {
    if (id !== null) void forgetOthersCopies(id)
  }, [id])

  useEffect(() => {
    if (!user || !tokenExpirationMs || tokenExpirationMs > Date.now() + (far - 3600) * 1000) return
    setUser({
      user,
      exp: Math.floor(Date.now() / 1000) + far,
      ...(token === undefined ? {} : { token }),
    })
  }, [setUser, token, tokenExpirationMs, user])

  useEffect(() => {
    setAsker(
      (asked) =>
        new Promise((resolve) => {
          if (id === null || (asked !== null && asked !== id)) resolve(false)
          else setAnswer({ tell: resolve })
        }),
    )
    return () => {
      setAsker(null)
    }
  }, [id])

  useEffect(() => {
    if (answer === null) return
    dialog.current?.showModal()
    passwordField.current?.focus()
  }, [answer])

  const end = (isBack: boolean): void => {
    answer?.tell(isBack)
    setAnswer(null)
    setWords('')
  }
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault()
    event.stopPropagation()
    const password = passwordField.current?.value ?? ''
    setIsBusy(true)
    void signIn(email, password, id ?? '')
      .then((came) => {
        if (came.isDone) end(true)
        else setWords(came.words)
      })
      .finally(() => {
        setIsBusy(false)
      })
  }

  return (
    <>
      {children}
      {answer === null ? null : (
        <dialog
          aria-labelledby="xiezou-session-title"
          className="xiezou-session"
          onCancel={() => {
            end(false)
          }}
          ref={dialog}
        >
          <form method="dialog" onSubmit={submit}>
            <h2 id="xiezou-session-title">登录已过期</h2>
            <p>您写的内容还在表单里。输入密码，就接着保存。</p>
            <p>
              <label htmlFor="xiezou-session-email">账号</label>
              <input autoComplete="username" id="xiezou-session-email" readOnly tabIndex={-1} value={email} />
            </p>
            <p>
              <label htmlFor="xiezou-session-password">密码</label>
              <input
                autoComplete="current-password"
                id="xiezou-session-password"
                name="password"
                ref={passwordField}
                required
                type="password"
              />
            </p>
            <p className="xiezou-session__words" role="alert">
              {words}
            </p>
            <p className="xiezou-session__ways">
              <button className="xiezou-button xiezou-button--primary" disabled={isBusy} type="submit">
                {isBusy ? '正在登录…' : '登录并保存'}
              </button>
              <button
                className="xiezou-button"
                onClick={() => {
                  end(false)
                }}
                type="button"
              >
                先不登录
              </button>
            </p>
          </form>
        </dialog>
      )}
    </>
  )
}
