/** Forms whose printed words were garbled by a legacy font or reworded by hand: known by the hidden key and the places of their cells, every change named, no figure or note lost. */
import { describe, expect, it } from 'vitest'
import { readSubmission, workbookForm } from '../../../electron/campaigns/forms/index.ts'
import type { SubmissionRead } from '../../../electron/campaigns/forms/index.ts'
import { encodeText } from '../../../electron/documents/charsets/index.ts'
import { sampleBodies, sampleCampaign, sampleIndicators, samplePrevious } from '../../golden/campaign/sample-campaign.ts'
import { EditedWorkbook } from '../../support/campaign/edited-workbook.ts'
import type { Typed } from '../../support/campaign/edited-workbook.ts'

const figures: Readonly<Record<string, Typed>> = { E7: 3, E9: 40, E10: 18, E12: 2, E14: 39, F14: 40, E15: 150, F15: 200, E17: 12.5, E18: 10, F18: 12.5 }
const answers = { c1: 'Đã mở hội nghị quán triệt, học tập nghị quyết.', c4: 'Việc ghi biên bản còn chậm.' } as const
const note = 'tính cả đảng viên dự bị'

function filled(words: (text: string) => string): EditedWorkbook {
  return new EditedWorkbook(workbookForm({ campaign: sampleCampaign, body: sampleBodies[2], indicators: sampleIndicators, previous: samplePrevious }))
    .typeAll('Số liệu', { ...figures, H9: words(note) }).typeAll('Câu hỏi', { C6: words(answers.c1), C7: 2, C20: words(answers.c4) })
}

const read = (book: EditedWorkbook): Promise<SubmissionRead> => readSubmission(book.bytes(), { file: 'x.xlsx', campaign: sampleCampaign, indicators: sampleIndicators, candidates: sampleBodies })
const codes = ({ problems }: SubmissionRead): readonly string[] => problems.map(({ code }) => code)

/** The printed words of the form in the letters of the old font, too. */
function withOldLabels(book: EditedWorkbook, old: (text: string) => string): EditedWorkbook {
  book.parts.set('xl/sharedStrings.xml', book.part('xl/sharedStrings.xml').replaceAll(/(<t[^>]*>)([^<]*)/gu, (_, tag: string, text: string) => tag + old(text)))
  return book
}

const asTyped = (text: string): string => text
const legacy = [{ charset: 'tcvn3', font: '.VnTime' }, { charset: 'vni', font: 'VNI-Times' }] as const

describe.each(legacy)('a form in $charset', ({ charset, font }) => {
  const old = (text: string): string => encodeText(text, charset).text
  const styled = (book: EditedWorkbook): EditedWorkbook => book.replace('xl/styles.xml', 'Times New Roman', font)
  const cases: readonly (readonly [string, () => EditedWorkbook])[] = [
    ['the font put over the whole sheet, answers typed in it', () => styled(filled(old))],
    ['the font put over the whole sheet, all still Unicode', () => styled(filled(asTyped))],
    ['everything converted, labels too', () => styled(withOldLabels(filled(old), old))],
    ['everything converted, sheet names too', () => styled(withOldLabels(filled(old), old)).renameSheet('Số liệu', old('Số liệu')).renameSheet('Câu hỏi', old('Câu hỏi'))],
    ['everything converted, the name of the font lost', () => withOldLabels(filled(old), old)],
    ['labels converted, answers Unicode', () => styled(withOldLabels(filled(asTyped), old))],
  ]

  it.each(cases)('%s: the unit, the figures, the texts and the note are read', async (_, make) => {
    const found = await read(make())
    expect([found.bodyId, found.matchedBy, found.campaignId]).toEqual(['dk.c03', 'key', sampleCampaign.id])
    expect(found.measurements.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([['3', null], ['40', null], ['18', null], ['2', null], ['39', '40'], ['150', '200'], ['12.5', null], ['10', '12.5']])
    expect(found.answers.map(({ questionId, text }) => [questionId, text])).toEqual([['c1', answers.c1], ['c2', '2'], ['c4', answers.c4]])
    expect(found.problems.filter(({ code }) => code === 'row.note').map(({ value }) => value)).toEqual([note])
    // What was converted is said; nothing is called lost, no row another's.
    expect(codes(found).filter((code) => !['file.charset', 'row.note', 'sheet.headChanged'].includes(code))).toEqual([])
    expect(codes(found)).toContain('file.charset')
  })
})

describe('labels reworded by hand', () => {
  it('heads: the column is known by its neighbours, and named', async () => {
    const found = await read(filled(asTyped).typeAll('Số liệu', { E5: 'Kết quả', F5: 'MS', H5: 'Khác' }))
    expect(found.measurements.map(({ numerator, denominator }) => [numerator, denominator])).toContainEqual(['39', '40'])
    expect(found.problems.filter(({ code }) => code === 'row.note')).toHaveLength(1)
    expect(found.problems.filter(({ code }) => code === 'sheet.headChanged').map(({ message }) => message)).toEqual([
      'Đầu cột E ghi “Kết quả”, biểu gốc là “Số liệu kỳ này (hoặc tử số)”; chương trình đọc cột này theo chỗ của nó.',
      'Đầu cột F ghi “MS”, biểu gốc là “Mẫu số”; chương trình đọc cột này theo chỗ của nó.', 'Đầu cột H ghi “Khác”, biểu gốc là “Ghi chú”; chương trình đọc cột này theo chỗ của nó.',
    ])
  })

  it('a head reworded beside a column put in: nothing is guessed', async () => {
    const found = await read(filled(asTyped).insertColumn('Số liệu', 6).typeAll('Số liệu', { F5: 'So sánh', F14: 99, G5: 'MS' }))
    expect(found.problems.filter(({ severity }) => severity === 'error').map(({ code, cell }) => [code, cell.replace(/\d+$/u, '')])).toContainEqual(['rate.missingCount', 'A'])
    expect(found.measurements.map(({ code }) => code)).not.toContain('HT01')
  })

  it('the name or the unit of measure of an indicator: read by the code, and said with the cell', async () => {
    const found = await read(filled(asTyped).typeAll('Số liệu', { B10: 'Trong đó: đảng viên dự bị', C17: 'nghìn đồng' }))
    expect(found.problems.filter(({ severity }) => severity === 'warning').map(({ code, cell, value }) => [code, cell, value])).toEqual([['row.nameChanged', 'B10', 'Trong đó: đảng viên dự bị'], ['row.unitChanged', 'C17', 'nghìn đồng']])
    expect(found.measurements).toHaveLength(8)
  })
})
