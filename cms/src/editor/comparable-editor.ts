import { type LexicalEditorProps, lexicalEditor } from '@payloadcms/richtext-lexical'
import { blocks } from './blocks.ts'
import { findFaults, type Node } from './find-faults.ts'
import { inlineBlocks } from './inline-blocks.ts'

// Named by its path: plain Node loads the configuration, and it cannot load .tsx.
const comparison = '/editor/comparison.tsx#Comparison'

type Editor = ReturnType<typeof lexicalEditor>

/** An editor whose versions are compared in the words that readers see, and that says in words what is wrong in it. */
export const comparableEditor =
  (props: LexicalEditorProps): Editor =>
  async (args) => {
    const adapter = await lexicalEditor(props)(args)
    const validate: typeof adapter.validate = async (value, options) => {
      const said = await adapter.validate(value, options)
      const root = (value as { root?: Node } | null | undefined)?.root
      if (typeof said !== 'string' || root === undefined || /\p{Script=Han}/u.test(said)) return said
      const check = (node: Node) =>
        adapter.validate({ root: { ...root, children: [node] } } as never, { ...options, required: false })
      const faults = await findFaults(root, [...blocks(), ...inlineBlocks()], check as never)
      return faults.length === 0 ? said : faults.join('；')
    }
    return {
      ...adapter,
      validate,
      DiffComponent: comparison,
      generateImportMap: (more) => {
        adapter.generateImportMap?.(more)
        more.addToImportMap(comparison)
      },
    }
  }
