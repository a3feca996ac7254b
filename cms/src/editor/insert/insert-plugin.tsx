'use client'

import { createClientFeature, INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { opensMenu } from './opens-menu.ts'
import './insert.css'

/**
 * Puts “/” into a text of its own, where the editor's menu finds it at the start; null where that is not needed. A wide
 * “／”, as input methods write it, is put as a narrow one where that opens the menu by itself.
 */
const insertSlash = (isWide: boolean): { key: NodeKey | null } | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  const isText = $isTextNode(node) && node.isSimpleText()
  const before = isText ? node.getTextContent().slice(0, anchor.offset) : ''
  if (isWide && /^$|\s$/.test(before)) {
    selection.insertText('/')
    return { key: null }
  }
  if (!isText || !opensMenu(before)) return null
  const slash = $createTextNode('/').setFormat(node.getFormat()).toggleUnmergeable()
  selection.insertNodes([slash])
  slash.select(1, 1)
  return { key: slash.getKey() }
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
    // Not keys: under a Chinese input method a key says nothing of the character that it becomes.
    const listen = (event: InputEvent): void => {
      const { data, inputType } = event
      if (inputType !== 'insertText' || event.isComposing || (data !== '/' && data !== '／')) return
      const inserted: ReturnType<typeof insertSlash>[] = []
      editor.update(
        () => {
          const one = insertSlash(data === '／')
          inserted.push(one)
          open = one?.key ?? open
        },
        { discrete: true },
      )
      if (inserted.every((one) => one === null)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    const ends = [
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('beforeinput', listen, true)
        root?.addEventListener('beforeinput', listen, true)
      }),
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
