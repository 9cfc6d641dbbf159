/** Odd letters of returned answers: put right, counted, told with their place; what is right stays as it is. */
import { describe, expect, it } from 'vitest'
import { indicatorSchema } from '../../../shared/domain/indicator.ts'
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import { cleanAnswer, documentForm, readSubmission, workbookForm, writeDataFile } from '../../../electron/campaigns/index.ts'
import { testForm } from '../../support/documents/forms.ts'

const odd = '\u00D0ảng uỷ xã thuỷ\u00A0lợi \u200Bhọp\uFEFF, \u00F0ã xong'
const right = 'Đảng uỷ xã thuỷ lợi họp, đã xong'

describe('an answer', () => {
  it('is put right letter by letter, and told how often', () => {
    const { answer, told } = cleanAnswer({ text: odd, rows: [['\u0189ề án', 'hai\u202Fviệc']] })
    expect(answer).toEqual({ text: right, rows: [['Đề án', 'hai việc']] })
    expect(told).toMatchObject({ severity: 'info', code: 'answer.cleaned', message: 'Câu trả lời có ký tự lạ: 3 chữ giống “Đ”, “đ” (như Ð, U+00D0) đổi thành chữ Việt; 2 dấu cách lạ đổi thành dấu cách thường; bỏ 2 ký tự không nhìn thấy.' })
  })
  it('loses marks that turn the direction of writing, which hide how it reads', () => {
    const { answer, told } = cleanAnswer({ text: 'Đạt \u202E05\u202C đảng viên\u2067', rows: [] })
    expect([answer.text, told?.message]).toEqual(['Đạt 05 đảng viên', 'Câu trả lời có ký tự lạ: bỏ 3 ký tự không nhìn thấy.'])
  })
  it('that is right is left alone, with its lines, and nothing is told', () => {
    const plain = { text: 'Đảng uỷ họp.\n- Ý thứ nhất; đạt 37/40 (92,5%)', rows: [['a', '']] }
    expect(cleanAnswer(plain)).toEqual({ answer: plain, told: null })
  })
  it('has no guess at letters only a person can tell', () => {
    expect(cleanAnswer({ text: 'b\u0430n chấp hành', rows: [] })).toMatchObject({ answer: { text: 'b\u0430n chấp hành' }, told: null })
  })
})

const campaign = campaignSchema.parse({
  id: 'q1', title: 'Đợt một', kind: 'periodic', bodyId: 'du', period: { from: '2026-01-01', to: '2026-03-31' }, cutOff: '2026-03-31', due: '2026-04-06', addresseeIds: ['cb1'], indicatorIds: ['i1'], state: 'open',
  outline: [{ type: 'text', id: 'c1', title: 'Kết quả' }, { type: 'table', id: 'c2', title: 'Việc', columns: [{ id: 'a', title: 'Tên việc' }, { id: 'b', title: 'Số', type: 'number' }] }],
})
const indicators = [indicatorSchema.parse({ id: 'i1', code: 'TC01', name: 'Tổng số', group: 'Tổ chức', unitOfMeasure: 'chi bộ', rollUp: 'sum', period: 'quarter' })]
const body = { id: 'cb1', name: 'Chi bộ 1' }
const filled = {
  measurements: [{ code: 'TC01', numerator: '12', denominator: null, rate: null, place: '' }],
  answers: [{ questionId: 'c1', text: odd, rows: [], place: '' }, { questionId: 'c2', text: '', rows: [['\u00D0ề án', '3']], place: '' }],
}
const read = (bytes: Uint8Array, file: string) => readSubmission(bytes, { file, campaign, indicators, candidates: [{ ...body, shortName: '' }] })

describe('a returned file', () => {
  it.each([
    ['phieu.xlsx', () => workbookForm({ campaign, body, indicators, filled }), { sheet: 'Câu hỏi', cell: /^C\d+$/u, clean: [{ questionId: 'c1', text: right }, { questionId: 'c2', rows: [['Đề án', '3']] }] }],
    ['phieu.docx', () => documentForm({ campaign, body, indicators: [], filled }, testForm()), { sheet: '', cell: /^Câu c1$/u, clean: [{ questionId: 'c1', text: right }] }],
  ] as const)('%s gives clean answers and a note for each, at its place', async (file, make, place) => {
    const { answers, problems } = await read(await make(), file)
    expect(answers).toMatchObject(place.clean)
    const notes = problems.filter(({ code }) => code === 'answer.cleaned')
    expect(notes.map(({ path, severity }) => [path, severity])).toEqual(place.clean.map(({ questionId }) => [`answers.${questionId}`, 'info']))
    expect(notes[0]).toMatchObject({ file, sheet: place.sheet, value: expect.stringContaining('\u00D0ảng uỷ') })
    expect(notes[0]?.cell).toMatch(place.cell)
  })
  it('that is a data file too', async () => {
    const data = writeDataFile({ format: 'vpk-submission', version: 1, campaignId: 'q1', bodyId: 'cb1', preparedOn: null, preparedBy: '', measurements: filled.measurements, answers: filled.answers })
    const { answers, problems } = await read(data, 'phieu.json')
    expect(answers[0]?.text).toBe(right)
    expect(problems.filter(({ code }) => code === 'answer.cleaned')).toHaveLength(2)
  })
})
