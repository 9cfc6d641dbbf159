/** The files of one paper: the Word file and, if asked for, the PDF; both or neither. */
import { resolve } from 'node:path'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { Finding } from '../../shared/contract/papers.ts'
import { emitPaper } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { writeFilesWhole } from '../files/index.ts'
import { resources } from './surroundings.ts'

export interface OutputOptions { readonly out: string, readonly pdf?: string }
export interface WrittenFile { readonly path: string, readonly format: 'docx' | 'pdf', readonly bytes: number, readonly pages: number | null }

export async function writePapers(model: DocumentModel, form: ResolvedForm, { out, pdf }: OutputOptions): Promise<readonly WrittenFile[]> {
  if (pdf !== undefined && resolve(pdf) === resolve(out)) {
    throw fault('USAGE', { happened: '--out và --pdf cùng chỉ một tệp.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt hai tên tệp khác nhau.' })
  }
  const asked = [{ path: out, format: 'docx' as const }, ...(pdf === undefined ? [] : [{ path: pdf, format: 'pdf' as const }])]
  const files = []
  for (const { path, format } of asked) files.push({ path, format, ...await emitPaper(resources, model, form, format) })
  writeFilesWhole(files)
  return files.map(({ path, format, bytes, pages }) => ({ path, format, bytes: bytes.length, pages }))
}

export function writtenLines(files: readonly WrittenFile[]): readonly string[] {
  return files.map(({ path, pages }) => `Đã ghi: ${path}${pages === null ? '' : ` (${pages} trang)`}`)
}

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `Thể thức: ${finding.message} ${finding.remedy} [${finding.clause}]`)
}
