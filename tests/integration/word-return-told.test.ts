/** What a hand does in Word that a paper does not take: looks, pictures, charts, objects, notes, links, breaks, tracked changes. Each is named with its paragraph, and the file is kept. */
import { readFileSync } from 'node:fs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { comesBack, goesOut, plan, taken, wordDesk } from '../support/word-desk.ts'
import type { WordDesk } from '../support/word-desk.ts'
import { changeFile, paragraphLike, paragraphWith } from '../support/word-file.ts'

async function firstPurpose({ client }: WordDesk): Promise<string> {
  return (await client.plans.get({ id: plan.recordId })).record.purposes[0] ?? ''
}

/** Changes the one paragraph that holds the words. */
async function changeParagraph({ file }: WordDesk, words: string, change: (paragraph: string) => string, parts: Readonly<Record<string, string>> = {}): Promise<void> {
  await changeFile(file, (xml) => { const one = paragraphWith(xml, words); return xml.replace(one, change(one)) }, parts)
}

const inRuns = (properties: string) => (paragraph: string): string => paragraph.replaceAll('<w:r><w:t', `<w:r><w:rPr>${properties}</w:rPr><w:t`)
const centred = (paragraph: string): string => paragraph.replace(/<w:pPr>(<w:pStyle [^>]*\/>)?/u, '<w:pPr>$1<w:jc w:val="center"/>')
const behind = (run: string) => (paragraph: string): string => paragraph.replace('</w:p>', `<w:r>${run}</w:r></w:p>`)

describe('looks changed in Word', () => {
  const cases: readonly (readonly [string, (paragraph: string) => string, string])[] = [
    ['colour', inRuns('<w:color w:val="FF0000"/>'), 'màu chữ: đen → đỏ'],
    ['size', inRuns('<w:sz w:val="40"/>'), 'cỡ chữ: 14 → 20'],
    ['face', inRuns('<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'), 'phông chữ: Times New Roman → Arial'],
    ['alignment', centred, 'căn lề: đều hai bên → giữa'],
    ['shade and strike', inRuns('<w:strike/><w:highlight w:val="yellow"/>'), 'màu nền: không → vàng; gạch ngang chữ: không → có'],
    ['hidden words', inRuns('<w:vanish/>'), 'chữ ẩn: không → có'],
  ]
  it.each(cases)('are told by name: %s', async (_name, change, told) => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    await changeParagraph(desk, await firstPurpose(desk), change)
    const { rows } = await comesBack(desk, plan)
    expect(rows.map(({ kind, choices, why }) => [kind, choices, why])).toEqual([['looks', [], expect.stringContaining(`Khác ${told}. `)]])
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 0, notTaken: [{ why: expect.stringContaining(told) }] })
  })

  it('are told beside the words that are taken, of old and of new paragraphs', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const words = await firstPurpose(desk)
    await changeParagraph(desk, words, (one) => `${centred(one).replace(words, `Thêm ${words}`)}${inRuns('<w:b/><w:color w:val="0070C0"/>')(paragraphLike(one, '- Dòng mới đậm.'))}`)
    expect((await comesBack(desk, plan)).rows.map(({ kind, why }) => [kind, why])).toEqual([
      ['changed', 'Cách trình bày cũng khác (căn lề: đều hai bên → giữa); không nhận.'], ['added', 'Không nhận cách trình bày (chữ đậm, màu chữ xanh dương).'],
    ])
  })
})

describe('things put in by hand in Word', () => {
  const frame = (content: string): string => `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="900000" cy="900000"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing>`
  const shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:90pt;height:60pt"><v:imagedata src="hinh.png"/></v:shape>'
  const cases: readonly (readonly [string, (paragraph: string) => string, string, string])[] = [
    ['chart', behind(frame('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>')), 'Biểu đồ', 'Biểu đồ'],
    ['picture', behind(frame('<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>')), 'Ảnh', 'Ảnh'],
    ['object', behind(`<w:object>${shape}<o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object>`), 'Đối tượng nhúng', 'Excel.Sheet.12'],
    ['formula', (one) => one.replace('</w:p>', '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>'), 'Công thức', 'a+b'],
    ['page break', behind('<w:br w:type="page"/>'), 'Ngắt trang', 'Ngắt trang'],
  ]
  it.each(cases)('are named with their paragraph: %s', async (_name, change, where, returned) => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const words = await firstPurpose(desk)
    await changeParagraph(desk, words, change)
    const { rows } = await comesBack(desk, plan)
    expect(rows.map((row) => [row.kind, row.where, row.returned, row.choices])).toEqual([['unheld', where, returned, []]])
    expect(rows[0]?.why).toMatch(/^Ở đoạn “- .+không nhận; tệp được giữ nguyên để xem lại\.$/u)
    expect(rows[0]?.why).toContain(words.slice(0, 30))
  })

  it('are notes at the foot and at the end, links, and comments without a word', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const rels = await (await JSZip.loadAsync(readFileSync(desk.file))).file('word/_rels/document.xml.rels')?.async('text') ?? ''
    const [word, kind] = ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships']
    await changeParagraph(desk, await firstPurpose(desk), (one) => one.replace('<w:r>', '<w:hyperlink r:id="rIdL"><w:r>').replace('</w:r>', '</w:r></w:hyperlink>')
      .replace('</w:p>', '<w:r><w:endnoteReference w:id="5"/></w:r><w:r><w:footnoteReference w:id="7"/></w:r><w:commentRangeStart w:id="3"/></w:p>'), {
      'word/endnotes.xml': `<w:endnotes xmlns:w="${word}"><w:endnote w:id="5"><w:p><w:r><w:t>Xem cuối bài.</w:t></w:r></w:p></w:endnote></w:endnotes>`,
      'word/footnotes.xml': `<w:footnotes xmlns:w="${word}"><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="7"><w:p><w:r><w:t>Xem cuối trang.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/comments.xml': `<w:comments xmlns:w="${word}"><w:comment w:id="3" w:author="Người xem"><w:p/></w:comment></w:comments>`,
      'word/_rels/document.xml.rels': rels.replace('</Relationships>', `${['footnotes', 'endnotes', 'comments'].map((part) => `<Relationship Id="rId-${part}" Type="${kind}/${part}" Target="${part}.xml"/>`).join('')}<Relationship Id="rIdL" Type="${kind}/hyperlink" TargetMode="External" Target="https://vi.du/"/></Relationships>`),
    })
    const { rows, comments } = await comesBack(desk, plan)
    expect(rows.map((row) => [row.where, row.returned])).toEqual([
      ['Chú thích cuối trang', 'Xem cuối trang.'], ['Chú thích cuối văn bản', 'Xem cuối bài.'], ['Góp ý không có chữ', 'Người xem'], ['Địa chỉ liên kết', expect.stringContaining((await firstPurpose(desk)).slice(0, 20))],
    ])
    for (const { why } of rows) expect(why).toMatch(/^Ở đoạn “- /u)
    expect(comments).toEqual([])
  })

  it('are not seen where the paper has them itself; a chart of its own that is gone is told', async () => {
    const desk = await wordDesk()
    const key = { templateId: 'bao-cao-so-ket', recordId: 'so-ket-chi-thi-08' }
    const { revision, record } = await desk.client.summaryReports.get({ id: key.recordId })
    const chart = { chart: 'column' as const, caption: 'Chi bộ đạt yêu cầu', unit: 'chi bộ', categoryTitle: 'Năm', categories: ['2025', '2026'], series: [{ name: 'Đạt', values: ['11', '12'] }] }
    expect(await desk.client.summaryReports.save({ revision, record: { ...record, charts: [{ id: 'dat-yeu-cau', indicatorId: null, withTable: true, ...chart }] } })).toMatchObject({ outcome: 'saved' })
    expect(await goesOut(desk, key)).toBe(true)
    expect((await comesBack(desk, key)).rows).toEqual([])
    // Known by its words alone, it is still the paper's own.
    await changeFile(desk.file, (xml) => xml.replaceAll(/<w:bookmark(?:Start|End) [^>]*\/>/gu, ''))
    expect((await comesBack(desk, key)).rows).toEqual([])
    await changeFile(desk.file, (xml) => xml.replace(/<w:drawing>(?:(?!<\/w:drawing>).)*<c:chart .*?<\/w:drawing>/su, ''))
    expect((await comesBack(desk, key)).rows.map(({ kind, sent, choices }) => [kind, sent, choices])).toEqual([['locked', 'Biểu đồ', ['record']]])
  })
})

describe('tracked changes', () => {
  const by = 'w:id="901" w:author="Người kiểm tra" w:date="2026-06-15T03:00:00Z"'
  const said = 'Có vết theo dõi thay đổi của Người kiểm tra, đọc như đã chấp nhận.'

  it('are named with who made them: words put in, a paragraph taken out, a look, and what comes to nothing', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const { record } = await desk.client.plans.get({ id: plan.recordId })
    const [first = '', second = '', third = ''] = [...record.purposes, ...record.requirements]
    await changeFile(desk.file, (xml) => {
      const [one, other, last] = [paragraphWith(xml, first), paragraphWith(xml, second), paragraphWith(xml, third)]
      const struck = other.replace(/<w:pPr>(.*?)<\/w:pPr>/su, `<w:pPr>$1<w:rPr><w:del ${by}/></w:rPr></w:pPr>`).replaceAll(/<w:r>(?:(?!<\/w:r>).)*<\/w:r>/gsu, (run) => `<w:del ${by}>${run.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`)
      return xml.replace(one, one.replace('</w:p>', `<w:ins ${by}><w:r><w:t xml:space="preserve"> Thêm có vết.</w:t></w:r></w:ins></w:p>`)).replace(other, struck)
        .replace(last, last.replace('</w:p>', `<w:del ${by}><w:r><w:delText>thừa</w:delText></w:r></w:del></w:p>`))
    })
    const { rows } = await comesBack(desk, plan)
    const told = [['changed', first], ['removed', second], ['looks', third]] as const
    expect(rows).toHaveLength(told.length)
    for (const [kind, words] of told) expect(rows).toContainEqual(expect.objectContaining({ kind, sent: expect.stringContaining(words), why: said }))
  })
})

describe('comments', () => {
  it('at lines of head and foot stand at that component', async () => {
    const desk = await wordDesk()
    await goesOut(desk, plan)
    const rels = await (await JSZip.loadAsync(readFileSync(desk.file))).file('word/_rels/document.xml.rels')?.async('text') ?? ''
    await changeParagraph(desk, 'Nơi nhận:', (one) => one.replace('</w:p>', '<w:commentRangeStart w:id="3"/></w:p>'), {
      'word/comments.xml': '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="3" w:author="Người xem"><w:p><w:r><w:t>Thêm Huyện uỷ.</w:t></w:r></w:p></w:comment></w:comments>',
      'word/_rels/document.xml.rels': rels.replace('</Relationships>', '<Relationship Id="rIdC" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'),
    })
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', comments: 1 })
    expect(await desk.client.workflow.comments(plan)).toMatchObject([{ blockId: 'recipients', place: 'there' }])
  })
})
