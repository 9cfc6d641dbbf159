/** The fill-in Word file as people leave it in Word: frames of content, bullets, pasted tables, tracked moves, boxes of text, fonts put over everything, a question's table copied. */
import { beforeAll, expect, it } from 'vitest'
import { documentForm, readSubmission } from '../../../electron/campaigns/forms/index.ts'
import { encodeText } from '../../../electron/documents/charsets/index.ts'
import { readZip } from '../../../electron/documents/zip/index.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from '../../golden/campaign/sample-campaign.ts'
import { testForm } from '../../support/documents/forms.ts'
import { zipped } from '../../support/documents/package-builder.ts'

const mark = '@@c1@@'
const p = (text: string, properties = ''): string => `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
let parts: ReadonlyMap<string, string | Uint8Array>

beforeAll(async () => {
  const filled = { measurements: [], answers: [{ questionId: 'c1', text: mark, rows: [], place: '' }, { questionId: 'c4', text: 'Còn chậm.', rows: [], place: '' }] }
  const bytes = await documentForm({ campaign: sampleCampaign, body: sampleBodies[0], indicators: sampleIndicators, filled }, testForm())
  parts = new Map([...readZip(bytes)].map(([name, data]) => [name, name.endsWith('.xml') ? new TextDecoder().decode(data) : data]))
})

/** The file with this XML where the answer to c1 stood, then changed as a whole. */
async function read(answer: string, change: (text: string, part: string) => string = (text) => text) {
  const whole = String(parts.get('word/document.xml'))
  const at = whole.indexOf(mark)
  const document = whole.slice(0, whole.lastIndexOf('<w:p>', at)) + answer + whole.slice(whole.indexOf('</w:p>', at) + '</w:p>'.length)
  const changed = new Map([...parts].map(([name, data]) => [name, typeof data === 'string' ? change(name === 'word/document.xml' ? document : data, name) : data]))
  const found = await readSubmission(zipped(changed), { file: 'x.docx', campaign: sampleCampaign, indicators: sampleIndicators, candidates: sampleBodies })
  expect([found.bodyId, found.matchedBy]).toEqual(['dk.c01', 'key'])
  expect(found.answers.find(({ questionId }) => questionId === 'c4')?.text).toBe('Còn chậm.')
  return { text: found.answers.find(({ questionId }) => questionId === 'c1')?.text ?? null, codes: found.problems.map(({ code }) => code) }
}

const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr></w:pPr>'
it.each([
  ['in a frame of content', `<w:sdt><w:sdtPr/><w:sdtContent>${p('Đã mở lớp.')}</w:sdtContent></w:sdt>`, 'Đã mở lớp.'],
  ['in a frame inside the line', '<w:p><w:sdt><w:sdtContent><w:r><w:t>Đã mở lớp.</w:t></w:r></w:sdtContent></w:sdt></w:p>', 'Đã mở lớp.'],
  ['over several paragraphs and bullets', p('Việc một', numbered) + p('Việc hai', numbered) + p('Việc ba'), 'Việc một\nViệc hai\nViệc ba'],
  ['with a table pasted in', `<w:tbl><w:tr><w:tc>${p('Lớp')}</w:tc><w:tc>${p('2')}</w:tc></w:tr></w:tbl>${p('')}`, 'Lớp\t2'],
  ['moved and struck out with tracked changes, read as accepted and said', '<w:p><w:moveTo w:id="1" w:author="a"><w:r><w:t>Đã chuyển.</w:t></w:r></w:moveTo><w:moveFrom w:id="2" w:author="a"><w:r><w:t>Cũ.</w:t></w:r></w:moveFrom><w:del w:id="3" w:author="a"><w:r><w:delText>xoá</w:delText></w:r></w:del></w:p>', 'Đã chuyển.', ['answer.tracked']],
  ['in a box of text', `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>${p('Trong khung.')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`, 'Trong khung.'],
])('an answer %s', async (_, answer, text, codes: readonly string[] = []) => {
  expect(await read(answer)).toEqual({ text, codes })
})

it('an answer struck out whole is none', async () => {
  expect(await read('<w:p><w:del w:id="3" w:author="a"><w:r><w:delText>xoá</w:delText></w:r></w:del></w:p>')).toEqual({ text: null, codes: ['answer.tracked', 'answer.missing'] })
})

it.each([['tcvn3', '.VnTime'], ['vni', 'VNI-Times']] as const)('the whole file under a font of %s, its words Unicode still or converted', async (charset, font) => {
  const said = 'Đã mở hội nghị quán triệt, học tập nghị quyết.'
  const under = (text: string): string => text.replaceAll('Times New Roman', font)
  expect(await read(p(said), under)).toEqual({ text: said, codes: ['file.charset'] })
  const converted = (text: string, part: string): string => part !== 'word/document.xml' ? under(text) : under(text).replaceAll(/(<w:t[^>]*>)([^<]*)/gu, (__, tag: string, words: string) => tag + encodeText(words, charset).text)
  expect(await read(p(said), converted)).toEqual({ text: said, codes: ['file.charset'] })
})

it('a question\'s table that stands twice is read in order and said', async () => {
  const twice = (text: string, part: string): string => {
    if (part !== 'word/document.xml') return text
    const [from, to] = [text.lastIndexOf('<w:tbl>', text.indexOf('Bản một.')), text.indexOf('</w:tbl>', text.indexOf('Bản một.')) + '</w:tbl>'.length]
    return text.slice(0, to) + p('') + text.slice(from, to).replace('Bản một.', 'Bản hai.') + text.slice(to)
  }
  expect(await read(p('Bản một.'), twice)).toEqual({ text: 'Bản một.\nBản hai.', codes: ['answer.severalTables'] })
})

it('a question whose code was overtyped is known by its words, and it is said', async () => {
  const overtyped = (text: string, part: string): string => part === 'word/document.xml' ? text.replace('>c1<', '>zz<') : text
  expect(await read(p('Đã mở lớp.'), overtyped)).toEqual({ text: 'Đã mở lớp.', codes: ['answer.byTitle'] })
})

it('words typed in the question\'s own cell are taken, and it is said', async () => {
  const { title } = sampleCampaign.outline.find(({ id }) => id === 'c1') ?? { title: '' }
  const behind = (text: string, part: string): string => part === 'word/document.xml' ? text.replace(new RegExp(`(>c1<.*?${title}[^<]*)`, 'su'), '$1: gõ ngay sau câu hỏi') : text
  expect(await read(p(''), behind)).toEqual({ text: 'gõ ngay sau câu hỏi', codes: ['answer.inTitle'] })
  expect(await read(p('Trong ô.'), behind)).toEqual({ text: 'gõ ngay sau câu hỏi\nTrong ô.', codes: ['answer.inTitle'] })
})
