/** Office packages from outside: opened without trust, their XML walked, and written again. The only folder that knows yauzl and xmldom. */
export type { Attr as XmlAttribute, Document as XmlDocument, Element as XmlElement, Node as XmlNode } from '@xmldom/xmldom'
export { attribute, child, descendants, elements, isElement, isNamed, nameOf, path, rootOf } from './elements.ts'
export type { OfficePackage } from './office-package.ts'
export { openPackage } from './open.ts'
export { ownerOf, relationshipKind, relationshipPart } from './relationships.ts'
export type { Relationship } from './relationships.ts'
export { writePackage } from './write.ts'
export { serialize } from './xml.ts'
