/** Work that takes seconds is done in a thread of its own, so that the service answers the window's calls meanwhile. */
export { answerApart } from './answer-apart.ts'
export { workApart } from './work-apart.ts'
export type { Told } from './said.ts'
