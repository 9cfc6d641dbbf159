/** The công văn that sends a unit's report back: what is wrong, where, and what is asked, as a draft record. Few points stand in the text, many in a list behind it. Pure. */
import type { CellProblem } from '../../shared/contract/submissions.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { noMarks } from '../../shared/domain/common.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { cellPlace } from '../documents/sheets/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { roman } from '../documents/print/index.ts'
import { signingRightFor } from '../organisation/index.ts'
import { crossCheckCode } from './cross-check-problems.ts'
import { wordsForUnit } from './letter-words.ts'
import type { UnitPoint } from './letter-words.ts'

export const returnTemplate = 'cong-van-tra-lai'

/** Most points that stand in the text of the letter; more are read better as a table. */
const mostInText = 5

export interface LetterFacts {
  readonly id: string, readonly campaign: Campaign, readonly indicators: readonly Indicator[], readonly template: Template, readonly view: OrganisationView
  readonly unitName: string, readonly problems: readonly CellProblem[]
  /** Why the clerk sends it back, and what else is asked; '' where nothing is to be added. */
  readonly reason: string, readonly note: string
  readonly due: string
  /** Who may sign is looked up for this day; the paper's own date stays open. */
  readonly today: string
}

/** A problem the unit is asked about. */
interface Asked { readonly problem: CellProblem, readonly words: UnitPoint }

export function returnLetter(facts: LetterFacts): FreeDocument {
  const { id, campaign, template, view, unitName, problems, reason, note, due, today } = facts
  const matter = matterOf(campaign)
  const asked = problems.filter((problem) => !saidByRow(problem, problems)).flatMap((problem): readonly Asked[] => {
    const words = wordsForUnit(problem)
    return words === null ? [] : [{ problem, words }]
  })
  // An office may keep a version of the template made before lists were.
  const listed = asked.length > mostInText && template.fields.some((field) => field.id === 'list')
  const points = [
    ...listed ? byFile(asked) : asked.map(pointOf), ...reason === '' || (!listed && saidBefore(reason, asked)) ? [] : [{ place: 'Lý do trả lại', point: reason }],
    ...note === '' ? [] : [{ place: 'Yêu cầu khác', point: note }],
  ]
  return freeDocumentSchema.parse({
    id, kind: 'officialLetter', subject: `về việc bổ sung, chỉnh sửa ${matter}`, addressees: [unitName], templateId: returnTemplate, paper: paperFacts({ campaign, template, view, today }),
    fields: {
      document: `${matter} của ${unitName}`, points: points.length > 0 ? points : [{ place: 'Báo cáo', point: 'Rà soát, hoàn chỉnh và gửi lại' }], due, to: receiverOf(campaign, view),
      ...(listed && { list: listOf(asked, facts) }),
    },
  })
}

/** A check on one rate alone says no more than that its numerator is too large. */
function saidByRow({ code, file, sheet, cell }: CellProblem, problems: readonly CellProblem[]): boolean {
  if (code !== crossCheckCode) return false
  const rows = new Set(cell.split(', ').map((one) => cellPlace(one)?.row ?? null))
  return rows.size === 1 && problems.some((other) => other.code === 'rate.overWhole' && other.file === file && other.sheet === sheet && rows.has(cellPlace(other.cell)?.row ?? -1))
}

/** Does a point of the letter say the clerk's reason already, its figures aside ("Tử số lớn hơn mẫu số")? */
function saidBefore(reason: string, asked: readonly Asked[]): boolean {
  const bare = (text: string): string => foldText(text.replace(/[\d.,;:%]+/gu, ' '))
  const words = bare(reason)
  return words !== '' && asked.some(({ words: { fault } }) => bare(fault).includes(words))
}

/** "Tệp “01 – Chi bộ A.xlsx”, trang “Số liệu”, ô E12": what is wrong there, and what to do. */
function pointOf({ problem: { file, sheet, cell, path, value }, words: { fault, request } }: Asked): { place: string, point: string } {
  const place = [file === '' ? '' : `tệp “${file}”`, sheet === '' ? '' : `trang “${sheet}”`, cellWords(cell)].filter((part) => part !== '').join(', ')
  const written = writtenValue(value, path)
  const shown = written === '' || fault.includes(written) ? '' : ` (đang ghi “${written}”)`
  return { place: place === '' ? 'Báo cáo' : place, point: `${shown === '' ? fault : `${fault.replace(/\.$/u, '')}${shown}.`} ${request}` }
}

/** What stands in the file; of some problems the value is only the code of what they are about. */
function writtenValue(value: string, path: string): string {
  return path.endsWith(`.${value}`) || path.startsWith('crossChecks.') ? '' : value
}

function cellWords(cell: string): string {
  return cellPlace(cell) === null ? cell : `ô ${cell}`
}

/** For each file how many matters are told in the list. */
function byFile(asked: readonly Asked[]): { place: string, point: string }[] {
  return [...Map.groupBy(asked, ({ problem }) => problem.file)].map(([file, own]) => ({
    place: file === '' ? 'Báo cáo' : `tệp “${file}”`, point: `${own.length} chỗ cần bổ sung, chỉnh sửa, nêu tại danh sách kèm theo Công văn này`,
  }))
}

interface ListRow { readonly mark: string, readonly place: string, readonly item: string, readonly value: string, readonly point: string }

/** As one looks through the file: by sheet, then from the top, then from the left. */
function inPlace(asked: readonly Asked[]): readonly Asked[] {
  const sheets = [...new Set(asked.map(({ problem: { sheet } }) => sheet))]
  const place = ({ problem: { sheet, cell } }: Asked): readonly number[] => {
    const { row = 0, column = 0 } = cellPlace(cell) ?? {}
    return [sheets.indexOf(sheet), row, column]
  }
  return asked.toSorted((one, other) => {
    const [left, right] = [place(one), place(other)]
    const at = left.findIndex((part, index) => part !== right[index])
    return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
  })
}

/** Rows in the order of the files; with several, each file's name stands above its own. */
function listOf(asked: readonly Asked[], { campaign, indicators }: LetterFacts): readonly ListRow[] {
  const named = new Map<string, string>([
    ...indicators.map(({ code, name }) => [`measurements.${code}`, `${code}: ${name}`] as const),
    ...campaign.outline.map(({ id, title }) => [`answers.${id}`, `Câu ${id}: ${title}`] as const),
  ])
  const files = [...Map.groupBy(asked, ({ problem }) => problem.file)]
  return files.flatMap(([file, own], at) => [
    ...files.length === 1 ? [] : [{ mark: roman(at + 1), place: '', item: file === '' ? 'Cả báo cáo' : `Tệp “${file}”`, value: '', point: '' }],
    ...inPlace(own).map(({ problem: { sheet, cell, path, value }, words: { fault, request } }, index) => ({
      mark: String(index + 1), place: [sheet, cellWords(cell)].filter((part) => part !== '').join(', '), item: named.get(path) ?? '', value: writtenValue(value, path), point: `${fault} ${request}`,
    })),
  ])
}

function matterOf({ title }: Campaign): string {
  const words = title.charAt(0).toLocaleLowerCase('vi') + title.slice(1)
  return words.startsWith('báo cáo') ? words : `báo cáo ${words}`
}

function receiverOf({ receiver, bodyId, due }: Campaign, view: OrganisationView): string {
  return receiver !== '' ? receiver : view.bodies.get(bodyId)?.versions.findLast(({ from }) => from <= due)?.name ?? ''
}

function paperFacts({ campaign, template, view, today }: Pick<LetterFacts, 'campaign' | 'template' | 'view' | 'today'>): PaperFacts {
  const { recipients, archive } = template.suggested
  return {
    ...noMarks, bodyId: campaign.bodyId, number: null, date: null, signingRightId: signingRightFor(view, campaign.bodyId, 'officialLetter', today), bases: [],
    recipients: recipients.map(({ name, purpose }) => ({ name, purpose })), archive, edits: [],
  }
}
