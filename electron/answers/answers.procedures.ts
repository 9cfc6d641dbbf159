/** This capability's part of the contract. */
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { os } from '../requests/index.ts'
import { addresseeNames } from './addressees.service.ts'
import { markPassage, setPassageAddressee, setPassageKind, unmarkPassage } from './passages.service.ts'
import { answerSheet, nearCopies, questionList } from './sheet.service.ts'
import { loadAnswers } from './campaign-answers.ts'
import { questionSums } from './question-sums.ts'
import { sumsSheet } from './sums-sheet.ts'
import { gatherPassages, listThemes, moveTheme, removeTheme, saveTheme, suggestPassages } from './themes.service.ts'

export function answersProcedures(places: GrantedPlaces) {
  return {
    questions: os.answers.questions.handler(({ context, input }) => questionList(context.office().read, input)),
    sheet: os.answers.sheet.handler(({ context, input }) => answerSheet(context.office().read, input)),
    nearCopies: os.answers.nearCopies.handler(({ context, input }) => nearCopies(context.office().read, input)),
    sums: os.answers.sums.handler(async ({ context, input }) => questionSums(await loadAnswers(context.office().read, input))),
    sumsSheet: os.answers.sumsSheet.handler(async ({ context, input: { grant, ...input } }) =>
      writeGranted(places, grant, sumsSheet(questionSums(await loadAnswers(context.office().read, input)), 'Văn phòng Khối'))),
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
}
