/**
 * The target over lying bars: an upright line with its words on top, as shapes laid over the chart (ISO/IEC 29500-1, 21.3).
 * Word has no series that stands upright among lying bars; over columns and lines the target is a series like any other.
 */
import { targetWords } from '../../print/index.ts'
import type { ChartLayout, PrintedChart } from '../../print/index.ts'
import { escapeText } from '../xml.ts'
import { runType, targetStroke } from './looks.ts'

const names = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  + ' xmlns:cdr="http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"'
const emuPerMm = 36_000

/** The part's XML; null for charts whose target is a series, or that have none. */
export function targetShapes(chart: PrintedChart, family: string): string | null {
  const { layout } = chart
  const place = targetWords(chart)
  if (place === null || layout.target === null) return null
  const { plot } = layout
  const line = anchored(layout, { left: place.x, top: plot.topMm, right: place.x, bottom: plot.topMm + plot.heightMm }, (frame) =>
    '<cdr:cxnSp macro=""><cdr:nvCxnSpPr><cdr:cNvPr id="2" name="Đường chỉ tiêu"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>'
    + `<cdr:spPr>${frame}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${targetStroke}</cdr:spPr></cdr:cxnSp>`)
  const words = anchored(layout, place.box, (frame) =>
    '<cdr:sp macro="" textlink=""><cdr:nvSpPr><cdr:cNvPr id="3" name="Chỉ tiêu"/><cdr:cNvSpPr txBox="1"/></cdr:nvSpPr>'
    + `<cdr:spPr>${frame}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></cdr:spPr>`
    + '<cdr:txBody><a:bodyPr vertOverflow="overflow" horzOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>'
    + `<a:p><a:pPr algn="ctr"/><a:r>${runType('rPr', family, layout.sizePt)}<a:t>${escapeText(layout.target ?? '')}</a:t></a:r></a:p></cdr:txBody></cdr:sp>`)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:userShapes ${names}>${line}${words}</c:userShapes>`
}

interface Edges { readonly left: number, readonly top: number, readonly right: number, readonly bottom: number }

function anchored({ widthMm, heightMm }: ChartLayout, { left, top, right, bottom }: Edges, shape: (frame: string) => string): string {
  const part = (length: number, whole: number): string => String(Math.round(length / whole * 1e5) / 1e5)
  const corner = (x: number, y: number): string => `<cdr:x>${part(x, widthMm)}</cdr:x><cdr:y>${part(y, heightMm)}</cdr:y>`
  const emu = (mm: number): number => Math.round(mm * emuPerMm)
  return `<cdr:relSizeAnchor><cdr:from>${corner(left, top)}</cdr:from><cdr:to>${corner(right, bottom)}</cdr:to>`
    + `${shape(`<a:xfrm><a:off x="${emu(left)}" y="${emu(top)}"/><a:ext cx="${emu(right - left)}" cy="${emu(bottom - top)}"/></a:xfrm>`)}</cdr:relSizeAnchor>`
}
