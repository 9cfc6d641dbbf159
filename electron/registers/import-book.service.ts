/** Old books from Excel: previewed, then taken in whole. Every line is kept as written; numbers twice and what cannot be read are named by the report. */
import { basename } from 'node:path'
import type { BookColumn, ImportPreview } from '../../shared/contract/registers.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { seriesText } from '../../shared/domain/register.ts'
import type { Register, SeriesKey } from '../../shared/domain/register.ts'
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { readWorkbook } from '../documents/sheets/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import { readInputBytes, sha256 } from '../files/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { incomingSeries } from './incoming.service.ts'
import { readBook } from './old-book.ts'
import type { BookLine } from './old-book.ts'
import { selectWrittenIn } from './register.repository.ts'
import { spanOf } from './series.ts'
import { enterAsWritten } from './take-number.ts'

export interface ImportChoices {
  readonly register: Register, readonly bodyId: string, readonly spanId: string | null, readonly kind: DocumentKind | null
  readonly sheet?: string | undefined, readonly columns?: Partial<Record<BookColumn, number>> | undefined
}

/** A line with the series it belongs to; null: none can be told (no date and no term chosen). */
interface PlacedLine { readonly line: BookLine, readonly series: SeriesKey, readonly problems: readonly Problem[], readonly isThere: boolean, readonly isTwice: boolean }
interface ReadImport { readonly preview: Omit<ImportPreview, 'rows'>, readonly placed: readonly PlacedLine[] }

const shownLines = 200
const shownProblems = 1000

export async function previewBook(db: ReadDatabase, path: string, choices: ImportChoices): Promise<ImportPreview> {
  const { preview, placed } = await readOldBook(db, path, choices)
  const shown = placed.filter(({ problems }, at) => at < shownLines || problems.length > 0).slice(0, shownLines + shownProblems)
  return {
    ...preview, rows: shown.map(({ line, series, problems }) => ({
      row: line.row, written: line.written, series, number: line.suffix === '' ? line.claimed : null, suffix: line.suffix, date: line.date, subject: line.secrecy === 'topSecret' ? '' : line.subject, problems: [...problems],
    })),
  }
}

/** All of it in one transaction, as previewed; lines that are there already from an earlier import are left. */
export async function importBook(office: OfficeDatabase, actor: Actor, path: string, { sha256: previewed, ...choices }: ImportChoices & { readonly sha256: string }) {
  return office.write(async (transaction) => {
    const { preview, placed } = await readOldBook(readingIn(transaction), path, choices)
    if (preview.sha256 !== previewed) throw fault('INPUT_INVALID', { happened: 'Tệp sổ hoặc cách đọc đã khác so với lúc xem trước.', kept: 'Chưa có dòng nào được nhập.', remedy: 'Xem trước lại rồi nhập.' })
    let duplicates = 0
    for (const { line, series, isThere } of placed) {
      if (isThere) continue
      const { written, claimed, suffix, date, kind, secrecy, subject, signer, recipients, archive, note, copies } = line
      const entry = await enterAsWritten(transaction, actor, series, { claimed, suffix, written }, { date, kind, secrecy, words: { subject, signer, recipients: [...recipients], archive, note, copies } }, 'imported')
      if (entry.number === null && claimed !== null && suffix === '') duplicates++
    }
    await appendAudit(transaction, { at: actor.now().toISOString(), actor: actor.name, action: 'register.imported', subject: `register/${choices.register} ${choices.bodyId}`, digest: previewed })
    return { entered: placed.filter(({ isThere }) => !isThere).length, duplicates, unreadable: preview.unreadable, alreadyThere: preview.alreadyThere }
  })
}

async function readOldBook(db: ReadDatabase, path: string, choices: ImportChoices): Promise<ReadImport> {
  const bytes = readInputBytes(path)
  const workbook = await readWorkbook(bytes)
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible')
  const sheet = visible.find(({ name }) => name === choices.sheet) ?? visible[0]
  if (sheet === undefined) throw fault('SHEET_BROKEN', { happened: 'Tệp không có trang tính nào nhìn thấy được.', kept: 'Chưa có dòng nào được nhập.', remedy: 'Mở tệp trong Excel, bỏ ẩn trang tính có sổ rồi lưu lại.' })
  const { titles, columns, lines } = readBook(sheet, choices.columns)
  if (columns.number === undefined) {
    throw fault('INPUT_INVALID', { happened: 'Chưa thấy cột số, ký hiệu trong trang tính.', kept: 'Chưa có dòng nào được nhập.', remedy: `Chọn cột số, ký hiệu; các tiêu đề đọc được: ${titles.filter((title) => title !== '').join(', ') || '(không có)'}.` })
  }
  const placed = await placeLines(db, lines, choices)
  return {
    placed,
    preview: {
      fileName: basename(path), sheets: visible.map(({ name }) => name), sheet: sheet.name, titles: [...titles], columns, total: lines.length,
      duplicates: placed.filter(({ isTwice }) => isTwice).length, unreadable: lines.filter(({ claimed }) => claimed === null).length, alreadyThere: placed.filter(({ isThere }) => isThere).length,
      sha256: sha256(`${sha256(Buffer.from(bytes).toString('base64'))} ${JSON.stringify([choices.register, choices.bodyId, choices.spanId, choices.kind, sheet.name, columns])}`),
    },
  }
}

async function placeLines(db: ReadDatabase, lines: readonly BookLine[], choices: ImportChoices): Promise<readonly PlacedLine[]> {
  const view = await organisationView(db)
  const there = await selectWrittenIn(db, choices.bodyId)
  const seen = new Set<string>()
  const placed: PlacedLine[] = []
  for (const line of lines) {
    const { series, problems } = await seriesOf(db, view, line, choices)
    const key = `${seriesText(series)} ${line.claimed}${line.suffix}`
    const isTwice = line.claimed !== null && seen.has(key)
    seen.add(key)
    placed.push({
      line, series, isTwice, isThere: there.has(`${seriesText(series)} ${line.written} ${line.date}`),
      problems: [
        ...problems, ...isTwice ? [warning('register.numberTwice', 'number', line.written, 'Số này có hai lần trong sổ cũ.', 'Vẫn nhập cả hai dòng; báo cáo kiểm tra sổ sẽ nêu.')] : [],
        ...line.claimed === null ? [warning('register.numberUnreadable', 'number', line.written, 'Không đọc được thành số.', 'Vẫn nhập và giữ nguyên cách ghi.')] : [],
      ],
    })
  }
  return placed
}

async function seriesOf(db: ReadDatabase, view: OrganisationView, line: BookLine, { register, bodyId, spanId, kind }: ImportChoices): Promise<{ readonly series: SeriesKey, readonly problems: readonly Problem[] }> {
  const span = await spanOfLine(db, view, line, { register, bodyId, spanId })
  const common = { register, bodyId, spanId: span.id }
  if (register === 'incoming') return { series: { ...common, symbol: '' }, problems: span.problems }
  if (register === 'copies') return { series: { ...common, symbol: 'BS' }, problems: span.problems }
  if (register === 'congress') return { series: { ...common, symbol: 'ĐH' }, problems: span.problems }
  // Of a joint paper the first symbol leads.
  const [ownKind = '', issuers = ''] = line.symbol.split('/')
  const fromKind = line.kind ?? kind
  const body = view.bodies.get(bodyId)
  const own = body === undefined ? '' : versionAt(body, line.date ?? view.terms.get(span.id)?.from ?? '9999-12-31').symbol
  const symbol = line.symbol !== '' ? `${ownKind}/${issuers.startsWith(`${own}-`) ? own : issuers}` : fromKind === null ? '' : `${documentKinds[fromKind].symbol}/${own}`
  return {
    series: { ...common, symbol },
    problems: [...span.problems, ...symbol === '' ? [warning('register.noSymbol', 'number', line.written, 'Không rõ ký hiệu nên chưa biết thuộc loại văn bản nào.', 'Chọn loại văn bản cho cả sổ, hoặc thêm cột loại văn bản.')] : []],
  }
}

async function spanOfLine(db: ReadDatabase, view: OrganisationView, { date }: BookLine, { register, bodyId, spanId }: Pick<ImportChoices, 'register' | 'bodyId' | 'spanId'>): Promise<{ readonly id: string, readonly problems: readonly Problem[] }> {
  const unknown = (message: string): readonly Problem[] => [warning('register.noTerm', 'date', date ?? '', message, 'Vẫn nhập; khai báo nhiệm kỳ cũ rồi nhập lại nếu cần.')]
  if (date === null) return { id: spanId ?? 'khong-ro', problems: spanId === null ? unknown('Dòng không có ngày nên chưa rõ nhiệm kỳ.') : [] }
  try {
    return { id: register === 'incoming' ? (await incomingSeries(db, bodyId, date)).spanId : spanOf(view, register, bodyId, date).id, problems: [] }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { id: spanId ?? date.slice(0, 4), problems: spanId === null ? unknown('Ngày không thuộc nhiệm kỳ nào đã khai báo.') : [] }
  }
}
