/** What the package says beside its words: settings, makers, traces of changes, and what lies outside. */
import { attribute, child, elements, nameOf, ownerOf, relationshipKind } from '../ooxml/index.ts'
import type { OfficePackage, XmlElement } from '../ooxml/index.ts'
import { integer, isOn } from './measures.ts'
import type { ReadDocument } from './read-document.ts'

/** The part of a kind that `part` points to (`styles`, `theme`); null: none. */
export function partOf(pkg: OfficePackage, part: string, kind: string): string | null {
  return pkg.relationships(part).find((relationship) => !relationship.external && relationshipKind(relationship) === kind)?.target ?? null
}

/** Root element of that part; null: there is no such part. */
export function rootOfKind(pkg: OfficePackage, part: string, kind: string): XmlElement | null {
  const found = partOf(pkg, part, kind)
  return found === null ? null : pkg.xml(found)?.documentElement ?? null
}

export function settingsOf(settings: XmlElement | null): ReadDocument['settings'] {
  const on = (name: string): boolean => {
    const found = child(settings, name)
    return found !== null && isOn(attribute(found, 'w:val'))
  }
  const mode = elements(child(settings, 'w:compat'), 'w:compatSetting').find((one) => attribute(one, 'w:name') === 'compatibilityMode')
  const protection = child(settings, 'w:documentProtection')
  const enforced = attribute(protection, 'w:enforcement')
  return {
    mirrorMargins: on('w:mirrorMargins'), differentOddEven: on('w:evenAndOddHeaders'), compatibilityMode: integer(attribute(mode, 'w:val')),
    protected: enforced !== null && isOn(enforced),
  }
}

export function propertiesOf(pkg: OfficePackage): ReadDocument['properties'] {
  const core = rootOfKind(pkg, '', 'core-properties')
  const app = rootOfKind(pkg, '', 'extended-properties')
  const text = (root: XmlElement | null, name: string): string => child(root, name)?.textContent ?? ''
  return {
    creator: text(core, 'dc:creator'), lastModifiedBy: text(core, 'cp:lastModifiedBy'),
    company: text(app, 'Company'), template: text(app, 'Template'),
  }
}

/** Targets outside the package that Word would load: links a reader may click are not among them. */
export function externalTargets(pkg: OfficePackage): readonly string[] {
  const owners = pkg.parts.map(ownerOf).filter((owner) => owner !== null)
  return owners.flatMap((owner) => pkg.relationships(owner).filter((one) => one.external && relationshipKind(one) !== 'hyperlink').map(({ target }) => target))
}

const changes = new Set([
  'ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'sectPrChange', 'tblPrChange', 'tblGridChange', 'trPrChange', 'tcPrChange',
  'tblPrExChange', 'numberingChange', 'cellIns', 'cellDel', 'cellMerge',
])

export function isTrackedChange(element: XmlElement): boolean {
  return changes.has(nameOf(element)) && !element.prefix?.startsWith('m')
}
