/**
 * The line under the Party's title in a file of anyone's: the same drawn line our own papers have (`docx/title-line.ts`),
 * hung on the title's paragraph, exactly as long as the title (HD05 II, I.1.2). What stood for it before goes: underline,
 * border, another drawn line, dashes typed below the title in its paragraph.
 */
import { attribute, child, descendants } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { replaceWords } from './change-words.ts'
import { setParagraphLook, setRunLook } from './looks.ts'
import type { StyleTraits } from './looks.ts'
import { lineShapesOf, removeShape } from './shapes.ts'
import { textOf } from './paragraph-text.ts'
import { changeMark, changeOwn, inserted } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { draw, make, putFirst } from './word-xml.ts'
import type { Sketch } from './word-xml.ts'

const emuPerPoint = 12_700
/** From the top of a title line of 15 points; measured in issued papers: 17 to 19. */
const belowTopPt = 18

/** Dashes typed under the title, with the break before them. */
const typedDashes = /[\n\s]*[-–—_=.]{3,}\s*$/u

/** Draws the right line and removes the false ones. False: the line is right already and nothing false was there. */
export function drawTitleLine(paragraph: XmlElement, lengthPt: number, weightPt: number, traits: StyleTraits, tracking: Tracking): boolean {
  const [length, weight] = [Math.round(lengthPt * emuPerPoint), Math.round(weightPt * emuPerPoint)]
  const cleaned = removeFalseLines(paragraph, traits, tracking)
  const lines = lineShapesOf(paragraph)
  const right = lines.find((shape) => isTheLine(shape, length, weight))
  for (const shape of lines) if (shape !== right) removeShape(shape, tracking)
  if (right !== undefined) return cleaned || lines.length > 1
  const run = make(paragraph, 'r')
  run.appendChild(draw(run, lineSketch(length, weight, tracking.nextId())))
  putFirst(paragraph, inserted(run, tracking))
  return true
}

function removeFalseLines(paragraph: XmlElement, traits: StyleTraits, tracking: Tracking): boolean {
  const dashes = typedDashes.exec(textOf(paragraph).text)
  const hasDashes = dashes !== null && dashes.index > 0
  if (hasDashes) replaceWords(paragraph, dashes.index, dashes.index + dashes[0].length, '', tracking)
  const noUnderline = (rPr: XmlElement): void => { setRunLook(rPr, { underline: false }, traits) }
  // Words that say nothing of an underline may have one from their style.
  const words = textOf(paragraph).runs.filter((run) => traits.has('u') ? child(run, 'w:t') !== null : child(child(run, 'w:rPr'), 'w:u') !== null)
  const underlines = words.map((run) => changeOwn('rPr', run, tracking, noUnderline)).some(Boolean)
  const mark = child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:u') !== null && changeMark(paragraph, tracking, noUnderline)
  const borders = changeOwn('pPr', paragraph, tracking, (pPr) => { setParagraphLook(pPr, { borders: null }, traits) })
  return hasDashes || underlines || mark || borders
}

/** Whether a shape is already the form's line: straight, centred, of this length and weight. */
function isTheLine(shape: XmlElement, length: number, weight: number): boolean {
  const [anchor] = descendants(shape, 'wp:anchor')
  const [extent] = descendants(shape, 'wp:extent')
  const [line] = descendants(shape, 'a:ln')
  const near = (value: string | null, wanted: number): boolean => value !== null && Math.abs(Number(value) - wanted) <= emuPerPoint / 4
  return anchor !== undefined && near(attribute(extent, 'cx'), length) && near(attribute(line, 'w'), weight)
    && child(child(anchor, 'wp:positionH'), 'wp:align')?.textContent === 'center' && child(line, 'a:prstDash') === null
}

function lineSketch(length: number, weight: number, id: string): Sketch {
  const [cx, half] = [String(length), String(Math.ceil(weight / 2))]
  const text = (name: string, value: string): Sketch => ({ name, text: value })
  return {
    name: 'w:drawing', children: [{
      name: 'wp:anchor',
      attributes: {
        distT: '0', distB: '0', distL: '0', distR: '0', simplePos: '0', relativeHeight: '1', behindDoc: '0', locked: '0', layoutInCell: '1', allowOverlap: '1',
      },
      children: [
        { name: 'wp:simplePos', attributes: { x: '0', y: '0' } },
        { name: 'wp:positionH', attributes: { relativeFrom: 'column' }, children: [text('wp:align', 'center')] },
        { name: 'wp:positionV', attributes: { relativeFrom: 'paragraph' }, children: [text('wp:posOffset', String(belowTopPt * emuPerPoint))] },
        { name: 'wp:extent', attributes: { cx, cy: '0' } },
        { name: 'wp:effectExtent', attributes: { l: half, t: half, r: half, b: half } },
        { name: 'wp:wrapNone' },
        { name: 'wp:docPr', attributes: { id, name: 'Đường kẻ dưới tiêu đề' } },
        { name: 'wp:cNvGraphicFramePr' },
        { name: 'a:graphic', children: [{
          name: 'a:graphicData', attributes: { uri: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape' }, children: [shapeSketch(cx, weight)],
        }] },
      ],
    }],
  }
}

function shapeSketch(cx: string, weight: number): Sketch {
  return {
    name: 'wps:wsp', children: [
      { name: 'wps:cNvCnPr' },
      { name: 'wps:spPr', children: [
        { name: 'a:xfrm', children: [{ name: 'a:off', attributes: { x: '0', y: '0' } }, { name: 'a:ext', attributes: { cx, cy: '0' } }] },
        { name: 'a:prstGeom', attributes: { prst: 'line' }, children: [{ name: 'a:avLst' }] },
        { name: 'a:noFill' },
        { name: 'a:ln', attributes: { w: String(weight) }, children: [{ name: 'a:solidFill', children: [{ name: 'a:srgbClr', attributes: { val: '000000' } }] }] },
      ] },
      { name: 'wps:bodyPr' },
    ],
  }
}
