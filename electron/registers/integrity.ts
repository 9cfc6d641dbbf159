/**
 * Is a register whole? A pure function over the entries of one body in one span: gaps, numbers twice, days out of order, symbols
 * that do not fit, papers without a day or outside their term, kinds the body may not issue. What has its reason in the trail is told and weighs nothing.
 */
import { documentKinds } from '../../shared/document/kinds.ts'
import { numberFigures } from '../../shared/document/model.ts'
import { isWithin, shortDate } from '../../shared/domain/dates.ts'
import { seriesText } from '../../shared/domain/register.ts'
import type { IntegrityFinding, RegisterEntry, SeriesKey } from '../../shared/domain/register.ts'
import type { Authority } from '../documents/form/index.ts'
import { symbolKey } from './symbols.ts'

export interface IntegrityFacts {
  /** Every entry of the body in the span. */
  readonly entries: readonly RegisterEntry[]
  /** Entries that once were reserved: their day may be later than that of numbers after them. */
  readonly reserved: ReadonlySet<number>
  /** Days of the span; null: no such term is there (a year for incoming papers has its own). */
  readonly span: { readonly from: string, readonly to: string | null } | null
  /** What the body writes after the slash on a day. */
  readonly symbolOn: (date: string) => string
  readonly authorityOf: (kind: NonNullable<RegisterEntry['kind']>, date: string) => Authority | null
  /** Clauses of the rules of numbers, by what they are about. */
  readonly clauses: { readonly series: string, readonly form: string, readonly kind: string }
  /** Numbers on records that never came into the register, as printed. `strayDate`: the paper's day where no term has it; `registeredAs`: the number the register has of the paper. */
  readonly unregistered: readonly { readonly series: SeriesKey, readonly written: string, readonly strayDate: string | null, readonly registeredAs: string | null }[]
}

/** Findings in the order of series and numbers. Symbols that differ in case or look-alike letters alone are of one series: on paper they are the same number. */
export function checkRegister(facts: IntegrityFacts): readonly IntegrityFinding[] {
  const bySeries = Map.groupBy(facts.entries, ({ series }) => seriesText({ ...series, symbol: symbolKey(series.symbol) }))
  return [
    ...[...bySeries.values()].flatMap((entries) => checkSeries(entries, facts)),
    ...facts.unregistered.map((paper) => notRegistered(paper, facts)),
  ]
}

function notRegistered({ series, written, strayDate, registeredAs }: IntegrityFacts['unregistered'][number], { clauses }: IntegrityFacts): IntegrityFinding {
  const common: Omit<IntegrityFinding, 'message' | 'remedy'> = { kind: 'notRegistered', severity: 'error', series, numbers: written, entryIds: [], clause: clauses.series }
  if (registeredAs !== null) {
    return {
      ...common, message: `Văn bản ghi số ${written}, còn sổ ghi văn bản ấy số ${registeredAs}.`,
      remedy: 'Mở văn bản, ghi lại số như trong sổ. Nếu số trong sổ sai: chọn số ấy trong sổ, bấm “Huỷ số…” kèm lý do, rồi bấm “Đưa số đã có vào sổ”.',
    }
  }
  const stray = strayDate === null ? '' : ` (ngày ${shortDate(strayDate)}, không thuộc nhiệm kỳ nào đã khai báo)`
  return { ...common, message: `Số ${written}${stray} ghi trên văn bản nhưng chưa có trong sổ.`, remedy: 'Bấm “Đưa số đã có vào sổ”.' }
}

function checkSeries(entries: readonly RegisterEntry[], facts: IntegrityFacts): readonly IntegrityFinding[] {
  const [first] = entries
  if (first === undefined) return []
  const ordered = entries.toSorted((one, other) => (one.claimed ?? 0) - (other.claimed ?? 0) || one.id - other.id)
  return [
    ...gaps(ordered, first.series, facts), ...duplicates(ordered, facts), ...states(ordered), ...dateOrder(ordered, facts),
    ...ordered.flatMap((entry) => entry.state === 'issued' || entry.state === 'replaced' ? ofEntry(entry, facts) : []),
  ]
}

function gaps(ordered: readonly RegisterEntry[], series: SeriesKey, { clauses }: IntegrityFacts): readonly IntegrityFinding[] {
  const found: IntegrityFinding[] = []
  let last = 0
  for (const number of new Set(ordered.flatMap(({ claimed }) => claimed !== null && claimed >= 1 ? [claimed] : []))) {
    if (number > last + 1) {
      const numbers = rangeText(series, last + 1, number - 1)
      const isStart = last === 0
      found.push({
        kind: 'gap', severity: isStart ? 'warning' : 'error', series, numbers, entryIds: [], clause: clauses.series,
        message: isStart ? `Sổ bắt đầu từ số ${figures(series, number)}; chưa có số ${numbers}.` : `Sổ thiếu số ${numbers}.`,
        remedy: isStart ? 'Nhập phần sổ cũ, hoặc ghi rõ khi ký chốt vì sao sổ không bắt đầu từ 01.' : series.register === 'incoming' ? 'Tìm văn bản mang số này để vào sổ; nếu không có, vào sổ số này rồi huỷ kèm lý do.' : 'Tìm văn bản mang số này, bấm “Ghi số đã cấp trên giấy…”; nếu không có văn bản nào, ghi số ấy vào sổ rồi huỷ kèm lý do.',
      })
    }
    last = number
  }
  return found
}

function duplicates(ordered: readonly RegisterEntry[], { clauses }: IntegrityFacts): readonly IntegrityFinding[] {
  const groups = Map.groupBy(ordered.filter(({ claimed, state }) => claimed !== null && state !== 'voided'), ({ claimed, suffix }) => `${claimed}${suffix}`)
  return [...groups.values()].flatMap((same) => same.length < 2 || same[0] === undefined ? [] : [{
    kind: 'duplicate' as const, severity: 'error' as const, series: same[0].series, numbers: same[0].written, entryIds: same.map(({ id }) => id), clause: clauses.series,
    message: `Số ${same[0].written} ghi cho ${same.length} văn bản.`, remedy: 'Đối chiếu bản gốc; số ghi sai thì huỷ kèm lý do. Chương trình không tự sửa số nào.',
  }])
}

/** Numbers that carry no paper. */
function states(ordered: readonly RegisterEntry[]): readonly IntegrityFinding[] {
  return ordered.flatMap((entry): readonly IntegrityFinding[] => {
    const { series, written, words, id } = entry
    const common = { series, numbers: written, entryIds: [id], clause: '' }
    const why = words.reason === '' ? '' : ` Lý do: ${words.reason}.`
    if (entry.claimed === null) return [{ ...common, kind: 'unreadable', severity: 'warning', message: `“${written === '' ? '(trống)' : written}” không đọc được thành số.`, remedy: 'Xem sổ cũ; dòng này được giữ nguyên như đã ghi.' }]
    switch (entry.state) {
      case 'reserved': return [{ ...common, kind: 'stillReserved', severity: 'warning', message: `Số ${written} đang giữ mà chưa dùng.${why}`, remedy: 'Ban hành bằng số này, trả lại, hoặc huỷ kèm lý do.' }]
      case 'released': return [{ ...common, kind: 'releasedUnused', severity: 'warning', message: `Số ${written} đã giữ rồi trả lại, chưa dùng.${why}`, remedy: 'Huỷ số kèm lý do trước khi ký chốt sổ.' }]
      case 'voided': return [{ ...common, kind: 'voided', severity: 'info', message: `Số ${written} đã huỷ.${why}`, remedy: '' }]
      case 'issued': case 'replaced': return []
      default: return entry.state satisfies never
    }
  })
}

function dateOrder(ordered: readonly RegisterEntry[], { reserved, clauses }: IntegrityFacts): readonly IntegrityFinding[] {
  const found: IntegrityFinding[] = []
  let latest: RegisterEntry | null = null
  for (const entry of ordered) {
    const { date, written, series, id } = entry
    if (date === null || entry.claimed === null || (entry.state !== 'issued' && entry.state !== 'replaced')) continue
    if (latest !== null && latest.date !== null && date < latest.date) {
      const explained = entry.backDated || reserved.has(id)
      found.push({
        kind: explained ? 'backDated' : 'dateOrder', severity: explained ? 'info' : entry.kind === 'minutes' ? 'warning' : 'error', series, numbers: written, entryIds: [id, latest.id], clause: clauses.series,
        message: `Số ${written} ngày ${shortDate(date)} đứng sau số ${latest.written} ngày ${shortDate(latest.date)}.${entry.words.reason === '' ? '' : ` Lý do: ${entry.words.reason}.`}`,
        remedy: explained ? '' : 'Đối chiếu ngày trên bản gốc; ghi rõ khi ký chốt.',
      })
    }
    // A reserved number may be issued long after: it does not make the numbers behind it late.
    if (!reserved.has(id) && (latest === null || latest.date === null || date >= latest.date)) latest = entry
  }
  return found
}

function ofEntry(entry: RegisterEntry, facts: IntegrityFacts): readonly IntegrityFinding[] {
  return [...undated(entry), ...outsideTerm(entry, facts), ...wrongSymbol(entry, facts), ...authority(entry, facts), ...noBytes(entry)]
}

/** Nobody can tell whether its day is in order or in the term. */
function undated({ series, written, date, id }: RegisterEntry): readonly IntegrityFinding[] {
  if (date !== null) return []
  return [{ kind: 'undated', severity: 'warning', series, numbers: written, entryIds: [id], clause: '', message: `Số ${written === '' ? '(trống)' : written} không có ngày.`, remedy: 'Xem ngày trên bản gốc (chữ của sổ cũ nằm ở ghi chú) rồi ghi rõ khi ký chốt.' }]
}

function outsideTerm({ series, written, date, id }: RegisterEntry, { span, clauses }: IntegrityFacts): readonly IntegrityFinding[] {
  if (date === null || series.register === 'incoming' || (span !== null && isWithin(date, span.from, span.to))) return []
  return [{
    kind: 'outsideTerm', severity: 'error', series, numbers: written, entryIds: [id], clause: clauses.series,
    message: span === null ? `Số ${written} ngày ${shortDate(date)} không thuộc nhiệm kỳ nào đã khai báo.` : `Số ${written} ngày ${shortDate(date)} nằm ngoài nhiệm kỳ của sổ (từ ${shortDate(span.from)}${span.to === null ? '' : ` đến ${shortDate(span.to)}`}).`,
    remedy: 'Kiểm tra ngày trên bản gốc và ngày bắt đầu, kết thúc nhiệm kỳ.',
  }]
}

/** Joint papers go on after the lead body's symbol with a hyphen. Of a kind nobody knows there is no right symbol. */
function wrongSymbol({ series, written, claimed, suffix, date, kind, id }: RegisterEntry, { symbolOn, clauses }: IntegrityFacts): readonly IntegrityFinding[] {
  if (claimed === null || series.register === 'incoming') return []
  const common = { kind: 'wrongSymbol' as const, severity: 'warning' as const, series, numbers: written, entryIds: [id], clause: `${clauses.form}; ${clauses.kind}`, remedy: 'Đối chiếu bản gốc. Sổ giữ nguyên cách đã ghi.' }
  if (kind === null && series.register !== 'copies') return [{ ...common, message: `Số ghi là “${written}”, không rõ thuộc loại văn bản nào.` }]
  if (date === null) return []
  const kindSymbol = series.register === 'copies' || kind === null ? 'BS' : documentKinds[kind].symbol
  const expected = `${numberFigures(claimed, suffix)}-${kindSymbol}/${series.register === 'congress' ? 'ĐH' : symbolOn(date)}`
  return written === expected || written.startsWith(`${expected}-`) ? [] : [{ ...common, message: `Số ghi là “${written}”, theo quy tắc là “${expected}”.` }]
}

function authority({ series, written, kind, date, id }: RegisterEntry, { authorityOf }: IntegrityFacts): readonly IntegrityFinding[] {
  if (kind === null || date === null || series.register !== 'outgoing') return []
  const known = authorityOf(kind, date)
  if (known === null || known.listed || known.enforcement === 'off') return []
  return [{
    kind: 'authority', severity: known.enforcement === 'warn' ? 'warning' : 'info', series, numbers: written, entryIds: [id], clause: known.article,
    message: `Số ${written}: ${documentKinds[kind].name.toLocaleLowerCase('vi')} không có trong các loại văn bản ${known.who} ban hành.`, remedy: 'Kiểm tra thẩm quyền ban hành; ghi rõ khi ký chốt.',
  }]
}

/** What the program issued has its bytes; words of records that may not be seen say nothing of theirs. */
function noBytes({ series, written, origin, paper, sha256, withheld, id }: RegisterEntry): readonly IntegrityFinding[] {
  if (origin !== 'given' || series.register === 'incoming' || paper === null || withheld || sha256 !== null) return []
  return [{ kind: 'noBytes', severity: 'error', series, numbers: written, entryIds: [id], clause: '', message: `Số ${written} không còn tệp đã ban hành được giữ.`, remedy: 'Mở bản sao lưu gần nhất để tìm tệp.' }]
}

function rangeText(series: SeriesKey, from: number, to: number): string {
  return from === to ? figures(series, from) : `${numberFigures(from)} đến ${figures(series, to)}`
}

function figures({ register, symbol }: SeriesKey, number: number): string {
  return register === 'incoming' ? String(number) : `${numberFigures(number)}-${symbol}`
}
