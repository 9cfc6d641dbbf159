/** Text of DrawingML: shapes of a sheet, diagrams, titles of charts. */
import { attribute, child, descendants, elements, nameOf, path } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import type { Line, Spot } from './file-plan.ts'

/** One line for each `a:p` of the part. */
export function drawingLines(document: XmlDocument, part: string): readonly Line[] {
  return descendants(document, 'a:p').filter((paragraph) => (paragraph.namespaceURI ?? '').includes('drawingml'))
    .map((paragraph, at) => ({ part, place: `Hình vẽ, đoạn ${at + 1}`, spots: elements(paragraph).filter((run) => /^(?:r|fld)$/u.test(nameOf(run))).flatMap((run) => spotsOf(paragraph, run)) }))
    .filter(({ spots }) => spots.length > 0)
}

function spotsOf(paragraph: XmlElement, run: XmlElement): readonly Spot[] {
  const font = attribute(path(run, 'a:rPr', 'a:latin'), 'typeface') ?? attribute(path(paragraph, 'a:pPr', 'a:defRPr', 'a:latin'), 'typeface')
  const text = child(run, 'a:t')
  return text === null ? [] : [spotOf(text, font)]
}

/** An element whose whole content is text. */
export function spotOf(element: XmlElement, font: string | null): Spot {
  return { text: element.textContent ?? '', font, replace: (text) => { element.textContent = text } }
}
