/**
 * The report drafted from a made desk, whole: its tree as it was read and kept, and a Word file without a fault. After a
 * wanted change: `vitest run --update` on this file, and look at the pages.
 */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { markPassage } from '../../electron/answers/passages.service.ts'
import { saveTheme } from '../../electron/answers/themes.service.ts'
import { emitPaper, makePaper, PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { createDraft } from '../../electron/reporting/index.ts'
import type { PassageKind } from '../../shared/domain/submission.ts'
import { deskActor } from '../support/desk.ts'
import { officeErrors } from '../support/documents/office-errors.ts'
import { treeText } from '../support/documents/tree-text.ts'
import { resourcesDir, testFolder } from '../support/offices.ts'
import { textsCampaign, textsDesk, words } from '../support/texts-desk.ts'
import type { TextsDesk } from '../support/texts-desk.ts'

async function theme(desk: TextsDesk, kind: PassageKind, wording: string, said: readonly (readonly [unit: number, questionId: string, words: string])[], under: string | null = null): Promise<string> {
  const passageIds: string[] = []
  for (const [unit, questionId, passage] of said) {
    const answer = await desk.office.read.selectFrom('answer').select('text').where('submission_id', '=', desk.report(unit)).where('question_id', '=', questionId).executeTakeFirstOrThrow()
    const from = answer.text.indexOf(passage)
    passageIds.push((await markPassage(desk.office, { submissionId: desk.report(unit), questionId, from, to: from + passage.length, kind })).passageId)
  }
  return (await saveTheme(desk.office, { campaignId: textsCampaign, themeId: null, kind, wording, shortcomingThemeId: under, passageIds })).themeId
}

it('is the report that was read and kept, and a valid Word file', { timeout: 240_000 }, async () => {
  const desk = await textsDesk(join(testFolder(), 'office.vpk'), resourcesDir)
  await theme(desk, 'strength', 'Quán triệt nghiêm túc, phân công rõ', [[1, 'kq', words.strength], [2, 'kq', words.strength]])
  await theme(desk, 'result', 'Tổ chức học tập theo từng đợt, có kiểm tra', [[3, 'kq', 'tổ chức học tập theo từng đợt'], [4, 'kq', 'tổ chức học tập theo từng đợt']])
  const shortcoming = await theme(desk, 'shortcoming', 'Sinh hoạt chuyên đề chưa đều', [[1, 'hc', words.shortcoming], [2, 'hc', words.likeShortcoming]])
  await theme(desk, 'subjectiveCause', 'Chưa chủ động chuẩn bị nội dung', [[1, 'hc', words.cause]], shortcoming)
  await theme(desk, 'task', 'Kiểm tra kết quả, nhắc nhở nơi làm chậm', [[3, 'kq', 'nhắc nhở nơi làm chậm']])
  await theme(desk, 'proposal', 'Sớm ban hành tài liệu học tập', [[3, 'kn', words.proposal]])
  const { reportId } = await createDraft(desk.office, deskActor, { campaignId: textsCampaign, basis: 'current', include: 'accepted' })
  const resources = new PaperResources(resourceFolders(resourcesDir))
  const { model, form } = await makePaper(desk.office.read, resources, { templateId: 'bao-cao-so-ket', recordId: reportId })
  if (model === null || form === null) throw new Error('the report cannot be set')
  await expect(treeText(model)).toMatchFileSnapshot('./drafted-report/tree.txt')
  expect(await officeErrors((await emitPaper(resources, model, form, 'docx')).bytes)).toEqual([])
  desk.office.close()
})
