'use client'

import type { PluginComponent } from '@payloadcms/richtext-lexical'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $insertNodes,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_NORMAL,
  type LexicalEditor,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { toast } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { PasteProps } from './feature.ts'
import { toNodes } from './to-nodes.ts'
import { toPasted } from './to-pasted.ts'

/** How long the words about what did not come along stay, in ms. */
const readingMs = 20_000

const warn = (notices: string[]): void => {
  if (notices.length > 0) toast.warning(['已粘贴，请注意：', ...notices].join('\n'), { duration: readingMs })
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text.trim())

/** Whether the clipboard is ours to read: not what was copied from an editor, nor an address for the selected words. */
const isOurs = (clipboard: DataTransfer): boolean => {
  if (clipboard.types.includes('application/x-lexical-editor')) return false
  const selection = $getSelection()
  const isForSelection = $isRangeSelection(selection) && !selection.isCollapsed()
  return !(isForSelection && isAddress(clipboard.getData('text/plain')))
}

const pasteHtml = (editor: LexicalEditor, html: string, tables: PasteProps['tables']): void => {
  const { richText, notices } = toPasted(html, {
    headings: editor.hasNode(HeadingNode),
    lists: editor.hasNode(ListNode),
    quotes: editor.hasNode(QuoteNode),
    tables: tables !== undefined,
  })
  const nodes = toNodes(richText, tables).map((node) => $parseSerializedNode(node as never))
  const selection = $getSelection()
  // A table that is pasted into one fills its cells from where it is pasted.
  const isPlaced =
    selection !== null &&
    tables === 'cells' &&
    editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })
  if (!isPlaced && nodes.length > 0) $insertNodes(nodes)
  warn(notices)
}

const PastePlugin: PluginComponent<PasteProps> = ({ clientProps: { tables } }) => {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = event instanceof ClipboardEvent ? event.clipboardData : null
          if (clipboard === null || !isOurs(clipboard)) return false
          const html = clipboard.getData('text/html')
          if (html !== '') pasteHtml(editor, html, tables)
          else if (clipboard.files.length > 0 && clipboard.getData('text/plain') === '')
            warn(['图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。'])
          else return false
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    [editor, tables],
  )
  return null
}

/** What the editor does with a paste, in the browser. */
export const PasteFeatureClient = createClientFeature<PasteProps>({
  plugins: [{ Component: PastePlugin, position: 'normal' }],
})
