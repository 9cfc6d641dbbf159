/** Books and the integrity report as files: Word and PDF from the same sheets, and a workbook whose cells are texts, never formulas. */
import type { EntryFilter, IntegrityReport } from '../../shared/contract/registers.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { formOfBook, printBook } from '../documents/print/index.ts'
import type { PrintedBook } from '../documents/print/index.ts'
import { headCell, titleCell, writeWorkbook } from '../documents/sheets/index.ts'
import type { CellSpec } from '../documents/sheets/index.ts'
import { fault } from '../faults/index.ts'
import { suppliedRules } from '../files/index.ts'
import { organisationView } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { today } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { booksFile, loadBookForms } from './book-forms.ts'
import type { BookForm, BookForms } from './book-forms.ts'
import { bookRows } from './book-rows.ts'
import { selectIncoming } from './incoming-words.repository.ts'
import { bodyName, listEntries, spanName } from './lists.service.ts'
import { integrityReport } from './report.service.ts'
import type { ReportScope } from './report.service.ts'

export type BookFormat = 'docx' | 'pdf' | 'xlsx'

/** A page of paper holds some twenty lines; more than this is no book anybody prints at once. */
const mostLines = 20_000
const happened = 'Mẫu sổ kèm theo viết sai nên chưa dùng được.'

/** Forms of the books, read from disk once. */
export function bookForms(resources: PaperResources): () => BookForms {
  return suppliedRules(resources.folders.resources, ['registers', booksFile], loadBookForms, happened)
}

export async function bookBytes(office: OfficeDatabase, resources: PaperResources, actor: Actor, filter: EntryFilter, format: BookFormat): Promise<Uint8Array> {
  return emitBook(office.read, resources, actor, await printedBook(office.read, resources, actor, filter), format)
}

async function printedBook(db: ReadDatabase, resources: PaperResources, actor: Actor, filter: EntryFilter): Promise<PrintedBook> {
  const forms = bookForms(resources)()
  const form = forms.books.find(({ id }) => id === filter.book)
  if (form === undefined) throw fault('TEMPLATE_BROKEN', { happened, kept: 'Chưa có tệp nào được ghi.', remedy: 'Cài lại chương trình.' })
  const { total, rows: entries } = await listEntries(db, { ...filter, offset: 0, limit: mostLines, order: 'oldest' })
  if (total > mostLines) throw fault('INPUT_INVALID', { happened: `Sổ có ${total} dòng, nhiều hơn ${mostLines} dòng in được một lần.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Chọn một loại sổ, một nhiệm kỳ hoặc một khoảng ngày.' })
  const view = await organisationView(db)
  const incoming = await selectIncoming(db, entries.flatMap(({ series, paper }) => series.register === 'incoming' && paper !== null ? [paper.recordId] : []))
  const facts = { incoming, nameOf: (id: string) => bodyName(view, id), personName: (id: string) => view.people.get(id)?.fullName ?? id }
  const { record } = await getOffice(db)
  return {
    issuer: bodyName(view, filter.bodyId ?? record.bodyId), title: form.title, lines: scopeLines(filter, filter.spanId === undefined ? '' : spanName(view, filter.spanId), total),
    columns: form.columns, rows: bookRows(form, entries, facts), notes: [`In ngày ${shortDate(today(actor))}. ${statusNote(form, forms)}`],
  }
}

function scopeLines({ symbol, from, to, book }: EntryFilter, span: string, total: number): readonly string[] {
  const parts = [
    ...symbol === undefined || symbol === '' || book === 'secret' ? [] : [`Ký hiệu ${symbol}`], ...span === '' ? [] : [span],
    ...from === undefined ? [] : [`từ ${shortDate(from)}`], ...to === undefined ? [] : [`đến ${shortDate(to)}`], `${total} số`,
  ]
  return [parts.join(' · ')]
}

function statusNote({ status, source }: BookForm, { sources }: BookForms): string {
  const from = source.map((key) => sources[key] ?? key).join('; ')
  return status === 'custom' || from === '' ? 'Mẫu cột do chương trình đặt, chưa đối chiếu với mẫu sổ của Đảng.' : `Mẫu cột theo ${from}.`
}

export async function reportBytes(office: OfficeDatabase, resources: PaperResources, actor: Actor, scope: ReportScope, format: BookFormat): Promise<Uint8Array> {
  return emitBook(office.read, resources, actor, reportBook(await integrityReport(office.read, resources, scope), today(actor)), format)
}

const severityNames = { error: 'Lỗi', warning: 'Lưu ý', info: 'Đã rõ' } as const

function reportBook({ bodyName: issuer, spanName: span, series, findings, counts, sha256 }: IntegrityReport, on: string): PrintedBook {
  return {
    issuer, title: 'Báo cáo kiểm tra sổ văn bản',
    lines: [`${span} · đến ngày ${shortDate(on)}`, `${series.length} loại số: ${series.map(({ first, last, entries }) => `${first} đến ${last} (${entries})`).join('; ')}`, `${counts.error} lỗi, ${counts.warning} điểm lưu ý, ${counts.info} điểm đã rõ`],
    columns: [
      { title: 'TT', share: 6, align: 'centre' }, { title: 'Số, ký hiệu', share: 16, align: 'left' }, { title: 'Mức', share: 9, align: 'centre' }, { title: 'Nội dung', share: 35, align: 'left' },
      { title: 'Việc cần làm', share: 24, align: 'left' }, { title: 'Căn cứ', share: 18, align: 'left' },
    ],
    rows: findings.map(({ numbers, severity, message, remedy, clause }, at) => [String(at + 1), numbers, severityNames[severity], message, remedy, clause]),
    notes: [findings.length === 0 ? 'Sổ liền mạch, không có điểm nào phải nêu.' : '', `Mã đối chiếu của báo cáo: ${sha256.slice(0, 16)}`].filter((note) => note !== ''),
  }
}

/** A book as a file of this day's form. */
export async function emitBook(db: ReadDatabase, resources: PaperResources, actor: Actor, book: PrintedBook, format: BookFormat): Promise<Uint8Array> {
  const { name, houseStyle } = (await getOffice(db)).record
  if (format === 'xlsx') return workbook(book, name)
  const form = formOfBook(resolveForm(selectProfile(resources.profiles(), today(actor)).profile, houseStyle, resources.layers()))
  const printed = printBook(book, form)
  if (format === 'pdf') return resources.typesetter().printed(printed, form).bytes
  const { emitPrinted } = await import('../documents/docx/index.ts')
  return emitPrinted(printed, form)
}

/** Widths of a workbook's columns, in characters: a date fits the narrowest; together they fill a lying sheet. */
const narrowest = 11
const charactersForShare = 1.4

/** Every cell is a text: what begins with = + - @ is no formula in Excel. */
function workbook({ title, issuer, lines, columns, rows, notes }: PrintedBook, author: string): Uint8Array {
  const text = (words: string): CellSpec => ({ content: words === '' ? null : { text: words }, look: { format: 'text', wrap: true, border: true } })
  const plain = (words: string): readonly CellSpec[] => [{ content: { text: words }, look: { italic: true } }]
  const head = [[titleCell(`${title} – ${issuer}`)], ...lines.map(plain), columns.map((column) => headCell(column.title))]
  return writeWorkbook({
    title, author,
    sheets: [{
      name: 'Sổ', widths: columns.map(({ share }) => Math.max(narrowest, share * charactersForShare)), landscape: true, titleRow: head.length, frozenAt: { row: head.length + 1, column: 2 },
      rows: [...head.map((cells) => ({ cells })), ...rows.map((row) => ({ cells: columns.map((_column, at) => text(row[at] ?? '')) })), ...notes.map((note) => ({ cells: plain(note) }))],
    }],
  })
}
