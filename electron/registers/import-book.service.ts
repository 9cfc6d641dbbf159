/** Old books from Excel: previewed, then taken in whole. Every line is kept as written; numbers twice and what cannot be read are named by the report. */
import { basename } from 'node:path'
import type { BookColumn, ImportPreview } from '../../shared/contract/registers.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Register, SeriesKey } from '../../shared/domain/register.ts'
import { appendAudit } from '../audit/index.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { readWorkbook } from '../documents/sheets/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import { readInputBytes, sha256 } from '../files/index.ts'
import { organisationView, versionAt } from '../organisation/index.ts'
import type { Actor } from '../records/index.ts'
import { incomingSpans } from './incoming.service.ts'
import { readBook } from './old-book.ts'
import type { BookLine } from './old-book.ts'
import { selectWrittenIn } from './register.repository.ts'
import { spanOf } from './series.ts'
import { kindOfSymbol, seriesSymbol, symbolKey } from './symbols.ts'
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
    for (const { line, series, isThere } of placed) {
      if (isThere) continue
      const { written, claimed, suffix, date, secrecy, subject, signer, recipients, archive, note, copies } = line
      const kind = line.kind ?? choices.kind
      await enterAsWritten(transaction, actor, series, { claimed, suffix, written }, { date, kind, secrecy, words: { subject, signer, recipients: [...recipients], archive, note, copies } }, 'imported')
    }
    await appendAudit(transaction, { at: actor.now().toISOString(), actor: actor.name, action: 'register.imported', subject: `register/${choices.register} ${choices.bodyId}`, digest: previewed })
    return { entered: placed.filter(({ isThere }) => !isThere).length, duplicates: preview.duplicates, unreadable: preview.unreadable, alreadyThere: preview.alreadyThere }
  })
}

async function readOldBook(db: ReadDatabase, path: string, choices: ImportChoices): Promise<ReadImport> {
  const bytes = readInputBytes(path)
  const workbook = await readWorkbook(bytes)
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible')
  const sheet = visible.find(({ name }) => name === choices.sheet) ?? visible[0]
  if (sheet === undefined) throw fault('SHEET_BROKEN', { happened: 'Tệp không có trang tính nào nhìn thấy được.', kept: 'Chưa có dòng nào được nhập.', remedy: 'Mở tệp trong Excel, bỏ ẩn trang tính có sổ rồi lưu lại.' })
  const { titles, columns, lines } = readBook(sheet, choices.register, choices.columns)
  if (columns.number === undefined) {
    const numberTitle = choices.register === 'incoming' ? 'Số đến' : 'Số, ký hiệu'
    throw fault('INPUT_INVALID', { happened: `Chưa thấy cột “${numberTitle}” trong trang tính; các tiêu đề đọc được: ${titles.filter((title) => title !== '').join(', ') || '(không có)'}.`, kept: 'Chưa có dòng nào được nhập.', remedy: `Mở tệp trong Excel, ghi “${numberTitle}” ở đầu cột số, lưu rồi chọn lại tệp.` })
  }
  const placed = await placeLines(db, lines, choices)
  return {
    placed,
    preview: {
      fileName: basename(path), sheets: visible.map(({ name }) => name), sheet: sheet.name, titles: [...titles], columns, total: lines.length,
      duplicates: placed.filter(({ isTwice }) => isTwice).length, unreadable: lines.filter(({ claimed }) => claimed === null).length, undated: lines.filter(({ unreadDate }) => unreadDate !== '').length, alreadyThere: placed.filter(({ isThere }) => isThere).length,
      sha256: sha256(`${sha256(Buffer.from(bytes).toString('base64'))} ${JSON.stringify([choices.register, choices.bodyId, choices.spanId, choices.kind, sheet.name, columns])}`),
    },
  }
}

/** Looks up once what every line is held against. */
async function placeLines(db: ReadDatabase, lines: readonly BookLine[], choices: ImportChoices): Promise<readonly PlacedLine[]> {
  const view = await organisationView(db)
  const incomingSpan = await incomingSpans(db, choices.bodyId)
  const { written: there, claimed: held } = await selectHeld(db, choices.bodyId)
  const seen = new Set<string>()
  return lines.map((line) => {
    const span = spanOfLine(line, choices, (date) => choices.register === 'incoming' ? incomingSpan(date) : spanOf(view, choices.register, choices.bodyId, date).id)
    const series = { register: choices.register, bodyId: choices.bodyId, spanId: span.id, symbol: symbolOf(view, line, choices, span.id) }
    const key = claimKey(series, line)
    const isThere = there.has(lineKey(series, { written: line.written, date: line.date, subject: line.secrecy === 'topSecret' ? '' : line.subject }))
    const isClaimed = line.claimed !== null && !isThere
    const [isSeen, isHeld] = [isClaimed && seen.has(key), isClaimed && held.has(key)]
    if (isClaimed) seen.add(key)
    return { line, series, isThere, isTwice: isSeen || isHeld, problems: [...span.problems, ...symbolProblems(line, series, choices), ...lineProblems(line, isHeld, isSeen)] }
  })
}

function lineProblems({ written, claimed, unreadDate, leftOut }: BookLine, isHeld: boolean, isSeen: boolean): readonly Problem[] {
  const twice = 'Vẫn nhập dòng này; báo cáo kiểm tra sổ sẽ nêu.'
  return [
    ...isHeld ? [warning('register.numberHeld', 'number', written, 'Số này đã có trong sổ của chương trình.', twice)] : isSeen ? [warning('register.numberTwice', 'number', written, 'Số này có hai lần trong sổ cũ.', twice)] : [],
    ...claimed === null ? [warning('register.numberUnreadable', 'number', written, `“${written === '' ? '(trống)' : written}” không đọc chắc chắn được thành số.`, 'Vẫn nhập, giữ nguyên cách ghi và không chiếm số nào. Nếu Excel đã đổi số thành ngày: đặt cột số là kiểu Text, gõ lại số, lưu rồi chọn lại tệp.')] : [],
    ...unreadDate === '' ? [] : [warning('register.dateUnreadable', 'date', unreadDate, `Không đọc được ngày “${unreadDate}”.`, 'Vẫn nhập; chữ ghi ngày nằm ở ghi chú. Muốn có ngày thì sửa ô ấy trong Excel, lưu rồi chọn lại tệp trước khi nhập.')],
    ...leftOut.length === 0 ? [] : [warning('register.topSecretWords', 'secrecy', leftOut.join(', '), `Văn bản Tuyệt mật: không chép cột ${leftOut.map((title) => `“${title}”`).join(', ')}.`, 'Giữ sổ giấy để tra các cột này.')],
  ]
}

/** After the number in the series: of "05-kh/đu" and "05-KH/ĐU" the same. */
function symbolOf(view: OrganisationView, line: BookLine, { register, bodyId, kind }: ImportChoices, spanId: string): string {
  if (register !== 'outgoing') return { incoming: '', copies: 'BS', congress: 'ĐH' }[register]
  const body = view.bodies.get(bodyId)
  const own = body === undefined ? '' : versionAt(body, line.date ?? view.terms.get(spanId)?.from ?? '9999-12-31').symbol
  const fromKind = line.kind ?? kind
  if (line.symbol !== '') return seriesSymbol(line.symbol, [own, ...body?.versions.map(({ symbol }) => symbol) ?? []].filter((symbol) => symbol !== ''))
  return fromKind === null ? '' : `${documentKinds[fromKind].symbol}/${own}`
}

function symbolProblems(line: BookLine, { register, symbol }: SeriesKey, { kind }: ImportChoices): readonly Problem[] {
  if (register !== 'outgoing') return []
  if (symbol === '') return [warning('register.noSymbol', 'number', line.written, 'Không rõ ký hiệu nên chưa biết thuộc loại văn bản nào.', 'Chọn “Loại văn bản” cho cả sổ, hoặc thêm cột loại văn bản trong Excel.')]
  if (line.symbol === '' || kindOfSymbol(line.symbol.split('/')[0] ?? '') !== null) return []
  return [warning('register.symbolUnknown', 'number', line.written, `Ký hiệu “${line.symbol}” không có trong danh mục loại văn bản nên số này đứng ở dãy riêng.`, `Vẫn nhập và giữ nguyên cách ghi${kind === null ? '' : `, ghi loại là ${documentKinds[kind].name.toLocaleLowerCase('vi')}`}; báo cáo kiểm tra sổ sẽ nêu.`)]
}

/** `spanOn` throws a fault for a day in no term. */
function spanOfLine({ date }: BookLine, { spanId }: ImportChoices, spanOn: (date: string) => string): { readonly id: string, readonly problems: readonly Problem[] } {
  const unknown = (message: string): readonly Problem[] => spanId !== null ? [] : [warning('register.noTerm', 'date', date ?? '', message, 'Muốn dòng này vào đúng nhiệm kỳ thì khai báo nhiệm kỳ cũ (và ghi ngày) trước khi nhập; nhập rồi thì dòng ở nguyên chỗ.')]
  if (date === null) return { id: spanId ?? 'khong-ro', problems: unknown('Dòng không có ngày nên chưa rõ nhiệm kỳ.') }
  try {
    return { id: spanOn(date), problems: [] }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { id: spanId ?? date.slice(0, 4), problems: unknown('Ngày không thuộc nhiệm kỳ nào đã khai báo, tạm xếp theo năm.') }
  }
}

/** A line that came in once stays what it is, whatever terms were declared since: only without a day the span tells lines apart. */
function lineKey({ register, symbol, spanId }: SeriesKey, { written, date, subject }: { readonly written: string, readonly date: string | null, readonly subject: string }): string {
  return JSON.stringify([register, symbolKey(symbol), date ?? spanId, date === null, written, subject])
}

function claimKey({ register, symbol, spanId }: SeriesKey, { claimed, suffix }: Pick<BookLine, 'claimed' | 'suffix'>): string {
  return JSON.stringify([register, symbolKey(symbol), spanId, claimed, suffix.toLocaleLowerCase('vi')])
}

/** What the register has of the body: lines of old books, and numbers however they came. */
async function selectHeld(db: ReadDatabase, bodyId: string): Promise<{ readonly written: ReadonlySet<string>, readonly claimed: ReadonlySet<string> }> {
  const entries = await selectWrittenIn(db, bodyId)
  return {
    written: new Set(entries.flatMap(({ series, origin, ...line }) => origin === 'imported' ? [lineKey(series, line)] : [])),
    claimed: new Set(entries.flatMap(({ series, claimed, suffix }) => claimed === null ? [] : [claimKey(series, { claimed, suffix })])),
  }
}
