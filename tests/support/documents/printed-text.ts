/** What stands on the sheets of a paper, as text a person can read and a diff can show. */
import type { PrintedDocument, PrintedNode, PrintedParagraph } from '../../../electron/documents/print/index.ts'

/** Sections with their nodes in order; columns and cells side by side, blanks for the pen shown as `_`. */
export function printedDocumentText(printed: PrintedDocument): string {
  return printed.sections.flatMap((section, index) => [
    `--- ${index + 1}: ${section.orientation}${section.showFirstPageNumber ? ', numbered from its first page' : ''}${printed.twoSided ? ', two-sided' : ''}`,
    ...section.nodes.flatMap(nodeLines), ...section.foot.map((paragraph) => `foot | ${words(paragraph)}`),
  ]).join('\n')
}

function nodeLines(node: PrintedNode): readonly string[] {
  switch (node.kind) {
    case 'paragraph': return [words(node)]
    case 'chart': return [`chart ${node.content.chart} ${node.layout.widthMm} × ${node.layout.heightMm.toFixed(1)} mm${node.keepNext === true ? ', kept with the next' : ''}: ${node.words}`]
    case 'columns': return node.rows.map((row) => `${node.role} | ${row.map(cellWords).join(' | ')}`)
    case 'table': return [
      `table ${node.widthsMm.map((width) => width.toFixed(1)).join(' ')}, ${node.headerRows} repeated`,
      ...node.rows.map((row) => `  | ${row.map(({ paragraphs, columns, rows }) =>
        cellWords(paragraphs) + (columns > 1 ? ` ↔${columns}` : '') + (rows > 1 ? ` ↕${rows}` : '')).join(' | ')}`),
    ]
  }
}

/** Lines of one make follow each other without saying it again; empty ones are counted. */
function cellWords(paragraphs: readonly PrintedParagraph[]): string {
  const shown: string[] = []
  let style = ''
  let empty = 0
  for (const paragraph of paragraphs) {
    const isEmpty = paragraph.runs.length === 0 && paragraph.images === undefined
    if (isEmpty) empty++
    else {
      if (empty > 0) shown.push(`[${empty} lines]`)
      empty = 0
      shown.push(paragraph.style === style || paragraph.style.startsWith('table') ? text(paragraph) : words(paragraph))
      style = paragraph.style
    }
  }
  return [...shown, ...(empty > 0 ? [`[${empty} lines]`] : [])].join(' / ')
}

function words(paragraph: PrintedParagraph): string {
  return `${paragraph.style}: ${text(paragraph)}`.trimEnd()
}

function text(paragraph: PrintedParagraph): string {
  const images = (paragraph.images ?? []).map(({ role, leftMm, topMm, widthMm, heightMm }) =>
    `<${role} ${[leftMm, topMm, widthMm, heightMm].map((mm) => mm.toFixed(1)).join(' ')}>`)
  return [...images, paragraph.runs.map((run) => run.strong === true ? `**${run.text}**` : run.emphasis === true ? `*${run.text}*` : run.text).join('')
    .replaceAll('\n', '⏎').replaceAll('\u00A0', '_')].join(' ')
}
