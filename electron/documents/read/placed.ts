/** Where a paragraph stands and how its lines lie, in points: indents, spaces and line pitch out of their layers. */
import type { ParagraphLook } from './look.ts'
import type { LineSpacing, ReadParagraph } from './read-document.ts'
import type { SectionProperties } from './sections.ts'

/** What Word puts for "automatic" spacing, as a page of the web would have it. */
const autoSpacePt = 14
const lineUnit = 240

type Placed = Pick<ReadParagraph, 'align' | 'leftPt' | 'rightPt' | 'firstLinePt' | 'beforePt' | 'afterPt' | 'line'>

/** `first`: the paragraph begins its story or cell, where automatic space before it is not set. */
export function placed(look: ParagraphLook, section: SectionProperties | null, first: boolean): Placed {
  const { properties } = look
  const linePt = section?.gridLinePt ?? 12
  // A "character" is as wide as the paragraph's letters are high.
  const chars = (count: number | undefined, pt: number | undefined): number => count === undefined || count === 0 ? pt ?? 0 : count / 100 * look.mark.sizePt
  const lines = (count: number | undefined, pt: number | undefined): number => count === undefined || count === 0 ? pt ?? 0 : count / 100 * linePt
  return {
    align: properties.align ?? 'left',
    leftPt: chars(properties.leftChars, properties.leftPt), rightPt: chars(properties.rightChars, properties.rightPt),
    firstLinePt: chars(properties.firstLineChars, properties.firstLinePt),
    beforePt: properties.beforeAuto === true ? (first ? 0 : autoSpacePt) : lines(properties.beforeLines, properties.beforePt),
    afterPt: properties.afterAuto === true ? autoSpacePt : lines(properties.afterLines, properties.afterPt),
    line: lineSpacing(properties.line, properties.lineRule),
  }
}

function lineSpacing(line: number | undefined, rule: 'auto' | 'atLeast' | 'exact' | undefined): LineSpacing {
  if (line === undefined || line === 0) return { rule: 'multiple', lines: 1 }
  // A negative pitch is an exact one, as older files write it.
  if (line < 0) return { rule: 'exact', pt: -line / 20 }
  return rule === 'exact' || rule === 'atLeast' ? { rule, pt: line / 20 } : { rule: 'multiple', lines: line / lineUnit }
}
