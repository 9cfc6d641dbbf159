/** The menu of fields: what may be inserted at a place of a template, with the names clerks use. */
import { z } from 'zod'
import type { InsertableField } from '../../../../shared/contract/templates.ts'
import type { FieldType, TemplateField } from '../../../../shared/domain/template-field.ts'
import { viewOfTemplate } from '../template/declared-fields.ts'
import type { TemplateSource } from '../template/schema.ts'
import { bareSchema, elementOf, namesOf } from '../template/variable-path.ts'
import { filterOfPath, labelOfPath } from './labels.ts'

/** Names that mean an element of a list here: `task` → `plan.tasks`. */
export type Aliases = ReadonlyMap<string, string>

type Subject = Pick<TemplateSource, 'subjectKind' | 'fields'>

/** All fields, those of the surrounding repetitions first. `insert` is what goes into the text; '' for lists, which are repeated. */
export function insertableFields(subject: Subject, aliases: Aliases = new Map()): readonly InsertableField[] {
  const all = [...namesOf(viewOfTemplate(subject))].flatMap(([name, schema]) => walk(name, name, schema, subject.fields))
  const near = [...aliases].reverse().flatMap(([alias, list]) => {
    const inside = `${pathOfList(list, aliases)}[]`
    return all.filter((field) => field.path === inside || field.path.startsWith(`${inside}.`)).filter((field) => !field.path.slice(inside.length).includes('[]'))
      .map((field) => ({ ...field, insert: field.type === 'list' || field.type === 'group' ? '' : `{{ ${alias}${field.path.slice(inside.length)}${filterOf(field.path, subject.fields)} }}`, near: true }))
  })
  return [...near, ...all.filter((field) => !field.path.includes('[]'))]
}

/** The label of a name as a text writes it (`task.lead`), through the repetitions around it. */
export function labelIn(subject: Subject, aliases: Aliases, written: string): string {
  if (written.endsWith('.size')) return `Số lượng: ${labelIn(subject, aliases, written.slice(0, -5))}`
  const [root = '', ...rest] = written.split('.')
  const list = aliases.get(root)
  const path = list === undefined ? written : [`${pathOfList(list, aliases)}[]`, ...rest].join('.')
  return labelOf(path, subject.fields) ?? written
}

/** `solution.content` inside a repetition over `plan.solutions` is `plan.solutions[].content`. */
function pathOfList(list: string, aliases: Aliases): string {
  const [root = '', ...rest] = list.split('.')
  const outer = aliases.get(root)
  return outer === undefined || outer === list ? list : [`${pathOfList(outer, aliases)}[]`, ...rest].join('.')
}

function walk(path: string, insert: string, schema: z.ZodType, fields: readonly TemplateField[]): readonly InsertableField[] {
  const bare = bareSchema(schema)
  const label = labelOf(path, fields) ?? labelOf(path.replace(/\[\]$/u, ''), fields) ?? path
  const row = (type: InsertableField['type'], text: string): InsertableField => ({ path, label, type, insert: text, near: false })
  const element = elementOf(bare)
  if (element !== null) return [row('list', ''), ...walk(`${path}[]`, '', element, fields)]
  if (bare instanceof z.ZodObject) {
    const inside = Object.entries(bare.shape).flatMap(([key, value]) => value instanceof z.ZodType ? walk(`${path}.${key}`, insert === '' ? '' : `${insert}.${key}`, value, fields) : [])
    return path.endsWith('[]') ? inside : [row('group', ''), ...inside]
  }
  return [row(typeOf(bare), insert === '' ? '' : `{{ ${insert}${filterOf(path, fields)} }}`)]
}

function typeOf(schema: z.ZodType): InsertableField['type'] {
  return schema instanceof z.ZodNumber ? 'number' : schema instanceof z.ZodBoolean ? 'yesNo' : 'text'
}

/** The field or column a path below `field` names. */
function declared(path: string, fields: readonly TemplateField[]): { readonly label: string, readonly type: FieldType } | null {
  const found = /^field\.([^.[]+)(?:\[\]\.([^.]+)|\.([^.]+))?$/u.exec(path)
  const field = fields.find((each) => each.id === found?.[1])
  if (found === null || field === undefined) return null
  if (found[2] !== undefined) return found[2] === 'order' ? { label: 'Số thứ tự', type: 'number' } : field.columns?.find((column) => column.id === found[2]) ?? null
  return found[3] === undefined ? field : { label: `${field.label}: ${found[3] === 'fullName' ? 'họ và tên' : 'chức vụ'}`, type: 'line' }
}

function labelOf(path: string, fields: readonly TemplateField[]): string | null {
  return labelOfPath(path) ?? declared(path, fields)?.label ?? null
}

function filterOf(path: string, fields: readonly TemplateField[]): string {
  const type = declared(path, fields)?.type
  const filter = type === 'date' ? 'shortDate' : type === 'moment' ? 'clock' : type === 'number' && !path.endsWith('.order') ? 'count' : filterOfPath(path)
  return filter === null ? '' : ` | ${filter}`
}
