/** A whole Word file to NFC Unicode: every text with its run's font, and the fonts themselves. Runs and formatting stay as they are. */
import { attribute, child, descendants, elements, isElement, nameOf, serialize } from '../ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../ooxml/index.ts'
import type { Charset } from '../../../shared/document/charsets.ts'
import { drawingLines, spotOf } from './drawing-lines.ts'
import { isKnown, planTexts, replaceTexts, reportOf, samplesOf } from './file-plan.ts'
import type { FilePlan, Line, Spot } from './file-plan.ts'
import { legacyFontNames, setAttribute } from './font-names.ts'
import { fontCharset } from './fonts.ts'
import { textParts } from './package-parts.ts'
import { attributeLines, propertyLines } from './property-lines.ts'
import { ancestor, isWord, runFonts } from './word-run-fonts.ts'
import type { RunFonts } from './word-run-fonts.ts'

/** Parts with paragraphs, by their root element, and how they are called. */
const stories: Readonly<Record<string, string>> = {
  document: 'Thân văn bản', hdr: 'Đầu trang', ftr: 'Chân trang', footnotes: 'Chú thích chân trang', endnotes: 'Chú thích cuối văn bản',
  comments: 'Ghi chú bên lề', glossaryDocument: 'Đoạn mẫu có sẵn',
}

/** Nothing is changed before `write`. `known`: paragraphs that are Unicode for sure, whatever font they are shown in. Throws the faults of the package for a damaged part. */
export function planWordFile(pkg: OfficePackage, asked: Charset | 'auto' = 'auto', known: ReadonlySet<string> = new Set()): FilePlan {
  const fonts = runFonts(pkg)
  const documents = textParts(pkg)
  const plan = planTexts(documents.flatMap(({ part, document }) => linesOf(part, document, fonts)).filter((line) => !isKnown(line, known)), asked)
  // Marks alone are put together: the letters of legacy fonts stay, and so must their fonts.
  const named = asked === 'decomposed' ? [] : documents.map(({ part, document }) => ({ part, fonts: legacyFontNames(document) }))
  return {
    report: reportOf(plan, named.flatMap(({ fonts: found }) => found.map(({ font }) => font))),
    samples: samplesOf(plan),
    write: () => {
      const changed = new Set(replaceTexts(plan))
      for (const { part, fonts: found } of named) {
        found.forEach(({ replace }) => { replace() })
        if (found.length > 0) changed.add(part)
      }
      return new Map(documents.filter(({ part }) => changed.has(part)).map(({ part, document }) => [part, serialize(document)]))
    },
  }
}

/** `w:sym` names its font itself; it becomes text when it is a letter of a legacy font. */
function legacySymbolFont(symbol: XmlElement): string | null {
  const font = attribute(symbol, 'w:font')
  return isWord(symbol) && fontCharset(font) !== null ? font : null
}

function linesOf(part: string, document: XmlDocument, fonts: RunFonts): readonly Line[] {
  const root = document.documentElement
  if (root === null) return []
  const name = nameOf(root)
  const story = isWord(root) ? stories[name] : undefined
  if (story !== undefined) return [...storyLines(part, document, story, fonts), ...drawingLines(document, part), ...attributeLines(document, part)]
  if (name === 'numbering' && isWord(root)) return numberingLines(part, document, fonts)
  return name === 'coreProperties' ? propertyLines(part, root) : drawingLines(document, part)
}

/** One line for each `w:p`; a text box inside a paragraph has paragraphs of its own. */
function storyLines(part: string, document: XmlDocument, story: string, fonts: RunFonts): readonly Line[] {
  const paragraphs = descendants(document, 'w:p').filter((each) => isWord(each))
  const spots = new Map<XmlElement, Spot[]>(paragraphs.map((paragraph) => [paragraph, []]))
  for (const run of descendants(document, 'w:r').filter((each) => isWord(each))) {
    const paragraph = ancestor(run, 'p')
    if (paragraph !== null) spots.get(paragraph)?.push(...runSpots(run, fonts.of(run)))
  }
  return [...spots.values()].map((found, at) => ({ part, place: `${story}, đoạn ${at + 1}`, spots: found })).filter(({ spots: found }) => found.length > 0)
}

function runSpots(run: XmlElement, font: string | null): readonly Spot[] {
  return elements(run).flatMap((element) => {
    switch (nameOf(element)) {
      case 't': case 'delText': return [spotOf(element, font)]
      // Word keeps the soft hyphen, which is ư in TCVN3, as an element of its own.
      case 'softHyphen': return [elementSpot(element, '\u00AD', font)]
      case 'sym': return symbolSpot(element)
      case 'tab': case 'br': case 'cr': return [{ text: '\n', font, replace: () => undefined }]
      default: return []
    }
  })
}

function symbolSpot(symbol: XmlElement): readonly Spot[] {
  const font = legacySymbolFont(symbol)
  const code = Number.parseInt(attribute(symbol, 'w:char') ?? '', 16)
  return font === null || Number.isNaN(code) ? [] : [elementSpot(symbol, String.fromCharCode(code), font)]
}

/** An element that stands for one character; it becomes text when the character changes. */
function elementSpot(element: XmlElement, char: string, font: string | null): Spot {
  return {
    text: char, font,
    replace: (text) => {
      const deleted = ancestor(element, 'del') !== null
      const prefix = element.prefix === null || element.prefix === '' ? '' : `${element.prefix}:`
      const made = element.ownerDocument?.createElementNS(element.namespaceURI, `${prefix}${deleted ? 'delText' : 't'}`)
      if (made === undefined) return
      made.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve')
      made.textContent = text
      element.parentNode?.replaceChild(made, element)
    },
  }
}

/** Words of automatic numbers: "Điều %1." */
function numberingLines(part: string, document: XmlDocument, fonts: RunFonts): readonly Line[] {
  return descendants(document, 'w:lvl').flatMap((level) => {
    const text = child(level, 'w:lvlText')
    if (text === null || !isElement(text)) return []
    const spot = { text: attribute(text, 'w:val') ?? '', font: fonts.of(level), replace: (value: string) => { setAttribute(text, 'w:val', value) } }
    return [{ part, place: 'Cách đánh số tự động', spots: [spot] }]
  })
}
