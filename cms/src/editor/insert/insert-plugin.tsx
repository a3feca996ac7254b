'use client'

import { createClientFeature, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_NORMAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { opensMenu } from './opens-menu.ts'
import './insert.css'

/** Puts “/” into a text of its own, where the editor's menu finds it at the start; null where that is not needed. */
const insertSlash = (): NodeKey | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText()) return null
  if (!opensMenu(node.getTextContent().slice(0, anchor.offset))) return null
  const slash = $createTextNode('/').setFormat(node.getFormat()).toggleUnmergeable()
  selection.insertNodes([slash])
  slash.select(1, 1)
  return slash.getKey()
}

/** Whether somebody is still choosing from the menu that the text opened. */
const isChoosing = (key: NodeKey): boolean => {
  const node = $getNodeByKey(key)
  const selection = $getSelection()
  return (
    $isTextNode(node) &&
    /^\/\S*$/.test(node.getTextContent()) &&
    $isRangeSelection(selection) &&
    selection.anchor.key === key
  )
}

/** What was not chosen becomes ordinary text again, one with what stands around it. */
const letGo = (editor: LexicalEditor, key: NodeKey): void => {
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if ($isTextNode(node) && node.isUnmergeable()) node.toggleUnmergeable()
    },
    { tag: 'history-merge' },
  )
}

const SlashPlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    let open: NodeKey | null = null
    const ends = [
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.key !== '/' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
            return false
          const key = insertSlash()
          if (key === null) return false
          open = key
          event.preventDefault()
          return true
        },
        COMMAND_PRIORITY_NORMAL,
      ),
      editor.registerUpdateListener(({ editorState }) => {
        const key = open
        if (key === null || editorState.read(() => isChoosing(key))) return
        open = null
        letGo(editor, key)
      }),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [editor])
  return null
}

const InsertStatistic = ({ editor }: { editor: LexicalEditor }) => (
  <button
    className="xiezou-insert"
    onClick={() => {
      editor.focus(() => {
        editor.dispatchCommand(INSERT_INLINE_BLOCK_COMMAND, { blockName: '', blockType: 'statistic' })
      })
    }}
    onMouseDown={(event) => {
      event.preventDefault()
    }}
    type="button"
  >
    插入统计数
  </button>
)

/** Inserting, in the browser. */
export const InsertFeatureClient = createClientFeature({
  plugins: [{ Component: SlashPlugin, position: 'normal' }],
  toolbarFixed: {
    groups: [
      {
        type: 'buttons',
        key: 'insert-statistic',
        order: 24,
        items: [{ key: 'insertStatistic', label: '插入统计数', Component: InsertStatistic }],
      },
    ],
  },
})
