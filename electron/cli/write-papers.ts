/** The files of one paper: the Word file and, if asked for, the PDF; both or neither. */
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { Finding, PrintOptions } from '../../shared/contract/papers.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { copyMarks, emitPaper, makePaper, readyPaper } from '../documents/papers/index.ts'
import type { ReadyPrint } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFilesWhole } from '../files/index.ts'
import { problemLines } from './answer.ts'
import { resources } from './surroundings.ts'

/** `copies`: `recipient`, or how many. `signature`, `seal`: PNG files. */
export interface OutputOptions {
  readonly out: string, readonly pdf?: string
  readonly twoSided?: boolean, readonly pdfa?: boolean, readonly copies?: string, readonly signature?: string, readonly seal?: string
}
export interface WrittenFile { readonly path: string, readonly format: 'docx' | 'pdf', readonly bytes: number, readonly pages: number | null }

/** `problems`: warnings about the way of printing; the files are written all the same. */
export interface WrittenPapers { readonly files: readonly WrittenFile[], readonly problems: readonly Problem[] }

/** Writes the paper made from the file `source` (the office, or the document file), which is never written over. */
export async function writePapers(source: string, model: DocumentModel, form: ResolvedForm, output: OutputOptions): Promise<WrittenPapers> {
  const { out, pdf } = output
  refuseSameFiles(source, { out, pdf })
  const { options, problems } = printOptions(model, output)
  const asked = [{ path: out, format: 'docx' as const }, ...(pdf === undefined ? [] : [{ path: pdf, format: 'pdf' as const }])]
  const files = []
  for (const { path, format } of asked) files.push({ path, format, ...await emitPaper(resources, model, form, format, options) })
  writeFilesWhole(files)
  return { files: files.map(({ path, format, bytes, pages }) => ({ path, format, bytes: bytes.length, pages })), problems }
}

/** What the options ask for, as the emitters take it. */
function printOptions(model: DocumentModel, { twoSided = false, pdfa = false, copies, signature, seal }: OutputOptions): ReadyPrint {
  const picture = (role: 'signature' | 'seal', path: string | undefined): object => path === undefined ? {} : { [role]: readInputBytes(path) }
  const { marks, problems } = copyMarks(model, copiesOf(copies))
  return { options: { twoSided, archive: pdfa, copyMarks: marks, images: { ...picture('signature', signature), ...picture('seal', seal) } }, problems }
}

function copiesOf(copies: string | undefined): PrintOptions['copies'] {
  if (copies === undefined) return { by: 'none' }
  if (copies === 'recipient') return { by: 'recipient' }
  const count = Number(copies)
  if (Number.isInteger(count) && count >= 1 && count <= 200) return { by: 'number', number: count }
  throw fault('USAGE', { happened: `Số bản “${copies.slice(0, 20)}” không dùng được.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Ghi một số từ 1 đến 200, hoặc “recipient” để mỗi nơi nhận một bản.' })
}

function refuseSameFiles(source: string, { out, pdf }: { readonly out: string, readonly pdf: string | undefined }): void {
  const kept = 'Chưa có tệp nào được ghi.'
  if (pdf !== undefined && isSameFile(pdf, out)) throw fault('USAGE', { happened: '--out và --pdf cùng chỉ một tệp.', kept, remedy: 'Đặt hai tên tệp khác nhau.' })
  const option = isSameFile(out, source) ? '--out' : pdf !== undefined && isSameFile(pdf, source) ? '--pdf' : null
  if (option !== null) throw fault('USAGE', { happened: `${option} trùng với chính tệp đang đọc.`, kept, remedy: 'Đặt tên khác cho tệp cần ghi.' })
}

/** One record's paper as a Word file, and what is said of it. */
export async function writeRecordPaper(office: OfficeDatabase, asked: { readonly templateId: string, readonly recordId: string }, out: string) {
  const paper = await makePaper(office.read, resources, asked)
  const { model, form } = readyPaper(paper)
  const { files, problems } = await writePapers(office.path, model, form, { out })
  const all = [...paper.problems, ...problems]
  return { files, problems: all, findings: paper.findings, messages: [...problemLines(all), ...findingLines(paper.findings), ...writtenLines(files)] }
}

export function writtenLines(files: readonly WrittenFile[]): readonly string[] {
  return files.map(({ path, pages }) => `Đã ghi: ${path}${pages === null ? '' : ` (${pages} trang)`}`)
}

export function findingLines(findings: readonly Finding[]): readonly string[] {
  return findings.map((finding) => `Thể thức: ${finding.message} ${finding.remedy} [${finding.clause}]`)
}
