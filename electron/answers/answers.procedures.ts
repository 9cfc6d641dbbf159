/** This capability's part of the contract. */
import { os } from '../requests/index.ts'
import { addresseeNames } from './addressees.service.ts'
import { markPassage, setPassageAddressee, setPassageKind, unmarkPassage } from './passages.service.ts'
import { answerSheet, nearCopies, questionList } from './sheet.service.ts'
import { gatherPassages, listThemes, moveTheme, removeTheme, saveTheme, suggestPassages } from './themes.service.ts'

export const answersProcedures = {
  questions: os.answers.questions.handler(({ context, input }) => questionList(context.office().read, input)),
  sheet: os.answers.sheet.handler(({ context, input }) => answerSheet(context.office().read, input)),
  nearCopies: os.answers.nearCopies.handler(({ context, input }) => nearCopies(context.office().read, input)),
  mark: os.answers.mark.handler(({ context, input }) => markPassage(context.office(), input)),
  setKind: os.answers.setKind.handler(({ context, input: { passageId, kind } }) => setPassageKind(context.office(), passageId, kind)),
  setAddressee: os.answers.setAddressee.handler(({ context, input: { passageId, addressee } }) => setPassageAddressee(context.office(), passageId, addressee)),
  addressees: os.answers.addressees.handler(({ context, input: { campaignId } }) => addresseeNames(context.office().read, campaignId)),
  unmark: os.answers.unmark.handler(({ context, input: { passageId } }) => unmarkPassage(context.office(), passageId)),
  themes: os.answers.themes.handler(({ context, input }) => listThemes(context.office().read, input)),
  saveTheme: os.answers.saveTheme.handler(({ context, input }) => saveTheme(context.office(), input)),
  moveTheme: os.answers.moveTheme.handler(({ context, input: { themeId, direction } }) => moveTheme(context.office(), themeId, direction)),
  removeTheme: os.answers.removeTheme.handler(({ context, input: { themeId } }) => removeTheme(context.office(), themeId)),
  gather: os.answers.gather.handler(({ context, input: { passageIds, themeId } }) => gatherPassages(context.office(), passageIds, themeId)),
  suggestions: os.answers.suggestions.handler(({ context, input }) => suggestPassages(context.office().read, input)),
}
