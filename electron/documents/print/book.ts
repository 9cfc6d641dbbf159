/** A book (sổ) on landscape sheets: whose it is, its title, one ruled table whose head stands on every page, notes beneath. */
import { blockSchema } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { printBlocks } from './body.ts'
import type { PrintedDocument, PrintedNode } from './printed.ts'
import { textHeight, textWidth } from './sheet.ts'
import { capitals, line } from './words.ts'

/** `rows`: a text for each column; a row shorter than the columns is filled up. */
export interface PrintedBook {
  readonly issuer: string, readonly title: string
  /** Under the title: which series, term, how many. */
  readonly lines: readonly string[]
  readonly columns: readonly { readonly title: string, readonly share: number, readonly align: 'left' | 'centre' | 'right' }[]
  readonly rows: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

export function printBook({ issuer, title, lines, columns, rows, notes }: PrintedBook, form: ResolvedForm): PrintedDocument {
  const widthMm = textWidth(form, 'landscape')
  const heightMm = textHeight(form, 'landscape')
  const cells = (texts: readonly string[]) => columns.map((_column, at) => ({ content: texts[at] ?? '' }))
  const table = blockSchema.parse({
    kind: 'table', columns: columns.map(({ share, align }) => ({ share, align })), header: [cells(columns.map((column) => column.title))], rows: rows.length === 0 ? [cells([])] : rows.map(cells),
  })
  const nodes: readonly PrintedNode[] = [
    line('appendixReference', capitals(issuer)), line('appendixLabel', capitals(title)), ...lines.map((text) => line('appendixReference', text)),
    ...printBlocks([table], form, widthMm, heightMm), ...notes.map((text) => line('appendixReference', text)),
  ]
  return { title, issuer, twoSided: false, images: [], sections: [{ orientation: 'landscape', showFirstPageNumber: true, nodes, foot: [] }] }
}
