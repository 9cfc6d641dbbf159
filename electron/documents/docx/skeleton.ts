/**
 * Everything of a Word file but its words: styles, settings, headers, sections. Made by the library once for a form and
 * a shape (how many sections, which way they lie), then kept: only the body and the title differ between papers.
 */
import { Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, SectionType, TextRun } from 'docx'
import type { ISectionOptions } from 'docx'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedDocument, PrintedSection } from '../print/index.ts'
import { readZip, zipEntry } from '../zip/index.ts'
import type { ZipEntry } from '../zip/index.ts'
import { keptStyles, wordStyles } from './styles.ts'
import { twips } from './units.ts'

export interface Skeleton {
  /** Parts of the package before the two that differ. */
  readonly parts: readonly ZipEntry[]
  /** `word/document.xml` around the sections' bodies: one more piece than sections. */
  readonly document: readonly string[]
  /** First pages' feet, in the order of the sections that have one: each part around its paragraphs. */
  readonly feet: readonly SkeletonFoot[]
  /** `docProps/core.xml` around the title, the author and the author again. */
  readonly core: readonly string[]
}

export interface SkeletonFoot { readonly path: string, readonly pieces: readonly string[] }

const documentPath = 'word/document.xml'
const corePath = 'docProps/core.xml'
/** Stands where content will go; no paper's text ever meets it, the skeleton has no words. */
const mark = '@@content@@'
/** The library writes the clock; a paper has its date in its text, so the file's are fixed. */
const fixedTime = '2000-01-01T00:00:00Z'

const kept = new Map<string, Promise<Skeleton>>()
/** A process meets a form per profile and office, and few shapes. */
const mostKept = 16

type Shape = Pick<PrintedDocument, 'sections' | 'twoSided'>

/** The skeleton for a paper of this shape, made at the first call and kept. */
export function skeletonFor(shape: Shape, form: ResolvedForm): Promise<Skeleton> {
  const shapes = shape.sections.map(({ orientation, showFirstPageNumber, foot }) => `${orientation} ${showFirstPageNumber} ${foot.length > 0}`)
  const key = JSON.stringify([shapes, shape.twoSided, form])
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= mostKept) kept.clear()
  const fresh = makeSkeleton(shape, form)
  kept.set(key, fresh)
  return fresh
}

async function makeSkeleton({ sections, twoSided }: Shape, form: ResolvedForm): Promise<Skeleton> {
  const hasFeet = sections.some(({ foot }) => foot.length > 0)
  const document = new Document({
    title: mark, creator: mark, lastModifiedBy: mark, revision: 1,
    compatibility: { version: 15 }, styles: wordStyles(form),
    sections: sections.map((section) => wordSection(section, form, hasFeet)),
  })
  const files = readZip(await Packer.toBuffer(document))
  const text = (path: string): string => Buffer.from(files.get(path) ?? []).toString('utf8')
  const styles = keptStyles(text('word/styles.xml'))
  // Readers that sniff a package look for its list of types first.
  const first = ['[Content_Types].xml', '_rels/.rels']
  const place = `<w:p><w:r><w:t xml:space="preserve">${mark}</w:t></w:r></w:p>`
  const feet = [...files.keys()].filter((path) => /^word\/footer\d+\.xml$/u.test(path) && text(path).includes(place))
  const others = [...files.keys()].filter((path) => ![documentPath, corePath, ...first, ...feet].includes(path))
  const changed: Readonly<Record<string, string>> = {
    'word/styles.xml': styles, ...(twoSided && { 'word/settings.xml': mirrored(text('word/settings.xml')) }),
  }
  return {
    parts: [...first, ...others].map((path) => zipEntry(path, changed[path] ?? files.get(path) ?? '')),
    feet: feet.map((path) => ({ path, pieces: pieces(text(path), place, 1) })),
    document: pieces(text(documentPath), place, sections.length),
    core: pieces(timeless(text(corePath)), mark, 3),
  }
}

function pieces(xml: string, at: string, count: number): readonly string[] {
  const parted = xml.split(at)
  if (parted.length !== count + 1) throw new Error(`The docx library wrote an unexpected part: ${parted.length - 1} places for ${count}.`)
  return parted
}

/** Left and right margins change sides on even pages. The library has no word for it; the schema wants it before the tab stop. */
function mirrored(settings: string): string {
  return settings.replace('<w:defaultTabStop', '<w:mirrorMargins/><w:defaultTabStop')
}

function timeless(core: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${fixedTime}`)
}

/**
 * Each section begins on a new page with number 1. On paper printed on both sides that is a front: Word and LibreOffice
 * never put an odd page on a back, and leave one blank where they must.
 */
function wordSection(section: PrintedSection, form: ResolvedForm, hasFeet: boolean): ISectionOptions {
  const { page } = form
  return {
    properties: {
      type: SectionType.NEXT_PAGE, titlePage: !section.showFirstPageNumber,
      page: {
        // The library turns width and height itself for landscape.
        size: {
          width: twips(page.widthMm), height: twips(page.heightMm),
          orientation: section.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.topMm), bottom: twips(page.bottomMm), left: twips(page.leftMm), right: twips(page.rightMm),
          header: twips(page.headerMm), footer: twips(page.headerMm), gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ style: 'pageNumber', children: [new TextRun({ children: [PageNumber.CURRENT] })] })] }),
      first: new Header({ children: [new Paragraph({ style: 'pageNumber' })] }),
    },
    // A section that says nothing of its foot has that of the section before it.
    ...(hasFeet && { footers: { first: new Footer({ children: [section.foot.length > 0 ? new Paragraph(mark) : new Paragraph({ style: 'pageNumber' })] }) } }),
    // Word wants a paragraph after the last table; it also carries the section's settings. One point high.
    children: [new Paragraph(mark), new Paragraph({ style: 'sectionEnd' })],
  }
}
