import { describe, expect, it } from 'vitest'
import { keptWords } from '../../../../electron/documents/mend/index.ts'
import type { Change } from '../../../../electron/documents/mend/index.ts'
import { isConversion, mayInsert } from '../../../../electron/documents/mend/form-words.ts'
import { messyFile, places } from './messy.ts'
import { at, bothWays, mended, partOf, read, saying } from './mending.ts'

const text = (index: number, from: number, to: number, words: string, was?: string): Change => ({ type: 'text', at: at(index), from, to, text: words, ...(was !== undefined && { was }) })

describe('words of form', () => {
  it.each([
    ['TM. BAN', 'T/M BAN'], ['KT. TRƯỞNG BAN', 'K/T TRƯỞNG BAN'], ['TL.', 'T/L'], ['V/v họp', 'về việc họp'], ['v/v họp', 'về việc họp'], ['Số: 05', 'Số 5'],
    ['ngày 5 tháng 2', 'ngày 05 tháng 02'], ['5/2/2026', '05/02/2026'], ['uỷ ban hoà', 'ủy ban hòa'], ['Ðảng', 'Đảng'], ['12-CTR/ĐU', '12-CTr/ĐU'], ['12-Ctr/ĐU', '12-CTr/ĐU'],
    ['hai  chấm', 'hai chấm'], ['Kính gửi: A', 'Kính trình: A'], ['3-QĐi/ĐU', '3-QĐ/ĐU'], ['./.', '.'], ['a-b', 'a – b'], ['hoà'.normalize('NFD'), 'hoà'], ['Kế hoạch', 'KẾ HOẠCH'],
  ])('%s may become %s', (before, after) => { expect(keptWords(after)).toBe(keptWords(before)) })

  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn Anh'], ['ngày 5', 'ngày 15'], ['15', '150'], ['2026', '226'], ['100', '10'], ['1,05', '1,5'], ['0912 345 678', '912 345 678'], ['má', 'mà'], ['lan', 'lân'],
    ['Đảng uỷ', 'Đảng'], ['T/L', 'T/M'], ['báo cáo', 'kế hoạch'], ['gửi', 'trình'], ['đi', 'di'], ['thuý quà', 'thúy qua'],
  ])('%s may not become %s', (before, after) => { expect(keptWords(after)).not.toBe(keptWords(before)) })

  it('is what a new paragraph may say', () => {
    expect(['-----', '*', '', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Nơi nhận:'].every(mayInsert)).toBe(true)
    expect(['Nguyễn Văn A', 'BÍ THƯ', '05'].some(mayInsert)).toBe(false)
  })

  it('knows a conversion from a legacy set', () => {
    expect(isConversion('Céng hoµ x· héi', 'Cộng hoà xã hội')).toBe(true)
    expect(isConversion('Coäng hoøa xaõ hoäi', 'Cộng hòa xã hội')).toBe(true)
    expect(isConversion('§¶ng 15', 'Đảng 15')).toBe(true)
    expect(isConversion('§¶ng 15', 'Đảng 16')).toBe(false)
    expect(isConversion('Céng hoµ', 'Cộng')).toBe(false)
    expect(isConversion('x· héi', 'tập thể')).toBe(false)
  })
})

describe('replacing words', () => {
  it('changes signs of form and keeps every look', async () => {
    const changes = [
      text(places.tabs, 2, 3, '', ':'), text(places.tabs, 4, 5, '05', '5'), text(places.tabs, 20, 21, '05', '5'),
      text(places.secondCell, 0, 3, 'T/M', 'TM.'), text(places.broken, 0, 3, 'về việc', 'V/v'), text(places.broken, 12, 14, ' ', '  '),
      text(places.linked, 11, 13, ' ', '  '), text(places.revised, 10, 12, ' ', '  '), text(places.dated, 18, 19, 'Đ', 'Ð'),
    ]
    const file = messyFile()
    const { clean, tracked, sameToReader } = await bothWays(file, changes)
    expect(clean.refused).toEqual([])
    expect(tracked.applied).toHaveLength(changes.length)
    const after = await read(clean.bytes)
    for (const words of ['Số 05-KH/ĐU\tA, ngày 05 tháng 2 năm 2026', 'T/M BAN THƯỜNG VỤ', 'về việc dòng\nmột hai', 'Xem phụ lục một.', 'Trước thêm vào sau', 'Dấu hai  chấm  và Đảng']) saying(after, words)
    expect(saying(after, 'Xem phụ lục một.').runs[1]).toMatchObject({ text: 'phụ lục một', colour: '0000FF', underline: 'single' })
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('marks what goes and what comes, and parts an insertion of another hand', async () => {
    const xml = await partOf((await mended(messyFile(), [text(places.revised, 10, 12, ' – ', '  '), text(places.secondCell, 0, 3, 'T/M', 'TM.')], { tracked: true })).bytes)
    expect(xml).toContain('<w:delText xml:space="preserve">M.</w:delText>')
    const marks = [...xml.matchAll(/<w:(ins|del) w:id="(\d+)" w:author="([^"]+)"/gu)]
    expect(new Set(marks.map((mark) => mark[2])).size).toBe(marks.length)
    expect(xml).toMatch(/w:author="Khác"[^>]*><w:r><w:t[^>]*>thêm ?<\/w:t><\/w:r><\/w:ins>/u)
    expect(xml).not.toMatch(/<w:ins [^>]*><w:ins/u)
  })

  it.each(['–', ''])('replaces signs inside an insertion of another hand alike, clean and tracked (%j)', async (words) => {
    const { clean, sameToReader } = await bothWays(messyFile(), [text(places.revised, 10, 12, words, '  ')])
    saying(await read(clean.bytes), `Trước thêm${words}vào sau`)
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('gives every mark a number of its own, also where a run with a former look is parted', async () => {
    const changes: readonly Change[] = [{ type: 'runs', at: at(places.linked), from: 4, to: 16, look: { bold: true } }, text(places.linked, 11, 13, ' ', '  ')]
    const numbers = [...(await partOf((await mended(messyFile(), changes, { tracked: true })).bytes)).matchAll(/<w:(?:ins|del|rPrChange) w:id="(\d+)"/gu)].map(([, number]) => number)
    expect(numbers.length).toBeGreaterThan(4)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it.each([
    ['a name', text(places.split, 10, 20, 'Quyết định')], ['a figure', text(places.tabs, 4, 5, '15')], ['letters taken away', text(places.split, 0, 5, '')],
    ['what Word fills in', text(places.fields, 6, 7, '07')], ['a place that is not there', text(places.split, 30, 90, ' ')], ['other words than were seen', text(places.tabs, 2, 3, '', ';')],
  ])('refuses %s', async (_what, change) => {
    const file = messyFile()
    const { refused, applied, bytes } = await mended(file, [change])
    expect([refused.length, applied.length]).toEqual([1, 0])
    expect(refused[0]?.reason).toMatch(/^\p{Lu}.*\.$/u)
    expect(await partOf(bytes)).toBe(await partOf(file))
  })

  it('refuses the second of two changes at one place, in whatever order they come', async () => {
    const [one, two] = [text(places.tabs, 2, 4, ' '), text(places.tabs, 3, 4, '  ')]
    for (const pair of [[one, two], [two, one]]) expect((await mended(messyFile(), pair)).refused.map(({ change }) => change)).toEqual([pair[1]])
  })

  it('does nothing the second time', async () => {
    const changes = [text(places.tabs, 2, 3, '', ':'), text(places.secondCell, 0, 3, 'T/M', 'TM.')]
    for (const tracked of [false, true]) {
      const once = await mended(messyFile(), changes, { tracked })
      const twice = await mended(once.bytes, changes, { tracked })
      expect(twice.applied).toEqual([])
      expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true)
    }
  })

  it('converts letters with their face, part by part', async () => {
    const broken = 'V/v dòng\nmột  hai'
    const change: Change = { type: 'charset', at: at(places.broken), from: 0, to: broken.length, text: broken, font: 'Times New Roman' }
    const { clean, sameToReader } = await bothWays(messyFile(), [change])
    expect(saying(await read(clean.bytes), broken).runs.every((run) => run.font === 'Times New Roman')).toBe(true)
    expect(sameToReader[1]).toEqual(sameToReader[0])
    const other: Change = { ...change, text: 'V/v dòng\nba  hai' }
    expect((await mended(messyFile(), [other])).refused).toHaveLength(1)
  })
})
