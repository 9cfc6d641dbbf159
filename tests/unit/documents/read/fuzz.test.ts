/** The reader on files broken by chance: always a document or a fault, never another error, never long. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openPackage } from '../../../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../../../electron/documents/read/index.ts'
import { FaultError } from '../../../../electron/faults/index.ts'
import { paper } from '../../../support/documents/papers.ts'
import { emitDocx } from '../../../../electron/documents/docx/index.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { readZip } from '../../../../electron/documents/zip/index.ts'
import { p, style } from '../../../support/documents/read-parts.ts'
import { wordParts, zipped } from '../../../support/documents/package-builder.ts'
import { processorMsOf } from '../../../support/processor-time.ts'

/** Fixed, so that a failure can be repeated. */
const budget = { seed: 20_261_122, numRuns: 400 } as const
/** Processor time of a broken file beside that of an unbroken one: other work in the process may come between, a reader without end may not. */
const mostTimes = 300

/** One of everything the reader knows. */
const rich = wordParts({
  styles: style('paragraph', 'N', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:b/></w:rPr>', 'w:default="1"') + style('table', 'T', '<w:tblStylePr w:type="firstRow"><w:rPr><w:i/></w:rPr></w:tblStylePr>'),
  numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  settings: '<w:mirrorMargins/><w:themeFontLang w:val="vi-VN"/>', footnotes: `<w:footnote w:id="1">${p('n')}</w:footnote>`, headers: { h1: p('h') },
  body: `${p('a', '<w:pStyle w:val="N"/><w:ind w:left="720" w:hanging="360"/>', '<w:sz w:val="28"/>')}<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r><w:ins w:id="1"><w:r><w:t>b</w:t></w:r></w:ins></w:p>`
    + `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr>${p('c')}</w:tc></w:tr></w:tbl>`
    + `<w:p><w:r><w:pict><v:line from="0,0" to="10pt,0"/><v:rect style="width:10pt"><v:textbox><w:txbxContent>${p('t')}</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>`,
})

/** `usualMs`: processor time of reading the unbroken file. */
async function outcome(bytes: Uint8Array, usualMs: number): Promise<'read' | 'fault'> {
  const before = process.threadCpuUsage()
  try {
    const read = readDocument(await openPackage(bytes))
    expect(read.sections.length).toBeGreaterThan(0)
    return 'read'
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    expect(error.fault.code).toMatch(/^DOCX_/u)
    return 'fault'
  } finally {
    const { user, system } = process.threadCpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(usualMs * mostTimes)
  }
}

/** Of many readings: the system counts in steps longer than one takes, and one alone may count as none. */
async function usualMs(bytes: Uint8Array): Promise<number> {
  const pkg = await openPackage(bytes)
  const readings = 40
  return processorMsOf(() => { for (let reading = 0; reading < readings; reading++) readDocument(pkg) }) / readings
}

const values = ['', '0', '-1', '99999999999', '1e9', 'NaN', 'nil', 'true', 'x', '%1%2%9', '2.5cm', '-0', 'N', 'T', '\uD7FF', '4294967296']
/** Changes one place of a part's XML: a value, a name, a tag doubled, dropped or moved. */
function mutated(xml: string, kind: number, where: number, value: number): string {
  const pattern = [/"[^"]*"/gu, /(?<=<\/?)[a-z]+:[A-Za-z]+/gu, /<[^>]+>/gu, /<([a-z]+:[A-Za-z]+)(?: [^>]*)?>[^<]*<\/\1>|<[^>]+\/>/gu][kind % 4] ?? /"/gu
  const places = [...xml.matchAll(pattern)]
  const place = places[where % Math.max(1, places.length)]
  if (place === undefined) return xml
  const other = places[value % places.length]?.[0] ?? ''
  const now = kind % 4 === 0 ? `"${values[value % values.length] ?? ''}"` : kind % 4 === 3 ? [place[0] + place[0], '', other, place[0].repeat(50)][value % 4] ?? '' : other
  return xml.slice(0, place.index) + now + xml.slice(place.index + place[0].length)
}

describe('a file broken by chance', () => {
  it('in its bytes', async () => {
    const whole = await emitDocx(paper(), testForm())
    const seen = new Set<string>()
    const usual = await usualMs(whole)
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), fc.option(fc.nat(whole.length)), async (changes, end) => {
      const bytes = Uint8Array.from(whole)
      for (const [at, value] of changes) bytes[at] = value
      seen.add(await outcome(end === null ? bytes : bytes.subarray(0, end), usual))
    }), budget)
    expect(seen).toContain('fault')
  })

  it.each([['of one of everything', async () => rich, budget.numRuns], ['of a paper of ours', async () => readZip(await emitDocx(paper(), testForm())), 300]])('in the XML %s', async (_what, make, numRuns) => {
    const parts: ReadonlyMap<string, string | Uint8Array> = await make()
    const names = [...parts.keys()]
    const usual = await usualMs(zipped(parts))
    const counts = { read: 0, fault: 0 }
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), async (changes) => {
      const changed = new Map(parts)
      for (const [part, kind, where, value] of changes) {
        // Half of the changes are made in the main part, where most of the reader's work is.
        const name = part % 2 === 0 ? 'word/document.xml' : names[part % names.length] ?? ''
        const data = changed.get(name) ?? ''
        changed.set(name, mutated(typeof data === 'string' ? data : Buffer.from(data).toString('utf8'), kind, where, value))
      }
      counts[await outcome(zipped(changed), usual)]++
    }), { ...budget, numRuns })
    // Both ends are met often, or the mutations would say nothing.
    expect(Math.min(counts.read, counts.fault)).toBeGreaterThan(20)
  })
})
