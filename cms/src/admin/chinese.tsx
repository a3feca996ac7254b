'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { inBeijing } from '../beijing-time.ts'
import { toChinese } from './left-in-english.ts'

const attributes = ['aria-label', 'aria-roledescription', 'title', 'placeholder']

/** Times are Beijing's in whatever language. */
const mended = (text: string, isChinese: boolean): string | null =>
  inBeijing(text) ?? (isChinese ? toChinese(text) : null)

const mendAttributes = (element: Element, isChinese: boolean): void => {
  // Payload puts the name of the field there, in English; the label says what it is.
  if (isChinese && element.matches('input[type=checkbox][title]')) element.removeAttribute('title')
  for (const name of attributes) {
    const said = mended(element.getAttribute(name) ?? '', isChinese)
    if (said !== null) element.setAttribute(name, said)
  }
}

const mendText = (node: Node, isChinese: boolean): void => {
  // What people write is theirs.
  if (node.parentElement?.isContentEditable === true) return
  const text = node.nodeValue ?? ''
  // Who has a document open is told by their address.
  const isLock =
    text.includes('@') && node.parentElement?.closest('.document-locked, .locked') instanceof Element
  const said = isLock ? text.replace(/(?<!\S)\S+@\S+/, '一位同事') : mended(text, isChinese)
  if (said !== null && said !== text) node.nodeValue = said
}

const mend = (root: Node, isChinese: boolean): void => {
  if (root.nodeType === Node.TEXT_NODE) mendText(root, isChinese)
  if (!(root instanceof Element)) return
  mendAttributes(root, isChinese)
  for (const element of root.querySelectorAll(attributes.map((name) => `[${name}]`).join()))
    mendAttributes(element, isChinese)
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) mendText(texts.currentNode, isChinese)
}

/** Says in Chinese what the admin's components have in English alone, and times in Beijing's, wherever they appear. */
export const Chinese = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const isChinese = i18n.language === 'zh'
  useEffect(() => {
    mend(document.body, isChinese)
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'attributes') mendAttributes(target as Element, isChinese)
        else if (type === 'characterData') mendText(target, isChinese)
        else for (const node of addedNodes) mend(node, isChinese)
      }
    })
    observer.observe(document.body, {
      attributes: true,
      attributeFilter: attributes,
      characterData: true,
      childList: true,
      subtree: true,
    })
    return () => {
      observer.disconnect()
    }
  }, [isChinese])
  return children
}
