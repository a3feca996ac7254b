'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'
import { toChinese } from './left-in-english.ts'

const attributes = ['aria-label', 'aria-roledescription', 'title', 'placeholder']

const mendAttributes = (element: Element): void => {
  // Payload puts the name of the field there, in English; the label says what it is.
  if (element.matches('input[type=checkbox][title]')) element.removeAttribute('title')
  for (const name of attributes) {
    const chinese = toChinese(element.getAttribute(name) ?? '')
    if (chinese !== null) element.setAttribute(name, chinese)
  }
}

const mendText = (node: Node): void => {
  // What people write is theirs.
  if (node.parentElement?.isContentEditable === true) return
  const text = node.nodeValue ?? ''
  // Who has a document open is told by their address.
  const isLock = text.includes('@') && node.parentElement?.closest('.document-locked, .locked') != null
  const chinese = isLock ? text.replace(/(?<!\S)\S+@\S+/, '一位同事') : toChinese(text)
  if (chinese !== null && chinese !== text) node.nodeValue = chinese
}

const mend = (root: Node): void => {
  if (root.nodeType === Node.TEXT_NODE) mendText(root)
  if (!(root instanceof Element)) return
  mendAttributes(root)
  for (const element of root.querySelectorAll(attributes.map((name) => `[${name}]`).join()))
    mendAttributes(element)
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) mendText(texts.currentNode)
}

/** Says in Chinese what the admin's components have in English alone, wherever it appears. */
export const Chinese = ({ children }: { children: ReactNode }) => {
  const { i18n } = useTranslation()
  const isChinese = i18n.language === 'zh'
  useEffect(() => {
    if (!isChinese) return
    mend(document.body)
    const observer = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'attributes') mendAttributes(target as Element)
        else if (type === 'characterData') mendText(target)
        else addedNodes.forEach(mend)
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
