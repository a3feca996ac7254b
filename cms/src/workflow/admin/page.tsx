import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import './workflow.css'

/** A page of ours within the admin, for those who have signed in. */
export const AdminPage = ({
  view: { initPageResult, params, searchParams },
  title,
  children,
}: {
  view: AdminViewServerProps
  title: string
  children: ReactNode
}) => {
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams === undefined ? {} : { searchParams })}
      {...(req.user === null ? {} : { user: req.user })}
      visibleEntities={visibleEntities}
    >
      <Gutter className="xiezou-workflow">
        <h1>{title}</h1>
        {children}
      </Gutter>
    </DefaultTemplate>
  )
}

/** Sends a stranger to the sign-in page: Payload does not do that for views of ours. */
export const demandSignedIn = ({ initPageResult: { req } }: AdminViewServerProps, place: string): void => {
  if (req.user === null) redirect(`/admin/login?redirect=${encodeURIComponent(place)}`)
}
