/** The letter (công văn) that sends a paper back to its sender with what must be mended, itself in the right form. */
import type { FileFinding, FileReport } from '../../shared/contract/form-checks.ts'
import type { Block } from '../../shared/document/blocks.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel, Signature } from '../../shared/document/model.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'

/** Who writes, who signs and to whom. Number and date stay blank: the letter is a draft until it is issued. */
export interface LetterFacts { readonly body: BodyVersion, readonly addressee: string, readonly archive: string, readonly signature: Signature }

export function defectLetter(report: FileReport, { body, addressee, archive, signature }: LetterFacts): DocumentModel {
  const shown = report.findings.filter(({ severity }) => severity !== 'info')
  const errors = shown.filter(({ severity }) => severity === 'error').length
  return documentModelSchema.parse({
    schemaVersion: 1, kind: 'officialLetter',
    letterhead: { superior: body.letterheadSuperior, issuers: [body.letterheadIssuer] },
    number: { number: null, kindSymbol: documentKinds.officialLetter.symbol, bodySymbol: body.symbol },
    placeAndDate: { place: body.place, date: null },
    subject: 'về việc chỉnh sửa thể thức văn bản',
    addressees: { addressing: 'to', names: [addressee] },
    body: [
      paragraph(`${body.name} đã nhận ${paperName(report)}. Qua kiểm tra theo ${report.summary.profileTitle}, văn bản có ${errors} lỗi và ${shown.length - errors} điểm cần lưu ý về thể thức (bảng kèm theo).`),
      paragraph(`Đề nghị ${addressee} chỉnh sửa theo bảng kèm theo và gửi lại văn bản. Nội dung của văn bản không thuộc phạm vi kiểm tra này.`),
      { kind: 'table', columns: columns.map(({ share, align }) => ({ share, align })), header: [columns.map(({ title }) => cell(title))], rows: shown.map(rowOf) },
    ],
    signatures: { layout: 'single', right: signature },
    recipients: { items: [{ name: 'Như trên' }], archive },
  })
}

const columns = [
  { title: 'TT', share: 6, align: 'centre' }, { title: 'Trang', share: 8, align: 'centre' }, { title: 'Điểm cần sửa', share: 42, align: 'left' },
  { title: 'Cách sửa', share: 26, align: 'left' }, { title: 'Căn cứ', share: 18, align: 'left' },
] as const

function rowOf(finding: FileFinding, index: number): { content: string }[] {
  return [String(index + 1), finding.page === null ? '' : String(finding.page), finding.message, finding.remedy, finding.clause].map(cell)
}

function cell(content: string): { content: string } {
  return { content }
}

function paragraph(content: string): Pick<Extract<Block, { kind: 'paragraph' }>, 'kind'> & { content: string } {
  return { kind: 'paragraph', content }
}

/** "Kế hoạch số 05-KH/ĐU, ngày 05/11/2026 …" as far as the file says it. */
function paperName({ fileName, summary }: FileReport): string {
  const kind = summary.kind === null ? 'văn bản' : documentKinds[summary.kind].name
  const number = /^Số\s*:?\s*(\S.*)$/iu.exec(summary.number)?.[1]
  if (number === undefined || summary.date === null) return `${kind} (tệp “${fileName}”)`
  return `${kind} số ${number}, ngày ${shortDate(summary.date)}${summary.subject === '' ? '' : ` ${summary.subject}`}`
}
