/** What the typesetter gives: a file, or single pages for the preview. */

/** A file set by typst. `pages` counts the sheets. */
export interface PdfFile { readonly bytes: Uint8Array, readonly pages: number }
/** One page of the preview; `index` counts from 0. */
export interface SvgPage { readonly index: number, readonly svg: string }
/** Where a block of the model begins: page from 0, points from the page's top. A block of several paragraphs counts once. */
export interface BlockPlace { readonly blockId: string, readonly page: number, readonly top: number }
export interface SvgPages {
  readonly pageCount: number
  readonly pages: readonly SvgPage[]
  /** Blocks with an id that begin on the asked pages, in order. */
  readonly blocks: readonly BlockPlace[]
}
