'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useEffect } from 'react'
import './table-menu.css'

const menus = '.table-cell-action-button, .table-action-menu-dropdown'

/** Within a block of another editor a press on the menu of a cell takes the selection away, and the menu with it. */
const keepSelection = (event: MouseEvent): void => {
  if (event.target instanceof Element && event.target.closest(menus) !== null) event.preventDefault()
}

const TableMenuPlugin = () => {
  useEffect(() => {
    document.addEventListener('mousedown', keepSelection, true)
    return () => {
      document.removeEventListener('mousedown', keepSelection, true)
    }
  }, [])
  return null
}

/** The menu of a table's cell in the editor of a block. */
export const TableMenuFeatureClient = createClientFeature({
  plugins: [{ Component: TableMenuPlugin, position: 'normal' }],
})
