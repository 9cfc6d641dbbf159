/** A paper laid out for checking: every text with its place, in the order in which it stands on the page. */
import type { Block } from '../../../shared/document/blocks.ts'
import { inlineText } from '../../../shared/document/inline.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { DocumentModel, Signature, Signatures } from '../../../shared/document/model.ts'
import type { ReportLack } from '../../../shared/domain/summary-report.ts'
import type { AuthorityTable, IssuerLevel } from '../form/index.ts'

/** What is known from the office. Everything is optional: what is not known is not checked. */
export interface CheckFacts {
  /** The term whose series the number belongs to; null or absent: not known. */
  readonly term?: { readonly from: string, readonly to: string | null } | null
  /** Numbers already used by other papers of the same body, kind and term. */
  readonly usedNumbers?: readonly number[]
  /** Did the issuing body exist on the paper's date? */
  readonly issuerExists?: boolean
  /** Has the signer the written right to sign this kind on this date? */
  readonly signerAuthorised?: boolean
  /** Level of the issuing body, as the rules of authority tell them apart. */
  readonly issuerLevel?: IssuerLevel
  /** What a summary report may not be issued without. */
  readonly reportLacks?: readonly ReportLack[]
  /** Who may issue what; absent: authority is not checked. */
  readonly authority?: AuthorityTable
}

export type TextPart = 'letterhead' | 'place' | 'subject' | 'addressee' | 'basis' | 'heading' | 'text' | 'cell' | 'signature' | 'name' | 'recipient' | 'mark'

/** A text and where it stands: a component's name (`subject`), a block's id, or `body[3]` for a block without one. */
export interface PlacedText { readonly place: string, readonly part: TextPart, readonly text: string }

/** A block with its place. */
export interface PlacedBlock { readonly place: string, readonly block: Block }

export interface PaperUnderCheck {
  readonly model: DocumentModel
  readonly form: ResolvedForm
  readonly facts: CheckFacts
  /** The paper's date, null when not dated yet. */
  readonly date: string | null
  readonly blocks: readonly PlacedBlock[]
  readonly texts: readonly PlacedText[]
  readonly signatures: readonly Signature[]
}

export function layOut(model: DocumentModel, form: ResolvedForm, facts: CheckFacts): PaperUnderCheck {
  const blocks = [
    ...placedBlocks(model.body, 'body'),
    ...model.attachedTexts.flatMap((attached, index) => placedBlocks(attached.blocks, `attachedTexts[${index}].blocks`)),
    ...model.appendices.flatMap((appendix, index) => placedBlocks(appendix.blocks, `appendices[${index}].blocks`)),
  ]
  const signatures = signaturesOf(model.signatures)
  return { model, form, facts, date: model.placeAndDate?.date ?? null, blocks, signatures, texts: textsOf(model, blocks, signatures) }
}

function placedBlocks(blocks: readonly Block[], list: string): readonly PlacedBlock[] {
  return blocks.map((block, index) => ({ place: block.id ?? `${list}[${index}]`, block }))
}

function signaturesOf(signatures: Signatures): readonly Signature[] {
  switch (signatures.layout) {
    case 'single': return [signatures.right]
    case 'pair': return [signatures.left, signatures.right]
    case 'triple': return [signatures.left, signatures.centre, signatures.right]
  }
}

function textsOf(model: DocumentModel, blocks: readonly PlacedBlock[], signatures: readonly Signature[]): readonly PlacedText[] {
  const { letterhead, placeAndDate, marks, addressees, recipients } = model
  const texts: readonly (PlacedText | null)[] = [
    text('letterhead', 'letterhead', letterhead.superior),
    ...letterhead.issuers.map((issuer) => text('letterhead', 'letterhead', issuer)),
    text('placeAndDate', 'place', placeAndDate?.place),
    text('marks', 'mark', marks.circulation),
    text('subject', 'subject', model.subject),
    ...(addressees?.names ?? []).map((name) => text('addressees', 'addressee', name)),
    ...model.bases.map((basis) => text('bases', 'basis', inlineText(basis))),
    ...blocks.flatMap(({ place, block }) => blockTexts(block).map(({ part, text: words }) => text(place, part, words))),
    ...model.appendices.map((appendix, index) => text(`appendices[${index}]`, 'heading', appendix.title)),
    ...signatures.flatMap((signature) => [
      text('signatures', 'signature', signature.authority), text('signatures', 'signature', signature.role),
      text('signatures', 'signature', signature.post), text('signatures', 'name', signature.fullName),
    ]),
    ...(recipients?.items ?? []).flatMap((item) => [text('recipients', 'recipient', item.name), text('recipients', 'recipient', item.purpose)]),
    text('recipients', 'recipient', recipients?.archive),
  ]
  return texts.filter((one) => one !== null)
}

function text(place: string, part: TextPart, words: string | null | undefined): PlacedText | null {
  return words === null || words === undefined || words === '' ? null : { place, part, text: words }
}

type BlockText = { readonly part: 'heading' | 'text' | 'cell', readonly text: string }

/** The texts of one block: its heading words, its running words, its cells. */
export function blockTexts(block: Block): readonly BlockText[] {
  switch (block.kind) {
    case 'division': return [{ part: 'heading', text: block.title }]
    case 'article':
    case 'heading': return [
      { part: 'heading', text: block.title },
      ...block.content === undefined ? [] : [{ part: 'text' as const, text: inlineText(block.content) }],
    ]
    case 'clause':
    case 'numbered':
    case 'paragraph':
    case 'item': return [{ part: 'text', text: inlineText(block.content) }]
    case 'centredLine': return [{ part: 'heading', text: block.text }]
    case 'table': return [
      ...block.caption === undefined ? [] : [{ part: 'heading' as const, text: block.caption }],
      ...[...block.header, ...block.rows].flat().map((cell) => ({ part: 'cell' as const, text: inlineText(cell.content) })),
    ]
    case 'chart': return [
      { part: 'heading', text: block.caption },
      ...[block.unit, block.categoryTitle, ...block.categories, ...block.series.map(({ name }) => name), ...block.target === undefined ? [] : [block.target.name]]
        .map((text) => ({ part: 'cell' as const, text })),
    ]
  }
}

/** Texts of the given parts. */
export function textsIn(paper: PaperUnderCheck, ...parts: readonly TextPart[]): readonly PlacedText[] {
  return paper.texts.filter((one) => parts.includes(one.part))
}

/** About 60 letters around a place in a text. */
export function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - 25)
  const to = Math.min(text.length, at + length + 25)
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
