/** A table as text: what a spreadsheet would compute when it opens the file gets an apostrophe, by whichever separator it reads; everything else stays letter for letter. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guardedCells } from '../../../../electron/documents/sheets/index.ts'
import { isFormula } from '../../../../electron/documents/sheets/formula-words.ts'

/** Cells as a spreadsheet reads them with one separator, letter by letter and without the program's own reader. */
function cellsOf(text: string, separator: string): readonly string[] {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  let begun = false
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') { cell += '"'; at++ }
    else if (quoted && letter === '"') quoted = false
    else if (quoted) cell += letter
    else if (letter === '"' && !begun) { quoted = true; begun = true }
    else if (letter === separator || letter === '\n' || letter === '\r') { cells.push(cell); cell = ''; begun = false }
    else { cell += letter; begun = true }
  }
  return [...cells, cell]
}

it.each([
  ['=1+1,b\r\n-2+3+cmd|\' /C calc\'!A0;c', '\'=1+1,b\r\n\'-2+3+cmd|\' /C calc\'!A0;c', 2],
  ['"=HYPERLINK(""http://x"",""y"")",2', '"\'=HYPERLINK(""http://x"",""y"")",2', 1],
  ['a;"@SUM(A1)";c\t+cmd', 'a;"\'@SUM(A1)";c\t\'+cmd', 2],
  ['x;"y,=1\n"z"', 'x;"y,\'=1\n"z"', 1],
  ['"=1', '"\'=1', 1],
  ['Họ và tên,Số\nLò Văn Thử,-5\n"- Học tập, quán triệt",+2,5 %', 'Họ và tên,Số\nLò Văn Thử,-5\n"- Học tập, quán triệt",+2,5 %', 0],
  ['', '', 0],
])('%j becomes %j', (text, written, guarded) => {
  expect(guardedCells(text)).toEqual({ text: written, guarded })
})

it('leaves no cell that computes, changes nothing twice and puts in nothing but apostrophes', () => {
  const sign = fc.constantFrom('=', '+', '-', '@', '"', '"', ',', ';', '\t', '\n', '\r\n', ' ', '\'', '|', '!', '(', 'A', '5', 'Họp')
  fc.assert(fc.property(fc.string({ unit: sign, maxLength: 24 }), (text) => {
    const { text: written } = guardedCells(text)
    for (const separator of [',', ';', '\t']) expect(cellsOf(written, separator).filter(isFormula), JSON.stringify([text, written])).toEqual([])
    expect(guardedCells(written)).toEqual({ text: written, guarded: 0 })
    expect(written.replaceAll('\'', '')).toBe(text.replaceAll('\'', ''))
  }), { numRuns: 5000 })
})
