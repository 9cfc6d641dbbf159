/** A paper in an old font is checked as its Unicode twin is: the same findings, placed in the words as they stand in the file. */
import { describe, expect, it } from 'vitest'
import { encodeText } from '../../../../electron/documents/charsets/index.ts'
import { checkFile } from '../../../../electron/documents/check/index.ts'
import type { RawFileFinding } from '../../../../electron/documents/check/index.ts'
import { readLetters } from '../../../../electron/documents/check/file/unicode-reading.ts'
import { findZones } from '../../../../electron/documents/zones/index.ts'
import { checkedFile, inBody, mendedFile, zonedFile } from '../../../support/documents/edited-file.ts'
import type { Edit } from '../../../support/documents/edited-file.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { para, readOf } from '../../../support/documents/read-builder.ts'
import { shippedChecks } from '../check/check-files.ts'
import { plan } from './sample-files.ts'

/** Every word of the body in VNI, as offices had it; the few signs XML needs are no letters of it. */
const inVni: Edit = (parts) => {
  const face = '<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times" w:eastAsia="VNI-Times" w:cs="VNI-Times"/>'
  const body = (parts.get('word/document.xml') ?? '')
    .replaceAll(/<w:r>(<w:rPr>)?/gu, (_, has: string | undefined) => has === undefined ? `<w:r><w:rPr>${face}</w:rPr>` : `<w:r><w:rPr>${face}`)
    .replaceAll(/(<w:t(?: [^>]*)?>)([^<]*)/gu, (_, tag: string, words: string) => tag + encodeText(words, 'vni').text)
  parts.set('word/document.xml', body)
}

const faults: readonly Edit[] = [
  inBody('Số 05-KH/ĐU', 'Số: 05-KH/ĐU'), inBody('T/M BAN', 'TM. BAN'), inBody('- Lưu Văn phòng Đảng uỷ.', '- Lưu: VT.'), inBody('<w:pgMar w:top="1134"', '<w:pgMar w:top="1700"'),
]
const letters = new Set(['P05', 'P06'])
const said = (findings: readonly RawFileFinding[]): readonly string[] => findings.filter(({ ruleId }) => !letters.has(ruleId)).map(({ ruleId, message, zone, severity }) => `${ruleId} ${severity} ${zone} ${message}`)

describe('a paper in an old font', () => {
  it('in order has its letters named and nothing else', async () => {
    const found = await checkedFile(plan, 'hd05', [inVni])
    expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['P06 warning'])
    expect(found[0]?.fix?.changes.length).toBeGreaterThan(20)
  })

  it('with faults has the findings of its Unicode twin, at once', async () => {
    const twin = said(await checkedFile(plan, 'hd05', faults))
    expect(new Set(twin.map((words) => words.split(' ')[0]))).toEqual(new Set(['N01', 'S01', 'R02', 'P01']))
    expect(said(await checkedFile(plan, 'hd05', [...faults, inVni]))).toEqual(twin)
  })

  it('has them placed in the words of the file, to the word where letters were converted', async () => {
    const zoned = await zonedFile(plan, 'hd05', ...faults, inVni)
    const texts = new Map(zoned.zones.map(({ paragraph }) => [paragraph.ref.index, paragraph.text]))
    const found = checkFile(zoned, testForm('hd05'), shippedChecks, {})
    const words = (id: string) => found.filter(({ ruleId }) => ruleId === id).map(({ ref, from, to, approximate }) => [texts.get(ref?.index ?? -1)?.slice(from, to), approximate])
    expect(words('N01')).toEqual([[encodeText('Số: 05-KH/ĐU', 'vni').text, undefined]])
    expect(words('R02')).toEqual([[encodeText('- Lưu: VT.', 'vni').text, undefined]])
  })

  it('is mended together with its letters where only looks change; words wait for the second check', async () => {
    const edits = [...faults, inVni]
    const found = await checkedFile(plan, 'hd05', edits)
    const changes = found.flatMap(({ fix }) => fix?.changes ?? [])
    const { findings, refused } = await mendedFile(plan, 'hd05', edits, changes)
    expect(refused).toEqual([])
    expect(said(findings)).toEqual(said(await checkedFile(plan, 'hd05', faults.slice(0, 3))))
    expect(findings.filter(({ ruleId }) => letters.has(ruleId))).toEqual([])
    expect(findings.find(({ ruleId }) => ruleId === 'N01')?.fix).not.toBeNull()
  })
})

describe('places in converted words', () => {
  const old = { font: 'VNI-Times' }
  const typed = 'Số 05-KH/ĐU của Đảng uỷ Khối'
  const encoded = encodeText(typed, 'vni').text
  const { reading } = readLetters(readOf([para(encoded, old)]))
  const place = (part: string) => {
    const at = typed.indexOf(part)
    const { from, to, exact } = reading?.placeOf({ part: 'word/document.xml', index: 0 }, at, at + part.length) ?? { from: 0, to: 0, exact: false }
    return [encoded.slice(from, to), exact]
  }

  it.each([['Số', true], ['05-KH/', true], ['05-KH/ĐU', true], ['Đảng uỷ', true], ['Đảng uỷ Khối', true]] as const)('“%s”', (part, exact) => {
    expect(place(part)).toEqual([encodeText(part, 'vni').text, exact])
  })

  it('inside a word are the whole converted part of it', () => {
    expect(encodeText('Khuyến', 'vni').text.length).toBeGreaterThan('Khuyến'.length)
    const { reading: other } = readLetters(readOf([para(`${encoded} ${encodeText('nghĩa vụ được ưu tiên', 'vni').text}`, old)]))
    const converted = `${typed} nghĩa vụ được ưu tiên`
    const at = converted.indexOf('ược')
    const found = other?.placeOf({ part: 'word/document.xml', index: 0 }, at + 1, at + 2)
    expect(found?.exact).toBe(false)
  })
})

describe('a letter that cannot be mapped', () => {
  const old = { font: '.VnTime' }
  const tcvn = (text: string): string => encodeText(text, 'tcvn3').text
  const lines = (name: string) => [
    ...['Các chi bộ trực thuộc triển khai thực hiện kế hoạch này', 'Nơi nhận:', '- Các chi bộ, đảng bộ trực thuộc;'].map((text) => para(tcvn(text), old)), para(name, old),
  ]
  const check = (name: string) => checkFile(findZones(readOf(lines(name))), testForm('hd05'), shippedChecks, {}).map(({ ruleId, found }) => `${ruleId} ${found}`)
  /** A code of the font that is no letter, in a word after two spaces. */
  const lost = `${tcvn('Kiểm tra  giám s')}\u00C0t ${tcvn('ở chi bộ, theo tinh thần chỉ đạo')}`

  it('is known as such', () => {
    expect(readLetters(readOf(lines(lost))).reading?.lostWords).toHaveLength(1)
    expect(readLetters(readOf(lines(tcvn('Kiểm tra')))).reading?.lostWords).toEqual([])
  })

  it('takes away what may come of it and leaves the rest', () => {
    const whole = check(tcvn('Kiểm tra  giám sát ở chi bộ, theo tinh thần chỉ đạo'))
    const partly = check(lost)
    expect(whole.some((words) => words.startsWith('H12'))).toBe(true)
    expect(partly.some((words) => words.startsWith('H12'))).toBe(false)
    for (const words of [whole, partly]) expect(words).toContain('T18 khoảng trắng thừa')
  })
})
