/** The structure of a template as a list a clerk can read: one line a part, with its place, its kind and its words. */
import { parseDocument } from 'yaml'
import type { StructureNode, TemplateStructure } from '../../../../shared/contract/templates.ts'
import { readTemplateSource } from '../template/load.ts'
import type { TemplateColumn, TemplateNode, TemplateSource } from '../template/schema.ts'
import type { YamlPath } from '../template/position.ts'
import { labelIn, type Aliases } from './menu.ts'
import { layoutOf } from './signatures.ts'

const typeLabels: Readonly<Record<StructureNode['type'], string>> = {
  paragraph: 'Đoạn văn', heading: 'Đề mục', section: 'Mục có nội dung', numbered: 'Dòng đánh số', item: 'Gạch đầu dòng', division: 'Phần, chương, mục',
  article: 'Điều', clause: 'Khoản, điểm', centredLine: 'Dòng giữa trang', each: 'Lặp theo danh sách', when: 'Chỉ in khi', otherwise: 'Nếu không',
  table: 'Bảng', column: 'Cột', freeText: 'Lời văn gõ tự do', charts: 'Biểu đồ', attachedText: 'Văn bản ban hành kèm theo', appendix: 'Phụ lục',
}

interface Where { readonly subject: TemplateSource, readonly aliases: Aliases, readonly depth: number, readonly key: string }

/** The parts in order, or null when the text is no template (the linter says why). */
export function parseStructure(text: string): TemplateStructure | null {
  const source = readTemplateSource(parseDocument(text))
  if (source === null) return null
  const where: Where = { subject: source, aliases: new Map(), depth: 0, key: 'body' }
  return {
    id: source.id, name: source.name, subject: source.subject, subjectKind: source.subjectKind, kind: source.kind, fields: [...source.fields],
    number: source.number, basesText: source.bases?.text ?? null, recipients: source.recipients, suggested: source.suggested,
    signatureLayout: layoutOf(source.signatures),
    signatures: [
      ...signatureTexts(['signatures'], source.signatures),
      ...source.attachedTexts.flatMap(({ signatures }, at) => signatures === undefined ? [] : signatureTexts(['attachedTexts', at, 'signatures'], signatures)),
    ],
    nodes: [
      ...nodesOf(source.body, ['body'], where),
      ...source.attachedTexts.flatMap((attached, at) => attachedNodes(attached, at, where)), ...source.appendices.flatMap((appendix, at) => appendixNodes(appendix, at, where)),
    ],
  }
}

function attachedNodes({ id, kind, subject, when, signatures, body }: TemplateSource['attachedTexts'][number], at: number, where: Where): readonly StructureNode[] {
  const path = ['attachedTexts', at]
  const key = `attachedTexts.${id ?? at}`
  const values = { kind, title: subject, ...(when === undefined ? {} : { when }), signatures: layoutOf(signatures) }
  return [nodeAt(path, 'attachedText', { ...where, key }, values, [...path, 'body'], id), ...nodesOf(body, [...path, 'body'], { ...where, depth: 1, key })]
}

function appendixNodes({ id, title, when, orientation, body }: TemplateSource['appendices'][number], at: number, where: Where): readonly StructureNode[] {
  const path = ['appendices', at]
  const key = `appendices.${id ?? at}`
  return [
    nodeAt(path, 'appendix', { ...where, key }, { title, ...(when === undefined ? {} : { when }), orientation }, [...path, 'body'], id), ...nodesOf(body, [...path, 'body'], { ...where, depth: 1, key }),
  ]
}

type SignatureText = TemplateStructure['signatures'][number]

/** The texts of every place to sign; who also signs has its text in a repetition. */
function signatureTexts(path: YamlPath, signatures: TemplateSource['signatures']): readonly SignatureText[] {
  const text = (place: YamlPath, key: string, words: string): SignatureText => ({ path: [...path, ...place], key, text: words })
  const alsoOf = (place: string, also: { readonly text: string } | undefined): readonly SignatureText[] => also === undefined ? [] : [text([place, 'also'], 'text', also.text)]
  const one = (place: string, { role, name, also }: Extract<TemplateSource['signatures'], { layout: 'pair' }>['left']): readonly SignatureText[] => [text([place], 'role', role), text([place], 'name', name), ...alsoOf(place, also)]
  switch (signatures.layout) {
    case 'pair': return [...one('left', signatures.left), ...one('right', signatures.right)]
    case 'triple': return [...one('left', signatures.left), ...one('centre', signatures.centre), ...one('right', signatures.right)]
    case 'single': {
      const { by } = signatures
      return by === undefined ? [] : [
        text(['by'], 'authority', by.authority ?? ''), text(['by'], 'post', by.post), text(['by'], 'name', by.name),
        ...alsoOf('by', by.also),
      ]
    }
  }
}

/** The names of the repetitions around a place. */
export function aliasesAt(text: string, path: YamlPath): Aliases {
  const source = readTemplateSource(parseDocument(text))
  const found = new Map<string, string>()
  let value: unknown = source
  for (const step of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
    const repeat: unknown = typeof value === 'object' && value !== null ? 'rows' in value ? value.rows : value : null
    if (typeof repeat === 'object' && repeat !== null && 'in' in repeat && 'as' in repeat) found.set(String(repeat.as), String(repeat.in))
  }
  return found
}

function nodesOf(nodes: readonly TemplateNode<string>[], path: YamlPath, where: Where): readonly StructureNode[] {
  return nodes.flatMap((node, at) => nodeOf(node, [...path, at], { ...where, key: `${where.key}.${node.id ?? at}` }))
}

function nodeOf(node: TemplateNode<string>, path: YamlPath, where: Where): readonly StructureNode[] {
  const deeper: Where = { ...where, depth: where.depth + 1 }
  const one = (values: StructureNode['values'], list: YamlPath | null = null): StructureNode => nodeAt(path, node.type, where, values, list, node.id)
  const level: StructureNode['values'] = 'level' in node ? { level: node.level } : {}
  switch (node.type) {
    case 'paragraph': case 'numbered': case 'item': case 'clause': case 'centredLine': return [one({ ...level, text: node.text })]
    case 'heading': case 'article': return [one({ ...level, title: node.title, ...(node.text === undefined ? {} : { text: node.text }) })]
    case 'division': return [one({ ...level, title: node.title })]
    case 'freeText': return [one({ from: node.from })]
    case 'charts': return [one({ in: node.in })]
    case 'section': return [
      one({ ...level, title: node.title, ...(node.text === undefined ? {} : { text: node.text }) }, [...path, 'children']), ...nodesOf(node.children, [...path, 'children'], deeper),
    ]
    case 'each': return [
      one({ in: node.in, as: node.as }, [...path, 'children']),
      ...nodesOf(node.children, [...path, 'children'], { ...deeper, aliases: new Map([...where.aliases, [node.as, node.in]]) }),
    ]
    case 'when': return [
      one({ condition: node.condition }, [...path, 'children']), ...nodesOf(node.children, [...path, 'children'], deeper),
      ...node.otherwise === undefined ? [] : [
        nodeAt([...path, 'otherwise'], 'otherwise', { ...where, key: `${where.key}.otherwise` }, {}, [...path, 'otherwise'], undefined),
        ...nodesOf(node.otherwise, [...path, 'otherwise'], { ...deeper, key: `${where.key}.otherwise` }),
      ],
    ]
    case 'table': return [
      one({ ...(node.caption === undefined ? {} : { caption: node.caption }), in: node.rows.in, as: node.rows.as }, [...path, 'columns']),
      ...node.columns.map((column, at) => columnNode(column, [...path, 'columns', at], {
        ...deeper, key: `${where.key}.columns.${at}`, aliases: new Map([...where.aliases, [node.rows.as, node.rows.in], ...column.each === undefined ? [] : [[column.each.as, column.each.in] as const]]),
      })),
    ]
  }
}

function columnNode(column: TemplateColumn<string>, path: YamlPath, where: Where): StructureNode {
  return nodeAt(path, 'column', where, { title: column.title, text: column.text, share: column.share, align: column.align, ...(column.total === undefined ? {} : { total: column.total }) }, null, undefined)
}

function nodeAt(path: YamlPath, type: StructureNode['type'], where: Where, values: StructureNode['values'], list: YamlPath | null, id: string | undefined): StructureNode {
  return {
    path: [...path], key: where.key, depth: where.depth, type, label: typeLabels[type], id: id ?? null, values,
    summary: summaryOf(values, where), list: list === null ? null : [...list],
  }
}

const longest = 160

/** The words as a clerk reads them: fields by their label in angle quotes, commands of the text left out. */
function summaryOf(values: StructureNode['values'], { subject, aliases }: Where): string {
  const named = (words: string): string => words.replace(/\{\{-?\s*([a-zA-Z][\w.]*)[^}]*\}\}/gu, (_all, name: string) => `‹${labelIn(subject, aliases, name)}›`)
    .replace(/\{%-?[^%]*-?%\}/gu, ' ').replace(/\s+/gu, ' ').trim()
  const list = typeof values['in'] === 'string' ? labelIn(subject, aliases, values['in']) : ''
  const parts = [values['caption'], values['title'], values['text'], values['from'] === undefined ? undefined : labelIn(subject, aliases, String(values['from'])), list].map((part) => part === undefined ? '' : named(String(part)))
  const condition = values['condition'] ?? values['when']
  const summary = [...parts, condition === undefined ? '' : String(condition).replace(/\b[a-z]\w*(?:\.\w+)+/gu, (name) => `‹${labelIn(subject, aliases, name.replace(/\.size$/u, ''))}›`)].filter((part) => part !== '').join(': ')
  return summary.length > longest ? `${summary.slice(0, longest - 1)}…` : summary
}
