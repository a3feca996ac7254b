'use client'

import { DefaultCell, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

/** The name of an upload's file in a list; Payload would write `null` where none was chosen yet. */
export const FileCell = (props: DefaultCellComponentProps) => {
  const { i18n } = useTranslation()
  const none = i18n.language === 'en' ? 'No file yet' : '还没有选文件'
  return <DefaultCell {...props} cellData={(props.cellData as string | null | undefined) ?? none} />
}
