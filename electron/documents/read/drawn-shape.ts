/** What both drawing languages come to. */
import type { XmlElement } from '../ooxml/index.ts'
import type { ReadShape } from './read-document.ts'

/** A shape, and the `w:txbxContent` of a text box. */
export interface DrawnShape { readonly shape: ReadShape, readonly content: XmlElement | null }

/** Target of a relationship id, as the package names it; null: none. */
export type TargetOf = (id: string | null) => string | null
