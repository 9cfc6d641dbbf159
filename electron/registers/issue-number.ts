/** Which number and day a paper gets, and every reason why it cannot: asked before an issue and again inside it. */
import { documentKindSchema, documentKinds } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { error } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { seriesText } from '../../shared/domain/register.ts'
import type { RegisterEntry } from '../../shared/domain/register.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault, FaultError } from '../faults/index.ts'
import { selectTyped } from './adopt.repository.ts'
import { seriesOrYear } from './adopt.service.ts'
import type { NumberedPaper } from './numbered-paper.ts'
import { findNumber, findRecordEntry, selectDateBefore, selectSeriesEnd } from './register.repository.ts'
import { seriesFor } from './series.ts'
import type { PaperSeries } from './series.ts'

/** What a person asked for; null: as the record says, else the next number and today. */
export interface Wanted { readonly number: number | null, readonly date: string | null }

export interface ChosenNumber {
  readonly target: PaperSeries | null, readonly number: number | null, readonly date: string
  /** The day is before today, or before that of a lower number: it needs a reason. */
  readonly isBackDated: boolean
  readonly problems: readonly Problem[]
}

/** `today`: `YYYY-MM-DD`. */
export async function chooseNumber(db: ReadDatabase, view: OrganisationView, paper: NumberedPaper, wanted: Wanted, today: string): Promise<ChosenNumber> {
  const date = paper.isDateFixed ? paper.date ?? today : wanted.date ?? paper.date ?? today
  const nothing = { target: null, number: null, date, isBackDated: false }
  const before = await alreadyNumbered(db, paper)
  const placed = seriesOrProblem(view, paper, date)
  if ('problem' in placed) return { ...nothing, problems: [...before, placed.problem] }
  const { target } = placed
  const end = await selectSeriesEnd(db, target.series)
  const next = end.last + 1
  const number = wanted.number ?? paper.number ?? next
  const holder = await findNumber(db, target.series, number)
  const problems = [...before, ...dateProblems(paper, wanted, date, today), ...numberProblems(paper, wanted, { number, next, holder }), ...await typedElsewhere(db, view, paper, target, number)]
  const dateBefore = await selectDateBefore(db, target.series, number)
  const isBackDated = !paper.isDateFixed && (date < today || (dateBefore !== null && date < dateBefore))
  return { target, number, date, isBackDated, problems }
}

function seriesOrProblem(view: OrganisationView, paper: NumberedPaper, date: string): { readonly target: PaperSeries } | { readonly problem: Problem } {
  try {
    return { target: seriesFor(view, { register: paper.register, bodyId: paper.bodyId, jointWith: paper.jointWith, kind: paper.kind, date }) }
  } catch (thrown) {
    if (!(thrown instanceof FaultError)) throw thrown
    return { problem: error('register.noSeries', 'paper.date', date, thrown.fault.happened, thrown.fault.remedy) }
  }
}

async function alreadyNumbered(db: ReadDatabase, { pointer }: NumberedPaper): Promise<readonly Problem[]> {
  const entry = await findRecordEntry(db, pointer)
  if (entry === null) return []
  return [error('register.alreadyIssued', '', entry.written, `Văn bản đã có số ${entry.written} trong sổ.`, entry.origin === 'existing'
    ? 'Văn bản đã ban hành không cấp số lần nữa; muốn đính chính thì lập văn bản mới. Nếu số này vào sổ nhầm (văn bản chưa ban hành): mở Sổ văn bản, chọn số ấy, bấm “Huỷ số…”, bỏ số trên dự thảo rồi cấp số.'
    : 'Văn bản đã ban hành không cấp số lần nữa; muốn đính chính thì lập văn bản mới.')]
}

function dateProblems(paper: NumberedPaper, wanted: Wanted, date: string, today: string): readonly Problem[] {
  if (paper.isDateFixed) return []
  return [
    ...date > today ? [error('register.futureDate', 'paper.date', date, `Ngày ban hành ${shortDate(date)} ở sau hôm nay (${shortDate(today)}).`, date === paper.date ? 'Chờ đến ngày ấy, hoặc trả lại dự thảo để sửa ngày trên văn bản.' : 'Ghi ngày hôm nay; số cho ngày sau thì dùng “Giữ số…” trong Sổ văn bản.')] : [],
    ...wanted.date !== null && paper.date !== null && wanted.date !== paper.date
      ? [error('register.otherDate', 'paper.date', paper.date, `Trên văn bản ghi ngày ${shortDate(paper.date)}, còn ngày xin cấp số là ${shortDate(wanted.date)}.`, 'Xin cấp số đúng ngày trên văn bản, hoặc trả lại dự thảo để sửa ngày.')] : [],
  ]
}

function numberProblems(paper: NumberedPaper, wanted: Wanted, { number, next, holder }: { readonly number: number, readonly next: number, readonly holder: RegisterEntry | null }): readonly Problem[] {
  if (wanted.number !== null && paper.number !== null && wanted.number !== paper.number) {
    return [error('register.otherNumber', 'paper.number', String(paper.number), `Trên văn bản ghi số ${paper.number}, còn số xin cấp là ${number}.`, 'Xin đúng số trên văn bản, hoặc trả lại dự thảo để bỏ số đã ghi.')]
  }
  if (holder === null) {
    return number === next ? [] : [error('register.notNext', 'paper.number', String(number), `Số ${number} không phải số tiếp theo (${next}) và cũng không phải số đang giữ.`,
      paper.number === null ? 'Bỏ trống số để lấy số tiếp theo, hoặc chọn một số đang giữ.' : `Trả lại dự thảo để bỏ số đã ghi tay; chương trình sẽ cấp số ${next}. Nếu số này đã giữ trên sổ giấy thì ghi vào sổ trước.`)]
  }
  if (holder.state === 'reserved' || holder.state === 'released') return []
  return [error('register.numberTaken', 'paper.number', holder.written, holder.state === 'voided' ? `Số ${holder.written} đã huỷ nên không cấp lại.` : `Số ${holder.written} đã cấp cho văn bản khác.`,
    'Trả lại dự thảo để bỏ số đã ghi tay, hoặc bỏ trống số để lấy số tiếp theo.')]
}

/** A number somebody typed on another paper that never came into the register must not be given again. */
async function typedElsewhere(db: ReadDatabase, view: OrganisationView, { kind, pointer }: NumberedPaper, { series }: PaperSeries, number: number): Promise<readonly Problem[]> {
  const kinds = documentKindSchema.options.filter((each) => series.register === 'congress' || documentKinds[each].symbol === documentKinds[kind].symbol)
  const [other] = (await selectTyped(db, { bodyId: series.bodyId, number, kinds })).filter((typed) => typed.id !== pointer.recordId && seriesText(seriesOrYear(view, typed).series) === seriesText(series))
  if (other === undefined) return []
  const remedy = other.isUnderWay || other.registeredAs !== null
    ? 'Tìm văn bản ấy theo số trong danh sách văn bản: cấp số cho nó trước, hoặc bỏ số đã ghi tay (đã trình thì trả lại dự thảo).'
    : 'Văn bản ấy đã ban hành thì mở Sổ văn bản, bấm “Đưa số đã có vào sổ”, rồi cấp số lại; còn là dự thảo thì mở ra, bỏ số đã ghi tay.'
  return [error('register.typedElsewhere', 'paper.number', String(number), `Số ${number} đã ghi tay trên một văn bản khác mà chưa vào sổ.`, remedy)]
}

/** Refuses an issue with every reason at once. */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems
  if (first === undefined) return
  throw fault('INPUT_INVALID', { happened: first.message, kept: 'Không có số nào được cấp; văn bản vẫn như trước.', remedy: first.remedy, problems: [...problems] })
}
