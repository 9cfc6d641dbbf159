/**
 * Pages out of typst's one long SVG. typst draws all pages below one another with shared letter shapes; the window wants
 * one small picture a page. Each picture is self-contained and safe under a strict content policy: only `svg`, `g`,
 * `path`, `use` and `symbol` with geometry — no script, style, link or outside reference. No text of the paper is in it
 * (letters are outlines), so nothing a person typed can become markup; anything unexpected makes the page refused.
 */
import type { SvgPage } from './pages.ts'

const pageStart = '\n    <path class="typst-shape" fill="#ffffff"'
const definitions = '\n    <defs'
/** Letter shapes are named by a hash of their outline; ten figures keep them apart and the pages small. */
const nameLength = 10

/** Outlines of letters by short name, as pages show them. They repeat from paper to paper, so a typesetter keeps them. */
export type Outlines = Map<string, string>

/** Far more than the letters of one office's papers. */
const keptOutlines = 5000

/** The `wanted` pages of `paper`, as far as there are any; page n of `numbers` is laid over the n-th wanted page. */
export function cutPages(paper: string, numbers: string, wanted: readonly number[], outlines: Outlines): readonly SvgPage[] {
  const [sheets, overlays] = [partPages(paper), partPages(numbers)]
  if (outlines.size > keptOutlines) outlines.clear()
  return wanted.flatMap((index, at) => {
    const sheet = sheets[index]
    if (sheet === undefined) return []
    const drawing = compact(drawingOf(sheet)) + compact(drawingOf(overlays[at] ?? ''))
    return [{ index, svg: onePage(sizeOf(sheet), drawing, (names) => outlinesOf(names, [paper, numbers], outlines)) }]
  })
}

/** The text of each page. */
function partPages(svg: string): readonly string[] {
  const starts = pageStarts(svg)
  const end = endOfPages(svg)
  return starts.map((start, index) => svg.slice(start, starts[index + 1] ?? end))
}

function pageStarts(svg: string): readonly number[] {
  const starts: number[] = []
  for (let at = svg.indexOf(pageStart); at >= 0; at = svg.indexOf(pageStart, at + 1)) starts.push(at)
  return starts
}

function endOfPages(svg: string): number {
  const at = svg.indexOf(definitions)
  return at < 0 ? svg.lastIndexOf('</svg>') : at
}

/** The outlines of `names`; the pictures are searched only for letters that no page before had. */
function outlinesOf(names: readonly string[], svgs: readonly string[], known: Outlines): readonly string[] {
  if (names.some((name) => !known.has(name))) for (const svg of svgs) learnOutlines(svg, known)
  return names.map((name) => known.get(name) ?? '')
}

function learnOutlines(svg: string, known: Outlines): void {
  for (const [, name = '', path = ''] of svg.slice(endOfPages(svg)).matchAll(/<symbol id="g([0-9A-F]+)"[^>]*>\s*<path d="([^"]*)"/gu)) {
    const short = name.slice(0, nameLength)
    if (!known.has(short)) known.set(short, round(path))
  }
}

interface Size { readonly width: string, readonly height: string }

function sizeOf(page: string): Size {
  const size = /d="M 0 0v ([\d.]+) h ([\d.]+)/u.exec(page)
  if (size === null) throw new Error('typst drew a page without a size.')
  return { height: round(size[1] ?? ''), width: round(size[2] ?? '') }
}

/** What is on the page, without its white ground. */
function drawingOf(page: string): string {
  return page.slice(page.indexOf('/>') + 2)
}

function onePage({ width, height }: Size, drawing: string, outlinesFor: (names: readonly string[]) => readonly string[]): string {
  const used = [...new Set(Array.from(drawing.matchAll(/href="#g([0-9A-F]+)"/gu), ([, name = '']) => name))]
  const symbols = outlinesFor(used).map((outline, at) => `<symbol id="g${used[at] ?? ''}" overflow="visible"><path d="${outline}"/></symbol>`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`
    + `<defs>${symbols.join('')}</defs><path fill="#fff" d="M0 0h${width}v${height}H0Z"/>${drawing}</svg>`
  assertSafe(svg)
  return svg
}

/** Shortens what typst writes at length: white space, classes, the black that is the default, far decimals. */
function compact(page: string): string {
  // The page's own place among the others goes: each picture starts at its corner.
  const short = page.replace(/^(\s*<g) transform="[^"]*"/u, '$1')
    .replace(/\n\s*/gu, '')
    .replace(/ class="[^"]*"/gu, '')
    // A colour picture of a sign that Tinos lacks (emoji from a system font) stays out of the preview; the PDF has it.
    .replace(/<image\b[^>]*?(?:\/>|>\s*<\/image>)/gu, '')
    .replaceAll(' fill="#000000" fill-rule="nonzero"', '')
    .replaceAll(' y="0"', '')
    .replace(/xlink:href="#g([0-9A-F]+)"/gu, (_, name: string) => `href="#g${name.slice(0, nameLength)}"`)
    .replace(farDecimals, roundOne)
  return withoutEmptyGroups(short)
}

/** What hidden nodes leave behind. */
function withoutEmptyGroups(drawing: string): string {
  let before = drawing
  for (;;) {
    const after = before.replace(/<g(?: transform="[^"]*")?>(?:<\/g>)|<g(?: transform="[^"]*")?\/>/gu, '')
    if (after === before) return after
    before = after
  }
}

const farDecimals = /-?\d+\.\d{3,}/gu

function round(text: string): string {
  return text.replace(farDecimals, roundOne)
}

function roundOne(number: string): string {
  return String(Math.round(Number(number) * 100) / 100)
}

const allowed = new Set(['svg', 'g', 'path', 'use', 'symbol', 'defs', 'clipPath'])

/** A change of the compiler that brings anything else (styles, links, pictures) must not reach the window unseen. */
function assertSafe(svg: string): void {
  for (const [, name = ''] of svg.matchAll(/<([a-z][\w:-]*)/giu)) {
    if (!allowed.has(name)) throw new Error(`typst drew an element that the preview does not allow: ${name}`)
  }
  if (/ style=| on\w+=|javascript:|href="(?!#)/iu.test(svg)) throw new Error('typst drew an attribute that the preview does not allow.')
}
