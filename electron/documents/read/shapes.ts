/** What is drawn: DrawingML in line or floating, and the older VML. Sizes in points; text boxes keep their words. */
import { attribute, child, descendants, elements, isNamed, nameOf, path } from '../ooxml/index.ts'
import type { Relationship, XmlElement } from '../ooxml/index.ts'
import type { DrawnShape, TargetOf } from './drawn-shape.ts'
import { emu, integer, points } from './measures.ts'
import type { ReadShape } from './read-document.ts'
import { vmlShapes } from './vml.ts'
import type { Theme } from './theme.ts'

export function targetsOf(relationships: readonly Relationship[]): TargetOf {
  const byId = new Map(relationships.map(({ id, target, external }) => [id, external ? target : target.replace(/^word\//u, '')]))
  return (id) => (id === null ? undefined : byId.get(id)) ?? null
}

/** Shapes of a `w:drawing`, `w:pict` or `w:object`. */
export function shapesOf(element: XmlElement, targetOf: TargetOf, theme: Theme): readonly DrawnShape[] {
  return isNamed(element, 'w:drawing') ? elements(element).flatMap((frame) => framed(frame, targetOf, theme)) : vmlShapes(element, targetOf)
}

const presetLines = /^(?:line|lineInv|straightConnector1|bentConnector\d|curvedConnector\d)$/u
/** In EMU: a group's inner measure may be far smaller than a point. */
interface Size { readonly width: number, readonly height: number }

function framed(frame: XmlElement, targetOf: TargetOf, theme: Theme): readonly DrawnShape[] {
  if (!isNamed(frame, 'wp:inline') && !isNamed(frame, 'wp:anchor')) return []
  const extent = sizeOf(child(frame, 'wp:extent'))
  const data = path(frame, 'a:graphic', 'a:graphicData')
  const [content] = elements(data)
  if (content === undefined) return [plain(extent)]
  const grouped = nameOf(content) === 'wgp' || nameOf(content) === 'wpc'
  const parts = grouped ? leaves(content) : [content]
  const drawn = parts.map((part) => one(part, grouped ? scaled(part, content, extent) : extent, targetOf, theme))
  return drawn.length === 0 ? [plain(extent)] : drawn
}

/** Shapes and pictures inside a group, groups inside it gone through. */
function leaves(group: XmlElement): readonly XmlElement[] {
  return elements(group).flatMap((part) => nameOf(part) === 'grpSp' ? leaves(part) : ['wsp', 'pic', 'cxnSp', 'graphicFrame'].includes(nameOf(part)) ? [part] : [])
}

function sizeOf(element: XmlElement | null): Size {
  return { width: Math.abs(points(attribute(element, 'cx'), 1) ?? 0), height: Math.abs(points(attribute(element, 'cy'), 1) ?? 0) }
}

/** Size of a group's member: its own, in the measure of the outermost group. */
function scaled(part: XmlElement, group: XmlElement, extent: Size): Size {
  const own = sizeOf(path(part, 'wps:spPr', 'a:xfrm', 'a:ext'))
  const inner = sizeOf(path(group, 'wpg:grpSpPr', 'a:xfrm', 'a:chExt'))
  const ratio = (outside: number, inside: number): number => inside > 0 ? outside / inside : 1
  return { width: own.width * ratio(extent.width, inner.width), height: own.height * ratio(extent.height, inner.height) }
}

function one(part: XmlElement, { width, height }: Size, targetOf: TargetOf, theme: Theme): DrawnShape {
  const properties = child(part, 'wps:spPr')
  const content = path(part, 'wps:txbx', 'w:txbxContent')
  const name = nameOf(part)
  const preset = attribute(child(properties, 'a:prstGeom'), 'prst') ?? ''
  const isLine = presetLines.test(preset) || (name === 'wsp' && child(part, 'wps:cNvCnPr') !== null) || name === 'cxnSp'
  const kind = name === 'pic' ? 'picture' : name === 'chart' ? 'chart' : content !== null ? 'textBox' : isLine ? 'line' : 'other'
  const shape: ReadShape = { kind, widthPt: width * emu, heightPt: height * emu, ...strokeOf(part, properties, theme), target: kind === 'picture' ? pictureTarget(part, targetOf) : null }
  return { shape, content }
}

function pictureTarget(part: XmlElement, targetOf: TargetOf): string | null {
  const [blip] = descendants(part, 'a:blip')
  return targetOf(attribute(blip, 'r:embed')) ?? targetOf(attribute(blip, 'r:link'))
}

type Stroke = Pick<ReadShape, 'strokePt' | 'colour' | 'dashed'>

/** The line's own properties, else the theme's line its style names (§20.1.4.2.19). */
function strokeOf(part: XmlElement, properties: XmlElement | null, theme: Theme): Stroke {
  const line = child(properties, 'a:ln')
  if (child(line, 'a:noFill') !== null) return { strokePt: 0, colour: null, dashed: false }
  const styled = path(part, 'wps:style', 'a:lnRef')
  const index = integer(attribute(styled, 'idx')) ?? 0
  const dash = attribute(child(line, 'a:prstDash'), 'val')
  return {
    strokePt: points(attribute(line, 'w'), emu) ?? (index > 0 ? theme.line(index) : null) ?? (line !== null && child(line, 'a:solidFill') !== null ? 0.75 : null),
    colour: colourIn(child(line, 'a:solidFill'), theme) ?? colourIn(styled, theme),
    dashed: (dash !== null && dash !== 'solid') || child(line, 'a:custDash') !== null,
  }
}

function colourIn(fill: XmlElement | null, theme: Theme): string | null {
  const [colour] = elements(fill)
  if (colour === undefined) return null
  const value = attribute(colour, nameOf(colour) === 'sysClr' ? 'lastClr' : 'val') ?? ''
  if (nameOf(colour) === 'schemeClr') return theme.colour(value)
  if (nameOf(colour) === 'prstClr') return value === 'black' ? '000000' : value === 'white' ? 'FFFFFF' : value === 'red' ? 'FF0000' : null
  return /^[0-9a-f]{6}$/iu.test(value) ? value.toUpperCase() : null
}

function plain({ width, height }: Size): DrawnShape {
  return { shape: { kind: 'other', widthPt: width * emu, heightPt: height * emu, strokePt: null, colour: null, dashed: false, target: null }, content: null }
}
