/** Shapes of the older drawing language (ECMA-376-4 §19), which Word still writes for older Office and other programs for all. */
import { attribute, child, elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { DrawnShape, TargetOf } from './drawn-shape.ts'
import { emu, pixel, points } from './measures.ts'
import type { ReadShape } from './read-document.ts'

const drawn = new Set(['line', 'shape', 'rect', 'oval', 'roundrect', 'polyline', 'arc', 'curve', 'image'])

/** Shapes inside a `w:pict` or `w:object`; those of groups one by one. */
export function vmlShapes(parent: XmlElement, targetOf: TargetOf): readonly DrawnShape[] {
  return elements(parent).flatMap((element) => {
    const name = nameOf(element)
    if (name === 'group') return grouped(element, targetOf, { x: 1, y: 1 })
    return drawn.has(name) ? [shapeOf(element, targetOf, { x: pixel, y: pixel })] : []
  })
}

/** Points of a unit across and down. */
interface Scale { readonly x: number, readonly y: number }

function grouped(group: XmlElement, targetOf: TargetOf, outer: Scale): readonly DrawnShape[] {
  const style = styleOf(group)
  const [across = 1000, down = 1000] = (attribute(group, 'coordsize') ?? '').split(',').map(Number).filter((value) => value > 0)
  const scale = { x: (points(style.get('width') ?? null, outer.x) ?? 0) / across, y: (points(style.get('height') ?? null, outer.y) ?? 0) / down }
  return elements(group).flatMap((element) => {
    if (nameOf(element) === 'group') return grouped(element, targetOf, scale)
    return drawn.has(nameOf(element)) ? [shapeOf(element, targetOf, scale)] : []
  })
}

function shapeOf(element: XmlElement, targetOf: TargetOf, scale: Scale): DrawnShape {
  const image = child(element, 'v:imagedata')
  const content = child(child(element, 'v:textbox'), 'w:txbxContent')
  // Types 20 and 32 are the line and the straight connector of Word's own list; `o:hr` is a horizontal rule.
  const isLine = nameOf(element) === 'line' || /^#_x0000_t(?:20|32)$/u.test(attribute(element, 'type') ?? '') || attribute(element, 'o:hr') === 't'
  const kind = image !== null ? 'picture' : content !== null ? 'textBox' : isLine ? 'line' : 'other'
  const target = image === null ? null : targetOf(attribute(image, 'r:id')) ?? attribute(image, 'src')
  return { shape: { kind, ...sizeOf(element, scale), ...strokeOf(element), target }, content }
}

function styleOf(element: XmlElement): ReadonlyMap<string, string> {
  return new Map((attribute(element, 'style') ?? '').split(';').map((entry) => {
    const colon = entry.indexOf(':')
    return [entry.slice(0, colon).trim().toLowerCase(), entry.slice(colon + 1).trim()]
  }))
}

function sizeOf(element: XmlElement, scale: Scale): Pick<ReadShape, 'widthPt' | 'heightPt'> {
  const from = pair(attribute(element, 'from'), scale)
  const to = pair(attribute(element, 'to'), scale)
  if (from !== null && to !== null) return { widthPt: Math.abs(to.x - from.x), heightPt: Math.abs(to.y - from.y) }
  const style = styleOf(element)
  return { widthPt: Math.abs(points(style.get('width') ?? null, scale.x) ?? 0), heightPt: Math.abs(points(style.get('height') ?? null, scale.y) ?? 0) }
}

function pair(text: string | null, scale: Scale): Scale | null {
  const [x, y] = (text ?? '').split(',')
  const across = points(x === '' ? '0' : x ?? null, scale.x)
  const down = points(y === '' ? '0' : y ?? null, scale.y)
  return across === null || down === null ? null : { x: across, y: down }
}

const named: Readonly<Record<string, string>> = { black: '000000', white: 'FFFFFF', red: 'FF0000', blue: '0000FF', green: '008000', gray: '808080', windowtext: '000000' }

/** VML draws a black line of 0.75 pt where nothing else is said. */
function strokeOf(element: XmlElement): Pick<ReadShape, 'strokePt' | 'colour' | 'dashed'> {
  const stroke = child(element, 'v:stroke')
  const off = [attribute(element, 'stroked'), attribute(stroke, 'on')].some((value) => value === 'f' || value === 'false')
  if (off) return { strokePt: 0, colour: null, dashed: false }
  const dash = attribute(stroke, 'dashstyle')
  return {
    // A bare number of a line weight is in EMU.
    strokePt: points(attribute(stroke, 'weight') ?? attribute(element, 'strokeweight'), emu) ?? 0.75,
    colour: colourOf(attribute(stroke, 'color') ?? attribute(element, 'strokecolor')), dashed: dash !== null && dash !== 'solid',
  }
}

/** `#000`, `#1F497D [3215]`, `black`. */
function colourOf(text: string | null): string | null {
  if (text === null) return '000000'
  const value = text.trim().split(/\s/u)[0]?.toLowerCase() ?? ''
  const long = /^#([0-9a-f]{6})$/u.exec(value)?.[1]
  const short = /^#([0-9a-f]{3})$/u.exec(value)?.[1]
  return (long ?? (short === undefined ? undefined : [...short].map((digit) => digit + digit).join('')) ?? named[value] ?? null)?.toUpperCase() ?? null
}
