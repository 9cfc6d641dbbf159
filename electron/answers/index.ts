/** What units wrote, side by side: marked passages, themes, near-copies. */
export { addresseeOf, unnamedAddressee } from './addressees.service.ts'
export { answersProcedures } from './answers.procedures.ts'
export { loadAnswers } from './campaign-answers.ts'
export { questionSums } from './question-sums.ts'
export { markPassage } from './passages.service.ts'
export { listThemes, saveTheme } from './themes.service.ts'
export { questionList } from './sheet.service.ts'
