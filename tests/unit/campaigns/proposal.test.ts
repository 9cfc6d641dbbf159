/** A campaign proposed from one form: periods, dates moved off weekends, addressees by the tree of a day, what it is compared with. */
import { describe, expect, it } from 'vitest'
import { addresseeRuleSchema, campaignSchema, reportingRoundSchema } from '../../../shared/domain/campaign.ts'
import { proposalInputSchema } from '../../../shared/contract/campaigns.ts'
import { directiveSchema } from '../../../shared/domain/directive.ts'
import { bodySchema, termSchema } from '../../../shared/domain/organisation.ts'
import type { Body, BodyKind } from '../../../shared/domain/organisation.ts'
import { organisationChangeSchema } from '../../../shared/domain/organisation-change.ts'
import { namedPeriod, periodAt, periodBefore, periodName, periodsEndingIn, wholeYears } from '../../../shared/domain/reporting-periods.ts'
import { addresseesOn } from '../../../electron/campaigns/addressees.ts'
import { proposeCampaign } from '../../../electron/campaigns/proposal.ts'
import type { ProposalFacts } from '../../../electron/campaigns/proposal.ts'

const version = { letterheadIssuer: 'X', symbol: 'X', place: 'Minh Khê' }
const unit = (id: string, kind: BodyKind, name: string, parentId: string | null, from = '2020-01-01', to: string | null = null): Body =>
  bodySchema.parse({ id, kind, versions: [{ ...version, from, to, name, parentId }] })

const bodies: ReadonlyMap<string, Body> = new Map([
  unit('du', 'committee', 'Đảng uỷ', null), unit('b2', 'grassrootsCell', 'Chi bộ 10', 'du'), unit('b1', 'grassrootsCell', 'Chi bộ 2', 'du'), unit('db', 'grassrootsCommittee', 'Đảng bộ A', 'du'),
  unit('con', 'partyCell', 'Chi bộ con', 'db'), unit('sap', 'grassrootsCell', 'Chi bộ 3', 'du', '2020-01-01', '2026-03-31'), unit('moi', 'grassrootsCell', 'Chi bộ 4', 'du', '2026-07-01'),
  unit('khac', 'grassrootsCell', 'Chi bộ khác', null),
].map((body) => [body.id, body]))
const directive = directiveSchema.parse({ id: 'ct', kind: 'directive', designation: '05-CT/TU', date: '2024-01-05', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: 'về kỷ luật', startedOn: '2024-01-10' })
const facts: ProposalFacts = {
  id: 'd1', today: '2026-06-15', officeBodyId: 'du', bodies, directive: null, round: null, before: [], terms: [], changes: [],
  outlineOf: (kind) => [{ type: 'text', id: 'c1', title: `Câu của ${kind}`, required: true, hint: '', about: 'result' }],
}
const input = (values: object) => proposalInputSchema.parse(values)
const campaign = (values: object) => campaignSchema.parse({ title: 'Đợt', kind: 'periodic', bodyId: 'du', cutOff: '2026-03-31', due: '2026-04-06', period: { from: '2026-01-01', to: '2026-03-31' }, ...values })

describe('periods', () => {
  it('knows the period of a day, its name and the one before', () => {
    expect(periodAt('quarter', '2026-05-31')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(periodAt('month', '2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(periodAt('halfYear', '2026-11-01')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
    expect(periodAt('nineMonths', '2026-11-01')).toEqual({ from: '2026-01-01', to: '2026-09-30' })
    expect(periodBefore('quarter', { from: '2026-01-01', to: '2026-03-31' })).toEqual({ from: '2025-10-01', to: '2025-12-31' })
    expect(periodBefore('halfYear', { from: '2026-01-01', to: '2026-06-30' })).toEqual({ from: '2025-01-01', to: '2025-06-30' })
    expect((['month', 'quarter', 'halfYear', 'nineMonths', 'year'] as const).map((period) => periodName(period, periodAt(period, '2026-08-09'))))
      .toEqual(['tháng 8 năm 2026', 'quý III năm 2026', '6 tháng đầu năm 2026', '9 tháng đầu năm 2026', 'năm 2026'])
  })

  it('follow one another within a span, only whole ones', () => {
    expect(periodsEndingIn('quarter', { from: '2026-02-01', to: '2026-12-30' }).map(({ to }) => to)).toEqual(['2026-03-31', '2026-06-30', '2026-09-30'])
    expect(periodsEndingIn('halfYear', { from: '2025-01-01', to: '2027-01-01' }).map(({ to }) => to)).toEqual(['2025-06-30', '2026-06-30'])
    expect(periodsEndingIn('month', { from: '2026-12-31', to: '2026-12-31' })).toEqual([{ from: '2026-12-01', to: '2026-12-31' }])
  })
})

describe('addressees', () => {
  it('are those of the rule that existed on the day, in the order the office entered them, whatever their names', () => {
    const rule = addresseeRuleSchema.parse({ underBodyId: 'du' })
    expect(addresseesOn(bodies, rule, '2026-03-31').map(({ id }) => id)).toEqual(['b2', 'b1', 'db', 'sap'])
    expect(addresseesOn(bodies, rule, '2026-07-01').map(({ id }) => id)).toEqual(['b2', 'b1', 'db', 'moi'])
  })

  it('may be of other kinds, each beneath its own', () => {
    const rule = addresseeRuleSchema.parse({ underBodyId: 'db', kinds: ['partyCell'] })
    expect(addresseesOn(bodies, rule, '2026-03-31')).toMatchObject([{ id: 'con', parentName: 'Đảng bộ A', ended: false }])
  })
})

describe('a proposal', () => {
  it('of a review takes period and title from the directive and moves the last day from Saturday and Sunday to Monday', () => {
    const { campaign: made, notes } = proposeCampaign(input({ kind: 'preliminaryReview', directiveId: 'ct', due: '2026-01-31' }), { ...facts, directive })
    expect(made).toMatchObject({ title: 'Sơ kết 02 năm thực hiện Chỉ thị số 05-CT/TU', period: { from: '2024-01-10', to: '2026-01-09' }, cutOff: '2026-01-09', due: '2026-02-02', addresseeIds: ['b2', 'b1', 'db', 'sap'] })
    expect(notes[0]).toBe('Hạn gửi 31/01/2026 rơi vào thứ Bảy; chuyển sang thứ Hai, ngày 02/02/2026.')
    expect(proposeCampaign(input({ kind: 'preliminaryReview', due: '2026-02-01' }), facts).notes[0]).toContain('rơi vào Chủ nhật; chuyển sang thứ Hai, ngày 02/02/2026')
    expect(proposeCampaign(input({ kind: 'preliminaryReview', due: '2026-02-02' }), facts).notes[0]).not.toContain('rơi vào')
  })

  it('never ends before it begins, whichever of the two days is given', () => {
    expect(proposeCampaign(input({ kind: 'other', to: '2020-05-01' }), facts).campaign.period).toEqual({ from: '2020-05-01', to: '2020-05-01' })
    expect(proposeCampaign(input({ kind: 'other', from: '2030-05-01' }), facts).campaign.period).toEqual({ from: '2030-05-01', to: '2030-05-01' })
    expect(proposalInputSchema.safeParse({ from: '2026-03-31', to: '2026-01-01' }).success).toBe(false)
  })

  it('calls the second half of a year by its name, and a span that is no period by its days', () => {
    const half = proposeCampaign(input({ reportingPeriod: 'halfYear', from: '2026-07-01' }), facts).campaign
    expect(half).toMatchObject({ title: 'Báo cáo 6 tháng cuối năm 2026', period: { from: '2026-07-01', to: '2026-12-31' }, cutOff: '2026-12-31' })
    expect(proposeCampaign(input({ reportingPeriod: 'halfYear', from: '2026-07-01', to: '2026-12-31' }), facts).campaign.title).toBe('Báo cáo 6 tháng cuối năm 2026')
    expect(proposeCampaign(input({ reportingPeriod: 'quarter', from: '2026-02-15', to: '2026-05-10' }), facts).campaign.title).toBe('Báo cáo từ 15/02/2026 đến 10/5/2026')
    expect(proposeCampaign(input({ reportingPeriod: 'quarter', from: '2026-02-15', to: '2026-03-10' }), facts).campaign.title).toBe('Báo cáo quý I năm 2026')
  })

  it('of a standing round takes the whole period that holds the day', () => {
    const round = reportingRoundSchema.parse({ id: 'r', title: 'Báo cáo quý', bodyId: 'du', reportingPeriod: 'quarter', period: { from: '2026-01-01' }, addressees: { underBodyId: 'du' } })
    expect(proposeCampaign(input({ roundId: 'r', from: '2026-05-20' }), { ...facts, round }).campaign).toMatchObject({ title: 'Báo cáo quý II năm 2026', period: { from: '2026-04-01', to: '2026-06-30' } })
    const halves = { ...round, reportingPeriod: 'halfYear' as const, title: 'Báo cáo công tác' }
    expect(proposeCampaign(input({ roundId: 'r', from: '2026-07-01' }), { ...facts, round: halves }).campaign).toMatchObject({ title: 'Báo cáo công tác 6 tháng cuối năm 2026', period: { from: '2026-07-01', to: '2026-12-31' } })
  })

  it('counts years as they are told, and none for a few months', () => {
    expect([['2026-09-01', '2026-09-30'], ['2026-07-01', '2026-09-30'], ['2026-01-01', '2026-06-30'], ['2026-01-01', '2026-09-30'], ['2026-01-01', '2026-12-31'], ['2026-02-01', '2026-04-30']]
      .map(([from = '', to = '']) => namedPeriod({ from, to }))).toEqual([
      { period: 'month', name: 'tháng 9 năm 2026', next: 'tháng 10 năm 2026' }, { period: 'quarter', name: 'quý III năm 2026', next: 'quý IV năm 2026' },
      { period: 'halfYear', name: '6 tháng đầu năm 2026', next: '6 tháng cuối năm 2026' }, { period: 'nineMonths', name: '9 tháng đầu năm 2026', next: 'quý IV năm 2026' },
      { period: 'year', name: 'năm 2026', next: 'năm 2027' }, null,
    ])
    expect([wholeYears({ from: '2024-01-10', to: '2026-01-09' }), wholeYears({ from: '2021-06-01', to: '2026-05-31' }), wholeYears({ from: '2026-01-01', to: '2026-03-31' })]).toEqual([2, 5, null])
  })

  it('of a round keeps its day, its list and compares with the period before and a year ago', () => {
    const round = reportingRoundSchema.parse({
      id: 'r', title: 'Báo cáo xây dựng Đảng', bodyId: 'du', reportingPeriod: 'quarter', period: { from: '2025-01-01' }, cutOffDay: 15, dueAfterDays: 5,
      addressees: { underBodyId: 'du' }, indicatorIds: ['i1'], reminderDays: [7, 2],
    })
    const before = [
      campaign({ id: 'q1', roundId: 'r', reportingPeriod: 'quarter' }),
      campaign({ id: 'q2-25', roundId: 'r', reportingPeriod: 'quarter', period: { from: '2025-04-01', to: '2025-06-30' } }),
      campaign({ id: 'la', roundId: 'khac', reportingPeriod: 'quarter', period: { from: '2026-01-01', to: '2026-05-31' } }),
      campaign({ id: 'sau', roundId: 'r', reportingPeriod: 'quarter', period: { from: '2026-07-01', to: '2026-09-30' } }),
    ]
    const { campaign: made } = proposeCampaign(input({ roundId: 'r', from: '2026-04-01', to: '2026-06-30' }), { ...facts, round, before })
    expect(made).toMatchObject({
      title: 'Báo cáo xây dựng Đảng quý II năm 2026', kind: 'periodic', cutOff: '2026-06-15', due: '2026-06-22', previousId: 'q1', yearAgoId: 'q2-25', indicatorIds: ['i1'], reminderDays: [7, 2],
    })
  })

  it('goes on from the outline and indicators of the campaign before, else from the supplied outline', () => {
    const before = [campaign({ id: 'q1', reportingPeriod: 'quarter', indicatorIds: ['i9'], outline: [{ type: 'text', id: 'c7', title: 'Câu cũ' }], receiver: 'Văn phòng' })]
    const made = proposeCampaign(input({ reportingPeriod: 'quarter', from: '2026-04-01', to: '2026-06-30' }), { ...facts, before }).campaign
    expect(made).toMatchObject({ previousId: 'q1', indicatorIds: ['i9'], outline: [{ id: 'c7' }], receiver: 'Văn phòng' })
    expect(proposeCampaign(input({ kind: 'other' }), facts).campaign.outline).toMatchObject([{ title: 'Câu của other' }])
  })
})

describe('a term', () => {
  const term = (id: string, from: string, to: string | null, bodyId = 'du') => termSchema.parse({ id, bodyId, name: `Nhiệm kỳ ${from.slice(0, 4)} - ${Number(from.slice(0, 4)) + 5}`, from, to })
  const terms = [term('cu', '2020-07-01', '2025-06-30'), term('nay', '2025-07-01', null), term('khac', '2024-01-01', null, 'db')]
  const proposed = (values: object, more: Partial<ProposalFacts> = {}) => proposeCampaign(input({ reportingPeriod: 'term', ...values }), { ...facts, terms, ...more })

  it('is the one of the office that runs, five years long when no congress has closed it, and says so', () => {
    const { campaign: made, notes } = proposed({})
    expect([made.period, made.title, made.cutOff]).toEqual([{ from: '2025-07-01', to: '2030-06-30' }, 'Báo cáo nhiệm kỳ 2025 - 2030', '2030-06-30'])
    expect(notes).toContain('“Nhiệm kỳ 2025 - 2030” chưa ghi ngày kết thúc; kỳ báo cáo lấy đủ 5 năm, đến 30/6/2030. Sửa lại nếu đại hội sớm hoặc muộn hơn.')
  })

  it('is the one of the day asked about, of the body that calls, and never a calendar year without a word', () => {
    expect(proposed({ cutOff: '2025-06-30' }).campaign).toMatchObject({ period: { from: '2020-07-01', to: '2025-06-30' }, title: 'Báo cáo nhiệm kỳ 2020 - 2025' })
    expect(proposed({ kind: 'finalReview', from: '2021-03-01' }).campaign).toMatchObject({ period: { from: '2021-03-01', to: '2025-06-30' } })
    expect(proposed({ bodyId: 'db' }).campaign.period).toEqual({ from: '2024-01-01', to: '2028-12-31' })
    const without = proposed({}, { terms: [] })
    expect(without.campaign.period).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    expect(without.notes.join(' ')).toContain('Chưa khai nhiệm kỳ của cơ quan nên kỳ báo cáo lấy theo năm.')
  })
})

describe('units that ended in mid period', () => {
  const merged = organisationChangeSchema.parse({
    id: 'nhap', kind: 'merge', title: 'Nhập chi bộ', date: '2026-04-01', fromIds: ['sap', 'b1'], state: 'done',
    to: [{ bodyId: 'b1', kind: 'grassrootsCell', name: 'Chi bộ 2', parentId: 'du', letterheadIssuer: 'X', symbol: 'X', place: 'Minh Khê' }],
  })
  const notes = (values: object, changes: ProposalFacts['changes'] = []) => proposeCampaign(input(values), { ...facts, changes }).notes.filter((note) => note.includes('không còn'))

  it('are named with the day they ended and who took them over', () => {
    expect(notes({ reportingPeriod: 'year', from: '2026-01-01' }, [merged])).toEqual([
      'Trong kỳ còn có 1 đơn vị đến ngày chốt số liệu không còn, nên không phải báo cáo: “Chi bộ 3” (có đến 31/3/2026, nay thuộc “Chi bộ 2”). Số phát sinh trước ngày đó chỉ có trong tổng số nếu đơn vị kế thừa ghi cả vào báo cáo của mình; ghi rõ điều này khi phát phiếu.',
    ])
    expect(notes({ reportingPeriod: 'year', from: '2026-01-01' })[0]).toContain('“Chi bộ 3” (có đến 31/3/2026, chưa ghi đơn vị kế thừa)')
    expect(notes({ reportingPeriod: 'year', from: '2026-01-01' }, [{ ...merged, state: 'draft' }])[0]).toContain('chưa ghi đơn vị kế thừa')
  })

  it('are no matter of periods they did not live in or lived through', () => {
    expect([notes({ reportingPeriod: 'quarter', from: '2026-04-01' }), notes({ reportingPeriod: 'quarter', from: '2026-01-01' }), notes({ reportingPeriod: 'year', from: '2025-01-01' })]).toEqual([[], [], []])
  })
})
