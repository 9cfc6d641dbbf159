/** A paper's tree as text a person can read and a diff can show: one line per component and block, indented by level. */
import { chartWords } from '../../../shared/document/chart.ts'
import { inlineText, type Inlines } from '../../../shared/document/inline.ts'
import type { Block } from '../../../shared/document/blocks.ts'
import type { DocumentModel, Signature } from '../../../shared/document/model.ts'

/** The whole tree; with `ids` each block begins with its id. */
export function treeText(model: DocumentModel, { ids = false } = {}): string {
  const block = (one: Block): readonly string[] => blockText(one).map((line, index) => ids && index === 0 ? `${one.id ?? '?'} | ${line.trimStart()}` : line)
  return [
    `LETTERHEAD ${[model.letterhead.superior ?? '—', ...model.letterhead.issuers].join(' / ')}`,
    `NUMBER ${model.number === null ? 'none' : `${model.number.number ?? 'blank'}-${model.number.kindSymbol}/${model.number.bodySymbol}`}`,
    `PLACE ${model.placeAndDate === null ? 'none' : `${model.placeAndDate.place}, ${model.placeAndDate.date ?? 'blank'}`}`,
    `MARKS ${JSON.stringify(model.marks)}`,
    `KIND ${model.kind}`, `SUBJECT ${model.subject}`,
    ...model.addressees === null ? [] : [`ADDRESSEES ${model.addressees.addressing}: ${model.addressees.names.join(' | ')}`],
    ...model.bases.map((basis) => `BASIS ${inlineText(basis)}`),
    ...model.body.flatMap(block),
    ...signatureLines(model),
    ...model.recipients === null ? [] : [
      ...model.recipients.items.map((item) => `TO ${item.name}${item.purpose === undefined ? '' : ` (${item.purpose})`}`), `ARCHIVE ${model.recipients.archive ?? '—'}`,
    ],
    ...model.attachedTexts.flatMap((text) => [`ATTACHED ${text.kind} ${text.subject}${text.signatures === null ? '' : ' (signed)'}`, ...text.blocks.flatMap(block)]),
    ...model.appendices.flatMap((appendix) => [`APPENDIX ${appendix.orientation} ${appendix.title}`, ...appendix.blocks.flatMap(block)]),
    '',
  ].join('\n')
}

function signatureLines({ signatures }: DocumentModel): readonly string[] {
  const one = (place: string, signature: Signature): string =>
    `SIGNATURE ${place} ${signature.form} ${[signature.authority, signature.role, signature.post, signature.fullName, ...signature.alsoSigning ?? []].map((part) => part ?? '—').join(' / ')}`
  switch (signatures.layout) {
    case 'single': return [one('right', signatures.right)]
    case 'pair': return [one('left', signatures.left), one('right', signatures.right)]
    case 'triple': return [one('left', signatures.left), one('centre', signatures.centre), one('right', signatures.right)]
  }
}

function blockText(block: Block): readonly string[] {
  const mark = block.edited === true ? ' (edited)' : ''
  const text = (inlines: Inlines): string => inlineText(inlines) + mark
  switch (block.kind) {
    case 'division': return [`${block.level.toUpperCase()} ${block.title}${mark}`]
    case 'article': return [`ĐIỀU ${block.title}${block.content === undefined ? mark : ` ‖ ${text(block.content)}`}`]
    case 'clause': return [`${block.level === 'clause' ? '  1.' : '    a)'} ${text(block.content)}`]
    case 'heading': return [`${'  '.repeat(block.level - 1)}${'#'.repeat(block.level)} ${block.title}${block.content === undefined ? mark : ` ‖ ${text(block.content)}`}`]
    case 'numbered': return [`${'  '.repeat(block.level - 1)}${block.level}) ${text(block.content)}`]
    case 'paragraph': return [`    ¶ ${text(block.content)}`]
    case 'item': return [`${block.level === 1 ? '      -' : '        +'} ${text(block.content)}`]
    case 'centredLine': return [`        =${block.text}${mark}=`]
    case 'table': return [
      `TABLE ${block.columns.map((column) => `${column.share}${column.align[0] ?? ''}`).join(' ')}${block.totals === true ? ' totals' : ''}`,
      ...[...block.header, ...block.rows].map((row) => `  | ${row.map((cell) => inlineText(cell.content)).join(' | ')}`),
    ]
    case 'chart': return [`CHART ${block.chart}${block.withTable ? ' table' : ''} ‖ ${chartWords(block)}`]
  }
}
