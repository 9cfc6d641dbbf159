/** Reads a Word package into {@link ReadDocument}: linear in its size, no clock, no disk, nothing outside the package followed. */
import { child, elements, everyElement, isNamed, notWord } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import { attribute } from '../ooxml/index.ts'
import { externalTargets, isTrackedChange, partOf, propertiesOf, rootOfKind, settingsOf } from './facts.ts'
import { Fields } from './fields.ts'
import { looksOf } from './look.ts'
import { readNumbering } from './numbering.ts'
import type { ReadBlock, ReadDocument, ReadHeaderFooter, ReadParagraph } from './read-document.ts'
import { readSection, withHeaders } from './sections.ts'
import type { SectionProperties } from './sections.ts'
import { targetsOf } from './shapes.ts'
import { blockElements, readBlocks } from './stories.ts'
import type { Story } from './stories.ts'
import { readStyles } from './styles.ts'
import { readTheme } from './theme.ts'

/**
 * Throws a fault where a part the text needs is damaged (`DOCX_BROKEN`, `DOCX_TOO_LARGE`), and DOCX_NOT_WORD for a
 * workbook. Anything unknown inside a part is passed over.
 */
export function readDocument(pkg: OfficePackage): ReadDocument {
  const body = child(pkg.xml(pkg.mainPart)?.documentElement, 'w:body')
  if (pkg.kind !== 'docx' || body === null) throw notWord(pkg.kind === 'xlsx' ? 'một bảng tính Excel' : '')
  const settings = rootOfKind(pkg, pkg.mainPart, 'settings')
  const sections = sectionsOf(body)
  const stories = storyMaker(pkg, settings, sections)
  const main = stories.open(pkg.mainPart)
  const blocks = readBlocks(body, main)
  const facts = settingsOf(settings)
  const targets = new Map(pkg.relationships(pkg.mainPart).map((one) => [one.id, one.target]))
  const read = withHeaders(sections, facts.differentOddEven, (id, kind, pages, section): ReadHeaderFooter | null => {
    const part = targets.get(id)
    const root = part === undefined ? null : pkg.xml(part)?.documentElement ?? null
    return part === undefined || root === null ? null : { kind, pages, part, blocks: readBlocks(root, stories.open(part, section)) }
  })
  const footnotes = ['footnotes', 'endnotes'].flatMap((kind) => notes(pkg, kind, stories.open))
  const comments = elements(rootOfKind(pkg, pkg.mainPart, 'comments'), 'w:comment').length
  return {
    sections: read, blocks, footnotes, settings: facts, properties: propertiesOf(pkg), trackedChanges: stories.changed(), comments,
    externalTargets: externalTargets(pkg),
  }
}

/** Sections end in the paragraphs that carry their settings; the last one's stand at the end of the body. */
function sectionsOf(body: XmlElement): readonly SectionProperties[] {
  const inside = blockElements(body).flatMap((block) => isNamed(block, 'w:p') ? elements(child(block, 'w:pPr'), 'w:sectPr') : [])
  return [...inside, child(body, 'w:sectPr')].map(readSection)
}

interface Stories {
  /** A part to be read; `section` is the one its first use belongs to. */
  readonly open: (part: string, section?: number) => Story
  /** Whether any part opened so far has tracked changes. */
  readonly changed: () => boolean
}

function storyMaker(pkg: OfficePackage, settings: XmlElement | null, sections: readonly SectionProperties[]): Stories {
  const partTree = (kind: string): ReturnType<OfficePackage['xml']> => {
    const part = partOf(pkg, pkg.mainPart, kind)
    return part === null ? null : pkg.xml(part)
  }
  const theme = readTheme(partTree('theme'), settings)
  const sheet = readStyles(partTree('styles'), theme)
  const numbering = readNumbering(partTree('numbering'), (styleId) => sheet.style('numbering', styleId)?.paragraph.listId ?? null)
  const looks = looksOf(sheet, numbering, theme)
  let textBoxes = 0
  let changed = false

  function open(part: string, section = 0): Story {
    const paragraphs = new Map<XmlElement, number>()
    const tables = new Map<XmlElement, number>()
    everyElement(pkg.xml(part), (element) => {
      if (isNamed(element, 'w:p')) paragraphs.set(element, paragraphs.size)
      else if (isNamed(element, 'w:tbl')) tables.set(element, tables.size)
      else changed ||= isTrackedChange(element)
    })
    return {
      part, sheet, numbering, looks, theme, sections, section, paragraphs, tables, fields: new Fields(),
      targetOf: targetsOf(pkg.relationships(part)), nextTextBox: () => textBoxes++,
    }
  }
  return { open, changed: () => changed }
}

/** Words of the notes, those that only draw the separating line left out. */
function notes(pkg: OfficePackage, kind: string, open: Stories['open']): readonly ReadParagraph[] {
  const part = partOf(pkg, pkg.mainPart, kind)
  const root = part === null ? null : pkg.xml(part)?.documentElement ?? null
  if (part === null || root === null) return []
  const story = open(part)
  return elements(root).filter((note) => ['footnote', 'endnote'].some((name) => isNamed(note, name)) && (attribute(note, 'w:type') ?? 'normal') === 'normal')
    .flatMap((note) => paragraphsIn(readBlocks(note, story)))
}

function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsIn(cell.blocks))))
}
