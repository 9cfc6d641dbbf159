/** The editor's engine: the structure as a list, changes that keep everything else of the file, comparison, the menu of fields. */
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { aliasesAt, compareStructures, editTemplate, insertableFields, lintTemplate, parseStructure } from '../../../../electron/documents/compose/index.ts'
import { labelOfPath } from '../../../../electron/documents/compose/structure/labels.ts'
import { viewSchemas } from '../../../../electron/documents/compose/views/schemas.ts'
import type { TemplateOperation, TemplateStructure } from '../../../../shared/contract/templates.ts'
import { shippedTemplateFiles } from '../../../support/documents/sample-office.ts'

const text = `# Mẫu thử: dòng chú thích đầu tệp.
id: thu
version: 1
name: Mẫu thử
kind: plan
subjectKind: plan
subject: '{{ plan.subject }}'

body:
  # Câu mở đầu.
  - id: opening
    type: paragraph
    text: >-
      {{ issuer.collective }} ban hành Kế hoạch
      như sau:

  - id: tasks
    type: section
    level: 1
    title: NHIỆM VỤ # giữ chữ hoa
    children:
      # Lặp từng nhiệm vụ.
      - id: list
        type: each
        in: plan.tasks
        as: task
        children:
          - { id: line, type: item, level: 1, text: '{{ task.content | sentence }}' }

  - { id: closing, type: paragraph, text: Kết thúc. }

signatures: { layout: single }
`
const structureOf = (template: string): TemplateStructure => {
  const structure = parseStructure(template)
  if (structure === null) throw new Error('no structure')
  return structure
}
const edit = (operation: TemplateOperation, from = text): string => {
  const changed = editTemplate(from, operation)
  if (changed === null) throw new Error('refused')
  expect(parseDocument(changed).errors).toEqual([])
  return changed
}
/** Lines only one of two texts has, as a diff shows them. */
const diff = (before: string, after: string): readonly string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  return [...old.filter((line) => !now.includes(line)).map((line) => `-${line}`), ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`)]
}
const keys = (template: string): readonly string[] => structureOf(template).nodes.map((node) => node.key)

describe('the structure', () => {
  it('is a list of parts with kind, words and the names clerks use', () => {
    expect(structureOf(text).nodes.map(({ key, depth, label, summary, list }) => [key, depth, label, summary, list])).toEqual([
      ['body.opening', 0, 'Đoạn văn', '‹Tập thể ban hành (tên đầy đủ)› ban hành Kế hoạch như sau:', null],
      ['body.tasks', 0, 'Mục có nội dung', 'NHIỆM VỤ', ['body', 1, 'children']],
      ['body.tasks.list', 1, 'Lặp theo danh sách', 'Nhiệm vụ cụ thể', ['body', 1, 'children', 0, 'children']],
      ['body.tasks.list.line', 2, 'Gạch đầu dòng', '‹Nội dung nhiệm vụ›', null], ['body.closing', 0, 'Đoạn văn', 'Kết thúc.', null],
    ])
  })

  it('of every supplied template has each part once, and no name of code in its words', () => {
    for (const file of shippedTemplateFiles()) {
      const { nodes } = structureOf(file.text)
      expect([file.name, new Set(nodes.map((node) => node.key)).size]).toEqual([file.name, nodes.length])
      expect(nodes.filter((node) => /‹[a-z]\w*\.|\{\{|\{%/u.test(node.summary)).map((node) => `${file.name} ${node.summary}`)).toEqual([])
    }
  })

  it('of a text that is no template is null', () => {
    expect([parseStructure('body: ['), parseStructure('a: 1')]).toEqual([null, null])
  })
})

describe('a change', () => {
  it('of words touches nothing else', () => {
    expect(diff(text, edit({ type: 'set', path: ['body', 2], key: 'text', value: 'Hết: xong.' }))).toEqual(['-  - { id: closing, type: paragraph, text: Kết thúc. }', "+  - { id: closing, type: paragraph, text: 'Hết: xong.' }"])
    expect(diff(text, edit({ type: 'set', path: ['body', 1], key: 'title', value: 'NHIỆM VỤ, GIẢI PHÁP' }))).toEqual(['-    title: NHIỆM VỤ # giữ chữ hoa', "+    title: 'NHIỆM VỤ, GIẢI PHÁP' # giữ chữ hoa"])
    expect(diff(text, edit({ type: 'set', path: ['body', 0], key: 'text', value: '{{ issuer.name }} ban hành:' }))).toEqual(['-      {{ issuer.collective }} ban hành Kế hoạch', '-      như sau:', '+      {{ issuer.name }} ban hành:'])
    expect(diff(text, edit({ type: 'set', path: [], key: 'name', value: 'Tên mới' }))).toEqual(['-name: Mẫu thử', '+name: Tên mới'])
  })

  it('of words reads back as it was typed, whatever is in it', () => {
    for (const value of ["Nháy ' và “ ”: #, {{ plan.subject }}", '- gạch', 'true', '12', '  thụt', 'hai\ndòng', `${'rất dài '.repeat(40)}hết`, '{% if plan.funding != blank %}x{% endif %}', '']) {
      for (const at of [0, 2]) expect(structureOf(edit({ type: 'set', path: ['body', at], key: 'text', value })).nodes.find((node) => node.path[1] === at)?.values['text']).toBe(value)
    }
  })

  it('adds and takes out a text that need not be there', () => {
    const added = edit({ type: 'set', path: ['body', 1], key: 'text', value: 'Gồm:' })
    expect(diff(text, added)).toEqual(['+    text: \'Gồm:\''])
    expect(edit({ type: 'set', path: ['body', 1], key: 'text', value: null }, added)).toBe(text)
  })

  it('inserts a part anywhere, with the empty lines of its neighbours', () => {
    const node = { type: 'paragraph', text: 'Mới.' }
    for (const at of [0, 1, 2, 3]) {
      const changed = edit({ type: 'insert', parent: ['body'], at, node: { id: 'fresh', ...node } })
      expect(keys(changed).filter((key) => key.split('.').length === 2)[at]).toBe('body.fresh')
      expect(diff(text, changed)).toEqual(['+  - id: fresh', '+    text: Mới.'].filter((line) => !text.includes(line.slice(1))))
      expect(changed).toContain('# Lặp từng nhiệm vụ.')
      expect(lintTemplate(changed)).toEqual([])
    }
    expect(keys(edit({ type: 'insert', parent: ['body', 1, 'children', 0, 'children'], at: 1, node: { id: 'fresh', ...node } }))).toContain('body.tasks.list.fresh')
  })

  it('removes a part with its own comment, and puts it back where it was', () => {
    const without = edit({ type: 'remove', path: ['body', 0] })
    expect(without).not.toContain('# Câu mở đầu.')
    expect(keys(without)).not.toContain('body.opening')
    const emptied = edit({ type: 'remove', path: ['body', 1, 'children', 0] })
    expect(emptied).toContain('    children: []\n')
    expect(keys(edit({ type: 'insert', parent: ['body', 1, 'children'], at: 0, node: { id: 'fresh', type: 'item', text: 'x' } }, emptied))).toContain('body.tasks.fresh')
  })

  it('moves a part with its comment, up, down and into another', () => {
    const down = edit({ type: 'move', path: ['body', 0], parent: ['body'], at: 3 })
    expect(keys(down)).toEqual(['body.tasks', 'body.tasks.list', 'body.tasks.list.line', 'body.closing', 'body.opening'])
    expect(down).toMatch(/# Câu mở đầu\.\n {2}- id: opening/u)
    expect(edit({ type: 'move', path: ['body', 2], parent: ['body'], at: 0 }, down)).toBe(text)
    const inside = edit({ type: 'move', path: ['body', 0], parent: ['body', 1, 'children'], at: 1 })
    expect(keys(inside)).toEqual(['body.tasks', 'body.tasks.list', 'body.tasks.list.line', 'body.tasks.opening', 'body.closing'])
    expect(structureOf(inside).nodes.find((node) => node.id === 'opening')?.values).toEqual(structureOf(text).nodes[0]?.values)
    expect(editTemplate(text, { type: 'move', path: ['body', 1], parent: ['body', 1, 'children'], at: 0 })).toBeNull()
  })

  it('adds a field where there was none, and another after it', () => {
    const field = { id: 'period', label: 'Kỳ', type: 'line' as const, required: true, help: '' }
    const first = edit({ type: 'addField', field }, text.replace('subjectKind: plan', 'subjectKind: freeDocument').replaceAll('plan.', 'paper.').replace('paper.tasks', 'paper.bases').replace('task.content', 'task'))
    const second = edit({ type: 'addField', field: { ...field, id: 'due', type: 'date', required: false } }, first)
    expect(structureOf(second).fields.map(({ id, type, required }) => [id, type, required])).toEqual([['period', 'line', true], ['due', 'date', false]])
    expect(second).toContain('# Lặp từng nhiệm vụ.')
  })

  it('at a place that is not there is refused', () => {
    expect(editTemplate(text, { type: 'remove', path: ['body', 9] })).toBeNull()
    expect(editTemplate(text, { type: 'set', path: ['body', 1, 'children', 4], key: 'text', value: 'x' })).toBeNull()
    expect(editTemplate(text, { type: 'insert', parent: ['nothing'], at: 0, node: {} })).toBeNull()
  })

  it('of parts of every supplied template leaves the rest of the file as it was', () => {
    for (const file of shippedTemplateFiles()) {
      const { nodes } = structureOf(file.text)
      for (const node of nodes.filter((each) => each.values['text'] !== undefined).filter((_each, at) => at % 7 === 0)) {
        const changed = edit({ type: 'set', path: node.path, key: 'text', value: 'Lời mới.' }, file.text)
        expect(structureOf(changed).nodes.map((each) => each.key === node.key ? 'Lời mới.' : each.values['text'])).toEqual(nodes.map((each) => each.key === node.key ? 'Lời mới.' : each.values['text']))
      }
      for (const node of nodes.filter((each) => typeof each.path.at(-1) === 'number').filter((_each, at) => at % 9 === 0)) {
        const without = structureOf(edit({ type: 'remove', path: node.path }, file.text)).nodes.map((each) => each.summary)
        const inside = nodes.filter((each) => !node.path.every((step, at) => each.path[at] === step))
        expect([file.name, node.key, without]).toEqual([file.name, node.key, inside.map((each) => each.summary)])
      }
    }
  })
})

describe('comparing', () => {
  it('names parts added, removed, changed and moved', () => {
    const changes = (after: string) => compareStructures(structureOf(text), structureOf(after)).map(({ change, key, before, after: now }) => [change, key, before === null, now === null])
    expect(changes(text)).toEqual([])
    expect(changes(edit({ type: 'set', path: ['body', 1], key: 'title', value: 'VIỆC' }))).toEqual([['changed', 'body.tasks', false, false]])
    expect(changes(edit({ type: 'remove', path: ['body', 2] }))).toEqual([['removed', 'body.closing', false, true]])
    expect(changes(edit({ type: 'insert', parent: ['body'], at: 0, node: { id: 'fresh', type: 'paragraph', text: 'x' } }))).toEqual([['added', 'body.fresh', true, false]])
    expect(changes(edit({ type: 'move', path: ['body', 2], parent: ['body'], at: 0 })).map(([change]) => change)).toEqual(['moved', 'moved', 'moved'])
  })
})

describe('the menu of fields', () => {
  it('has a Vietnamese name for every path of every view', () => {
    const paths = (schema: unknown, path: string): readonly string[] => {
      if (schema instanceof z.ZodReadonly || schema instanceof z.ZodNullable) return paths(schema.unwrap(), path)
      if (schema instanceof z.ZodArray) return [path, ...paths(schema.element, `${path}[]`)].filter((each) => each !== `${path}[]`)
      if (!(schema instanceof z.ZodObject)) return [path]
      return [path, ...Object.entries(schema.shape).flatMap(([key, value]) => paths(value, path === '' ? key : `${path}.${key}`))].filter((each) => each !== '')
    }
    const all = Object.values(viewSchemas).flatMap((schema) => paths(schema, '')).filter((path) => !path.endsWith('[]'))
    expect(all.length).toBeGreaterThan(100)
    expect(all.filter((path) => labelOfPath(path) === null)).toEqual([])
  })

  it('offers first what the repetition around the place gives, ready to insert', () => {
    const fields = insertableFields(structureOf(text), aliasesAt(text, ['body', 1, 'children', 0, 'children', 0]))
    expect(fields.filter((field) => field.near).map(({ label, insert }) => [label, insert])).toEqual([
      ['Số thứ tự', '{{ task.order }}'], ['Nội dung nhiệm vụ', '{{ task.content }}'], ['Chủ trì', '{{ task.lead }}'], ['Phối hợp', '{{ task.partners }}'], ['Thời hạn', '{{ task.due }}'], ['Sản phẩm', '{{ task.product }}'],
    ])
    for (const { insert } of fields.filter((field) => field.insert !== '')) {
      expect(lintTemplate(edit({ type: 'set', path: ['body', 1, 'children', 0, 'children', 0], key: 'text', value: insert }))).toEqual([])
    }
  })
})
