/** What the sample office did with what was sent: taken in, accepted, frozen, gathered. Pure. */
import type { SampleStep, SampleSteps } from '../../offices/index.ts'
import { addresseesOf } from './calls.ts'
import type { SampleCampaign } from './calls.ts'
import { finalReviewId, saidInReview } from './final-review.ts'
import { topics } from './phrases.ts'
import type { Topic } from './phrases.ts'
import { reviewTopics } from './review-phrases.ts'
import { deliveriesOf, waiting } from './sending.ts'
import type { Delivery } from './sending.ts'
import { answersOf, inYear } from './texts.ts'
import type { SaidOf } from './texts.ts'
import type { SampleUnit } from './units.ts'

const clerk = 'Quách Ngọc Hân'
const head = 'Tạ Minh Khoát'

/** A working hour of the day, in UTC. */
const on = (date: string, hour = 3): string => `${date}T${String(hour).padStart(2, '0')}:00:00Z`

type StepOf<K extends SampleStep['step']> = Extract<SampleStep, { readonly step: K }>
type ImportStep = StepOf<'import'>
type Themes = StepOf<'gather'>['themes']
type Campaign = SampleCampaign | typeof finalReviewId

function imported(campaignId: Campaign, folder: string, date: string, decisions: Partial<Pick<ImportStep, 'ready' | 'problems' | 'reason' | 'receivedOn'>> = {}): ImportStep {
  return { step: 'import', campaignId, at: on(date), by: clerk, folder: `${campaignId}/${folder}`, receivedOn: date, ready: 'accept', problems: 'receive', reason: '', ...decisions }
}

const programme2025: StepOf<'draft'>['paper']['bases'][number] = {
  type: 'document', link: 'carryingOut', kind: 'programme', designation: '03-CTr/ĐU', date: '2025-04-15', issuer: 'Ban Chấp hành Đảng bộ', subject: 'về công tác năm 2025',
}

export function stepsOf(units: readonly SampleUnit[]): SampleSteps {
  return {
    format: 'vpk-sample-steps',
    steps: [
      ...finished('bc-nam-2024', '2025-01-09', '2025-01-15', '2025-01-24'),
      ...finished('bc-nam-2025', '2026-01-09', '2026-01-16', '2026-01-26', gatheredAndDrafted('bc-nam-2025', '2026-01-19', { number: 4, date: '2026-01-22', bases: [programme2025] }, themesOf(topics, 2025, addresseesOf(units, '2025-12-31'), (unit) => answersOf('bc-nam-2025', unit).said))),
      ...finished(finalReviewId, '2026-02-26', '2026-03-06', '2026-03-27', gatheredAndDrafted(finalReviewId, '2026-03-10', { number: 18, date: '2026-03-20', bases: [] }, themesOf(reviewTopics, 2025, addresseesOf(units, '2025-12-31'), saidInReview))),
      imported('bc-6-thang-2026', 'dot-1', '2026-06-19'), imported('bc-6-thang-2026', 'gui-muon', '2026-06-25'),
      { step: 'freeze', at: on('2026-07-01', 8), by: head, campaignId: 'bc-6-thang-2026' },
      imported('bc-6-thang-2026', 'sau-chot', '2026-07-06', { reason: 'Đơn vị gửi sau khi chốt số liệu; đồng chí Chánh Văn phòng đồng ý điều chỉnh' }),
      { step: 'close', at: on('2026-07-20'), by: head, campaignId: 'bc-6-thang-2026' },
      { step: 'carryOut', at: on('2026-11-02'), by: clerk, changeId: 'sap-nhap-hai-hoi' },
      imported('bc-nam-2026', 'dot-1', '2026-11-05'),
      imported('bc-nam-2026', 'dot-2', '2026-11-10', { ready: 'receive', problems: 'return', reason: 'Số liệu, nội dung còn thiếu hoặc sai ở những chỗ đã chỉ; đề nghị bổ sung và gửi lại chậm nhất ngày 16/11/2026' }),
      { step: 'accept', at: on('2026-11-11', 7), by: clerk, campaignId: 'bc-nam-2026', bodyIds: inFolder(units, 'dot-2').filter(({ id }) => !waiting.has(id) && !sentBack.has(id)).map(({ id }) => id) },
      imported('bc-nam-2026', 'gui-lai', '2026-11-12'), imported('bc-nam-2026', 'gui-muon', '2026-11-13'),
      imported('bc-nam-2026', 'gui-muon-2', '2026-11-17', { ready: 'receive' }),
      { step: 'gather', at: on('2026-11-18'), by: clerk, campaignId: 'bc-nam-2026', themes: themesOf(topics, 2026, reportedIn2026(units), (unit) => answersOf('bc-nam-2026', unit).said) },
      { step: 'ahead', at: on('2026-11-18', 8), by: clerk, until: '2027-12-31' },
    ],
  }
}

function finished(campaignId: Campaign, received: string, frozen: string, closed: string, report: readonly SampleStep[] = []): readonly SampleStep[] {
  return [imported(campaignId, 'dot-1', received), { step: 'freeze', at: on(frozen), by: head, campaignId }, ...report, { step: 'close', at: on(closed), by: head, campaignId }]
}

/** What the units say put together, then the report drafted with the frozen figures and issued with its number and day. */
function gatheredAndDrafted(campaignId: Campaign, gathered: string, facts: Pick<StepOf<'draft'>['paper'], 'number' | 'date' | 'bases'> & { readonly date: string }, themes: Themes): readonly SampleStep[] {
  const recipients = [
    { name: 'Thường trực Tỉnh uỷ', purpose: 'để báo cáo' }, { name: 'Ban Tổ chức Tỉnh uỷ', purpose: '' }, { name: 'Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ', purpose: '' },
    { name: 'Các tổ chức cơ sở đảng trực thuộc', purpose: '' },
  ]
  return [
    { step: 'gather', at: on(gathered), by: clerk, campaignId, themes },
    { step: 'draft', at: on(facts.date), by: clerk, campaignId, paper: { ...facts, recipients, archive: 'Lưu Văn phòng Đảng uỷ' } },
  ]
}

const sentBack: ReadonlySet<string> = new Set(['don-vi-31', 'don-vi-36', 'don-vi-44'])

function inFolder(units: readonly SampleUnit[], delivery: Delivery): readonly SampleUnit[] {
  return addresseesOf(units, '2026-10-31').filter((unit, at) => deliveriesOf(unit, at).includes(delivery))
}

/** Who sent a report of 2026 that counts. */
function reportedIn2026(units: readonly SampleUnit[]): readonly SampleUnit[] {
  return addresseesOf(units, '2026-10-31').filter((unit, at) => deliveriesOf(unit, at).length > 0 && unit.id !== 'don-vi-31' && unit.id !== 'don-vi-36')
}

/** Every topic with what the units say of it. */
function themesOf(from: readonly Topic[], year: number, sent: readonly SampleUnit[], saidBy: (unit: SampleUnit) => readonly SaidOf[]): Themes {
  const said = sent.flatMap((unit) => saidBy(unit).map((one) => ({ ...one, bodyId: unit.id })))
  const wordings = new Map(from.map(({ id, wording }) => [id, inYear(wording, year)]))
  return from.map(({ id, kind, explains, addressee = '' }) => ({
    kind, wording: wordings.get(id) ?? '', addressee, explains: explains === undefined ? null : wordings.get(explains) ?? null,
    passages: said.filter(({ topicId }) => topicId === id).map(({ bodyId, questionId, from: start, words }) => ({ bodyId, questionId, from: start, words })),
  })).filter(({ passages }) => passages.length > 0)
}
