/** A paper as it goes out to Word: every printed paragraph, what it is and where its words come from. Pure. */
import { z } from 'zod'
import type { Block } from '../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import { wordsOfBlock } from '../documents/compose/index.ts'
import { printedText, withLabels } from '../documents/print/index.ts'
import type { PrintedDocument, PrintedNode, PrintedParagraph } from '../documents/print/index.ts'
import { factsIn, factsSchema } from './locked-facts.ts'
import type { KnownWords } from './locked-facts.ts'
import { traitsSchema } from './looks.ts'
import { bases, listLines, printedListLine, recipients } from './own-lists.ts'
import type { ListLine } from './own-lists.ts'
import { even, flat, printedLine, printedLineSchema } from './printed-line.ts'

/**
 * `words`: line `line` of the block `root`, counted with those a person put under it. `subject`: the paper's subject, a field of its record.
 * `figures`: a table or chart of the text, made from the records. `list`: made by the program, the record's own list `root` goes on
 * behind it. `fixed`: head, foot, numbers of parts.
 */
const placeSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('words'), root: z.string(), line: z.number().int(), kind: z.string(), printed: printedLineSchema, facts: factsSchema }),
  z.strictObject({ is: z.literal('subject'), printed: printedLineSchema }),
  z.strictObject({ is: z.literal('figures'), root: z.string() }),
  z.strictObject({ is: z.literal('list'), root: z.string() }),
  z.strictObject({ is: z.literal('fixed') }),
])

export const sentParagraphSchema = z.strictObject({
  text: z.string(), place: placeSchema,
  /** "Trích yếu", "Nội dung", "Phụ lục: …". */
  where: z.string(),
  /** It stands in a cell. */
  inTable: z.boolean(),
  /** Its emphasis as the file that went out has it; '' where no file did. */
  look: z.string(),
  /** Its form as that file has it; null: not known. */
  traits: traitsSchema.nullable().default(null),
})
export type SentParagraph = Readonly<z.output<typeof sentParagraphSchema>>
export type WordsPlace = Extract<SentParagraph['place'], { readonly is: 'words' }>

/** A sent paragraph with what is printed, which is given its bookmark. */
export interface SentAndPrinted { readonly sent: SentParagraph, readonly printed: PrintedParagraph }

/** What tells where printed words come from. */
export interface Origins { readonly known: KnownWords, readonly lists: readonly ListLine[] }

/** In reading order; paragraphs without words are left out. */
export function sentParagraphs(model: DocumentModel, form: ResolvedForm, printed: PrintedDocument, origins: Origins): readonly SentAndPrinted[] {
  const groups = [
    { where: 'Nội dung', blocks: model.body }, ...model.attachedTexts.map(({ subject, blocks }) => ({ where: `Văn bản kèm theo: ${subject}`, blocks })),
    ...model.appendices.map(({ title, blocks }) => ({ where: `Phụ lục: ${title}`, blocks })),
  ]
  return printed.sections.flatMap(({ nodes }, at) => {
    const { where, blocks } = groups[at] ?? { where: 'Nội dung', blocks: [] }
    const teller = new Teller(withLabels(blocks, form.wording.headingSeparator), origins, where, at === 0 ? model : null)
    return nodes.flatMap(paragraphsOf).flatMap(({ paragraph, inTable }) => {
      const text = flat(printedText(paragraph))
      if (text === '') return []
      return [{ sent: { text, inTable, look: '', traits: null, ...teller.tell(paragraph, text) }, printed: paragraph }]
    })
  })
}

function paragraphsOf(node: PrintedNode): readonly { readonly paragraph: PrintedParagraph, readonly inTable: boolean }[] {
  const cells = (paragraphs: readonly PrintedParagraph[]) => paragraphs.map((paragraph) => ({ paragraph, inTable: true }))
  switch (node.kind) {
    case 'paragraph': return [{ paragraph: node, inTable: false }]
    case 'columns': return node.rows.flatMap((row) => row.flatMap(cells))
    case 'table': return node.rows.flatMap((row) => row.flatMap((cell) => cells(cell.paragraphs)))
    case 'chart': return []
    default: return node satisfies never
  }
}

const rootOf = (id: string): string => id.replace(/~edit\d+$/u, '')

/** Tells the paragraphs of one section, in order. */
class Teller {
  readonly #blocks: ReadonlyMap<string, Block>
  readonly #known: KnownWords
  /** Those not come by yet. */
  readonly #lists: ListLine[]
  readonly #where: string
  readonly #model: DocumentModel | null
  readonly #lines = new Map<string, number>()
  readonly #own = new Map<string, number>()

  constructor(blocks: readonly Block[], { known, lists }: Origins, where: string, model: DocumentModel | null) {
    this.#blocks = new Map(blocks.flatMap((block) => block.id === undefined ? [] : [[block.id, block]]))
    this.#known = known
    this.#lists = model === null ? [] : [...lists]
    this.#where = where
    this.#model = model
  }

  tell(paragraph: PrintedParagraph, text: string): Pick<SentParagraph, 'place' | 'where'> {
    const block = paragraph.blockId === null ? undefined : this.#blocks.get(paragraph.blockId)
    if (block === undefined) return this.#component(paragraph, text)
    const root = rootOf(block.id ?? '')
    if (block.kind === 'table' || block.kind === 'chart') return { place: { is: 'figures', root }, where: `${this.#where} · ${block.kind === 'table' ? 'bảng' : 'biểu đồ'}` }
    if (paragraph.style === 'divisionLabel') return { place: { is: 'fixed' }, where: `${this.#where} · số thứ tự` }
    const [line, own] = [this.#lines.get(root) ?? 0, this.#own.get(block.id ?? '') ?? 0]
    this.#lines.set(root, line + 1)
    this.#own.set(block.id ?? '', own + 1)
    const printed = root === block.id ? ownLine(block, paragraph, text, own) : printedLine({ text, prefix: '', words: text, head: '' })
    return { place: { is: 'words', root, line, kind: block.kind, printed, facts: factsIn(printed.words, this.#known).map(([from, to]): [number, number] => [from, to]) }, where: this.#where }
  }

  #component({ style }: PrintedParagraph, text: string): Pick<SentParagraph, 'place' | 'where'> {
    const where = componentNames[style] ?? (this.#model === null ? this.#where : 'Thể thức')
    const subject = this.#model?.subject ?? ''
    if (this.#model !== null && style === subjectStyle(this.#model) && subject !== '' && text.toLocaleUpperCase('vi').endsWith(flat(subject).toLocaleUpperCase('vi'))) {
      return { place: { is: 'subject', printed: printedLine({ text, prefix: text.slice(0, -flat(subject).length), words: flat(subject), head: '' }) }, where }
    }
    const list = listOf[style]
    return { place: list === undefined ? { is: 'fixed' } : this.#listed(list, text), where }
  }

  /** A line of a list of the record, or what the program puts before its lines. */
  #listed(list: string, text: string): SentParagraph['place'] {
    const at = this.#lists.findIndex(({ words }) => listLines(text).join('\n') === words)
    const [line] = at < 0 ? [] : this.#lists.splice(at, 1)
    if (line === undefined) return { is: 'list', root: list }
    return { is: 'words', root: line.root, line: 0, kind: 'listed', printed: printedListLine(text, line.words), facts: line.isTyped ? [] : [[0, line.words.length]] }
  }
}

function subjectStyle({ kind }: DocumentModel): string {
  return documentKinds[kind].hasTypeLine ? 'subject' : 'letterSubject'
}

/** Line `at` of a block's own words. */
function ownLine(block: Block, paragraph: PrintedParagraph, text: string, at: number) {
  const words = even(wordsOfBlock(block) ?? '').split('\n')[at] ?? ''
  const prefix = at > 0 ? '' : prefixOf(block)
  const isRunIn = at === 0 && paragraph.style.startsWith('runIn') && (block.kind === 'heading' || block.kind === 'article') && block.title !== ''
  return printedLine({ text, prefix, words, head: isRunIn ? flat(paragraph.runs[0]?.text ?? '').slice(prefix.length) : '' })
}

function prefixOf(block: Block): string {
  switch (block.kind) {
    case 'article': case 'clause': case 'heading': case 'numbered': return block.label === undefined ? '' : `${block.label} `
    case 'item': return block.level === 1 ? '- ' : '+ '
    case 'division': case 'paragraph': case 'centredLine': case 'table': case 'chart': return ''
    default: return block satisfies never
  }
}

const listOf: Readonly<Partial<Record<PrintedParagraph['style'], string>>> = { basis: bases, recipientsLabel: recipients, recipient: recipients, recipientLong: recipients }

const componentNames: Readonly<Partial<Record<PrintedParagraph['style'], string>>> = {
  partyTitle: 'Tiêu đề Đảng', superior: 'Cơ quan ban hành', issuer: 'Cơ quan ban hành', star: 'Cơ quan ban hành', number: 'Số, ký hiệu', placeAndDate: 'Địa danh, ngày tháng năm',
  letterSubject: 'Trích yếu', secrecyMark: 'Dấu chỉ mức độ mật', urgencyMark: 'Dấu chỉ mức độ khẩn', circulationMark: 'Chỉ dẫn phạm vi lưu hành', draftMark: 'Dự thảo', deliverBy: 'Dấu chỉ mức độ khẩn', copyNumber: 'Bản số',
  kindName: 'Tên loại văn bản', subject: 'Trích yếu', subjectSeparator: 'Trích yếu', addressing: 'Kính gửi', addressee: 'Kính gửi', addresseeLine: 'Kính gửi', basis: 'Căn cứ',
  signingAuthority: 'Người ký', post: 'Người ký', signatureSpace: 'Người ký', fullName: 'Người ký', recipientsLabel: 'Nơi nhận', recipient: 'Nơi nhận', recipientLong: 'Nơi nhận', drafterMark: 'Ký hiệu người soạn',
  appendixLabel: 'Phụ lục', appendixTitle: 'Phụ lục', appendixReference: 'Phụ lục', attachedLine: 'Văn bản kèm theo', certification: 'Xác nhận chữ ký',
}

/** By the name of a place, the component of the paper comments name it by. */
const components: Readonly<Record<string, string>> = {
  'Cơ quan ban hành': 'letterhead', 'Số, ký hiệu': 'number', 'Địa danh, ngày tháng năm': 'placeAndDate', 'Tên loại văn bản': 'subject', 'Trích yếu': 'subject', 'Kính gửi': 'addressees',
  'Căn cứ': 'bases', 'Người ký': 'signatures', 'Nơi nhận': 'recipients',
}

/** null: a block of the text, or nothing comments can name. */
export function componentOf({ place, where }: SentParagraph): string | null {
  return place.is === 'figures' || (place.is === 'words' && place.kind !== 'listed') ? null : components[where] ?? null
}

/** The lines of each root as they stand, by root. */
export function linesByRoot(sent: readonly SentParagraph[]): ReadonlyMap<string, readonly WordsPlace[]> {
  const lines = new Map<string, WordsPlace[]>()
  for (const { place } of sent) {
    if (place.is !== 'words') continue
    const known = lines.get(place.root)
    if (known === undefined) lines.set(place.root, [place])
    else known.push(place)
  }
  return lines
}
