/** Drawn shapes hung on a paragraph: lines and frames without words. Pictures and boxes with words are content and stay. */
import { attribute, descendants, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { partRun, textOf } from './paragraph-text.ts'
import { deleteRun } from './tracking.ts'
import type { Tracking } from './tracking.ts'
import { parentOf, remove } from './word-xml.ts'

/** Shapes of a paragraph's own runs: a drawing, an old picture element, or both as alternatives. */
export function shapesOf(paragraph: XmlElement): readonly XmlElement[] {
  return textOf(paragraph).runs.flatMap((run) => elements(run).filter((node) => {
    const name = nameOf(node)
    return name === 'drawing' || name === 'pict' || (name === 'AlternateContent' && (descendants(node, 'w:drawing').length > 0 || descendants(node, 'w:pict').length > 0))
  }))
}

/** A shape that holds something of the author's: words, a picture, an embedded thing. */
export function isContent(shape: XmlElement): boolean {
  const pictures = ['pic', 'blip', 'imagedata', 'chart', 'relIds', 'OLEObject']
  return pictures.some((name) => descendants(shape, name).length > 0) || descendants(shape, 'w:t').some((text) => (text.textContent ?? '').trim() !== '')
}

/** Shapes that draw a line: a straight one, a connector, or an outline hardly higher than a line. */
export function lineShapesOf(paragraph: XmlElement): readonly XmlElement[] {
  return shapesOf(paragraph).filter((shape) => !isContent(shape) && isLine(shape))
}

/** Higher than this a shape is a frame, not a line (12 points in EMU). */
const lineHeightEmu = 152_400

function isLine(shape: XmlElement): boolean {
  if (descendants(shape, 'prstGeom').some((geometry) => /line|connector/iu.test(attribute(geometry, 'prst') ?? ''))) return true
  if (['line', 'polyline'].some((name) => descendants(shape, name).length > 0)) return true
  // Word's own connector in the old language: a shape of type 32.
  if (descendants(shape, 'shape').some((old) => /_x0000_t32\b/u.test(attribute(old, 'type') ?? '') || attribute(old, 'connectortype') !== null)) return true
  const [extent] = descendants(shape, 'wp:extent')
  return extent !== undefined && Number(attribute(extent, 'cy') ?? 'NaN') <= lineHeightEmu
}

/** Takes a shape out of its run; the run's words stay. */
export function removeShape(shape: XmlElement, tracking: Tracking): void {
  const run = parentOf(shape)
  if (run === null) return
  if (!tracking.tracked && elements(run).some((node) => node !== shape && nameOf(node) !== 'rPr')) {
    remove(shape)
    return
  }
  deleteRun(alone(run, shape), tracking)
}

/** Parts the run so that one of its parts holds nothing but the node; returns that part. */
function alone(run: XmlElement, node: XmlElement): XmlElement {
  const inside = (of: XmlElement): readonly XmlElement[] => elements(of).filter((child) => nameOf(child) !== 'rPr')
  const at = inside(run).indexOf(node)
  const own = at > 0 ? partRun(run, node) : run
  const next = inside(own)[1]
  if (next !== undefined) partRun(own, next)
  return own
}

/** Removes the shapes without content. False: there is none. */
export function removeShapes(paragraph: XmlElement, tracking: Tracking): boolean {
  const drawn = shapesOf(paragraph).filter((shape) => !isContent(shape))
  for (const shape of drawn) removeShape(shape, tracking)
  return drawn.length > 0
}
