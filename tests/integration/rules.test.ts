/** The page of rules through the contract: every rule in words, with what the office has chosen. */
import { describe, expect, it } from 'vitest'
import type { ProfileId } from '../../shared/document/form.ts'
import { ruleRowSchema } from '../../shared/contract/rules.ts'
import type { RuleRow } from '../../shared/contract/rules.ts'
import type { HouseStyle } from '../../shared/domain/house-style.ts'
import { faultOf, serviceWithOffice, startService, testFolder } from '../support/offices.ts'

async function rowsOf(profile: ProfileId, houseStyle: Partial<HouseStyle> = {}): Promise<ReadonlyMap<string, RuleRow>> {
  const { client, host } = await serviceWithOffice(testFolder())
  const { revision, record } = await client.office.settings()
  expect((await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, ...houseStyle } } })).outcome).toBe('saved')
  const rows = await client.rules.list({ profile })
  host.session.close()
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  return new Map(rows.map((row) => [row.id, row]))
}

describe('the page of rules', () => {
  it.each(['hd05', 'hd36'] as const)('shows every rule of %s in words, with clause, status and source', async (profile) => {
    const rows = [...(await rowsOf(profile)).values()]
    expect(new Set(rows.map(({ part }) => part))).toEqual(new Set(['form', 'check', 'foreign', 'authority', 'work']))
    for (const row of rows) {
      expect(ruleRowSchema.safeParse(row).success, row.id).toBe(true)
      expect([row.group, row.text, row.clause].includes(''), row.id).toBe(false)
      expect(row.value, row.id).not.toMatch(/\[object|undefined|[{}]|^$/u)
      expect(row.status !== 'custom' && row.source.length === 0, row.id).toBe(false)
      expect(row.choice ? row.officeValue !== null && row.allowed !== '' : row.officeValue === null, row.id).toBe(true)
    }
  })

  it('says values, bounds, tolerances and papers as people do', async () => {
    const rows = await rowsOf('hd05')
    expect(rows.get('page.margins')).toMatchObject({ value: 'trên 20 mm, dưới 20 mm, trái 30 mm, phải 15 mm', tolerance: '± 0,5 mm', severity: 'error', choice: false })
    expect(rows.get('type.issuer')).toMatchObject({ value: 'cỡ 14, chữ in hoa, đứng, đậm', allowed: '' })
    expect(rows.get('type.kindName')).toMatchObject({ allowed: 'cỡ chữ từ 15 đến 16' })
    expect(rows.get('titleLine.lengthPt')).toMatchObject({ value: '206,7 point', tolerance: '± 5 %' })
    expect(rows.get('type.letterSubject')).toMatchObject({ appliesTo: 'công văn' })
    expect(rows.get('wording.subjectSeparator')).toMatchObject({ allowed: '“-----” hoặc không in' })
    expect((await rowsOf('hd36')).get('paragraph.linePitchPt')).toMatchObject({ allowed: 'từ 18 point trở lên', value: '18 point' })
    expect(rows.get('N01')).toMatchObject({ part: 'check', severity: 'error', group: 'Số và ký hiệu', status: 'reported' })
    expect(rows.get('authority.cell')).toMatchObject({ severity: 'warning', clause: 'Quy định 399-QĐ/TW, Điều 11' })
    expect(rows.get('nd30.appendixPages')).toMatchObject({ severity: null })
  })

  it('shows how meetings are counted, how long a case may take and which days are off, with their sources', async () => {
    const rows = await rowsOf('hd05')
    expect(rows.get('counting.members.quorum')).toMatchObject({ part: 'work', text: 'Số người phải có mặt của chi bộ.', value: 'hai phần ba số được tính', status: 'custom' })
    expect(rows.get('counting.members.majorityLeavesOut.excused')).toMatchObject({ value: 'đồng chí vắng suốt cuộc họp có lý do chính đáng', status: 'reported' })
    expect(rows.get('counting.admission')).toMatchObject({ text: 'Số phiếu để thông qua: Kết nạp đảng viên.', value: 'hai phần ba số được tính' })
    expect(rows.get('timeLimits.province')).toMatchObject({ value: '45 ngày làm việc', status: 'reported', source: ['Quy định 331-QĐ/TW ngày 18/6/2025, thuật lại'] })
    expect(rows.get('timeLimits.extension')).toMatchObject({ value: '1/3 thời hạn' })
    expect(rows.get('daysOff.known')).toMatchObject({ value: 'đã ghi từ năm 2025 đến hết năm 2030', status: 'custom' })
    expect(rows.get('daysOff.09-02')).toMatchObject({ value: '02/9', status: 'reported' })
    expect(rows.get('daysOff.2026-02-16')).toMatchObject({ value: 'từ 16/02/2026 đến 20/02/2026' })
    expect(rows.get('daysOff.2026-01-10')).toMatchObject({ text: 'Ngày làm việc: Làm bù cho ngày 02/01.', value: '10/01/2026' })
  })

  it("shows the office's own choices beside the guide's values", async () => {
    const rows = await rowsOf('hd05', { linePitchPt: 20, endMark: './.', boldPost: true, toneMarks: 'classic', bodySizePt: 15, subjectSeparator: false })
    const shown = (id: string) => [rows.get(id)?.value, rows.get(id)?.officeValue]
    expect(['paragraph.linePitchPt', 'wording.endMark', 'signatures.boldPost', 'wording.toneMarks', 'type.body', 'wording.subjectSeparator', 'type.issuer'].map(shown)).toEqual([
      ['18 point', '20 point'], ['“.”', '“./.”'], ['không', 'có'], ['dấu ở âm chính: uỷ, hoà', 'dấu lối cũ: ủy, hòa'],
      ['cỡ 14, đứng', 'cỡ 15, đứng'], ['“-----”', 'không in'], ['cỡ 14, chữ in hoa, đứng, đậm', null],
    ])
  })

  it("shows the office's own choices of single rules, kept with its settings; what no rule leaves open is refused with the rule's words", async () => {
    const rows = await rowsOf('hd05', { linePitchPt: 20, rules: { 'paragraph.linePitchPt': 19, 'type.heading1': { sizePt: 15 } } })
    expect(['paragraph.linePitchPt', 'type.heading1', 'type.heading2'].map((id) => rows.get(id)?.officeValue)).toEqual(['19 point', expect.stringContaining('cỡ 15'), expect.stringContaining('cỡ 14')])
    expect(rows.get('paragraph.linePitchPt')).toMatchObject({ own: { value: 19 }, control: { kind: 'range', min: 18, max: 22, isSize: false } })
    expect(rows.get('type.heading1')).toMatchObject({ own: { value: { sizePt: 15 } }, control: { kind: 'range', min: 14, max: 15, isSize: true } })
    expect(rows.get('wording.subjectSeparator')).toMatchObject({ own: null, control: { kind: 'list', values: [{ value: '-----', words: '“-----”' }, { value: null, words: 'không in' }] } })
    expect([...rows.values()].filter(({ choice, control, own }) => choice !== (control !== null) || (!choice && own !== null))).toEqual([])
    const { client, host } = await serviceWithOffice(testFolder())
    const { revision, record } = await client.office.settings()
    const halfLine = await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, rules: { 'signatures.blankLines': 3.5 } } } })
    expect(halfLine).toMatchObject({ outcome: 'refused', problems: [{ code: 'layer.outside', path: 'houseStyle.rules.signatures.blankLines' }] })
    const refused = await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, rules: { 'page.margins': 25 } } } })
    expect(refused).toMatchObject({ outcome: 'refused', problems: [{ code: 'layer.noChoice', path: 'houseStyle.rules.page.margins' }] })
    expect((await client.office.settings()).record.houseStyle).toEqual(record.houseStyle)
    host.session.close()
  })

  it('needs an open office', async () => {
    expect(await faultOf(startService().client.rules.list({ profile: 'hd05' }))).toBe('OFFICE_NOT_OPEN')
  })
})
