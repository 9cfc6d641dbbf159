/** The report of a salvage as a paper: what was saved and lost, which numbers are in doubt, what the nearest copy would give; two people sign it. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { documentModelSchema } from '../../shared/document/model.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { dayOfMoment } from '../../shared/domain/moments.ts'
import type { BodyVersion } from '../../shared/domain/organisation.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { groupedHash } from '../files/index.ts'
import type { SalvageReport } from '../../shared/domain/salvage.ts'

export function reportPaper(report: SalvageReport, body: BodyVersion): DocumentModel {
  const day = dayOfMoment(report.at)
  const { damaged, fileName, copy, lost, lostTotal, numbers } = report
  return documentModelSchema.parse({
    schemaVersion: 1, kind: 'report',
    letterhead: { superior: body.letterheadSuperior, issuers: [body.letterheadIssuer] },
    number: { number: null, kindSymbol: documentKinds.report.symbol, bodySymbol: body.symbol },
    placeAndDate: { place: body.place, date: day },
    subject: `kết quả cứu dữ liệu của tệp văn phòng ngày ${shortDate(day)}`,
    body: [
      paragraph(`Ngày ${shortDate(day)}, người thực hiện ${report.actor} đã cứu dữ liệu từ tệp hỏng “${damaged.fileName}” (${quantityText(String(damaged.size))} byte, mã kiểm tra SHA-256 ${groupedHash(damaged.sha256)}) vào tệp mới “${fileName}” của ${report.officeName}. Tệp hỏng không bị sửa.`),
      ...report.damage.map(paragraph),
      table(['TT', 'Loại', 'Đã cứu', 'Lập lại từ lịch sử', 'Mất', 'Để lại'], [7, 41, 13, 13, 13, 13], report.kinds.map(({ kind, saved, remade, lost: gone, aside }, at) => [String(at + 1), kind, ...[saved, remade, gone, aside].map(amount)])),
      ...lost.length === 0 ? [paragraph(nothingNamed(report))] : [
        paragraph(`Bản ghi đã mất (${amount(lostTotal)}${lostTotal > lost.length ? `, ghi ${amount(lost.length)} bản ghi đầu` : ''}):`),
        table(['TT', 'Loại', 'Tên hoặc mã', 'Biết từ'], [7, 23, 52, 18], lost.map(({ kind, id, name, source }, at) => [String(at + 1), kind, name === '' ? id : name, sourceWords[source]])),
      ],
      ...numbers.length === 0 ? [] : [
        paragraph('Số văn bản phải đối chiếu lại với bản giấy:'),
        table(['TT', 'Số, ký hiệu', 'Vì sao'], [7, 33, 60], numbers.map(({ written, reason }, at) => [String(at + 1), written, reason])),
      ],
      ...report.doubts.map(paragraph),
      ...report.asideFile === null ? [] : [paragraph(`Các dòng để lại nằm trong tệp “${report.asideFile}”.`)],
      ...report.checks.filter(({ sound }) => !sound).map(({ name, findings }) => paragraph(`Kiểm tra văn phòng mới, phần “${name}”: ${findings.join(' ')}`)),
      ...copy === null ? [paragraph('Không tìm thấy bản sao lưu nào mở được để so sánh.')] : [
        paragraph(`Bản sao lưu gần nhất mở được: “${copy.fileName}”. Chưa gộp gì; chọn dùng tệp mới hay phục hồi từ bản sao.`),
        table(['TT', 'Loại', 'Đã cứu', 'Trong bản sao', 'Chỉ bản sao có', 'Chỉ tệp mới có'], [7, 41, 13, 13, 13, 13], copy.kinds.map(({ kind, saved, inCopy, onlyInCopy, onlySaved }, at) => [String(at + 1), kind, ...[saved, inCopy, onlyInCopy, onlySaved].map(amount)])),
      ],
    ],
    signatures: { layout: 'pair', left: signature('NGƯỜI THỰC HIỆN'), right: signature('NGƯỜI XÁC NHẬN') },
    recipients: { items: [], archive: `Lưu ${body.name}` },
  })
}

function nothingNamed({ kinds }: SalvageReport): string {
  const rows = kinds.reduce((sum, { lost, aside }) => sum + lost + aside, 0)
  return rows === 0 ? 'Không có bản ghi nào được biết là đã mất.' : `Không có bản ghi nào được biết là đã mất, nhưng ${amount(rows)} dòng dữ liệu đã mất hoặc phải để lại, theo loại ở bảng trên.`
}

export const sourceWords = { history: 'lịch sử', index: 'mục lục của bảng', journal: 'nhật ký', reference: 'bản ghi khác' } as const

function amount(count: number): string {
  return quantityText(String(count))
}

function table(titles: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]) {
  return {
    kind: 'table', columns: shares.map((share, at) => ({ share, align: at === 0 ? 'centre' : titles.length > 4 && at > 1 ? 'right' : 'left' })),
    header: [titles.map((content) => ({ content }))], rows: rows.map((row) => row.map((content) => ({ content }))),
  } as const
}

function paragraph(content: string): { readonly kind: 'paragraph', readonly content: string } {
  return { kind: 'paragraph', content }
}

function signature(role: string) {
  return { form: 'own', authority: null, role, post: null, fullName: null } as const
}
