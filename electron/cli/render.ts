/** `vpk render DOCUMENT.json --out FILE.docx [--pdf FILE.pdf] [--profile hd05|hd36]`: any paper, without an office. */
import { checkDocument, guideFindings } from '../documents/check/index.ts'
import { tableProblems } from '../documents/papers/index.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { parseJson } from '../interchange/index.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { ProfileId } from '../../shared/document/form.ts'
import { defaultHouseStyle } from '../../shared/domain/house-style.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'
import { resources } from './surroundings.ts'
import { findingLines, writePapers, writtenLines } from './write-papers.ts'
import type { OutputOptions } from './write-papers.ts'

export interface RenderOptions extends OutputOptions { readonly profile?: ProfileId }

export async function render(documentPath: string, options: RenderOptions): Promise<Answer> {
  const model = readModel(documentPath)
  const selected = selectProfile(resources.profiles(), model.placeAndDate?.date ?? null, options.profile)
  const form = resolveForm(selected.profile, defaultHouseStyle, resources.layers())
  const findings = [...guideFindings(selected.notes, selected.profile.id, resources.checks()), ...checkDocument(model, form, {}, resources.checks())]
  const { files, problems } = await writePapers(documentPath, model, form, options)
  return {
    exitCode: 0, output: '', facts: { profile: form.profileId, files, problems, findings }, messages: [...problemLines(problems), ...findingLines(findings), ...writtenLines(files)],
  }
}

function readModel(path: string): DocumentModel {
  const { value, problems } = parseJson(readTextFile(path))
  const parsed = documentModelSchema.safeParse(value, { reportInput: true })
  const found = [...problems, ...(parsed.success ? tableProblems(parsed.data) : problemsFromIssues(parsed.error))]
  if (parsed.success && found.length === 0) return parsed.data
  throw refused(found)
}

function refused(problems: readonly Problem[]): Error {
  return fault('INPUT_INVALID', {
    happened: `Tệp văn bản có ${problems.length} chỗ phải sửa.`, kept: 'Chưa có tệp nào được ghi.',
    remedy: 'Sửa những chỗ đã chỉ; lược đồ đầy đủ: vpk schema document.', problems,
  })
}
