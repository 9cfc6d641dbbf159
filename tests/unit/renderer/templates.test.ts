/** Small decisions of the template editor, of new papers and of the page of rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { editTemplate, lintTemplate, parseStructure } from '../../../electron/documents/compose/index.ts'
import { projectRoot } from '../../../electron/toolchain/paths.ts'
import { blankFreeDocument, newPaperGroups } from '../../../renderer/features/free-documents/new-paper.ts'
import { blankRow } from '../../../renderer/features/free-documents/field-values.ts'
import { fieldRules } from '../../../renderer/features/rules/field-rules.ts'
import { guideOfDate } from '../../../renderer/features/rules/queries.ts'
import { filterRules, groupsOf, noFilter } from '../../../renderer/features/rules/rule-filter.ts'
import { finishedField, idOfLabel, problemOfField, storingField } from '../../../renderer/features/templates/declared-field.ts'
import { archiveValue, basisValues, footKey, footPath, insertionOf, linesOf, moveOf, newAppendix, newAttachedText, newParts, problemsByPart, recipientValues, valuesOfHead, valuesOfPart, valuesOfSigning } from '../../../renderer/features/templates/template-parts.ts'
import { idOfName, originOf } from '../../../renderer/features/templates/template-words.ts'
import type { RuleRow } from '../../../shared/contract/rules.ts'
import type { InsertableField, TemplateInUse, TemplateOperation } from '../../../shared/contract/templates.ts'
import { foldText } from '../../../shared/domain/fold.ts'

const invitation = readFileSync(join(projectRoot, 'resources/templates/giay-moi.yaml'), 'utf8')

function structureOf(text: string) {
  const structure = parseStructure(text)
  if (structure === null) throw new Error('test: the template can be read')
  return structure
}

function edited(text: string, ...operations: readonly TemplateOperation[]): string {
  return operations.reduce((now, operation) => {
    const next = editTemplate(now, operation)
    if (next === null) throw new Error('test: the place is there')
    return next
  }, text)
}

test('a part moves by one among those beside it, and is found where it then stands', () => {
  const { nodes } = structureOf(invitation)
  const place = nodes.find((node) => node.id === 'place')
  const up = moveOf(nodes, place?.path ?? [], -1)
  const down = moveOf(nodes, place?.path ?? [], 1)
  if (up === null || down === null) throw new Error('test: it can move both ways')
  for (const step of [up, down]) {
    const moved = structureOf(edited(invitation, step.operation)).nodes.find((node) => node.id === 'place')
    expect(moved?.path).toEqual(step.path)
  }
  expect([up.path, down.path]).toEqual([['body', 1], ['body', 3]])
  expect(moveOf(nodes, ['body', 0], -1)).toBeNull()
  expect(moveOf(nodes, nodes.findLast((node) => node.depth === 0)?.path ?? [], 1)).toBeNull()
})

test('what the linter says stands at the part it is about; of the head it stands there', () => {
  const wrong = edited(invitation, { type: 'set', path: ['body', 2], key: 'text', value: '{{ field.khongCo }}' }, { type: 'set', path: [], key: 'subject', value: '{{ paper.khongCo }}' })
  const structure = structureOf(wrong)
  const problems = problemsByPart(structure, lintTemplate(wrong).filter(({ severity }) => severity === 'error'))
  expect([...problems].map(([key, found]) => [structure.nodes.find((node) => node.key === key)?.id ?? '', found.length])).toEqual([['', 1], ['place', 1]])
})

test('the list of parts follows the paper: head, body, what is under it, texts issued with it, appendices', () => {
  const decision = readFileSync(join(projectRoot, 'resources/templates/quyet-dinh-ban-hanh-van-ban.yaml'), 'utf8')
  const added = edited(decision, { type: 'insert', parent: ['appendices'], at: 0, node: newAppendix('bieu') }, { type: 'insert', parent: ['attachedTexts'], at: 2, node: newAttachedText('them') })
  expect(lintTemplate(added)).toEqual([])
  expect(linesOf(structureOf(added)).filter(({ level }) => level === 1).map(({ key }) => key)).toEqual([
    '', 'body.enacting', 'body.what', 'body.force', 'body.responsible', footKey, 'attachedTexts.regulation', 'attachedTexts.rule', 'attachedTexts.them', 'appendices.bieu',
  ])
  expect(moveOf(structureOf(added).nodes, footPath, 1)).toBeNull()
})

test('what the linter says of signatures and recipients stands under the body, of căn cứ and number at the head, of the rest at its part', () => {
  const wrong = edited(invitation, { type: 'set', path: ['suggested', 'recipients', 0], key: 'name', value: '' }, { type: 'set', path: ['suggested'], key: 'archive', value: 'VT' },
    { type: 'insert', parent: ['suggested', 'bases'], at: 0, node: 'Căn cứ Điều lệ' }, { type: 'set', path: [], key: 'number', value: 'sometimes' })
  const keys = (text: string) => [...problemsByPart(structureOf(invitation), lintTemplate(text).filter(({ severity }) => severity === 'error'))].map(([key, found]) => [key, found.length])
  expect(keys(wrong)).toEqual([['', 1]])
  expect(keys(edited(wrong, { type: 'set', path: [], key: 'number', value: null }))).toEqual([['', 1], [footKey, 2]])
  expect(keys(edited(invitation, { type: 'setSignatures', path: [], layout: 'pair' }, { type: 'set', path: ['signatures', 'right'], key: 'role', value: '' }))).toEqual([[footKey, 1]])
})

test('every value around the body goes back where it was read from', () => {
  const full = edited(invitation, { type: 'addBases' }, { type: 'insert', parent: ['suggested', 'bases'], at: 0, node: 'Căn cứ Điều lệ' }, { type: 'setSignatures', path: [], layout: 'triple' })
  const values = (text: string) => {
    const structure = structureOf(text)
    return [...valuesOfHead(structure), ...valuesOfSigning(structure), ...recipientValues(structure).flat(), ...basisValues(structure).flat(), archiveValue(structure)]
  }
  const typed = values(full).filter(({ kind }) => kind === 'words' || kind === 'plain')
  expect(typed.map(({ label }) => label)).toEqual([
    'Tên mẫu', 'Trích yếu', 'Mỗi dòng căn cứ', 'Người ký bên trái: vai trò', 'Người ký bên trái: họ và tên', 'Người ký ở giữa: vai trò', 'Người ký ở giữa: họ và tên',
    'Người ký bên phải: vai trò', 'Người ký bên phải: họ và tên', 'Nơi nhận 1', 'Để làm gì', 'Căn cứ 1', 'Dòng lưu (dòng cuối)',
  ])
  for (const { path, key, label } of typed) {
    const changed = edited(full, { type: 'set', path, key, value: `Lời của ${label}` })
    expect([label, values(changed).filter((now, at) => now.value !== values(full)[at]?.value).map((now) => [now.label, now.value])]).toEqual([label, [[label, `Lời của ${label}`]]])
  }
})

test('every part that can be added gives a template without errors', () => {
  const list: InsertableField = { path: 'field.contents', label: '', type: 'list', insert: '', near: false }
  const text: InsertableField = { path: 'field.event', label: '', type: 'text', insert: '{{ field.event }}', near: false }
  const parts = newParts([list, text], 'partNew')
  expect(parts.length).toBeGreaterThanOrEqual(12)
  for (const { label, node } of parts) {
    const added = edited(invitation, { type: 'insert', parent: ['body'], at: 1, node: { ...node } })
    expect([label, lintTemplate(added).filter(({ severity }) => severity === 'error')]).toEqual([label, []])
    const part = structureOf(added).nodes.find((one) => one.id === 'partNew')
    if (part === undefined) throw new Error(`test: ${label} is there`)
    expect(valuesOfPart(part).some((value) => value.label === value.key)).toBe(false)
  }
})

test('a field goes in as the place wants it: words, a condition, a list', () => {
  const field = (type: InsertableField['type'], insert = '{{ field.a | count }}'): InsertableField => ({ path: 'field.a', label: 'A', type, insert, near: false })
  expect([insertionOf(field('number'), 'words'), insertionOf(field('number'), 'condition'), insertionOf(field('text'), 'condition'), insertionOf(field('yesNo'), 'condition')])
    .toEqual(['{{ field.a | count }}', 'field.a != nil', 'field.a != blank', 'field.a'])
  expect([insertionOf(field('list', ''), 'words'), insertionOf(field('list', ''), 'condition'), insertionOf(field('list', ''), 'list'), insertionOf(field('group', ''), 'condition')])
    .toEqual(['', 'field.a.size > 0', 'field.a', ''])
})

test('a declared field gets its id from its name and goes back where it was', () => {
  expect([idOfLabel('Ngày họp', []), idOfLabel('Ngày họp', ['ngayHop', 'ngayHop2']), idOfLabel('1. Đơn vị', []), idOfLabel('…', [])]).toEqual(['ngayHop', 'ngayHop3', 'donVi', 'muc'])
  const chosen = { id: '', label: 'Trang phục', type: 'choice', required: true, help: '', choices: ['Tự chọn ', '', 'Đồng phục'] } as const
  expect(problemOfField({ ...chosen, choices: [' '] })).toContain('mục để chọn')
  const field = finishedField({ ...chosen, choices: [...chosen.choices] }, ['event'])
  expect(problemOfField(field)).toBeNull()
  const appended = structureOf(edited(invitation, ...storingField(field, null)))
  expect(appended.fields.at(-1)).toEqual({ ...field, choices: ['Tự chọn', 'Đồng phục'] })
  const replaced = structureOf(edited(invitation, ...storingField({ ...field, id: 'event' }, 0)))
  expect(replaced.fields.map(({ id }) => id)).toEqual(structureOf(invitation).fields.map(({ id }) => id))
  expect(replaced.fields[0]).toMatchObject({ label: 'Trang phục', type: 'choice', required: true })
})

const template = (part: Partial<TemplateInUse>): TemplateInUse => ({
  id: 'a', name: 'A', kind: 'decision', subjectKind: 'freeDocument', reviews: [], from: { layer: 'supplied', version: 1 }, suppliedVersion: 1, changedAt: null, changedBy: null, purpose: '', readsText: false,
  fields: [], suggested: { recipients: [], archive: '', bases: [] }, ...part,
})

test('a new paper is chosen by its kind; each kind can also be typed freely, those of the National Congress not', () => {
  const groups = newPaperGroups([template({ id: 'b', name: 'Quyết định Đ' }), template({ name: 'Quyết định D' }), template({ id: 'van-ban-tu-do', name: 'Văn bản tự do', kind: null, readsText: true })])
  expect(groups.find(({ title }) => title === 'Quyết định')?.choices.map(({ name, kind }) => [name, kind])).toEqual([['Quyết định D', null], ['Quyết định Đ', null], ['Quyết định khác, tự gõ nội dung', 'decision']])
  expect(groups.some(({ title }) => title === 'Điều lệ Đảng')).toBe(false)
  expect(groups.every(({ choices }) => choices.length > 0)).toBe(true)
})

test('a new record begins with what papers of its template usually have', () => {
  const record = blankFreeDocument('VB-1', 'du', template({ suggested: { recipients: [{ name: 'Như trên', purpose: '' }], archive: 'Lưu', bases: ['Căn cứ Điều lệ Đảng', 'Xét đề nghị'] } }), null)
  expect(record).toMatchObject({ kind: 'decision', templateId: 'a', paper: { archive: 'Lưu', recipients: [{ name: 'Như trên' }] } })
  expect(record.paper.bases).toEqual([{ type: 'text', link: 'basis', text: 'Điều lệ Đảng' }, { type: 'text', link: 'considering', text: 'đề nghị' }])
  expect(blankFreeDocument('VB-1', 'du', undefined, 'guidance')).toMatchObject({ kind: 'guidance', templateId: 'van-ban-tu-do' })
  expect(blankRow([{ id: 'a', label: 'A', type: 'lines', required: false, help: '' }, { id: 'b', label: 'B', type: 'date', required: false, help: '' }])).toEqual({ a: [], b: null })
})

test('the help of every field names a rule of the guide in force', () => {
  const guide: Record<string, Record<string, unknown>> = parse(readFileSync(join(projectRoot, 'resources/rules/hd05.yaml'), 'utf8'))
  expect(Object.values(fieldRules).filter((id) => guide[id.split('.')[0] ?? '']?.[id.split('.')[1] ?? ''] === undefined)).toEqual([])
})

test('every rule of a field is shown beside its field', () => {
  const features = join(projectRoot, 'renderer/features')
  const sources = readdirSync(features, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx')).map((name) => readFileSync(join(features, name), 'utf8')).join('\n')
  expect(Object.keys(fieldRules).filter((field) => !sources.includes(`<WithRuleHelp field="${field}"`))).toEqual([])
})

test('a paper is explained by the guide of its own date', () => {
  const guides = [{ id: 'hd05', title: '05', from: '2026-05-27', to: null }, { id: 'hd36', title: '36', from: '2018-04-03', to: '2026-05-26' }] as const
  expect([null, '2026-05-27', '2026-05-26', '2010-01-01'].map((date) => guideOfDate(guides, date)?.id)).toEqual(['hd05', 'hd05', 'hd36', 'hd36'])
})

test('rules are narrowed by part, group, status and severity together', () => {
  const row = (part: Partial<RuleRow>): RuleRow => ({
    id: 'a', part: 'form', group: 'Lề', text: '', value: '', clause: '', status: 'reported', source: [], severity: null, tolerance: '', appliesTo: '', choice: false, officeValue: null, allowed: '', control: null, own: null, ...part,
  })
  const rows = [row({}), row({ id: 'b', severity: 'error', choice: true }), row({ id: 'c', part: 'check', group: 'Số', status: 'verified', severity: 'error' })]
  const ids = (filter: Partial<typeof noFilter>) => filterRules(rows, { ...noFilter, ...filter }).map(({ id }) => id)
  expect([ids({}), ids({ part: 'form' }), ids({ severity: 'none' }), ids({ severity: 'error', part: 'form' }), ids({ status: 'verified' }), ids({ choices: true })])
    .toEqual([['a', 'b', 'c'], ['a', 'b'], ['a'], ['b'], ['c'], ['b']])
  expect([groupsOf(rows, ''), groupsOf(rows, 'check')]).toEqual([['Lề', 'Số'], ['Số']])
})

test('templates are told apart by where they come from; a name gives an id', () => {
  expect([originOf(template({})), originOf(template({ from: { layer: 'office', version: 2 } })), originOf(template({ from: { layer: 'office', version: 1 }, suppliedVersion: null }))]).toEqual(['supplied', 'changed', 'own'])
  expect(idOfName(foldText('Giấy mời: họp (lần 2) '))).toBe('giay-moi-hop-lan-2')
})
