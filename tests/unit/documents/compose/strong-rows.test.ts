/** Rows a template prints in bold: the sums of a table, told by a condition on each row. */
import { expect, test } from 'vitest'
import { composePaper } from '../../../../electron/documents/compose/index.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

test('sums among the rows of a summary of ratings are bold, wherever they stand; the others are not', () => {
  const records = sampleRecords()
  const record = records.freeDocuments.find(({ id }) => id === 'ket-qua-xep-loai-2025')
  if (record === undefined) throw new Error('the sample has no such report')
  const line = (mark: string, name: string) => ({ mark, name, total: '7', rated: '7', reasons: '' })
  const organisations = [line('1', 'Đảng bộ A'), line('', 'Khối A'), line('2', 'Chi bộ B'), line('', 'Tổng cộng')]
  const subject = { kind: 'freeDocument', record: { ...record, fields: { ...record.fields, organisations } }, revision: 1 } as const
  const { model } = composePaper({ template: shippedTemplate('bao-cao-ket-qua-xep-loai'), subject, facts: factsOf(records), form: testForm('hd05') })
  const table = model?.appendices[0]?.blocks.find(({ kind }) => kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  const bold = table.rows.map((row) => row.filter(({ content }) => inlineText(content) !== '').map(({ content }) => content.every(({ strong }) => strong === true)))
  expect(bold.map((cells) => cells.every(Boolean))).toEqual([false, true, false, true])
  expect(bold.map((cells) => cells.some(Boolean))).toEqual([false, true, false, true])
})
