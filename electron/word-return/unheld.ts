/** What a paper's tree cannot hold, named one by one with the paragraph it hangs on; comments and notes as Word keeps them. Pure. */
import { attribute, child, descendants, elements, relationshipKind } from '../documents/ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../documents/ooxml/index.ts'
import type { ReadBlock, ReadDocument, ReadParagraph, ReadShape } from '../documents/read/index.ts'
import type { Places } from './places.ts'
import { flat } from './printed-line.ts'

/** `what`: its name; `text`: its words, '' where it has none. */
export interface Unheld { readonly what: string, readonly text: string }
/** `paragraph`: the returned paragraph it hangs on; null: none. */
export interface Hung extends Unheld { readonly paragraph: number | null }
/** `index`: the place of its `w:p` in the main part. */
interface Placed extends Unheld { readonly index: number | null }

export const chart = 'Biểu đồ'

export function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))))
}

interface Said { readonly id: string, readonly author: string, readonly text: string }

/** Comments or notes of the file, those that only draw the separating line left out. */
export function saidIn(pkg: OfficePackage, kind: 'comment' | 'footnote' | 'endnote'): readonly Said[] {
  const part = pkg.relationships(pkg.mainPart).find((each) => !each.external && relationshipKind(each) === `${kind}s`)?.target
  const root = part === undefined ? null : pkg.xml(part)?.documentElement ?? null
  return elements(root, `w:${kind}`).filter((said) => (attribute(said, 'w:type') ?? 'normal') === 'normal').map((said) => ({
    id: attribute(said, 'w:id') ?? '', author: flat(attribute(said, 'w:author') ?? ''),
    text: descendants(said, 'w:p').map((paragraph) => descendants(paragraph, 'w:t').map((words) => words.textContent ?? '').join('')).map(flat).filter((line) => line !== '').join('\n'),
  }))
}

/** What a paper of ours has itself (page numbers, the line under the title, its own charts) is taken off by who asks. */
export function unheldIn(pkg: OfficePackage, read: ReadDocument, all: readonly ReadParagraph[], { hung, around }: Places): readonly Placed[] {
  const notes = (['footnote', 'endnote'] as const).flatMap((kind) => saidIn(pkg, kind).map(({ id, text }): Placed => ({ what: noteNames[kind], text: flat(text), index: hung.get(`${kind} ${id}`) ?? null })))
  const wordless = saidIn(pkg, 'comment').filter(({ text }) => text === '').map(({ id, author }): Placed => ({ what: 'Góp ý không có chữ', text: author, index: hung.get(`comment ${id}`) ?? null }))
  return [...notes, ...wordless, ...boxesIn(all), ...marginsOf(read), ...drawnIn(inBody(pkg, 'w:object', around), all), ...insideIn((name) => inBody(pkg, name, around))]
}

const noteNames = { footnote: 'Chú thích cuối trang', endnote: 'Chú thích cuối văn bản' } as const

function boxesIn(all: readonly ReadParagraph[]): readonly Placed[] {
  let holder: number | null = null
  return all.flatMap(({ textBox, text, ref }) => {
    if (textBox === null) holder = ref.index
    return textBox === null || flat(text) === '' ? [] : [{ what: 'Khung chữ', text: flat(text), index: holder }]
  })
}

function marginsOf({ sections }: ReadDocument): readonly Placed[] {
  const around = new Map(sections.flatMap(({ headersAndFooters }) => headersAndFooters).map((each) => [each.part, each]))
  return [...around.values()].flatMap(({ kind, blocks }) => paragraphsIn(blocks).filter(({ runs }) => runs.some(({ field, text }) => field === null && text.trim() !== ''))
    .map(({ text }) => ({ what: kind === 'header' ? 'Đầu trang' : 'Chân trang', text: flat(text), index: null })))
}

const shapeNames: Readonly<Partial<Record<ReadShape['kind'], string>>> = { picture: 'Ảnh', chart, other: 'Hình vẽ' }

/** Pictures, charts, drawings; an embedded object shows itself by a picture, which is not named again. */
function drawnIn(embedded: readonly Found[], all: readonly ReadParagraph[]): readonly Placed[] {
  const objects = embedded.map(({ element, index }): Placed => ({ what: 'Đối tượng nhúng', text: attribute(child(element, 'o:OLEObject'), 'ProgID') ?? '', index }))
  const pictures = all.flatMap(({ shapes, ref }) => {
    let own = embedded.filter(({ index }) => index === ref.index).length
    return shapes.flatMap(({ kind }): Placed[] => {
      const what = shapeNames[kind]
      if (what === undefined || (kind !== 'chart' && own-- > 0)) return []
      return [{ what, text: '', index: ref.index }]
    })
  })
  return [...objects, ...pictures]
}

/** Formulas, links and breaks inside the text. */
function insideIn(found: (name: string) => readonly Found[]): readonly Placed[] {
  return [
    ...found('m:oMath').map(({ element, index }) => ({ what: 'Công thức', text: flat(element.textContent ?? ''), index })),
    ...found('w:hyperlink').filter(({ element }) => attribute(element, 'r:id') !== null).map(({ element, index }) => ({ what: 'Địa chỉ liên kết', text: flat(descendants(element, 'w:t').map(({ textContent }) => textContent ?? '').join('')), index })),
    ...found('w:br').filter(({ element }) => attribute(element, 'w:type') === 'page').map(({ index }) => ({ what: 'Ngắt trang', text: '', index })),
  ]
}

interface Found { readonly element: XmlElement, readonly index: number | null }

function inBody(pkg: OfficePackage, name: string, around: Places['around']): readonly Found[] {
  return descendants(child(pkg.xml(pkg.mainPart)?.documentElement, 'w:body'), name).map((element) => ({ element, index: around(element) }))
}
