/** Two versions of a template, part by part: what was added, removed, changed. */
import type { StructureNode, TemplateChange, TemplateStructure } from '../../../../shared/contract/templates.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import { attachedSignatureChoices, labelOfSignature, labelOfValue, numberModeChoices, wordsOfChoice, wordsOfValue } from '../../../../shared/domain/template-parts.ts'

/** One part that can be compared; parts are the same when they have the same key. */
interface Part { readonly key: string, readonly label: string, readonly summary: string, readonly text: string }

/** Parts in the order of the newer version; removed ones stand where they were in the older. */
export function compareStructures(before: TemplateStructure, after: TemplateStructure): readonly TemplateChange[] {
  const old = new Map(partsOf(before).map((part) => [part.key, part]))
  const now = new Map(partsOf(after).map((part) => [part.key, part]))
  const removed = [...old.values()].filter((part) => !now.has(part.key))
    .map((part): TemplateChange => ({ change: 'removed', key: part.key, label: part.label, before: part.text, after: null, summary: part.summary }))
  const rest = [...now.values()].flatMap((part): readonly TemplateChange[] => {
    const was = old.get(part.key)
    if (was === undefined) return [{ change: 'added', key: part.key, label: part.label, before: null, after: part.text, summary: part.summary }]
    return was.text === part.text ? [] : [{ change: 'changed', key: part.key, label: part.label, before: was.text, after: part.text, summary: part.summary }]
  })
  return [...removed, ...rest, ...moved(before, after)]
}

function partsOf(structure: TemplateStructure): readonly Part[] {
  const head = (key: string, label: string, words: string): Part => {
    const text = words.trim() === '' ? '(trống)' : words
    return { key, label, summary: text, text }
  }
  const { suggested } = structure
  return [
    head('name', 'Tên mẫu', structure.name), head('subject', 'Trích yếu', structure.subject), head('kind', 'Thể loại', structure.kind === null ? 'Theo hồ sơ' : documentKinds[structure.kind].name),
    head('number', 'Số và ký hiệu', wordsOfChoice(numberModeChoices, structure.number)), head('bases', 'Căn cứ', structure.basesText ?? 'Không có phần căn cứ'),
    head('suggested.bases', 'Căn cứ điền sẵn', suggested.bases.join('\n')),
    ...structure.fields.map((field) => ({ key: `fields.${field.id}`, label: 'Mục dữ liệu', summary: field.label, text: JSON.stringify(field) })),
    ...structure.nodes.map((node) => ({ key: node.key, label: node.label, summary: node.summary, text: textOf(node) })),
    head('signatureLayout', 'Cách ký', wordsOfChoice(attachedSignatureChoices, structure.signatureLayout)),
    ...structure.signatures.map(({ path, key, text }) => head([...path, key].join('.'), `${path[0] === 'attachedTexts' ? 'Văn bản kèm theo, ' : ''}${labelOfSignature(String(path.at(-1)), key)}`, text)),
    head('recipients', 'Phần Nơi nhận', structure.recipients ? 'Có' : 'Không'),
    head('suggested.recipients', 'Nơi nhận điền sẵn', suggested.recipients.map(({ name, purpose }) => purpose === '' ? name : `${name} (${purpose})`).join('\n')),
    head('suggested.archive', 'Dòng lưu điền sẵn', suggested.archive),
  ]
}

/** Everything that can differ in a part, a line each, as the editor calls it. */
function textOf({ type, label, values }: StructureNode): string {
  return [label, ...Object.entries(values).map(([key, value]) => `${labelOfValue(type, key)}: ${wordsOfValue(type, key, value)}`)].join('\n')
}

/** Parts both versions have, under the same parent, in another order. */
function moved(before: TemplateStructure, after: TemplateStructure): readonly TemplateChange[] {
  const known = new Set(after.nodes.map((node) => node.key))
  const common = (nodes: readonly StructureNode[], other: ReadonlySet<string>): readonly StructureNode[] => nodes.filter((node) => other.has(node.key))
  const old = common(before.nodes, known)
  const now = common(after.nodes, new Set(before.nodes.map((node) => node.key)))
  return now.flatMap((node) => {
    const siblings = (nodes: readonly StructureNode[]): readonly string[] => nodes.filter((each) => parentOf(each.key) === parentOf(node.key)).map((each) => each.key)
    const [was, is] = [siblings(old), siblings(now)]
    return was[is.indexOf(node.key)] === node.key ? [] : [{ change: 'moved' as const, key: node.key, label: node.label, before: null, after: null, summary: node.summary }]
  })
}

const parentOf = (key: string): string => key.slice(0, key.lastIndexOf('.'))
