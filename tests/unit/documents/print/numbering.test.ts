import { describe, expect, it } from 'vitest'
import { letter, ordinal, roman } from '../../../../electron/documents/print/numerals.ts'
import { printDocument, printedText } from '../../../../electron/documents/print/index.ts'
import type { DocumentModelInput } from '../../../../shared/document/model.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { paper } from '../../../support/documents/papers.ts'

type Body = DocumentModelInput['body']

/** The body's paragraphs as `style: words`, without the heads and feet of the page. */
function bodyOf(body: Body, separator: '.' | '-' = '.'): readonly string[] {
  const [section] = printDocument(paper({ body, bases: [] }), testForm('hd05', { headingSeparator: separator })).sections
  return (section?.nodes ?? []).slice(4).flatMap((node) => node.kind === 'paragraph' ? [`${node.style}: ${printedText(node)}`] : [])
}

const heading = (level: 1 | 2 | 3 | 4, title: string): Body[number] => ({ kind: 'heading', level, title })

describe('numerals', () => {
  it('writes Roman numbers', () => {
    expect([1, 4, 9, 14, 40, 1994].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'MCMXCIV'])
  })
  it('goes through the letters in Vietnamese order, with đ and without f, j, w, z', () => {
    expect(Array.from({ length: 25 }, (_, index) => letter(index + 1)).join(' '))
      .toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa ab')
  })
  it('says ordinals as one speaks', () => {
    expect([1, 2, 4, 10, 11, 14, 15, 20, 21, 24, 25].map(ordinal))
      .toEqual(['nhất', 'hai', 'tư', 'mười', 'mười một', 'mười bốn', 'mười lăm', 'hai mươi', 'hai mươi mốt', 'hai mươi tư', 'hai mươi lăm'])
  })
})

describe('numbering of the text', () => {
  it('numbers I, 1, 1.1, a) and restarts each within its parent', () => {
    expect(bodyOf([
      heading(1, 'Một'), heading(2, 'Hai'), heading(3, 'Ba'), heading(4, 'Bốn'), heading(4, 'Năm'), heading(3, 'Sáu'), heading(4, 'Bảy'),
      heading(2, 'Tám'), heading(3, 'Chín'), heading(1, 'Mười'), heading(2, 'Cuối'),
    ])).toEqual([
      'heading1: I. MỘT', 'heading2: 1. Hai', 'heading3: 1.1. Ba', 'heading4: a) Bốn', 'heading4: b) Năm', 'heading3: 1.2. Sáu', 'heading4: a) Bảy',
      'heading2: 2. Tám', 'heading3: 2.1. Chín', 'heading1: II. MƯỜI', 'heading2: 1. Cuối',
    ])
  })
  it('uses the sign the office chose after numbers', () => {
    expect(bodyOf([heading(1, 'Một'), heading(2, 'Hai'), heading(3, 'Ba')], '-')).toEqual(['heading1: I- MỘT', 'heading2: 1- Hai', 'heading3: 1.1- Ba'])
  })
  it('lets headings and numbered paragraphs share one count', () => {
    expect(bodyOf([heading(2, 'Một'), { kind: 'numbered', level: 2, content: 'Hai.' }, { kind: 'heading', level: 2, title: 'Ba', content: 'chạy liền.' }]))
      .toEqual(['heading2: 1. Một', 'body: 2. Hai.', 'runIn2: 3. Ba: chạy liền.'])
  })
  it('runs articles through the whole text, restarts khoản in each điều and điểm in each khoản', () => {
    expect(bodyOf([
      { kind: 'division', level: 'part', title: 'Một' }, { kind: 'division', level: 'chapter', title: 'Chung' }, { kind: 'article', title: 'Phạm vi' },
      { kind: 'clause', level: 'clause', content: 'a.' }, { kind: 'clause', level: 'point', content: 'b;' }, { kind: 'clause', level: 'clause', content: 'c.' },
      { kind: 'clause', level: 'point', content: 'd;' },
      { kind: 'division', level: 'section', title: 'Con' }, { kind: 'division', level: 'chapter', title: 'Riêng' }, { kind: 'article', title: 'Đối tượng' },
      { kind: 'clause', level: 'clause', content: 'e.' }, { kind: 'division', level: 'part', title: 'Hai' }, { kind: 'division', level: 'chapter', title: 'Lại' },
      { kind: 'article', title: '', content: 'Hiệu lực.' },
    ])).toEqual([
      'divisionLabel: Phần thứ nhất', 'divisionTitle: MỘT', 'divisionLabel: Chương I', 'divisionTitle: CHUNG', 'article: Điều 1. Phạm vi',
      'clause: 1. a.', 'point: a) b;', 'clause: 2. c.', 'point: a) d;',
      'divisionLabel: Mục 1', 'divisionTitle: CON', 'divisionLabel: Chương II', 'divisionTitle: RIÊNG', 'article: Điều 2. Đối tượng',
      'clause: 1. e.', 'divisionLabel: Phần thứ hai', 'divisionTitle: HAI', 'divisionLabel: Chương I', 'divisionTitle: LẠI', 'runInArticle: Điều 3. Hiệu lực.',
    ])
  })
})
