/** The service with the sample office, and a case carried from its opening to its index as a clerk does it: everything typed is kept, so that a test can count it. */
import { join } from 'node:path'
import { startService, testFolder, writeSampleOffice } from './offices.ts'

/** Every word a clerk typed: texts and dates, not ids of records picked from a list. */
export type Typed = readonly string[]

export const caseId = 'kt-lien-minh'
export const steps = ['decision', 'plan', 'detailedPlan', 'outline', 'launch', 'selfReport', 'withObject', 'verification', 'report', 'meeting', 'conclusion', 'announce', 'remedy', 'fileIndex'] as const
export type CaseStepId = (typeof steps)[number]

const person = { leader: 'dinh-gia-phuc', member: 'le-duc-canh', secretary: 'ngo-tuong-vi' }

/** `kind`: the words and the procedure follow it. */
export async function caseDesk(kind: 'inspection' | 'supervision' = 'inspection') {
  const folder = testFolder()
  const path = join(folder, 'office.vpk')
  await writeSampleOffice(path)
  const service = startService()
  service.host.grants.add('grant-office', path, 'openOffice')
  await service.client.office.open({ grant: 'grant-office' })
  const { inspections: call, freeDocuments } = service.client
  const typed: string[] = []
  const papers = new Map<CaseStepId, string>()

  const type = async (change: object): Promise<void> => {
    typed.push(...wordsOf(change))
    const { revision, record } = await call.get({ id: caseId })
    const saved = await call.save({ revision, record: { ...record, ...change } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  const make = async (stepId: CaseStepId, sessionId: string | null = null) => {
    const made = await call.makeStepPaper({ id: caseId, stepId, sessionId })
    papers.set(stepId, made.recordId)
    return made
  }
  /** What the clerk writes on the paper itself: number, date, signer, and what only this paper says. */
  const onPaper = async (stepId: CaseStepId, facts: { readonly number?: number, readonly date?: string }, fields: object = {}): Promise<void> => {
    typed.push(...wordsOf(facts), ...wordsOf(fields))
    const { revision, record } = await freeDocuments.get({ id: papers.get(stepId) ?? '' })
    const saved = await freeDocuments.save({ revision, record: { ...record, fields: { ...record.fields, ...fields }, paper: { ...record.paper, ...facts, signingRightId: 'chu-nhiem-ubkt-ky', draftNumber: null } } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  /** One row of a table on the paper filled up: what only this paper says. */
  const onRow = async (stepId: CaseStepId, field: string, at: number, words: object): Promise<void> => {
    typed.push(...wordsOf(words))
    const { revision, record } = await freeDocuments.get({ id: papers.get(stepId) ?? '' })
    const rows = record.fields[field]
    if (!Array.isArray(rows)) throw new Error(`${field} has no rows`)
    const saved = await freeDocuments.save({ revision, record: { ...record, fields: { ...record.fields, [field]: rows.map((row, index) => index === at && typeof row === 'object' ? { ...row, ...words } : row) } } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  const complete = async (stepId: CaseStepId, doneOn: string | null = null) => {
    if (doneOn !== null) typed.push(doneOn)
    const { revision } = await call.get({ id: caseId })
    return call.completeStep({ id: caseId, revision, stepId, doneOn })
  }
  const open = async (): Promise<void> => {
    const record = opened(kind)
    typed.push(...wordsOf(record))
    const saved = await call.save({ revision: null, record })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  const session = async (words: object): Promise<void> => {
    typed.push(...wordsOf(words))
    const { revision, record } = await call.get({ id: caseId })
    const picked = { chairPersonId: person.leader, minuteTakerPersonId: person.secretary, teamPresentIds: Object.values(person), readBack: true, agreed: true }
    const saved = await call.save({ revision, record: { ...record, sessions: [...record.sessions, { ...picked, ...words }] } })
    if (saved.outcome !== 'saved') throw new Error(JSON.stringify(saved))
  }
  return { ...service, call, typed, papers, open, type, make, onPaper, onRow, complete, session }
}
export type CaseDesk = Awaited<ReturnType<typeof caseDesk>>

function opened(kind: 'inspection' | 'supervision'): object {
  const word = kind === 'inspection' ? 'Kiểm tra' : 'Giám sát'
  return {
    id: caseId, kind, bodyId: 'ubkt', title: `${word} việc lãnh đạo thực hiện quy chế chi tiêu`, programmeLine: 'Chương trình kiểm tra, giám sát quý III',
    inspectee: { type: 'organisation', bodyId: 'don-vi-22', name: 'Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh' }, contents: ['Việc xây dựng quy chế', 'Việc công khai tài chính'],
    coveredPeriod: { from: '2025-01-02', to: '2026-03-31' }, schedule: { workingDays: 15, selfReportDue: '2026-07-09' },
    team: [{ personId: person.leader, role: 'leader', declared: true }, { personId: person.member, role: 'member', part: 'Theo dõi việc công khai tài chính', declared: true }, { personId: person.secretary, role: 'secretary', declared: true }],
  }
}

/** From the opening to the index; each name, date and number is typed at one place. */
export async function wholeCase(desk: CaseDesk): Promise<void> {
  const { call, open, type, make, onPaper, onRow, complete, session } = desk
  const done = async (stepId: CaseStepId, doneOn: string | null = null): Promise<void> => {
    const outcome = await complete(stepId, doneOn)
    if (outcome.outcome !== 'saved') throw new Error(`${stepId}: ${JSON.stringify(outcome)}`)
  }
  await open()
  await make('decision')
  await onPaper('decision', { number: 41, date: '2026-06-29' })
  await done('decision')
  await make('plan')
  await onPaper('plan', { number: 52, date: '2026-06-30' }, { purposes: ['Đánh giá đúng ưu điểm, hạn chế'], requirements: ['Khách quan, đúng quy trình'], powers: ['Yêu cầu cung cấp hồ sơ'], place: 'trụ sở Liên minh', methods: ['Nghiên cứu hồ sơ'] })
  await done('plan')
  await make('outline')
  await onPaper('outline', { number: 3, date: '2026-07-01' })
  await done('outline')
  const { revision } = await call.get({ id: caseId })
  await call.leaveOutStep({ id: caseId, revision, stepId: 'detailedPlan', reason: 'Cuộc nhỏ, kế hoạch đã đủ chi tiết' })
  await session({
    id: 'buoi-1', subject: 'triển khai quyết định tại Chi bộ', start: '2026-07-02T08:00', end: '2026-07-02T09:30', place: 'phòng họp tầng hai',
    inspecteesPresent: [{ fullName: 'Phan Quốc Thuỵ', post: 'Bí thư Chi bộ' }], inspecteeSigner: 'Phan Quốc Thuỵ', statements: [{ speaker: 'Trưởng đoàn', content: 'Công bố quyết định' }],
    requests: [{ content: 'Cung cấp sổ sách', responsible: 'Kế toán cơ quan', due: '2026-07-07' }],
  })
  await make('launch', 'buoi-1')
  await done('launch')
  await done('selfReport', '2026-07-08')
  await session({
    id: 'buoi-2', subject: 'làm việc về công khai tài chính', start: '2026-07-14T14:00', end: '2026-07-14T16:45', place: 'phòng họp tầng ba', inspecteesPresent: [{ fullName: 'Đàm Ngọc Lưu', post: 'Phó Bí thư Chi bộ' }],
    inspecteeSigner: 'Đàm Ngọc Lưu', statements: [{ speaker: 'Phó Bí thư', content: 'Báo cáo kết quả tự kiểm tra' }], documentsHandedOver: [{ title: 'Sổ quỹ năm 2025', from: 'Chi bộ' }],
  })
  await make('withObject', 'buoi-2')
  await done('withObject')
  await type({
    strengths: [{ id: 'u1', text: 'Ban hành quy chế đúng hạn' }],
    findings: [{ id: 'k1', contentIndex: 1, fact: 'Chưa công khai quyết toán quý IV', evidence: 'Biên bản công khai không có chữ ký', cause: 'Phân công chưa rõ', responsibles: [{ name: 'Chi uỷ Chi bộ' }] }],
    requirements: [{ id: 'y1', findingIds: ['k1'], content: 'Công khai quyết toán hằng quý', responsible: 'Thủ trưởng cơ quan', due: '2026-09-30', checker: 'Bộ phận theo dõi của Uỷ ban Kiểm tra' }],
  })
  await make('report')
  await onRow('report', 'findings', 0, { facts: 'Quy chế ban hành đúng thẩm quyền' })
  await onPaper('report', { number: 63, date: '2026-07-20' }, { overview: ['Chi bộ có 18 đảng viên'] })
  await done('report')
  await make('meeting')
  await onPaper('meeting', {}, {
    meeting: 'hội nghị Uỷ ban Kiểm tra tháng 7', start: '2026-07-24T08:15', place: 'phòng họp tầng tư', present: 8, members: 9, absent: 1, chair: { fullName: 'Đinh Gia Phúc', title: 'Chủ nhiệm' }, minuteTaker: { fullName: 'Ngô Tường Vi', title: 'Uỷ viên' },
    votes: [{ item: 'thông qua báo cáo của Đoàn', for: 6, against: 2, other: 0, percent: 75 }],
  })
  await done('meeting', '2026-07-24')
  await make('conclusion')
  await onPaper('conclusion', { number: 74, date: '2026-07-27' })
  await done('conclusion')
  await session({
    id: 'buoi-3', subject: 'công bố kết luận', start: '2026-07-29T10:00', end: '2026-07-29T11:00', place: 'hội trường cơ quan', inspecteesPresent: [{ fullName: 'Hồ Sỹ Nghiêm', post: 'Chi uỷ viên' }], inspecteeSigner: 'Hồ Sỹ Nghiêm',
    statements: [{ speaker: 'Đại diện Chi uỷ', content: 'Tiếp thu kết luận' }],
  })
  await make('announce', 'buoi-3')
  await done('announce')
  const { schedule, inspectee } = (await call.get({ id: caseId })).record
  desk.typed.push('2026-07-22')
  const ended = await call.get({ id: caseId })
  await call.save({ revision: ended.revision, record: { ...ended.record, schedule: { ...schedule, endedOn: '2026-07-22' }, outcomes: [{ objectId: inspectee.id, result: 'shortcomings' }] } })
  await done('remedy', '2026-07-31')
  await make('fileIndex')
  await done('fileIndex', '2026-08-03')
}

/** Keys whose values are picked from a list or made by the window. */
const picked = new Set(['id', 'kind', 'bodyId', 'personId', 'role', 'type', 'findingIds', 'contentIndex', 'declared', 'inspecteeSigner'])

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, each]) => picked.has(key) ? [] : wordsOf(each)) : []
}
