/** From a template's source to a template that can be rendered: every Liquid text parsed, every variable checked. */
import { z } from 'zod'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { filterNames } from '../liquid/filters.ts'
import { parsePhrase, type Phrase, type PhraseFault } from '../liquid/engine.ts'
import type { YamlPath } from './position.ts'
import type { ProblemList } from './problem.ts'
import type { Repeat, TemplateColumn, TemplateNode, TemplateSource } from './schema.ts'
import { elementOf, isPrintable, lookUp, namesOf, type Names } from './variable-path.ts'

/** A template ready to compose with. */
export type CompiledTemplate = Omit<TemplateSource, 'subject' | 'letterhead' | 'bases' | 'body' | 'signatures' | 'attachedTexts' | 'appendices'> & {
  /** Does it print the record's free text? */
  readonly readsText: boolean
  readonly subject: Phrase
  readonly bases: RepeatedText | null
  readonly body: readonly CompiledNode[]
  readonly signatures: CompiledSignatures
  /** null: the body's own names. */
  readonly letterhead: { readonly superior: Phrase | null, readonly issuer: Phrase } | null
  readonly attachedTexts: readonly CompiledAttachedText[]
  readonly appendices: readonly CompiledAppendix[]
}
export type CompiledNode = TemplateNode<Phrase>
export type CompiledColumn = TemplateColumn<Phrase>
type RepeatedText = Repeat & { readonly text: Phrase }
export interface CompiledSignature { readonly role: Phrase, readonly name: Phrase, readonly also: RepeatedText | null }
/** `authority` null: the post alone. */
export interface CompiledOwnSigner { readonly authority: Phrase | null, readonly post: Phrase, readonly name: Phrase, readonly also: RepeatedText | null }
export type CompiledSignatures =
  | { readonly layout: 'single', readonly by: CompiledOwnSigner | null }
  | { readonly layout: 'pair', readonly left: CompiledSignature, readonly right: CompiledSignature }
  | { readonly layout: 'triple', readonly left: CompiledSignature, readonly centre: CompiledSignature, readonly right: CompiledSignature }
export interface CompiledAppendix {
  readonly id: string, readonly when: Phrase | null, readonly title: Phrase
  readonly orientation: 'portrait' | 'landscape', readonly body: readonly CompiledNode[]
}

/** `signatures` null: not signed itself. */
export interface CompiledAttachedText {
  readonly id: string, readonly when: Phrase | null, readonly kind: DocumentKind, readonly subject: Phrase
  readonly body: readonly CompiledNode[], readonly signatures: CompiledSignatures | null
}

/** Where the compiler is: the file's faults, the path in the YAML, the names that mean something here, and what was named so far. */
interface Place { readonly faults: ProblemList, readonly path: YamlPath, readonly names: Names, readonly visited: Set<z.ZodType> }

const inside = (place: Place, ...steps: YamlPath): Place => ({ ...place, path: [...place.path, ...steps] })

/** Compiles a whole template against the view it is for; faults go to `faults`. `visited`: the parts of the view it names. */
export function compileTemplate(source: TemplateSource, view: z.ZodType, faults: ProblemList): { readonly template: CompiledTemplate, readonly visited: ReadonlySet<z.ZodType> } {
  const place: Place = { faults, path: [], names: namesOf(view), visited: new Set() }
  const compiled = compileParts(source, place)
  const text = lookUp(place.names, ['paper', 'text'])
  return { template: { ...compiled, readsText: 'schema' in text && place.visited.has(text.schema) }, visited: place.visited }
}

function compileParts(source: TemplateSource, place: Place): Omit<CompiledTemplate, 'readsText'> {
  return {
    ...source,
    subject: compileText(source.subject, inside(place, 'subject')),
    letterhead: source.letterhead === undefined ? null : compileLetterhead(source.letterhead, inside(place, 'letterhead')),
    bases: source.bases === undefined ? null : compileRepeatedText(source.bases, inside(place, 'bases')),
    body: compileNodes(source.body, inside(place, 'body')),
    signatures: compileSignatures(source.signatures, inside(place, 'signatures')),
    attachedTexts: source.attachedTexts.map((attached, index) => compileAttachedText(attached, index, inside(place, 'attachedTexts', index))),
    appendices: source.appendices.map((appendix, index) => {
      const here = inside(place, 'appendices', index)
      return {
        id: appendix.id ?? `appendix${index + 1}`, orientation: appendix.orientation,
        when: appendix.when === undefined ? null : compileCondition(appendix.when, inside(here, 'when')),
        title: compileText(appendix.title, inside(here, 'title')),
        body: compileNodes(appendix.body, inside(here, 'body')),
      }
    }),
  }
}

function compileLetterhead({ superior, issuer }: NonNullable<TemplateSource['letterhead']>, place: Place): CompiledTemplate['letterhead'] {
  return { superior: superior === undefined ? null : compileText(superior, inside(place, 'superior')), issuer: compileText(issuer, inside(place, 'issuer')) }
}

function compileAttachedText(attached: TemplateSource['attachedTexts'][number], index: number, place: Place): CompiledAttachedText {
  return {
    id: attached.id ?? `text${index + 1}`, kind: attached.kind,
    when: attached.when === undefined ? null : compileCondition(attached.when, inside(place, 'when')),
    subject: compileText(attached.subject, inside(place, 'subject')), body: compileNodes(attached.body, inside(place, 'body')),
    signatures: attached.signatures === undefined ? null : compileSignatures(attached.signatures, inside(place, 'signatures')),
  }
}

function compileRepeatedText(source: Repeat & { readonly text: string }, place: Place): RepeatedText {
  return { in: source.in, as: source.as, text: compileText(source.text, inside(repeated(source, place), 'text')) }
}

function compileSignatures(source: TemplateSource['signatures'], place: Place): CompiledSignatures {
  const alsoOf = (also: (Repeat & { readonly text: string }) | undefined, side: string): RepeatedText | null => also === undefined ? null : compileRepeatedText(also, inside(place, side, 'also'))
  const one = ({ role, name, also }: Extract<TemplateSource['signatures'], { layout: 'pair' }>['left'], side: string): CompiledSignature => ({
    role: compileText(role, inside(place, side, 'role')), name: compileText(name, inside(place, side, 'name')), also: alsoOf(also, side),
  })
  switch (source.layout) {
    case 'single': {
      const { by } = source
      const part = (text: string, field: string): Phrase => compileText(text, inside(place, 'by', field))
      return { layout: 'single', by: by === undefined ? null : {
        authority: by.authority === undefined ? null : part(by.authority, 'authority'), post: part(by.post, 'post'), name: part(by.name, 'name'),
        also: alsoOf(by.also, 'by'),
      } }
    }
    case 'pair': return { layout: 'pair', left: one(source.left, 'left'), right: one(source.right, 'right') }
    case 'triple': return { layout: 'triple', left: one(source.left, 'left'), centre: one(source.centre, 'centre'), right: one(source.right, 'right') }
  }
}

function compileNodes(nodes: readonly TemplateNode<string>[], place: Place): readonly CompiledNode[] {
  refuseSameIds(nodes, place)
  return nodes.map((node, index) => compileNode(node, inside(place, index)))
}

function refuseSameIds(nodes: readonly TemplateNode<string>[], place: Place): void {
  const seen = new Set<string>()
  nodes.forEach((node, index) => {
    if (node.id === undefined) return
    if (seen.has(node.id)) {
      place.faults.atPath([...place.path, index, 'id'], `Mã phần “${node.id}” bị dùng hai lần ở cùng một cấp.`, 'Đặt mã khác cho một trong hai phần.')
    }
    seen.add(node.id)
  })
}

function compileNode(node: TemplateNode<string>, place: Place): CompiledNode {
  const text = (value: string, field: string): Phrase => compileText(value, inside(place, field))
  const optional = (value: string | undefined): Phrase | undefined => value === undefined ? undefined : text(value, 'text')
  switch (node.type) {
    case 'paragraph': case 'numbered': case 'item': case 'clause': case 'centredLine':
      return { ...node, text: text(node.text, 'text') }
    case 'heading': case 'article': return { ...node, title: text(node.title, 'title'), text: optional(node.text) }
    case 'section':
      return { ...node, title: text(node.title, 'title'), text: optional(node.text), children: compileNodes(node.children, inside(place, 'children')) }
    case 'division': return { ...node, title: text(node.title, 'title') }
    case 'each': return { ...node, children: compileNodes(node.children, inside(repeated(node, place), 'children')) }
    case 'when': return {
      ...node, condition: compileCondition(node.condition, inside(place, 'condition')),
      children: compileNodes(node.children, inside(place, 'children')),
      otherwise: node.otherwise === undefined ? undefined : compileNodes(node.otherwise, inside(place, 'otherwise')),
    }
    case 'table': return compileTable(node, place)
    case 'freeText': checkVariable(node.from.split('.'), place, inside(place, 'from'), 1, 1, true); return node
    case 'charts': refuseOtherThanCharts(node.in, place); return node
  }
}

/** Charts are drawn from the view's own; no other list can become one. */
function refuseOtherThanCharts(list: string, place: Place): void {
  const found = lookUp(place.names, list.split('.'), (schema) => place.visited.add(schema))
  if ('unknown' in found) return refuseUnknown(found, list, place.faults, [...place.path, 'in'], 1, 1)
  const element = elementOf(found.schema)
  if (element instanceof z.ZodObject && 'series' in element.shape && 'categories' in element.shape) return
  place.faults.atPath([...place.path, 'in'], `“${list}” không phải là danh sách biểu đồ.`, 'Chọn danh sách biểu đồ của hồ sơ, ví dụ report.charts.')
}

function compileTable(node: Extract<TemplateNode<string>, { type: 'table' }>, place: Place): CompiledNode {
  const row = repeated(node.rows, inside(place, 'rows'), place)
  return {
    ...node, caption: node.caption === undefined ? undefined : compileText(node.caption, inside(place, 'caption')),
    strong: node.strong === undefined ? undefined : compileCondition(node.strong, inside(row, 'strong')),
    columns: node.columns.map((column, index) => {
      const at = inside(place, 'columns', index)
      const heading = column.each === undefined ? at : repeated(column.each, inside(at, 'each'), at)
      const cell = column.each === undefined ? inside(row, 'columns', index)
        : repeated(column.each, inside({ ...row, path: at.path }, 'each'), { ...row, path: at.path })
      return {
        ...column, title: compileText(column.title, inside(heading, 'title')),
        text: compileText(column.text, inside(cell, 'text')),
        total: column.total === undefined ? undefined : compileText(column.total, inside(heading, 'total')),
      }
    }),
  }
}

/** The place inside a repetition: `as` now names an element of `in`. `to` is where to go on, `place` where `in` stands. */
function repeated(repeat: Repeat, place: Place, to: Place = place): Place {
  const found = lookUp(place.names, repeat.in.split('.'), (schema) => place.visited.add(schema))
  if ('unknown' in found) {
    refuseUnknown(found, repeat.in, place.faults, [...place.path, 'in'], 1, 1)
    return to
  }
  const element = elementOf(found.schema)
  if (element === null) {
    place.faults.atPath([...place.path, 'in'], `“${repeat.in}” không phải là danh sách nên không lặp được.`, 'Chọn một mục là danh sách; xem tên các mục trong hướng dẫn mẫu.')
    return to
  }
  if (place.names.has(repeat.as)) {
    place.faults.atPath([...place.path, 'as'], `Tên “${repeat.as}” đã có ở ngoài, dùng lại sẽ che mất mục kia.`, 'Đặt tên khác sau “as”.')
  }
  return { ...to, names: new Map([...to.names, [repeat.as, element]]) }
}

/** A condition is a Liquid expression without braces; it renders to "1" or nothing. */
function compileCondition(source: string, place: Place): Phrase {
  return compileLiquid(`{% if ${source} %}1{% endif %}`, place, '{% if '.length, false)
}

function compileText(source: string, place: Place): Phrase {
  return compileLiquid(source, place, 0, true)
}

function compileLiquid(source: string, place: Place, prefix: number, printed: boolean): Phrase {
  const parsed = parsePhrase(source)
  if ('fault' in parsed) {
    const { fault } = parsed
    place.faults.inText(place.path, fault.row, Math.max(1, fault.column - prefix), vietnameseFault(fault), remedyOf(fault, printed))
    return { source, variables: [], render: () => '' }
  }
  for (const use of parsed.phrase.variables) checkVariable(use.segments, place, place, use.row, Math.max(1, use.column - prefix), false)
  if (printed) checkOutputs(source, place)
  return parsed.phrase
}

/** Lists and groups cannot be printed as they stand; `join` makes a text of a list. */
function checkOutputs(source: string, place: Place): void {
  for (const output of source.matchAll(/\{\{-?\s*([a-zA-Z][\w.]*)(?![\w.[])\s*(\|\s*join\b)?/gu)) {
    const before = source.slice(0, output.index + output[0].indexOf(output[1] ?? '')).split('\n')
    const found = lookUp(place.names, (output[1] ?? '').split('.'))
    if (!('schema' in found)) continue
    const isList = elementOf(found.schema) !== null
    const [row, column] = [before.length, (before.at(-1)?.length ?? 0) + 1]
    if (output[2] !== undefined && !isList) {
      place.faults.inText(place.path, row, column, `“${output[1] ?? ''}” không phải là danh sách nên không nối (join) được.`, 'Bỏ bộ lọc join, hoặc chọn một mục là danh sách.')
    } else if (output[2] === undefined) refuseUnprintable(found.schema, output[1] ?? '', place, row, column)
  }
}

function refuseUnprintable(schema: z.ZodType, written: string, at: Place, row: number, column: number): void {
  if (isPrintable(schema)) return
  at.faults.inText(at.path, row, column, `“${written}” là nhóm mục hoặc danh sách, không in thẳng được.`, 'Dùng “each” để lặp danh sách, hoặc chọn một mục con.')
}

function checkVariable(segments: readonly (string | number | null)[], scope: Place, at: Place, row: number, column: number, mustPrint: boolean): void {
  const found = lookUp(scope.names, segments, (schema) => scope.visited.add(schema))
  const written = segments.map((segment) => segment ?? '[…]').join('.')
  if ('unknown' in found) refuseUnknown(found, written, at.faults, at.path, row, column)
  else if (mustPrint) refuseUnprintable(found.schema, written, at, row, column)
}

function refuseUnknown(found: { readonly unknown: string, readonly known: readonly string[] }, written: string, faults: ProblemList, path: YamlPath, row: number, column: number): void {
  faults.inText(path, row, column, `Không có mục “${found.unknown}” (trong “${written}”).`,
    found.known.length === 0 ? 'Xoá phần này của tên.' : `Dùng một trong các mục: ${found.known.join(', ')}.`)
}

function vietnameseFault(fault: PhraseFault): string {
  const message = fault.message
  const filter = /undefined filter: (\S+)/u.exec(message)
  if (filter) return `Không có bộ lọc “${filter[1] ?? ''}”.`
  const tag = /tag "([^"]*)" not found/u.exec(message)
  if (tag) return `Không dùng được lệnh “${tag[1] ?? ''}” trong mẫu.`
  if (/not closed/u.test(message)) return `Có dấu {{ hoặc {% chưa đóng, hoặc lệnh chưa kết thúc: ${message.replace(/ not closed/u, '')}.`
  return `Đoạn chữ có biến viết sai: ${message}.`
}

function remedyOf(fault: PhraseFault, printed: boolean): string {
  if (/undefined filter/u.test(fault.message)) return `Dùng một trong các bộ lọc: ${filterNames.join(', ')}.`
  if (/tag "[^"]*" not found/u.test(fault.message)) return 'Chỉ dùng được if, elsif, else, unless, case và phần kết thúc của chúng; muốn lặp thì dùng “each”.'
  if (/not closed/u.test(fault.message)) return 'Thêm }} hoặc %} còn thiếu, hoặc {% endif %}, {% endunless %}, {% endcase %}.'
  return printed ? 'Viết lại theo dạng {{ tên.mục | bộ_lọc }}.' : 'Viết điều kiện theo dạng plan.tasks.size > 8 hoặc plan.funding != blank.'
}
