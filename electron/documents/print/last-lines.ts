/** The end of the text: its mark, and what keeps it on the page of the signatures. */
import type { PrintedNode, PrintedParagraph } from './printed.ts'
import { printedText } from './printed.ts'
import { ended } from './words.ts'

/**
 * A paragraph of so many characters surely has two lines at size 14–15 across the text (about 85 fit one line), so it
 * alone keeps the signatures company; after a shorter one the paragraph before stays too.
 */
const surelyTwoLines = 130

const textStyles = new Set(['body', 'item', 'subItem', 'clause', 'point', 'runIn1', 'runIn2', 'runIn3', 'runIn4', 'runInArticle'])

/** The last paragraph of running text ends with the profile's mark; a sentence that already ends stays as it is. */
export function endText(nodes: readonly PrintedNode[], endMark: '.' | './.'): readonly PrintedNode[] {
  const last = nodes.at(-1)
  if (last === undefined || last.kind !== 'paragraph' || !textStyles.has(last.style)) return nodes
  const keep = endMark === './.' ? /[!?…:]$|\.\/\.$/u : /[.!?…:]["”»)]?$/u
  return [...nodes.slice(0, -1), { ...last, runs: ended(last.runs, endMark, keep) }]
}

/** The signature block never stands alone: at least two lines of text go with it (format-rules 1.8). */
export function keepWithSignatures(nodes: readonly PrintedNode[]): readonly PrintedNode[] {
  const kept = [...nodes]
  for (let index = nodes.length - 1, lines = 0; index >= 0 && lines < 2; index--) {
    const node = nodes[index]
    if (node === undefined || node.kind === 'columns') break
    kept[index] = { ...node, keepNext: true }
    if (node.kind === 'table' || node.kind === 'chart') break
    lines += lineCount(node)
  }
  return kept
}

function lineCount(paragraph: PrintedParagraph): number {
  if (paragraph.style === 'tableEnd') return 0
  return printedText(paragraph).length >= surelyTwoLines ? 2 : 1
}
