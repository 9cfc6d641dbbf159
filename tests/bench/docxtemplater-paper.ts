/**
 * The same paper by docxtemplater: a prepared template with the same styles and parts (our own file with tags in place
 * of the running words and a loop in place of each table's rows) and the same words as data.
 */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { emitDocx } from '../../electron/documents/docx/index.ts'
import type { Block, TableBlock } from '../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { inlineText } from '../../shared/document/inline.ts'
import type { Inlines } from '../../shared/document/inline.ts'
import type { DocumentModel } from '../../shared/document/model.ts'

export interface TemplatePaper {
  /** The prepared template, as a file's bytes. */
  readonly template: Uint8Array
  readonly data: Readonly<Record<string, unknown>>
}

export async function templatePaper(model: DocumentModel, form: ResolvedForm): Promise<TemplatePaper> {
  const data: Record<string, unknown> = {}
  const tags = new Tags(data)
  const body = model.body.map((block) => tagged(block, tags))
  // The text's last stop already stands in the template, behind the last tag.
  if (tags.last !== null) data[tags.last] = String(data[tags.last]).replace(/\.$/u, '')
  const appendices = model.appendices.map((appendix) => ({ ...appendix, blocks: appendix.blocks.map((block) => tagged(block, tags)) }))
  return { template: await emitDocx({ ...model, body, appendices }, form), data }
}

/** Gives each text a tag and keeps the text as data. */
class Tags {
  last: string | null = null
  readonly #data: Record<string, unknown>

  constructor(data: Record<string, unknown>) {
    this.#data = data
  }

  name(value: unknown): string {
    const name = `t${Object.keys(this.#data).length}`
    this.#data[name] = value
    return name
  }

  of(content: Inlines): Inlines {
    this.last = this.name(inlineText(content))
    return [{ text: `{${this.last}}` }]
  }
}

function tagged(block: Block, tags: Tags): Block {
  switch (block.kind) {
    case 'heading':
    case 'article': return block.content === undefined ? block : { ...block, content: [...tags.of(block.content)] }
    case 'clause':
    case 'numbered':
    case 'paragraph':
    case 'item': return { ...block, content: [...tags.of(block.content)] }
    case 'division':
    case 'chart':
    case 'centredLine': return block
    case 'table': return taggedTable(block, tags)
  }
}

/** One row that repeats; the row of totals stays as it is. */
function taggedTable(table: TableBlock, tags: Tags): TableBlock {
  const repeated = table.totals === true ? table.rows.slice(0, -1) : table.rows
  const [first] = repeated
  if (first === undefined) return table
  const rows = tags.name(repeated.map((row) => Object.fromEntries(row.map((cell, index) => [`c${index}`, inlineText(cell.content)]))))
  const loop = first.map((cell, index) => {
    const open = index === 0 ? `{#${rows}}` : ''
    const close = index === first.length - 1 ? `{/${rows}}` : ''
    return { ...cell, content: [{ text: `${open}{c${index}}${close}` }] }
  })
  return { ...table, rows: [loop, ...table.rows.slice(repeated.length)] }
}

/** Opens the template: unzips and compiles it. An instance serves one document. */
export function openTemplate({ template }: TemplatePaper): Docxtemplater {
  return new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true })
}

/** Render and zip, in docxtemplater's own way. */
export function renderAndZip(document: Docxtemplater, { data }: TemplatePaper): Uint8Array {
  return document.render(data).toBuffer()
}

/** The words of a Word file, without its markup: proof that both make the same paper. */
export function wordsOf(docx: Uint8Array): string {
  const xml = new PizZip(docx).file('word/document.xml')?.asText() ?? ''
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/gu)].map((match) => match[1] ?? '\n').join('').replaceAll(/\n+/gu, '\n').trim()
}
