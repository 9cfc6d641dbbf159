import { describe, expect, it } from 'vitest'
import type { Change } from '../../../../electron/documents/mend/index.ts'
import { wordFile } from '../../../support/documents/package-builder.ts'
import { messyFile, places } from './messy.ts'
import { at, bothWays, mended, paragraphsOf, partOf, read, saying } from './mending.ts'

const texts = async (file: Uint8Array): Promise<readonly string[]> => paragraphsOf((await read(file)).blocks).map(({ text }) => text)
const star: Change = { type: 'insertParagraph', beside: at(places.web), place: 'before', text: '*', look: { align: 'centre', sizePt: 14, bold: false, borders: null, exactLinePt: 18 } }

describe('paragraphs', () => {
  it('are put in with their own look, in order', async () => {
    const five: Change = { type: 'insertParagraph', beside: at(places.title), place: 'after', text: '-----', look: { align: 'centre' } }
    const blank: Change = { type: 'insertParagraph', beside: at(places.title), place: 'after', text: '', look: {} }
    const { clean, tracked, sameToReader } = await bothWays(messyFile(), [star, five, blank, blank])
    expect(await texts(clean.bytes)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM', '-----', '', '', 'Thực hiện Nghị quyết của Đảng uỷ', '*', ...(await texts(messyFile())).slice(2)])
    expect(saying(await read(clean.bytes), '*')).toMatchObject({ align: 'centre', line: { rule: 'exact', pt: 18 }, borders: { bottom: false } })
    expect(sameToReader[1]).toEqual(sameToReader[0])
    expect((await partOf(tracked.bytes)).match(/<w:rPr>(?:<[^>]+>)?<w:ins /gu)?.length).toBe(4)
  })

  it('of form stand there once', async () => {
    for (const change of [star, { ...star, place: 'after' } as const]) {
      const once = await mended(messyFile(), [change, change])
      const twice = await mended(once.bytes, [change])
      expect((await texts(once.bytes)).filter((text) => text === '*')).toHaveLength(2)
      expect([twice.applied, Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))]).toEqual([[], true])
    }
  })

  it('with words of content are not put in', async () => {
    expect((await mended(messyFile(), [{ ...star, text: 'Nguyễn Văn A' }])).refused).toHaveLength(1)
  })

  it('of signs are taken out; those with words, pictures or page settings stay', async () => {
    const take = (index: number): Change => ({ type: 'removeParagraph', at: at(index) })
    const { clean, sameToReader } = await bothWays(messyFile(), [take(places.dashes), take(places.boxed), take(places.sectionEnd), take(places.split)])
    expect(clean.applied).toEqual([take(places.dashes)])
    expect(clean.refused).toHaveLength(3)
    expect(await texts(clean.bytes)).toEqual((await texts(messyFile())).filter((text) => text !== '------'))
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('that Word needs are emptied instead', async () => {
    const { clean, sameToReader } = await bothWays(messyFile(), [{ type: 'removeParagraph', at: at(places.cell), was: '*' }])
    const cell = paragraphsOf((await read(clean.bytes)).blocks).find(({ ref }) => ref.index === places.cell)
    expect([cell?.text, cell?.cell?.column]).toEqual(['', 0])
    expect(sameToReader[1]).toEqual(sameToReader[0])
    expect((await mended(clean.bytes, [{ type: 'removeParagraph', at: at(places.cell) }])).applied).toEqual([])
  })

  it('that are taken out leave bookmarks and comments behind', async () => {
    const file = wordFile({ body: '<w:p><w:bookmarkStart w:id="1" w:name="x"/><w:r><w:t>---</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p><w:p><w:r><w:t>Chữ</w:t></w:r></w:p>' })
    const change: Change = { type: 'removeParagraph', at: at(0) }
    const xml = await partOf((await mended(file, [change], { comments: [{ at: at(0), from: 0, to: 3, text: 'Gạch thừa' }] })).bytes)
    expect(xml).toMatch(/<w:body><w:bookmarkStart[^>]*\/><w:commentRangeStart[^>]*\/><w:commentRangeEnd[^>]*\/><w:bookmarkEnd[^>]*\/><w:p><w:r><w:commentReference/u)
  })

  it('move within the text and between cells, and leave an empty one where they were alone', async () => {
    const move: Change = { type: 'moveParagraph', at: at(places.cell), beside: at(places.secondCell), place: 'before' }
    const within: Change = { type: 'moveParagraph', at: at(places.split), beside: at(places.tabs), place: 'after', was: 'Thực hiện Nghị quyết của Đảng uỷ' }
    const { clean, tracked, sameToReader } = await bothWays(messyFile(), [move, within])
    expect([clean.refused, tracked.refused]).toEqual([[], []])
    const after = paragraphsOf((await read(clean.bytes)).blocks)
    expect(after.filter(({ cell }) => cell !== null).map(({ text, cell }) => [cell?.column, text])).toEqual([[0, ''], [1, '*'], [1, 'TM. BAN THƯỜNG VỤ']])
    const all = after.map(({ text }) => text)
    expect(all.indexOf('Thực hiện Nghị quyết của Đảng uỷ')).toBe(all.indexOf('Số: 5-KH/ĐU\tA, ngày 5 tháng 2 năm 2026') + 1)
    expect(sameToReader[1]).toEqual(sameToReader[0])
  })

  it('with page settings or into other parts do not move', async () => {
    const result = await mended(messyFile(), [
      { type: 'moveParagraph', at: at(places.sectionEnd), beside: at(places.title), place: 'before' },
      { type: 'moveParagraph', at: at(places.split), beside: at(0, 'word/footer1.xml'), place: 'before' },
      { type: 'moveParagraph', at: at(places.boxed), beside: at(places.boxChoice), place: 'before' },
    ])
    expect([result.applied.length, result.refused.length]).toEqual([0, 3])
  })

  it('that are taken out take no other change', async () => {
    const take: Change = { type: 'removeParagraph', at: at(places.dashes) }
    const look: Change = { type: 'runs', at: at(places.dashes), from: 0, to: 2, look: { bold: true } }
    for (const pair of [[take, look], [look, take]]) expect((await mended(messyFile(), pair)).refused.map(({ change }) => change)).toEqual([pair[1]])
  })
})
