export { blockExamples } from './blocks.ts'
export { documentExamples } from './documents.ts'
export { exampleEntries } from './entries.ts'
