/** Finding the parts of a package that hold text. */
import { relationshipKind, rootOf } from '../ooxml/index.ts'
import type { OfficePackage, XmlDocument, XmlElement } from '../ooxml/index.ts'

/** A part with its tree. */
export interface Part { readonly part: string, readonly document: XmlDocument }

/** The part of that kind (`styles`, `theme`, `sharedStrings`) the main part names; a package may hold others, of its building blocks. */
export function relatedPart(pkg: OfficePackage, kind: string): Part | null {
  const target = pkg.relationships(pkg.mainPart).find((each) => !each.external && relationshipKind(each) === kind)?.target
  const document = target === undefined ? null : pkg.xml(target)
  return target === undefined || document === null ? null : { part: target, document }
}

export function relatedRoot(pkg: OfficePackage, kind: string): XmlElement | null {
  return rootOf(relatedPart(pkg, kind)?.document ?? null)
}

/** XML parts of the main part's folder, and the properties of the file. Data of other programs (customXml) is left alone. */
export function textParts(pkg: OfficePackage): readonly Part[] {
  const folder = pkg.mainPart.slice(0, pkg.mainPart.lastIndexOf('/') + 1)
  return pkg.parts.filter((part) => part.endsWith('.xml') && (part.startsWith(folder) || part.startsWith('docProps/')) && !/^customXml\/|\[Content_Types\]/u.test(part))
    .flatMap((part) => { const document = pkg.xml(part); return document === null ? [] : [{ part, document }] })
}
