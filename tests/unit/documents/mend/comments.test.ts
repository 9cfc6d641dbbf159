import { describe, expect, it } from 'vitest'
import { commentCopy } from '../../../../electron/documents/mend/index.ts'
import { openPackage } from '../../../../electron/documents/ooxml/index.ts'
import { wordParts, zipped } from '../../../support/documents/package-builder.ts'
import { messyFile, places } from './messy.ts'
import { at, mended, partOf, paragraphsOf, read, seen, signed } from './mending.ts'

const remark = (index: number, from: number, to: number, text: string, part?: string) => ({ at: at(index, part), from, to, text })

describe('comments', () => {
  it('stand at their words and change nothing a reader sees', async () => {
    const file = messyFile()
    const copy = commentCopy(await openPackage(file), [remark(places.split, 10, 20, 'H04. Sai cỡ chữ.\nPhần II, mục 1.2'), remark(places.linked, 4, 8, 'X'), remark(places.last, 0, 0, 'Y')], signed)
    const after = await read(copy)
    expect(after.comments).toBe(3)
    expect(seen(after)).toEqual(seen(await read(file)))
    const xml = await partOf(copy)
    const marked = /<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/><w:r><w:commentReference w:id="\1"\/><\/w:r>/u.exec(xml)
    expect(marked?.[2]?.replace(/<[^>]+>/gu, '')).toBe('Nghị quyết')
    const comments = await partOf(copy, 'word/comments1.xml')
    expect(comments).toMatch(/<w:comment w:id="\d+" w:author="Văn phòng" w:date="2026-11-05T08:00:00Z" w:initials="VP"><w:p><w:r><w:t>H04\. Sai cỡ chữ\.<\/w:t><\/w:r><\/w:p><w:p>/u)
  })

  it('of headers, notes and boxes stand in the text and say where they belong', async () => {
    const copy = commentCopy(await openPackage(messyFile()), [
      remark(0, 0, 1, 'a', 'word/footer1.xml'), remark(2, 0, 1, 'b', 'word/footnotes.xml'), remark(places.boxChoice, 0, 5, 'c'), remark(900, 0, 1, 'd'),
    ], signed)
    const comments = await partOf(copy, 'word/comments1.xml')
    for (const words of ['Chân trang: a', 'Chú thích: b', 'Khung chữ: c']) expect(comments).toContain(`<w:t>${words}</w:t>`)
    expect(await partOf(copy, 'word/footer1.xml')).toBe(await partOf(messyFile(), 'word/footer1.xml'))
    expect(await partOf(copy)).not.toMatch(/<w:txbxContent>(?:(?!<\/w:txbxContent>).)*commentRange/u)
  })

  it('of others stay, with numbers of their own', async () => {
    const first = commentCopy(await openPackage(messyFile()), [remark(places.split, 0, 4, 'một')], signed)
    const second = commentCopy(await openPackage(first), [remark(places.split, 0, 4, 'hai'), remark(places.title, 0, 4, 'ba')], signed)
    const ids = [...(await partOf(second, 'word/comments1.xml')).matchAll(/<w:comment w:id="(\d+)"/gu)].map((found) => found[1])
    expect([ids.length, new Set(ids).size]).toEqual([3, 3])
    expect((await openPackage(second)).parts.filter((part) => part.includes('comments'))).toEqual(['word/comments1.xml'])
  })

  it('come with tracked changes at the places as they were', async () => {
    const { bytes } = await mended(messyFile(), [{ type: 'text', at: at(places.secondCell), from: 0, to: 3, text: 'T/M' }, { type: 'removeParagraph', at: at(places.dashes) }], {
      tracked: true, comments: [remark(places.secondCell, 0, 3, 'Quyền hạn'), remark(places.dashes, 0, 6, 'Gạch gõ tay')],
    })
    const xml = await partOf(bytes)
    const marked = [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gu)].map((found) => found[2] ?? '')
    expect(marked.map((words) => words.replace(/<[^>]+>/gu, ''))).toEqual(['------', 'T/MM.'])
    expect(paragraphsOf((await read(bytes)).blocks).map(({ text }) => text)).toContain('T/M BAN THƯỜNG VỤ')
  })

  it('need no list of relationships to be there', async () => {
    const parts = new Map(wordParts({ body: '<w:p><w:r><w:t>Chữ</w:t></w:r></w:p>' }))
    parts.delete('word/_rels/document.xml.rels')
    expect((await read(commentCopy(await openPackage(zipped(parts)), [remark(0, 0, 3, 'x')], signed))).comments).toBe(1)
  })
})
