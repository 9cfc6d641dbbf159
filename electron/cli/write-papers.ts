/** The files of one paper: the Word file and, if asked for, the PDF; both or neither. */
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { Finding } from '../../shared/contract/papers.ts'
import { emitPaper } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, writeFilesWhole } from '../files/index.ts'
import { resources } from './surroundings.ts'

export interface OutputOptions { readonly out: string, readonly pdf?: string }
export interface WrittenFile { readonly path: string, readonly format: 'docx' | 'pdf', readonly bytes: number, readonly pages: number | null }

/** Writes the paper made from the file `source` (the office, or the document file), which is never written over. */
export async function writePapers(source: string, model: DocumentModel, form: ResolvedForm, { out, pdf }: OutputOptions): Promise<readonly WrittenFile[]> {
  refuseSameFiles(source, { out, pdf })
  const asked = [{ path: out, format: 'docx' as const }, ...(pdf === undefined ? [] : [{ path: pdf, format: 'pdf' as const }])]
  const files = []
  for (const { path, format } of asked) files.push({ path, format, ...await emitPaper(resources, model, form, format) })
  writeFilesWhole(files)
  return files.map(({ path, format, bytes, pages }) => ({ path, format, bytes: bytes.length, pages }))
}

function refuseSameFiles(source: string, { out, pdf }: { readonly out: string, readonly pdf: string | undefined }): void {
  const kept = 'Chưa có tệp nào được ghi.'
  if (pdf !== undefined && isSameFile(pdf, out)) throw fault('USAGE', { happened: '--out và --pdf cùng chỉ một tệp.', kept, remedy: 'Đặt hai tên tệp khác nhau.' })
  const option = isSameFile(out, source) ? '--out' : pdf !== undefined && isSameFile(pdf, source) ? '--pdf' : null
  if (option !== null) throw fault('USAGE', { happened: `${option} trùng với chính tệp đang đọc.`, kept, remedy: 'Đặt tên khác cho tệp cần ghi.' })
}

export function writtenLines(files: readonly WrittenFile[]): readonly string[] {
  return files.map(({ path, pages }) => `Đã ghi: ${path}${pages === null ? '' : ` (${pages} trang)`}`)
}

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `Thể thức: ${finding.message} ${finding.remedy} [${finding.clause}]`)
}
