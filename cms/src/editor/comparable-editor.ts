import { type LexicalEditorProps, lexicalEditor } from '@payloadcms/richtext-lexical'

// Named by its path: plain Node loads the configuration, and it cannot load .tsx.
const comparison = '/editor/comparison.tsx#Comparison'

type Editor = ReturnType<typeof lexicalEditor>

/** An editor whose versions are compared in the words that readers see. */
export const comparableEditor =
  (props: LexicalEditorProps): Editor =>
  async (args) => {
    const adapter = await lexicalEditor(props)(args)
    return {
      ...adapter,
      DiffComponent: comparison,
      generateImportMap: (more) => {
        adapter.generateImportMap?.(more)
        more.addToImportMap(comparison)
      },
    }
  }
