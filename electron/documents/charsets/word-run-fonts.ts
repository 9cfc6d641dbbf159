/** The font a run of a Word file is shown in: its own, its style's, the paragraph's and the table's style, the defaults, the theme. */
import { attribute, child, descendants, isElement, nameOf, path } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement, XmlNode } from '../ooxml/index.ts'
import { fontCharset } from './fonts.ts'
import { relatedRoot } from './package-parts.ts'

export interface RunFonts {
  /** `run`: a `w:r`; also a `w:lvl`, which has an rPr of its own. */
  of: (run: XmlElement) => string | null
}

/** What `w:rFonts` says for letters below and above 128; null where it says nothing. */
interface Fonts { readonly ascii: string | null, readonly high: string | null }

const nothing: Fonts = { ascii: null, high: null }

export function runFonts(pkg: OfficePackage): RunFonts {
  const styles = relatedRoot(pkg, 'styles')
  const theme = relatedRoot(pkg, 'theme')
  const byId = new Map(styles === null ? [] : descendants(styles, 'w:style').map((style) => [attribute(style, 'w:styleId') ?? '', style] as const))
  const base = [...byId.values()].find((style) => attribute(style, 'w:type') === 'paragraph' && /^(?:1|true|on)$/u.test(attribute(style, 'w:default') ?? ''))
  const defaults = fontsIn(path(styles, 'docDefaults', 'rPrDefault', 'rPr'), theme)
  const known = new Map<string, Fonts>()

  function ofStyle(id: string | null): Fonts {
    if (id === null) return nothing
    const found = known.get(id)
    if (found !== undefined) return found
    const chain: XmlElement[] = []
    for (let at = byId.get(id); at !== undefined && !chain.includes(at); at = byId.get(attribute(child(at, 'w:basedOn'), 'w:val') ?? '')) chain.push(at)
    const fonts = chain.map((style) => fontsIn(child(style, 'w:rPr'), theme)).reduce(over, nothing)
    known.set(id, fonts)
    return fonts
  }

  return {
    of(run) {
      const properties = child(run, 'w:rPr')
      const paragraph = ancestor(run, 'p')
      const table = ancestor(paragraph, 'tbl')
      const fonts = [
        fontsIn(properties, theme), ofStyle(attribute(child(properties, 'w:rStyle'), 'w:val')),
        ofStyle(attribute(path(paragraph, 'pPr', 'pStyle'), 'w:val') ?? attribute(base, 'w:styleId')),
        ofStyle(attribute(path(table, 'tblPr', 'tblStyle'), 'w:val')), defaults,
      ].reduce(over, nothing)
      return chosen(fonts)
    },
  }
}

/** The first that says something wins. */
function over(above: Fonts, below: Fonts): Fonts {
  return { ascii: above.ascii ?? below.ascii, high: above.high ?? below.high }
}

/** Marked letters stand above 128, so that font decides; a legacy font for the plain letters tells as much. */
function chosen({ ascii, high }: Fonts): string | null {
  if (fontCharset(high) !== null) return high
  return fontCharset(ascii) === null ? high ?? ascii : ascii
}

function fontsIn(properties: XmlElement | null, theme: XmlElement | null): Fonts {
  const fonts = child(properties, 'w:rFonts')
  const read = (name: string): string | null => themeFont(theme, attribute(fonts, `${name}Theme`)) ?? attribute(fonts, name)
  return { ascii: read('w:ascii'), high: read('w:hAnsi') }
}

/** `minorHAnsi` is the Latin font of the theme's minor fonts. */
function themeFont(theme: XmlElement | null, name: string | null): string | null {
  if (theme === null || name === null) return null
  const [group] = descendants(theme, name.startsWith('major') ? 'a:majorFont' : 'a:minorFont')
  return attribute(child(group, 'a:latin'), 'typeface')
}

/** The nearest element of that name around; of Word's own, as drawings have a `p` too. */
export function ancestor(node: XmlNode | null, name: string): XmlElement | null {
  for (let at = node?.parentNode ?? null; at !== null; at = at.parentNode) {
    if (isElement(at) && nameOf(at) === name && isWord(at)) return at
  }
  return null
}

export function isWord(element: XmlElement): boolean {
  return (element.namespaceURI ?? '').includes('wordprocessingml')
}
