/** Typed text: what each line becomes, messy input, and that no word is ever lost. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFreeText } from '../../../../electron/documents/compose/index.ts'
import { documentModelSchema } from '../../../../shared/document/model.ts'
import { inlineText } from '../../../../shared/document/inline.ts'

/** Blocks as short lines: kind, level, title ‖ words. */
function read(text: string): readonly string[] {
  return blocksOf(text).map((block) => {
    const level = 'level' in block ? `${block.level}` : ''
    const title = 'title' in block ? block.title : 'text' in block ? block.text : ''
    const content = 'content' in block && block.content !== undefined ? inlineText(block.content) : null
    return `${block.kind}${level} ${content === null ? title : title === '' ? `‖ ${content}` : `${title} ‖ ${content}`}`
  })
}

/** Through the model's own schema, as composing does. */
function blocksOf(text: string) {
  return documentModelSchema.shape.body.parse(parseFreeText(text))
}

describe('what a line becomes', () => {
  test('a resolution: phần, roman, arabic, decimal, letters, dashes, plus', () => {
    expect(read(`Phần thứ nhất
TÌNH HÌNH, KẾT QUẢ
I. ĐÁNH GIÁ CHUNG
1. Ưu điểm: Chi bộ đã hoàn thành nhiệm vụ.
1.1. Về tư tưởng
a) Đảng viên yên tâm công tác;
- Tham gia học tập đầy đủ;
+ Trực tiếp: 20 đồng chí.
2. Các chi bộ, đảng bộ báo cáo trước ngày 15/9/2026.
Đoạn văn thường.`)).toEqual([
      'divisionpart TÌNH HÌNH, KẾT QUẢ', 'heading1 ĐÁNH GIÁ CHUNG', 'heading2 Ưu điểm ‖ Chi bộ đã hoàn thành nhiệm vụ.',
      'heading3 Về tư tưởng', 'numbered4 ‖ Đảng viên yên tâm công tác;', 'item1 ‖ Tham gia học tập đầy đủ;', 'item2 ‖ Trực tiếp: 20 đồng chí.',
      'numbered2 ‖ Các chi bộ, đảng bộ báo cáo trước ngày 15/9/2026.', 'paragraph ‖ Đoạn văn thường.',
    ])
  })

  test('a regulation: chương, mục, điều, khoản, điểm', () => {
    expect(read(`Chương I
QUY ĐỊNH CHUNG
Mục 1. PHẠM VI
Điều 1. Phạm vi điều chỉnh
1. Quy định này quy định về chế độ làm việc.
a) Của chi bộ;
Điều 2. Quyết định có hiệu lực kể từ ngày ký.
Điều 3. Tổ chức thực hiện. Văn phòng chịu trách nhiệm thi hành.`)).toEqual([
      'divisionchapter QUY ĐỊNH CHUNG', 'divisionsection PHẠM VI', 'article Phạm vi điều chỉnh', 'clauseclause ‖ Quy định này quy định về chế độ làm việc.',
      'clausepoint ‖ Của chi bộ;', 'article ‖ Quyết định có hiệu lực kể từ ngày ký.', 'article Tổ chức thực hiện ‖ Văn phòng chịu trách nhiệm thi hành.',
    ])
  })

  test('the older hyphen style', () => {
    expect(read('I- MỤC ĐÍCH\n1- Mục đích\n1.1- Việc thứ nhất cần làm.\nII - YÊU CẦU')).toEqual(['heading1 MỤC ĐÍCH', 'heading2 Mục đích', 'numbered3 ‖ Việc thứ nhất cần làm.', 'heading1 YÊU CẦU'])
  })

  test('titles wrapped by hand are put together', () => {
    expect(read('Chương II\nQUYỀN HẠN VÀ TRÁCH NHIỆM\nCỦA CẤP UỶ\nĐiều 5. Cấp uỷ\nI. NHIỆM VỤ TRỌNG TÂM\nNĂM 2027\n1. Một việc.')).toEqual([
      'divisionchapter QUYỀN HẠN VÀ TRÁCH NHIỆM CỦA CẤP UỶ', 'article Cấp uỷ', 'heading1 NHIỆM VỤ TRỌNG TÂM NĂM 2027', 'numbered2 ‖ Một việc.',
    ])
  })

  test('capitals alone are a centred line; a label without a title is not lost', () => {
    expect(read('BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH:\nChương III\nĐiều 9. Hiệu lực')).toEqual(['centredLine BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH:', 'centredLine Chương III', 'article Hiệu lực'])
  })
})

describe('messy input', () => {
  test('spaces, tabs, empty lines, Windows line ends, no space after the mark, long dashes, bullets', () => {
    expect(read('  I.NỘI DUNG  \r\n\r\n\t1.Nội   dung một\r\n–Gạch dài\r\n• Chấm tròn\r\n-Gạch liền\r\na)Điểm a\r\n+Cộng liền')).toEqual([
      'heading1 NỘI DUNG', 'heading2 Nội dung một', 'item1 ‖ Gạch dài', 'item1 ‖ Chấm tròn', 'item1 ‖ Gạch liền', 'numbered4 ‖ Điểm a', 'item2 ‖ Cộng liền',
    ])
  })

  test('numbers that are not numbers of parts stay words', () => {
    const lines = ['58/58 chi bộ đã báo cáo.', '2.5 triệu đồng được quyên góp.', '15/9/2026 là hạn cuối.', '05 chi bộ chậm.', '-5 độ là nhiệt độ thấp nhất.', 'Mục 1 và mục 2 của Kế hoạch đã xong.', 'V.I. Lênin viết nhiều tác phẩm.', 'Chương trình công tác năm 2027.', 'Phần lớn đảng viên nhất trí.', 'Điều này cần làm rõ.', '-----', '1.', '2026']
    expect(read(lines.join('\n'))).toEqual(lines.map((line) => `paragraph ‖ ${line}`))
  })

  test('an amount after a dash or a number stays in the words', () => {
    expect(read('- 05 chi bộ chậm;\n1. 15 đồng chí dự.\n+ 20% số chi bộ')).toEqual(['item1 ‖ 05 chi bộ chậm;', 'numbered2 ‖ 15 đồng chí dự.', 'item2 ‖ 20% số chi bộ'])
  })
})

/** Words of a text without the marks that lines begin with: what must come through. */
const wordsOf = (text: string): readonly string[] => text.match(/\p{L}{2,}/gu) ?? []
const labels = /^(?:phần|chương|mục|điều|thứ|nhất|hai|ba|tư|năm|ii|iii|iv|vi|vii|viii|ix|xi|xii)$/iu

const line = fc.tuple(
  fc.constantFrom('', 'Phần thứ nhất', 'Phần I. ', 'Chương I', 'Chương 2: ', 'Mục 1', 'Mục II. ', 'Điều 1. ', 'Điều 12: ', 'I. ', 'IV- ', 'X.', '1. ', '12) ', '1- ', '1.1. ', '2.10 ', 'a) ', 'đ)', '- ', '–', '+ ', '• ', '\t', '   ', '1', '.', '-----'),
  fc.array(fc.constantFrom('Căn cứ', 'chi bộ', 'ĐẢNG UỶ', 'báo cáo:', 'nhiệm vụ;', 'kết quả.', '15/9/2026', '98,5%', 'QUYẾT ĐỊNH:', '“Trích”', '(để báo cáo)', 'a)', '1.', '- ', '{{ x }}'), { maxLength: 6 }),
).map(([mark, words]) => `${mark}${words.join(' ')}`)

describe('properties', () => {
  test('no words are lost, in order, whatever is typed', () => {
    fc.assert(fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end)
      const out = parseFreeText(text).map((block) => [
        'title' in block ? block.title : '', 'text' in block ? block.text : '', 'content' in block && typeof block.content === 'string' ? block.content : '',
      ].join(' ')).join('\n')
      expect(wordsOf(out).filter((word) => !labels.test(word))).toEqual(wordsOf(text).filter((word) => !labels.test(word)))
    }), { numRuns: 2000 })
  })

  test('any text at all gives blocks the model accepts, or none when nothing is said', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      fc.pre(!/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/u.test(text) && text.isWellFormed())
      const blocks = parseFreeText(text)
      expect(blocks.length === 0 || documentModelSchema.shape.body.safeParse(blocks).success).toBe(true)
    }), { numRuns: 1000 })
  })
})
