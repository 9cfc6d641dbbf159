/** The tracked mend beside the clean one: with every change accepted the two must say the same and look the same. */
import type { ReadBlock, ReadDocument, ReadParagraph, ReadRun } from '../../electron/documents/read/index.ts'

/** '' when the two files are read alike; otherwise the first thing in which they part. */
export function difference(tracked: ReadDocument, clean: ReadDocument): string {
  const [one, other] = [seen(tracked), seen(clean)]
  const at = one.findIndex((words, index) => words !== other[index])
  if (at < 0 && one.length === other.length) return ''
  const place = at < 0 ? Math.min(one.length, other.length) : at
  return `${one[place] ?? 'nothing'} ≠ ${other[place] ?? 'nothing'}`
}

/** All that is seen on paper, piece by piece; addresses and what only Word's editor shows are left out. */
function seen({ blocks, sections, footnotes, settings, properties }: ReadDocument): readonly string[] {
  return [
    ...blocks.flatMap(seenBlock), ...footnotes.map(seenParagraph),
    ...sections.map(({ headersAndFooters, ...section }) => JSON.stringify({ ...section, headers: headersAndFooters.map((one) => [one.kind, one.pages, one.blocks.flatMap(seenBlock)]) })),
    JSON.stringify([settings.mirrorMargins, properties]),
  ]
}

function seenBlock(block: ReadBlock): readonly string[] {
  return block.kind === 'paragraph' ? [seenParagraph(block)] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(seenBlock)))
}

function seenParagraph({ ref: _ref, runs, text, styleId: _style, styleName: _name, markSizePt: _mark, ...look }: ReadParagraph): string {
  return JSON.stringify({ text, runs: joined(runs), look })
}

/** Runs of one look as one: where Word cuts them is not seen. */
function joined(runs: readonly ReadRun[]): readonly string[] {
  const pieces: { look: string, text: string }[] = []
  for (const { text, start: _start, styleId: _style, field: _field, ...rest } of runs) {
    const look = JSON.stringify(rest)
    const last = pieces.at(-1)
    if (text === '') continue
    if (last?.look === look) last.text += text
    else pieces.push({ look, text })
  }
  return pieces.map(({ look, text }) => `${text} ${look}`)
}
