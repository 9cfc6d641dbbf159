/** The papers of a round as draft records: report with its biểu, forms 01 and 2A–2C, ballot slip, counting minutes. Only what is known is filled in. Pure. */
import type { RoundRow, RoundView, SummaryLine } from '../../shared/contract/evaluations.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import { noMarks } from '../../shared/domain/common.ts'
import type { Evaluation, EvaluationPaperRole, Rating, RatingBallot } from '../../shared/domain/evaluation.ts'
import { ratingSchema } from '../../shared/domain/evaluation.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import { upperFirst } from '../../shared/domain/first-letter.ts'
import { quantityText } from '../../shared/domain/quantity.ts'
import { countText } from '../../shared/domain/work-table.ts'
import type { Template } from '../documents/compose/index.ts'
import { signingRightFor } from '../organisation/index.ts'
import { rate, rateDecimals } from './ballots.ts'

export const evaluationTemplates: Readonly<Record<EvaluationPaperRole, string>> = {
  report: 'bao-cao-ket-qua-xep-loai', collectiveReview: 'ban-kiem-diem-tap-the', personalReview: 'ban-kiem-diem-ca-nhan',
  ballotSlip: 'phieu-xep-loai', countingMinutes: 'bien-ban-kiem-phieu-xep-loai',
}

/** `row`: the result the paper is about; null for the whole round. */
export interface PaperAsked { readonly id: string, readonly role: EvaluationPaperRole, readonly view: RoundView, readonly row: RoundRow | null, readonly organisation: OrganisationView, readonly template: Template, readonly today: string }

interface Words { readonly bodyId: string, readonly subject: string, readonly fields: FreeDocument['fields'] }

const defaultKinds: Readonly<Record<EvaluationPaperRole, DocumentKind>> = { report: 'report', collectiveReview: 'report', personalReview: 'report', ballotSlip: 'officialLetter', countingMinutes: 'minutes' }

export function paperRecord(asked: PaperAsked): FreeDocument {
  const { id, role, template, organisation, today } = asked
  const { bodyId, subject, fields } = wordsOf(asked)
  const kind = template.kind ?? defaultKinds[role]
  return freeDocumentSchema.parse({
    id, kind, subject, templateId: evaluationTemplates[role], fields, addressees: role === 'ballotSlip' ? ['Các đồng chí tham gia bỏ phiếu'] : [],
    paper: {
      ...noMarks, bodyId, number: null, date: null, signingRightId: signingRightFor(organisation, bodyId, kind, today), bases: [], edits: [],
      recipients: template.suggested.recipients.map(({ name, purpose }) => ({ name, purpose })), archive: template.suggested.archive,
    },
  })
}

function wordsOf({ role, view, row }: PaperAsked): Words {
  const period = view.periodName
  const tail = period.charAt(0).toLocaleLowerCase('vi') + period.slice(1)
  const { bodyId } = view.round.record
  switch (role) {
    case 'report': return { bodyId, subject: `kết quả đánh giá, xếp loại chất lượng ${view.summary.object === 'members' ? 'đảng viên' : 'tổ chức đảng'} ${tail}`, fields: reportFields(view) }
    case 'collectiveReview': return { bodyId: row?.bodyId ?? bodyId, subject: `kiểm điểm tập thể ${tail}`, fields: { unit: row?.name ?? view.bodyName, period, ...scoreFields(view, row) } }
    case 'personalReview': return { bodyId: row?.bodyId ?? bodyId, subject: `kiểm điểm cá nhân ${tail}`, fields: { period, unit: row?.bodyName ?? '', ...personFields(row?.result?.record ?? null), ...scoreFields(view, row) } }
    case 'ballotSlip': return { bodyId, subject: `về việc bỏ phiếu đánh giá, xếp loại chất lượng ${tail}`, fields: { period, candidates: candidatesOf(view, row) } }
    case 'countingMinutes': return { bodyId, subject: `kiểm phiếu đánh giá, xếp loại chất lượng ${tail}`, fields: { period, counts: countsOfSlips(view, row) } }
  }
}

/** Form 2B for those with a leading post, 2C left to the clerk: the sources name the form, not whom it is for. */
function personFields(record: Evaluation | null): FreeDocument['fields'] {
  if (record === null || record.subject.type !== 'person') return {}
  const { fullName, post, leader, membership } = record.subject
  return { form: leader ? '2B' : '2A', person: { fullName, title: post }, membership: membership === 'full' ? 'chính thức' : 'dự bị' }
}

function scoreFields({ rules }: RoundView, row: RoundRow | null): FreeDocument['fields'] {
  const record = row?.result?.record ?? null
  if (record === null) return {}
  const text = (value: string | null): string => value === null ? '' : quantityText(value)
  const self = rules.levels.find(({ id }) => id === record.self)
  return { common: text(record.score.common), results: text(record.score.results), total: text(row?.proposal?.total ?? null), ...self === undefined ? {} : { selfRating: self.name } }
}

/** Whom slips vote on; results that are counts name nobody. */
export function candidatesOf({ rows, rules }: RoundView, row: RoundRow | null): { name: string, proposed: string }[] {
  const asked = row === null ? rows.filter(({ result }) => result !== null && result.record.subject.type !== 'counts' && result.record.unratedReason === '') : [row]
  return asked.map(({ name, result, proposal }) => ({ name, proposed: rules.levels.find(({ id }) => id === (result?.record.collective ?? proposal?.proposed))?.short ?? '' }))
}

function countsOfSlips({ rows }: RoundView, row: RoundRow | null): Record<string, string | number>[] {
  return (row === null ? rows : [row]).flatMap(({ name, result }) => {
    const ballot = result?.record.ballot ?? null
    return ballot === null ? [] : [{ name, handedOut: ballot.handedOut, returned: ballot.returned, valid: ballot.valid, invalid: ballot.returned - ballot.valid, ...Object.fromEntries(ratingSchema.options.map((rating) => [rating, votesText(ballot, rating)])) }]
  })
}

/** "12 (80,0%; 75,0%); không 3 (20,0%; 18,8%)": for and against, each over valid slips and over those handed out. */
function votesText({ votes, valid, handedOut }: RatingBallot, rating: Rating): string {
  const said = (count: number): string => `${count} (${[rate(count, valid), rate(count, handedOut)].map((value) => value === null ? '–' : `${quantityText(value, rateDecimals)}%`).join('; ')})`
  return `${said(votes[rating])}; không ${said(valid - votes[rating])}`
}

function reportFields(view: RoundView): FreeDocument['fields'] {
  const { rules, summary, caps, round: { record } } = view
  const members = summary.object === 'members'
  const rows = printedLines(view).map((line, at) => lineCells(line, line.kind === 'sum' ? '' : String(at + 1), members))
  return {
    period: view.periodName, asOf: record.asOf, rule: rules.name, outcome: outcomeLines(view), cap: caps.length === 0 ? ['Chưa có kết quả để tính giới hạn'] : caps.map(({ sentence }) => upperFirst(sentence)),
    compared: summary.compared.map(({ title, differences }) => `So với ${title}: ${differences.map(({ rating, difference }) => `${shortOf(view, rating)} ${difference === null ? 'chưa có số liệu' : changeText(difference)}`).join('; ')}`),
    silent: summary.silent.map(({ name }) => name), [members ? 'members' : 'organisations']: rows, results: resultRows(view),
  }
}

/** Without a last sum that says the same as the sum above it. */
function printedLines({ summary: { lines, total } }: RoundView): readonly SummaryLine[] {
  return lines.at(-1)?.kind === 'sum' ? lines : [...lines, total]
}

function outcomeLines(view: RoundView): string[] {
  return printedLines(view).filter(({ kind }) => kind !== 'unit').map((line) => {
    const levels = line.levels.map(({ rating, count, percent }) => `${levelName(view, rating)}: ${countText(count)}${percent === null ? '' : ` (${quantityText(percent, rateDecimals)}%)`}`)
    return `${line.name}: tổng số ${line.total === null ? 'chưa có số liệu' : countText(line.total)}, được đánh giá ${countText(line.rated)}. ${levels.join('; ')}. Chưa đánh giá: ${countText(line.unrated)}`
  })
}

function lineCells(line: SummaryLine, mark: string, members: boolean): Record<string, string> {
  // A unit that gave nothing has no noughts: they would read as figures.
  const text = (count: number): string => line.total === null ? '–' : countText(count)
  const levels = line.levels.flatMap(({ rating, count, percent }) => [[rating, text(count)], [`${rating}Percent`, percent === null ? '–' : quantityText(percent, rateDecimals)]])
  const common = { mark, name: line.name, total: text(line.total ?? 0), rated: text(line.rated), unrated: text(line.unrated), reasons: line.reasons.join('; '), ...Object.fromEntries(levels) as Record<string, string> }
  return members ? { ...common, probationary: text(line.probationary), exempt: text(line.exempt) } : common
}

function resultRows(view: RoundView): Record<string, string>[] {
  const short = (rating: Rating | null): string => rating === null ? '' : shortOf(view, rating)
  // Members are expected as counts or by name: only those named make the list.
  return view.rows.filter(({ result }) => result === null ? view.summary.object === 'organisations' : result.record.subject.type !== 'counts').map(({ name, bodyName, parentName, result, proposal }) => {
    const record = result?.record ?? null
    const total = proposal?.total ?? null
    return {
      name, unit: name === bodyName ? parentName : bodyName, score: total === null ? '' : quantityText(total), self: short(record?.self ?? null), collective: short(record?.collective ?? null), final: short(record?.final ?? null),
      note: record === null ? 'Chưa có kết quả' : [record.unratedReason, record.capException].filter((words) => words !== '').join('; '),
    }
  })
}

function levelName({ rules }: RoundView, rating: Rating): string {
  return rules.levels.find(({ id }) => id === rating)?.name ?? rating
}

function shortOf({ rules }: RoundView, rating: Rating): string {
  return rules.levels.find(({ id }) => id === rating)?.short ?? rating
}

/** "tăng 1,5 điểm %". */
function changeText(difference: string): string {
  if (difference === '0') return 'giữ nguyên'
  return `${difference.startsWith('-') ? 'giảm' : 'tăng'} ${quantityText(difference.replace('-', ''), rateDecimals)} điểm %`
}
