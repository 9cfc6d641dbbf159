/** The changes a clerk makes to a template, on its text: comments, order of keys and line breaks stay. */
import { parseDocument } from 'yaml'
import type { TemplateOperation } from '../../../../shared/contract/templates.ts'
import type { YamlPath } from '../template/position.ts'
import { addEmptyList, insertItem, NoSuchPlace, removeItem, setValue } from './splice.ts'

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
    case 'set': return setValue(text, [...operation.path, operation.key], operation.value)
    case 'addField': {
      const withFields = withList(text, ['fields'])
      return insertItem(withFields, ['fields'], fieldCount(withFields), { value: compactField(operation.field) })
    }
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

/** The text with an empty list at `path` where a list may stand but does not yet (`fields`, `otherwise`, `attachedTexts`, `appendices`). */
function withList(text: string, path: YamlPath): string {
  const document = parseDocument(text)
  if (document.hasIn(path)) return text
  const key = path.at(-1)
  if (key !== 'fields' && key !== 'otherwise' && key !== 'attachedTexts' && key !== 'appendices') return text
  if (key === 'otherwise') return addEmptyList(text, path)
  const body = document.get('body', true)
  const start = text.search(/^body:/mu)
  if (body === undefined || start < 0) throw new NoSuchPlace()
  return key === 'fields' ? `${text.slice(0, start)}fields: []\n\n${text.slice(start)}` : `${text.replace(/\n*$/u, '\n')}\n${key}: []\n`
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
