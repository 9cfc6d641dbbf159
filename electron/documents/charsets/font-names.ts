/** Legacy font names wherever a package keeps them: runs, styles, numbering, themes, drawings, cells. */
import { attribute, descendants, nameOf } from '../ooxml/index.ts'
import type { XmlDocument, XmlElement } from '../ooxml/index.ts'
import { fontCharset, unicodeFont } from './fonts.ts'

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  rFonts: ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'],
  latin: ['typeface'], ea: ['typeface'], cs: ['typeface'], sym: ['typeface'], buFont: ['typeface'],
  rFont: ['val'], name: ['val'],
}

/** One name in one attribute. */
interface NamedFont { readonly font: string, readonly replace: () => void }

/** In `styles.xml` of a workbook a font's name is an element `name`; in Word `name` is a style's, so the parent is looked at. */
function namesFont(element: XmlElement): boolean {
  return nameOf(element) !== 'name' || (element.parentNode !== null && element.parentNode.nodeName.replace(/^.*:/u, '') === 'font')
}

/** All legacy fonts named in a part. */
export function legacyFontNames(document: XmlDocument): readonly NamedFont[] {
  const named = Object.entries(attributesOf).flatMap(([element, names]) => descendants(document, element).filter((each) => namesFont(each))
    .flatMap((found) => names.flatMap((name) => namedIn(found, name))))
  return [...named, ...fontTable(document), ...drawnWords(document)]
}

/** Drawn words name their font in a style: `font-family:".VnTime"`. */
function drawnWords(document: XmlDocument): readonly NamedFont[] {
  return descendants(document, 'v:textpath').flatMap((path) => {
    const font = drawnFont(path)
    const replace = (): void => { setAttribute(path, 'style', (attribute(path, 'style') ?? '').replace(font ?? '', unicodeFont)) }
    return font === null || fontCharset(font) === null ? [] : [{ font, replace }]
  })
}

/** The font in the style of a drawn element; null: none named. */
export function drawnFont(element: XmlElement): string | null {
  return /font-family:\s*["']?([^;"']+)/u.exec(attribute(element, 'style') ?? '')?.[1]?.trim() ?? null
}

function namedIn(element: XmlElement, name: string): readonly NamedFont[] {
  const font = attribute(element, name)
  return font === null || fontCharset(font) === null ? [] : [{ font, replace: () => { setAttribute(element, name, unicodeFont) } }]
}

/** Sets an attribute where it is, whatever its prefix. */
export function setAttribute(element: XmlElement, name: string, value: string): void {
  const local = name.replace(/^.*:/u, '')
  const found = [...element.attributes].find((each) => (each.localName ?? each.nodeName) === local && each.prefix !== 'xmlns')
  if (found === undefined) element.setAttribute(name, value)
  else found.value = value
}

/** Word's list of fonts in use (`w:fonts/w:font`): the legacy ones leave it. */
function fontTable(document: XmlDocument): readonly NamedFont[] {
  const root = document.documentElement
  if (root === null || nameOf(root) !== 'fonts' || !(root.namespaceURI ?? '').includes('wordprocessingml')) return []
  return descendants(root, 'w:font').flatMap((entry) => {
    const font = attribute(entry, 'w:name')
    return font === null || fontCharset(font) === null ? [] : [{ font, replace: () => { root.removeChild(entry) } }]
  })
}
