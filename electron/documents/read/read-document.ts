/**
 * A `.docx` as it looks: every value effective after styles, themes and defaults, whoever made the file.
 * Shapes only; `readDocument` makes it. Lengths are points unless the name says otherwise.
 *
 * Tracked changes are read as accepted: inserted words are there, deleted ones are not.
 */

/** A paragraph's address in the package: the part and the place of its `w:p` in it (document order, from 0; nested ones count). */
export interface ParagraphRef {
  /** `word/document.xml`, `word/header1.xml`, `word/footnotes.xml` … */
  readonly part: string
  readonly index: number
}

/** Words of one effective look. `start` is the offset of the run in its paragraph's text (UTF-16 units). */
export interface ReadRun {
  readonly text: string
  readonly start: number
  /** The face the words are drawn in (the `ascii`/`hAnsi` slot, theme fonts resolved). */
  readonly font: string
  /** The four slots; a slot that differs shows on letters of its script (quotes, dashes): W14. */
  readonly fonts: { readonly ascii: string, readonly hAnsi: string, readonly eastAsia: string, readonly cs: string }
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
  /** Word's underline value; null: none. */
  readonly underline: string | null
  /** Shown in capitals whatever is stored (`w:caps`; `w:smallCaps` is apart). */
  readonly caps: boolean
  readonly smallCaps: boolean
  readonly strike: boolean
  readonly hidden: boolean
  /** `RRGGBB` in capitals; null: automatic (black on paper). */
  readonly colour: string | null
  /** Background of the words (highlight or shading), null: none. */
  readonly highlight: string | null
  readonly position: 'baseline' | 'superscript' | 'subscript'
  /** The words are a field's result (PAGE, DATE, REF …): its name. */
  readonly field: string | null
  /** Style of the run, for locating where a value comes from; null: none. */
  readonly styleId: string | null
}

/** Something drawn: hung on a paragraph, in line or floating. */
export interface ReadShape {
  readonly kind: 'line' | 'picture' | 'textBox' | 'chart' | 'other'
  readonly widthPt: number
  readonly heightPt: number
  /** Line weight; null: not said. */
  readonly strokePt: number | null
  readonly colour: string | null
  readonly dashed: boolean
  /** Relationship target of a picture (`media/image1.png`), or a link outside the package; null otherwise. */
  readonly target: string | null
}

export type LineSpacing =
  | { readonly rule: 'multiple', readonly lines: number }
  | { readonly rule: 'atLeast' | 'exact', readonly pt: number }

export interface ReadParagraph {
  readonly kind: 'paragraph'
  readonly ref: ParagraphRef
  /** 0-based index of the section it stands in. */
  readonly section: number
  /** As accepted; `\t` tab, `\n` line break, `\f` page break. Automatic numbering is apart. */
  readonly text: string
  readonly runs: readonly ReadRun[]
  /** What automatic numbering prints before the text ("1.", "a)", "-"); '' without. */
  readonly numbering: string
  readonly align: 'left' | 'centre' | 'right' | 'justify'
  readonly leftPt: number
  readonly rightPt: number
  /** Positive: first line in; negative: hanging. */
  readonly firstLinePt: number
  readonly beforePt: number
  readonly afterPt: number
  /** Word ignores the space between two paragraphs of one style. */
  readonly contextualSpacing: boolean
  readonly line: LineSpacing
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly pageBreakBefore: boolean
  readonly borders: { readonly top: boolean, readonly bottom: boolean, readonly left: boolean, readonly right: boolean }
  readonly tabStops: readonly { readonly atPt: number, readonly align: 'left' | 'centre' | 'right' | 'decimal' }[]
  readonly styleId: string | null
  readonly styleName: string | null
  /** 0-based heading level by style or outline; null: body text. */
  readonly outlineLevel: number | null
  readonly shapes: readonly ReadShape[]
  /** The look of the paragraph mark: what an empty paragraph's height comes from. */
  readonly markSizePt: number
  /** Innermost table the paragraph stands in; null: in none. `depth` 1: a table in the text itself. */
  readonly cell: { readonly table: number, readonly row: number, readonly column: number, readonly depth: number } | null
  /** Index of the text box it stands in; null: in none. */
  readonly textBox: number | null
}

export interface ReadCell {
  /** First grid column it covers, and how many columns and rows. */
  readonly column: number
  readonly columns: number
  readonly rows: number
  readonly widthPt: number | null
  readonly blocks: readonly ReadBlock[]
}
export interface ReadRow { readonly header: boolean, readonly mayBreak: boolean, readonly cells: readonly ReadCell[] }
export interface ReadTable {
  readonly kind: 'table'
  /** Order in the part, nested ones counted. */
  readonly index: number
  readonly part: string
  readonly section: number
  readonly gridPt: readonly number[]
  /** As declared; null: automatic. */
  readonly widthPt: number | null
  readonly indentPt: number
  /** Any rule is drawn inside or around. */
  readonly ruled: boolean
  readonly fixedLayout: boolean
  readonly rows: readonly ReadRow[]
}
export type ReadBlock = ReadParagraph | ReadTable

/** Page number field of a header or footer. `show` false: the section has none on such pages. */
export interface ReadHeaderFooter {
  readonly kind: 'header' | 'footer'
  readonly pages: 'default' | 'first' | 'even'
  readonly part: string
  readonly blocks: readonly ReadBlock[]
}

export interface ReadSection {
  readonly widthPt: number
  readonly heightPt: number
  readonly orientation: 'portrait' | 'landscape'
  readonly topPt: number
  readonly bottomPt: number
  readonly leftPt: number
  readonly rightPt: number
  readonly gutterPt: number
  readonly headerPt: number
  readonly footerPt: number
  /** The first page has a header and footer of its own (`w:titlePg`). */
  readonly differentFirstPage: boolean
  /** null: continues from the section before. */
  readonly firstPageNumber: number | null
  readonly numberFormat: string
  readonly start: 'nextPage' | 'continuous' | 'evenPage' | 'oddPage' | 'nextColumn'
  readonly columns: number
  /** In force here, inherited ones included. */
  readonly headersAndFooters: readonly ReadHeaderFooter[]
}

export interface ReadDocument {
  readonly sections: readonly ReadSection[]
  /** The body in order; text boxes stand after the paragraph that holds them, with `textBox` set. */
  readonly blocks: readonly ReadBlock[]
  readonly footnotes: readonly ReadParagraph[]
  readonly settings: {
    readonly mirrorMargins: boolean
    readonly differentOddEven: boolean
    readonly compatibilityMode: number | null
    readonly protected: boolean
  }
  /** What the file's properties say of its makers; '' where nothing. Never logged. */
  readonly properties: { readonly creator: string, readonly lastModifiedBy: string, readonly company: string, readonly template: string }
  readonly trackedChanges: boolean
  readonly comments: number
  /** Targets outside the package (linked pictures, templates, OLE): never followed, only counted and named. */
  readonly externalTargets: readonly string[]
}
