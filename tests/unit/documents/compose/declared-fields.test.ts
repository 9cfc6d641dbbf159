/** Fields a template declares: their declaration, the values of a record, what the linter says of the rest. */
import { describe, expect, it } from 'vitest'
import { lintTemplate, loadTemplates } from '../../../../electron/documents/compose/index.ts'
import { fieldProblems } from '../../../../electron/documents/compose/fields/values.ts'
import { fieldsView } from '../../../../electron/documents/compose/fields/view.ts'
import { templateFieldSchema } from '../../../../shared/domain/template-field.ts'
import { shippedTemplateFiles } from '../../../support/documents/sample-office.ts'

const head = 'id: thu\nversion: 1\nname: Thử\nkind: plan\nsubjectKind: freeDocument\nsubject: "{{ paper.subject }}"\n'
const tail = '\nsignatures: { layout: single }\n'
const said = (body: string, fields = ''): readonly string[] => lintTemplate(`${head}${fields}body:\n${body}${tail}`, 'thu.yaml')
  .map(({ severity, file, line, message, remedy }) => `${severity} ${file}:${line} ${message} → ${remedy}`)

const fields = [
  { id: 'period', label: 'Kỳ', type: 'line', required: true }, { id: 'due', label: 'Hạn', type: 'date' }, { id: 'start', label: 'Bắt đầu', type: 'moment' }, { id: 'count', label: 'Số', type: 'number' },
  { id: 'form', label: 'Hình thức', type: 'choice', choices: ['trực tiếp', 'trực tuyến'] }, { id: 'lines', label: 'Các dòng', type: 'lines' }, { id: 'chair', label: 'Chủ trì', type: 'person' },
  { id: 'tasks', label: 'Việc', type: 'rows', columns: [{ id: 'content', label: 'Nội dung', type: 'line', required: true }, { id: 'order2', label: 'Thứ', type: 'number' }] },
].map((field) => templateFieldSchema.parse(field))

describe('values', () => {
  it('of the right type are taken, blank ones that are not required too', () => {
    expect(fieldProblems(fields, {
      period: 'quý I', due: '2026-06-05', start: '2026-06-05T08:00', count: 3, form: 'trực tiếp', lines: ['a'], chair: { fullName: 'Lò Thị Khuyên', title: '' }, tasks: [{ content: 'x', order2: 1 }],
    }, 'fields')).toEqual([])
    expect(fieldProblems(fields, { period: 'quý I', due: null, lines: [], tasks: [] }, 'fields')).toEqual([])
  })

  it('of a wrong type are errors at their place, in words with the label', () => {
    const problems = fieldProblems(fields, {
      period: 3, due: '2026-02-30', start: '2026-06-05', count: 'ba', form: 'qua thư', lines: 'a', chair: 'An', tasks: [{ content: ['x'], other: 'y' }], more: 'z',
    }, 'freeDocuments[2].fields')
    expect(problems.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['error', 'field.unknown', 'freeDocuments[2].fields.more'], ...['period', 'due', 'start', 'count', 'form', 'lines', 'chair'].map((id) => ['error', 'field.wrongType', `freeDocuments[2].fields.${id}`]),
      ['error', 'field.unknown', 'freeDocuments[2].fields.tasks[0].other'], ['error', 'field.wrongType', 'freeDocuments[2].fields.tasks[0].content'],
    ])
    expect(problems[2]?.message).toBe('“Hạn” sai kiểu dữ liệu: cần một ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-06-05.')
    expect(problems[5]?.message).toContain('trực tiếp; trực tuyến')
  })

  it('that are required and blank are warnings, errors when the paper is issued', () => {
    const codes = (missing: 'warning' | 'error') => fieldProblems(fields, { tasks: [{ content: ' ' }] }, 'fields', missing).map(({ severity, code, path, message }) => [severity, code, path, message])
    expect(codes('warning')).toEqual([
      ['warning', 'field.missing', 'fields.period', 'Chưa nhập “Kỳ”.'], ['warning', 'field.missing', 'fields.tasks[0].content', 'Chưa nhập “Việc, dòng 1: Nội dung”.'],
    ])
    expect(codes('error').map(([severity]) => severity)).toEqual(['error', 'error'])
  })

  it('read as blank when missing or of a wrong type, rows with their number', () => {
    expect(fieldsView(fields, { due: 7, tasks: [{ content: 'x' }, { content: 'y', order2: 2 }] })).toEqual({
      period: '', due: '', start: '', count: null, form: '', lines: [], chair: { fullName: '', title: '' },
      tasks: [{ order: 1, content: 'x', order2: null }, { order: 2, content: 'y', order2: 2 }],
    })
  })
})

describe('the linter', () => {
  it('finds nothing in the supplied templates', () => {
    const { templates, problems, warnings } = loadTemplates(shippedTemplateFiles())
    expect([problems, warnings]).toEqual([[], []])
    expect(templates.length).toBeGreaterThanOrEqual(50)
  })

  it('refuses unknown fields and filters, lists as text, loops over what is no list, join of a text, unbalanced blocks', () => {
    const declared = 'fields:\n  - { id: period, label: Kỳ, type: line }\n  - { id: tasks, label: Việc, type: rows, columns: [{ id: content, label: Nội dung, type: line }] }\n'
    expect(said(`  - { type: paragraph, text: '{{ field.perod }} {{ field.period | hoa }}' }
  - { type: paragraph, text: '{% if field.period != blank %}{{ field.tasks }}{% endif %}' }
  - { type: each, in: field.period, as: line, children: [{ type: item, text: '{{ line }}' }] }
  - { type: paragraph, text: '{{ field.period | join: "; " }}' }
  - { type: paragraph, text: '{% if field.period != blank %}x' }
  - { type: each, in: field.tasks, as: task, children: [{ type: item, text: '{{ task.contnt }} {{ task.content }} {{ field.period }}' }] }
`, declared)).toMatchSnapshot()
  })

  it('warns of fields and columns nobody reads, and takes the template', () => {
    const declared = 'fields:\n  - { id: period, label: Kỳ, type: line }\n  - id: tasks\n    label: Việc\n    type: rows\n    columns:\n      - { id: content, label: Nội dung, type: line }\n      - { id: lead, label: Chủ trì, type: line }\n'
    const body = '  - { type: each, in: field.tasks, as: task, children: [{ type: item, text: \'{{ task.content }}\' }] }\n'
    expect(said(body, declared)).toEqual([
      'warning thu.yaml:8 Mục dữ liệu “Kỳ” (field.period) được khai báo nhưng mẫu không dùng. → Chèn mục này vào một phần của mẫu, hoặc xoá khai báo.',
      'warning thu.yaml:14 Cột “Chủ trì” của “Việc” được khai báo nhưng mẫu không dùng. → Chèn cột này vào một phần của mẫu, hoặc xoá khai báo.',
    ])
    expect(loadTemplates([{ name: 'thu.yaml', text: `${head}${declared}body:\n${body}${tail}` }]).templates).toHaveLength(1)
  })

  it('refuses declarations that contradict themselves', () => {
    expect(said("  - { type: paragraph, text: '{{ field.a }}' }\n", "fields:\n  - { id: a, label: A, type: choice }\n  - { id: a, label: B, type: line, choices: [x] }\n  - { id: c, label: C, type: rows }\n  - { id: d, label: D, type: rows, columns: [{ id: order, label: E, type: line }] }\n")
      .filter((line) => line.startsWith('error')).map((line) => line.replace(/ →.*$/u, ''))).toEqual([
      'error thu.yaml:9 Mã mục dữ liệu “a” bị khai báo hai lần.', 'error thu.yaml:9 Mục “B” không phải là lựa chọn nên không có “choices”.', 'error thu.yaml:8 Mục “A” là lựa chọn nhưng chưa có các lựa chọn.',
      'error thu.yaml:10 Mục “C” là bảng nhưng chưa có cột nào.', 'error thu.yaml:11 Tên “order” đã dành cho số thứ tự của dòng.',
    ].sort((one, other) => Number(/:(\d+)/u.exec(one)?.[1]) - Number(/:(\d+)/u.exec(other)?.[1])))
  })
})
