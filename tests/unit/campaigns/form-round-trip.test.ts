/** Properties: what goes out in a form comes back the same, in whatever order rows and files stand. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { askedForm, combineSubmissions, documentForm, readSubmission, workbookForm, writeDataFile } from '../../../electron/campaigns/forms/index.ts'
import type { FormAnswer, FormMeasurement, SubmissionRead } from '../../../electron/campaigns/forms/index.ts'
import { EditedWorkbook } from '../../support/campaign/edited-workbook.ts'
import { randomForm } from '../../support/campaign/random-campaign.ts'
import type { RandomForm } from '../../support/campaign/random-campaign.ts'
import { testForm } from '../../support/documents/forms.ts'

const body = { id: 'dk.c01', name: 'Chi bộ Văn phòng', shortName: '' }
const runs = { numRuns: 60 }

function read(bytes: Uint8Array, { campaign, indicators }: RandomForm, file = 'tep.xlsx'): Promise<SubmissionRead> {
  return readSubmission(bytes, { file, campaign, indicators, candidates: [body] })
}

/** Without the places, which only a file has. */
function values(read: { readonly measurements: readonly FormMeasurement[], readonly answers: readonly FormAnswer[] }): unknown {
  return { measurements: read.measurements.map((one) => ({ ...one, place: '' })), answers: read.answers.map((one) => ({ ...one, place: '' })) }
}

const formOf = (form: RandomForm): Uint8Array => workbookForm({ campaign: form.campaign, body, indicators: form.indicators, filled: form })
const dataOf = ({ campaign, indicators, measurements, answers }: RandomForm): Uint8Array => writeDataFile({ format: 'vpk-submission', version: 1, campaignId: campaign.id, bodyId: body.id, preparedOn: '2026-03-18', preparedBy: 'Văn phòng', form: askedForm(campaign, indicators), measurements: [...measurements], answers: [...answers] })
/** A rate without its counts is always said; nothing else is to be said of a form as it left. */
const wrong = ({ problems }: SubmissionRead): unknown => problems.filter(({ code }) => code !== 'rate.noCounts')

describe('a form written and read', () => {
  it('as a workbook gives back every figure and answer', async () => {
    await fc.assert(fc.asyncProperty(randomForm(true), async (form) => {
      const back = await read(formOf(form), form)
      expect(wrong(back)).toEqual([])
      expect(values(back)).toEqual(values(form))
      expect([back.kind, back.bodyId, back.matchedBy, back.campaignId]).toEqual(['workbook', body.id, 'key', 'dot-1'])
    }), runs)
  })

  it('as a Word file gives back every answer', async () => {
    await fc.assert(fc.asyncProperty(randomForm(false), async (form) => {
      const back = await read(await documentForm({ campaign: form.campaign, body, indicators: [], filled: form }, testForm()), form, 'tep.docx')
      expect(wrong(back)).toEqual([])
      expect(values(back)).toEqual(values(form))
      expect(back.kind).toBe('document')
    }), runs)
  })

  it('as a data file gives back everything', async () => {
    await fc.assert(fc.asyncProperty(randomForm(true), async (form) => {
      const back = await read(dataOf(form), form, 'tep.json')
      expect(wrong(back)).toEqual([])
      expect(values(back)).toEqual(values(form))
      expect([back.kind, back.preparedOn, back.preparedBy]).toEqual(['dataFile', '2026-03-18', 'Văn phòng'])
    }), runs)
  })

  it('is the same bytes each time', async () => {
    const [form] = fc.sample(randomForm(true), { numRuns: 1, seed: 7 })
    if (form === undefined) throw new Error('nothing drawn')
    expect(formOf(form)).toEqual(formOf(form))
    const input = { campaign: form.campaign, body, indicators: form.indicators }
    expect(await documentForm(input, testForm())).toEqual(await documentForm(input, testForm()))
  })
})

describe('order', () => {
  it('of the rows never matters', async () => {
    await fc.assert(fc.asyncProperty(randomForm(true), fc.infiniteStream(fc.double({ noNaN: true })), async (form, draws) => {
      const groups = form.indicators.filter(({ group }, at) => group !== form.indicators[at - 1]?.group).length
      const rows = Array.from({ length: form.indicators.length + groups }, (_, at) => ({ row: 6 + at, by: draws.next().value ?? 0 }))
      const order = rows.toSorted((one, other) => one.by - other.by).map(({ row }) => row)
      const back = await read(new EditedWorkbook(formOf(form)).reorder('Số liệu', 6, order).bytes(), form)
      expect(wrong(back)).toEqual([])
      expect(values(back)).toEqual(values(form))
    }), runs)
  })

  it('of the files of a unit never matters, and each makes up for what another lacks', async () => {
    await fc.assert(fc.asyncProperty(randomForm(true), fc.nat(5), async (form, turn) => {
      const input = { campaign: form.campaign, indicators: form.indicators }
      const figures = await read(workbookForm({ ...input, body, filled: { measurements: form.measurements, answers: form.answers.filter((_, at) => form.campaign.outline[at]?.type !== 'text') } }), form, 'so-lieu.xlsx')
      const texts = await read(await documentForm({ ...input, body, filled: form }, testForm()), form, 'de-cuong.docx')
      const data = await read(dataOf(form), form, 'du-lieu.json')
      const orders = [[figures, texts, data], [figures, data, texts], [texts, figures, data], [texts, data, figures], [data, figures, texts], [data, texts, figures]]
      const combined = combineSubmissions(orders[turn] ?? [], input)
      expect(combined).toEqual(combineSubmissions(orders[0] ?? [], input))
      expect(values(combined)).toEqual(values(form))
      expect(combined.problems.filter(({ code }) => code !== 'rate.noCounts')).toEqual([])
      const [pair, turned] = [combineSubmissions([figures, texts], input), combineSubmissions([texts, figures], input)]
      expect(pair).toEqual(turned)
      expect(values(pair)).toEqual(values(form))
    }), { numRuns: 25 })
  })
})

describe('files of a unit together', () => {
  it('that contradict each other settle nothing, and that is said', async () => {
    const [form] = fc.sample(randomForm(true).filter(({ measurements }) => measurements[0]?.rate === null && measurements[0]?.denominator === null), { numRuns: 1, seed: 11 })
    const [first, ...others] = form?.measurements ?? []
    if (form === undefined || first === undefined) throw new Error('nothing drawn')
    const one = await read(formOf(form), form, 'a.xlsx')
    const other = await read(dataOf({ ...form, measurements: [{ ...first, numerator: '0' }, ...others] }), form, 'b.json')
    const { measurements, problems } = combineSubmissions([one, other], form)
    expect(measurements.map(({ code }) => code)).not.toContain(first.code)
    const [cell = ''] = /E\d+/u.exec(one.measurements[0]?.place ?? '') ?? []
    const given = quantityText(first.numerator ?? '')
    expect(problems.filter(({ code }) => code !== 'rate.noCounts')).toMatchObject([{
      code: 'figure.conflict', path: `measurements.${first.code}`, file: 'a.xlsx', sheet: 'Số liệu', cell, value: given,
      message: expect.stringContaining(`khác nhau: “a.xlsx” ô ${cell} ghi ${given}; “b.json” ghi 0.`) as string, remedy: expect.stringContaining('không chọn') as string,
    }])
  })

  it('that answer a question in two ways are both named, with their cells', async () => {
    const [form] = fc.sample(randomForm(true).filter(({ answers, campaign }) => campaign.outline.find(({ id }) => id === answers[0]?.questionId)?.type === 'text'), { numRuns: 1, seed: 5 })
    const [first, ...others] = form?.answers ?? []
    if (form === undefined || first === undefined) throw new Error('nothing drawn')
    const one = await read(workbookForm({ campaign: form.campaign, body, indicators: form.indicators, filled: { ...form, answers: [{ ...first, text: 'Đã làm.' }, ...others] } }), form, 'a.xlsx')
    const other = await read(dataOf({ ...form, answers: [{ ...first, text: 'Chưa làm.' }, ...others] }), form, 'b.json')
    expect(combineSubmissions([other, one], form).problems.filter(({ code }) => code === 'answer.conflict')).toMatchObject([{
      path: `answers.${first.questionId}`, file: 'a.xlsx', sheet: 'Câu hỏi', cell: expect.stringMatching(/^C\d+$/u) as string, value: '“Đã làm.”',
      message: expect.stringMatching(/khác nhau: “a\.xlsx” ô C\d+ ghi “Đã làm\.”; “b\.json” ghi “Chưa làm\.”\.$/u) as string,
    }])
  })

  it('say what none of them has, once', async () => {
    const [form] = fc.sample(randomForm(true), { numRuns: 1, seed: 3 })
    if (form === undefined) throw new Error('nothing drawn')
    const blank = await read(workbookForm({ campaign: form.campaign, body, indicators: form.indicators }), form, 'a.xlsx')
    expect(blank.problems.map(({ code }) => code)).toEqual(['form.blank'])
    const { problems } = combineSubmissions([blank, { ...blank, file: 'b.xlsx' }], form)
    const rows = problems.filter(({ path }) => path.startsWith('measurements.')).map(({ file, sheet, cell }) => [file, sheet, /^E(?<row>\d+)$/u.exec(cell)?.groups?.['row']] as const)
    expect(rows.map(([file, sheet]) => `${file} ${sheet}`)).toEqual(form.indicators.map(() => 'a.xlsx Số liệu'))
    expect(new Set(rows.map(([, , row]) => Number(row))).size).toBe(form.indicators.length)
    expect(problems.map(({ path }) => path)).toEqual([...form.indicators.map(({ code }) => `measurements.${code}`), ...form.campaign.outline.map(({ id }) => `answers.${id}`)])
  })
})
