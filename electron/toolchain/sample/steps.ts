/** What the sample office did with what was sent: taken in, accepted, frozen, gathered. Pure. */
import type { SampleStep, SampleSteps } from '../../offices/index.ts'
import { answersOf } from './texts.ts'
import { addresseesOf } from './calls.ts'
import type { SampleCampaign } from './calls.ts'
import { topics } from './phrases.ts'
import { deliveriesOf, waiting } from './sending.ts'
import type { Delivery } from './sending.ts'
import type { SampleUnit } from './units.ts'

const clerk = 'Quách Ngọc Hân'
const head = 'Tạ Minh Khoát'

/** A working hour of the day, in UTC. */
const on = (date: string, hour = 3): string => `${date}T${String(hour).padStart(2, '0')}:00:00Z`

type ImportStep = Extract<SampleStep, { readonly step: 'import' }>

function imported(campaignId: SampleCampaign, folder: string, date: string, decisions: Partial<Pick<ImportStep, 'ready' | 'problems' | 'reason' | 'receivedOn'>> = {}): ImportStep {
  return { step: 'import', campaignId, at: on(date), by: clerk, folder: `${campaignId}/${folder}`, receivedOn: date, ready: 'accept', problems: 'receive', reason: '', ...decisions }
}

export function stepsOf(units: readonly SampleUnit[]): SampleSteps {
  return {
    format: 'vpk-sample-steps',
    steps: [
      ...finished('bc-nam-2024', '2025-01-09', '2025-01-15', '2025-01-24'), ...finished('bc-nam-2025', '2026-01-09', '2026-01-16', '2026-01-26'),
      imported('bc-6-thang-2026', 'dot-1', '2026-06-19'), imported('bc-6-thang-2026', 'gui-muon', '2026-06-25'),
      { step: 'freeze', at: on('2026-07-01', 8), by: head, campaignId: 'bc-6-thang-2026' },
      imported('bc-6-thang-2026', 'sau-chot', '2026-07-06', { reason: 'Đơn vị gửi sau khi chốt số liệu; đồng chí Chánh Văn phòng đồng ý điều chỉnh' }),
      { step: 'close', at: on('2026-07-20'), by: head, campaignId: 'bc-6-thang-2026' },
      { step: 'carryOut', at: on('2026-11-02'), by: clerk, changeId: 'sap-nhap-hai-hoi' },
      imported('bc-nam-2026', 'dot-1', '2026-11-05'),
      imported('bc-nam-2026', 'dot-2', '2026-11-10', { ready: 'receive', problems: 'return', reason: 'Số liệu, nội dung còn thiếu hoặc sai ở những chỗ đã chỉ; đề nghị bổ sung và gửi lại trước ngày 16/11/2026' }),
      { step: 'accept', at: on('2026-11-11', 7), by: clerk, campaignId: 'bc-nam-2026', bodyIds: inFolder(units, 'dot-2').filter(({ id }) => !waiting.has(id) && !sentBack.has(id)).map(({ id }) => id) },
      imported('bc-nam-2026', 'gui-lai', '2026-11-12'), imported('bc-nam-2026', 'gui-muon', '2026-11-13'),
      imported('bc-nam-2026', 'gui-muon-2', '2026-11-17', { ready: 'receive' }),
      { step: 'gather', at: on('2026-11-18'), by: clerk, campaignId: 'bc-nam-2026', themes: themesOf(units) },
      { step: 'ahead', at: on('2026-11-18', 8), by: clerk, until: '2027-12-31' },
    ],
  }
}

function finished(campaignId: SampleCampaign, received: string, frozen: string, closed: string): readonly SampleStep[] {
  return [imported(campaignId, 'dot-1', received), { step: 'freeze', at: on(frozen), by: head, campaignId }, { step: 'close', at: on(closed), by: head, campaignId }]
}

const sentBack: ReadonlySet<string> = new Set(['don-vi-31', 'don-vi-36', 'don-vi-44'])

function inFolder(units: readonly SampleUnit[], delivery: Delivery): readonly SampleUnit[] {
  return addresseesOf(units, '2026-10-31').filter((unit, at) => deliveriesOf(unit, at).includes(delivery))
}

/** Every topic with what the units say of it. */
function themesOf(units: readonly SampleUnit[]): Extract<SampleStep, { readonly step: 'gather' }>['themes'] {
  const sent = addresseesOf(units, '2026-10-31').filter((unit, at) => deliveriesOf(unit, at).length > 0 && unit.id !== 'don-vi-31' && unit.id !== 'don-vi-36')
  const said = sent.flatMap((unit) => answersOf('bc-nam-2026', unit).said.map((one) => ({ ...one, bodyId: unit.id })))
  const wordings = new Map(topics.map(({ id, wording }) => [id, wording]))
  return topics.map(({ id, kind, wording, explains, addressee = '' }) => ({
    kind, wording, addressee, explains: explains === undefined ? null : wordings.get(explains) ?? null,
    passages: said.filter(({ topicId }) => topicId === id).map(({ bodyId, questionId, from, words }) => ({ bodyId, questionId, from, words })),
  })).filter(({ passages }) => passages.length > 0)
}
