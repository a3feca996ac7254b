import type { SaveState } from './save-states.ts'

/** How the line of a form looks; each has a sign of its own beside its colour. */
type Look = 'new' | 'unsaved' | 'saving' | 'saved' | 'failed'

/** What the line of a form says: whether what stands in it is saved. */
export type StatusWords = { look: Look; words: string }

const toFailed = (state: Extract<SaveState, { kind: 'failed' }>): string => {
  const { failure, isKept } = state
  const where = isKept ? '内容留在这台设备上' : '请不要关闭这个页面'
  const next = failure.isPassing ? `${where}，会自动再存。` : '内容还在这里。'
  return `没有保存：${failure.words}。${next}`
}

/** Says whether what stands in a form is saved. */
export const toStatusWords = (state: SaveState, isModified: boolean, isNew: boolean): StatusWords => {
  if (state.kind === 'saving') return { look: 'saving', words: '正在保存…' }
  if (state.kind === 'signed-out') return { look: 'failed', words: '没有保存：登录已过期，请输入密码。' }
  if (state.kind === 'failed') return { look: 'failed', words: toFailed(state) }
  if (isModified) return { look: 'unsaved', words: '有修改，还没有保存' }
  return isNew && state.kind !== 'saved'
    ? { look: 'new', words: '新的，还没有保存' }
    : { look: 'saved', words: '已保存' }
}
