/**
 * One change a finding offers. Data only: the check proposes, the person chooses, `mend` carries out on a copy.
 * A change is of form: it never touches a name, a figure or a word of content. `text` changes are limited to signs of form
 * (a colon, a hyphen, a separator, a space, the form of a mark) and to the spelling the office has chosen.
 */
import type { ParagraphRef } from '../read/index.ts'

/** Look of words to set; what is absent stays as it is. */
export interface RunLook {
  readonly font?: string
  readonly sizePt?: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  /** null: automatic. */
  readonly colour?: null
  readonly highlight?: null
  readonly strike?: false
  readonly hidden?: false
}
/** Look of a paragraph to set. */
export interface ParagraphLook {
  readonly align?: 'left' | 'centre' | 'right' | 'justify'
  readonly leftPt?: number
  readonly rightPt?: number
  readonly firstLinePt?: number
  readonly beforePt?: number
  readonly afterPt?: number
  readonly exactLinePt?: number
  readonly keepNext?: boolean
  readonly pageBreakBefore?: false
  /** Removes the rules drawn around the paragraph. */
  readonly borders?: null
}

/** `was`: the words the check saw there; when the file says otherwise the change is refused, so a second mending repeats nothing. */
export type Change =
  | { readonly type: 'runs', readonly at: ParagraphRef, readonly from: number, readonly to: number, readonly look: RunLook }
  | { readonly type: 'paragraph', readonly at: ParagraphRef, readonly look: ParagraphLook }
  /** Replaces `from`–`to` of the paragraph's text; the new words take the look of the first replaced one. */
  | { readonly type: 'text', readonly at: ParagraphRef, readonly from: number, readonly to: number, readonly text: string, readonly was?: string }
  | { readonly type: 'insertParagraph', readonly beside: ParagraphRef, readonly place: 'before' | 'after', readonly text: string, readonly look: RunLook & ParagraphLook }
  | { readonly type: 'removeParagraph', readonly at: ParagraphRef, readonly was?: string }
  | { readonly type: 'moveParagraph', readonly at: ParagraphRef, readonly beside: ParagraphRef, readonly place: 'before' | 'after', readonly was?: string }
  /** The drawn line under the Party's title: removes false lines (underline, border, dashes) of that paragraph and draws the right one. */
  | { readonly type: 'titleLine', readonly at: ParagraphRef, readonly lengthPt: number, readonly weightPt: number }
  | { readonly type: 'removeShapes', readonly at: ParagraphRef }
  | {
    readonly type: 'page', readonly section: number
    readonly widthPt?: number, readonly heightPt?: number, readonly topPt?: number, readonly bottomPt?: number
    readonly leftPt?: number, readonly rightPt?: number, readonly headerPt?: number
  }
  /** Page numbers by the form: centred at the top, from the second page, own series for each appendix. */
  | { readonly type: 'pageNumbers', readonly section: number, readonly sizePt: number, readonly headerPt: number, readonly restart: boolean }
  | { readonly type: 'mirrorMargins', readonly on: boolean }
  /** Converts the paragraph's words from a legacy character set, or composes them to NFC. */
  | { readonly type: 'charset', readonly at: ParagraphRef, readonly from: number, readonly to: number, readonly text: string, readonly font: string | null, readonly was?: string }
  /** Removes the names of people and machines from the file's properties. */
  | { readonly type: 'clearProperties' }
