/** The changes a clerk makes to a template, on its text: comments, order of keys and line breaks stay. */
import { parseDocument } from 'yaml'
import type { TemplateOperation } from '../../../../shared/contract/templates.ts'
import type { SignatureLayout } from '../../../../shared/domain/template-parts.ts'
import type { YamlPath } from '../template/position.ts'
import type { TemplateSource } from '../template/schema.ts'
import { readTemplateSource } from '../template/load.ts'
import { signaturesOfLayout } from './signatures.ts'
import { addEmptyList, insertItem, NoSuchPlace, removeItem, setValue, writeValue } from './splice.ts'

/** The new text, or null when the template has no such place (it was changed meanwhile). */
export function editTemplate(text: string, operation: TemplateOperation): string | null {
  try {
    return apply(text, operation)
  } catch (error) {
    if (error instanceof NoSuchPlace) return null
    throw error
  }
}

function apply(text: string, operation: TemplateOperation): string {
  switch (operation.type) {
    case 'insert': return insertItem(withList(text, operation.parent), operation.parent, operation.at, { value: operation.node })
    case 'remove': return removeItem(text, ...ownPlace(operation.path)).text
    case 'move': return move(text, operation.path, operation.parent, operation.at)
    case 'set': return setValue(operation.value === null ? text : withSuggested(text, operation.path), [...operation.path, operation.key], operation.value)
    case 'addField': {
      const withFields = withList(text, ['fields'])
      return insertItem(withFields, ['fields'], fieldCount(withFields), { value: compactField(operation.field) })
    }
    case 'setSignatures': return setSignatures(text, operation.path, operation.layout)
    case 'addBases': return addBases(text)
  }
}

function ownPlace(path: YamlPath): [YamlPath, number] {
  const index = path.at(-1)
  if (typeof index !== 'number') throw new NoSuchPlace()
  return [path.slice(0, -1), index]
}

/** Takes the part out with its comments and puts it where it should stand; places count as they were before the move. */
function move(text: string, path: YamlPath, parent: YamlPath, at: number): string {
  if (path.every((step, index) => parent[index] === step)) throw new NoSuchPlace()
  const [list, index] = ownPlace(path)
  const { text: without, ...item } = removeItem(text, list, index)
  const isSameList = list.length === parent.length && list.every((step, place) => parent[place] === step)
  const target = parent.map((step, place) => place === list.length && typeof step === 'number' && step > index && list.every((one, each) => parent[each] === one) ? step - 1 : step)
  return insertItem(withList(without, target), target, isSameList && at > index ? at - 1 : at, item)
}

/** The paper's signatures are always there; a text issued with it may have none. */
function setSignatures(text: string, path: YamlPath, layout: SignatureLayout): string {
  const isAttached = path.length === 2 && path[0] === 'attachedTexts'
  const at = [...path, 'signatures']
  const document = parseDocument(text)
  if ((path.length > 0 && !isAttached) || (isAttached && !document.hasIn(path))) throw new NoSuchPlace()
  if (layout === 'none') {
    if (!isAttached) throw new NoSuchPlace()
    return setValue(text, at, null)
  }
  const written: unknown = document.toJS()
  const now = at.reduce((value: unknown, step) => typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined, written)
  return writeValue(text, at, signaturesOfLayout(now, layout))
}

/** The list of căn cứ each kind of record has; minutes of a session have none. */
const basesOf: Readonly<Record<TemplateSource['subjectKind'], string | null>> = { plan: 'plan.bases', summaryReport: 'report.bases', freeDocument: 'paper.bases', session: null }

function addBases(text: string): string {
  const source = readTemplateSource(parseDocument(text))
  const list = source === null ? null : basesOf[source.subjectKind]
  if (source === null || list === null || source.bases !== undefined) throw new NoSuchPlace()
  return `${beforeBody(text, `bases: { in: ${list}, as: basis, text: '{{ basis }}' }`)}`
}

/** The text with whole lines put before its body. */
function beforeBody(text: string, lines: string): string {
  const start = text.search(/^body:/mu)
  if (start < 0) throw new NoSuchPlace()
  return `${text.slice(0, start)}${lines}\n\n${text.slice(start)}`
}

/** The text with a place for what new papers begin with, when `path` is that place and it is not there. */
function withSuggested(text: string, path: YamlPath): string {
  const isSuggested = path.length === 1 && path[0] === 'suggested'
  return isSuggested && !parseDocument(text).has('suggested') ? beforeBody(text, "suggested:\n  archive: ''") : text
}

/** The text with an empty list at `path` where a list may stand but does not yet. */
function withList(text: string, path: YamlPath): string {
  const document = parseDocument(text)
  if (document.hasIn(path)) return text
  const key = path.at(-1)
  if (path.length === 2 && path[0] === 'suggested' && (key === 'recipients' || key === 'bases')) {
    return document.has('suggested') ? addEmptyList(text, path) : beforeBody(text, `suggested:\n  ${key}: []`)
  }
  if (key !== 'fields' && key !== 'otherwise' && key !== 'attachedTexts' && key !== 'appendices') return text
  if (key === 'otherwise') return addEmptyList(text, path)
  return key === 'fields' ? beforeBody(text, 'fields: []') : `${text.replace(/\n*$/u, '\n')}\n${key}: []\n`
}

function fieldCount(text: string): number {
  const fields: unknown = parseDocument(text).toJS()?.fields
  return Array.isArray(fields) ? fields.length : 0
}

/** A field as an author would write it: nothing that is the default. */
function compactField(field: Extract<TemplateOperation, { type: 'addField' }>['field']): unknown {
  const compact = ({ required, help, ...rest }: { readonly required: boolean, readonly help: string }): object => ({
    ...rest, ...(required ? { required } : {}), ...(help === '' ? {} : { help }),
  })
  return { ...compact(field), ...(field.columns === undefined ? {} : { columns: field.columns.map(compact) }) }
}
