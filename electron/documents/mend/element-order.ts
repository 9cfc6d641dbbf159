/**
 * The order in which Word's schema demands the children of property elements (ECMA-376-1, CT_RPr, CT_PPr, CT_SectPr,
 * CT_Settings). Word refuses to open a file that breaks it, so nothing is put in by hand.
 */
import { elements, nameOf } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** Children that stand after all others, extensions (w14 …) included. */
const last = new Set(['rPrChange', 'pPrChange', 'sectPrChange'])

const order = {
  rPr: words(`ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish
    webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath`),
  pPr: words(`pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku
    wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents
    suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr`),
  sectPr: words(`headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign
    noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings`),
  // Only what may stand before the setting we write; the many others come after it.
  settings: words(`writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries displayBackgroundShape
    printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins`),
} as const

export type OrderedParent = keyof typeof order

function place(parent: OrderedParent, name: string): number {
  if (last.has(name)) return Number.POSITIVE_INFINITY
  const at = order[parent].indexOf(name)
  // What the schema of 2006 does not know are extensions; Word writes them after its own.
  return at === -1 ? order[parent].length : at
}

/** Puts `made` where the schema wants it, after its equals. */
export function putInOrder(kind: OrderedParent, parent: XmlElement, made: XmlElement): void {
  const own = place(kind, nameOf(made))
  const after = elements(parent).find((sibling) => place(kind, nameOf(sibling)) > own)
  parent.insertBefore(made, after ?? null)
}
