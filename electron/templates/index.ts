/** Templates: those supplied, those the office changed or made, and their editor. */
export { TemplateLibrary } from './template-library.ts'
export type { LayeredTemplate } from './template-library.ts'
export { fittingProblems } from './fitting-paper.ts'
export { freeDocumentProblems } from './free-document-problems.ts'
export { rememberTemplate } from './remember.ts'
export { templatesProcedures } from './templates.procedures.ts'
