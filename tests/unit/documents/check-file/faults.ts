/** One fault each, made in a paper in order. `also`: other checks that rightly speak of the same change. */
import type { FileCheckFacts } from '../../../../electron/documents/check/index.ts'
import type { ProfileId } from '../../../../shared/document/form.ts'
import type { DocumentModel } from '../../../../shared/document/model.ts'
import { beforeParagraph, inBody, inPart, inStyle, withoutParagraph } from '../../../support/documents/edited-file.ts'
import type { Edit } from '../../../support/documents/edited-file.ts'
import { paper } from '../../../support/documents/papers.ts'
import { decision, letter, plan, submission, withAppendix } from './sample-files.ts'

export interface Fault {
  readonly id: string
  readonly name: string
  readonly edits: readonly Edit[]
  readonly model?: DocumentModel
  readonly profile?: ProfileId
  readonly facts?: FileCheckFacts
  readonly severity?: 'error' | 'warning' | 'info'
  /** Other checks that speak of the same change. */
  readonly also?: readonly string[]
  /** The finding offers a change. */
  readonly fixable?: boolean
}

const sz = (to: number): readonly [RegExp, string] => [/<w:sz w:val="\d+"\/>/u, `<w:sz w:val="${to * 2}"/>`]
const bold: readonly [string, string] = ['<w:rPr>', '<w:rPr><w:b/>']
const paragraph = (style: string, words: string): string => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
const joint: DocumentModel = { ...plan, letterhead: { superior: 'Tỉnh uỷ A', issuers: ['Ban Tổ chức', 'Ban Nội chính'] }, number: { number: 5, kindSymbol: 'KH', bodySymbol: 'BTCTU-BNCTU' } }
const secret: DocumentModel = { ...plan, marks: { secrecy: 'topSecret', drafter: { mark: 'NguyenVanAn', copies: 5 } } }
const register = { bodySymbols: ['ĐU'], papers: [{ kindSymbol: 'CTr', bodySymbol: 'ĐU', number: 3, suffix: '', date: '2026-02-05', subject: 'công tác năm 2026' }] }
const line = /<w:r><w:drawing>.*?<\/w:drawing><\/w:r>/su

export const faults: readonly Fault[] = [
  { id: 'P01', name: 'margins of the old guide', edits: [inBody('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"', 'w:top="1417" w:right="850" w:bottom="1417" w:left="1984"')], severity: 'error', fixable: true },
  { id: 'P01', name: 'the left margin 1 mm off', edits: [inBody('w:left="1701"', 'w:left="1758"')], severity: 'error', fixable: true },
  { id: 'P02', name: 'Letter paper', edits: [inBody('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"')], severity: 'error', fixable: true },
  { id: 'P02', name: 'a sheet on its side without a table', model: letter, edits: [inBody('w:w="11906" w:h="16838" w:orient="portrait"', 'w:w="16838" w:h="11906" w:orient="landscape"')], severity: 'warning' },
  { id: 'P03', name: 'two sides without mirrored margins', edits: [], facts: { twoSided: true }, severity: 'warning', fixable: true },
  { id: 'P04', name: 'size 13', edits: [inStyle('pageNumber', ...sz(13))], severity: 'error', fixable: true },
  { id: 'P04', name: 'at the right', edits: [inStyle('pageNumber', 'w:val="center"', 'w:val="right"')], severity: 'error', fixable: true },
  { id: 'P04', name: 'shown on the first page', edits: [inBody('<w:titlePg/>', '')], severity: 'error', fixable: true },
  { id: 'P04', name: 'missing where there are two pages', edits: [inBody('<w:headerReference w:type="default" r:id="rId6"/>', '')], facts: { pages: { count: 2, pageOf: () => 1 } }, severity: 'error', fixable: true },
  { id: 'P04', name: '20 mm from the edge', edits: [inBody('w:header="567"', 'w:header="1134"')], severity: 'error', fixable: true },
  { id: 'P05', name: 'another face', edits: [inPart('word/styles.xml', /Times New Roman/gu, 'Calibri')], severity: 'error', fixable: true },
  { id: 'P05', name: 'blue words', edits: [inStyle('item', '<w:rPr>', '<w:rPr><w:color w:val="0000FF"/>')], severity: 'error', fixable: true },
  { id: 'P05', name: 'quotes in another slot', edits: [inBody('Đánh giá đúng', 'Đánh giá “đúng”'), inPart('word/styles.xml', /w:eastAsia="Times New Roman"/gu, 'w:eastAsia="SimSun"')], severity: 'info', fixable: true },
  { id: 'P06', name: 'loose marks', edits: [inBody('Đánh giá đúng', 'Đánh giá đúng'.normalize('NFD'))], severity: 'warning', fixable: true },
  { id: 'P06', name: 'the Icelandic letter', edits: [inBody('- Đánh giá', '- Ðánh giá')], severity: 'warning', fixable: true },
  { id: 'P06', name: 'TCVN3 by its face', edits: [inBody(/<w:t xml:space="preserve">- Đánh giá đúng[^<]*/u, '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t xml:space="preserve">- §¶ng uû Khèi c¸c c¬ quan tØnh.')], severity: 'warning', fixable: true },
  { id: 'P07', name: 'multiple 1.3', edits: [inStyle('body', 'w:line="360" w:lineRule="exact"', 'w:line="312" w:lineRule="auto"')], severity: 'warning', fixable: true },
  { id: 'P07', name: 'exactly 24', edits: [inStyle('body', 'w:line="360"', 'w:line="480"')], severity: 'warning', fixable: true },
  { id: 'P08', name: 'no gap', edits: [inStyle('body', 'w:after="120"', 'w:after="0"'), inStyle('item', 'w:after="120"', 'w:after="0"')], severity: 'warning', fixable: true },
  { id: 'P08', name: 'first line 12,7 mm', edits: [inStyle('body', 'w:firstLine="567"', 'w:firstLine="720"')], severity: 'warning', fixable: true },
  { id: 'P08', name: 'left', edits: [inStyle('body', 'w:val="both"', 'w:val="left"')], severity: 'warning', fixable: true },
  { id: 'P09', name: 'signatures alone', edits: [], facts: { pages: { count: 2, pageOf: ({ index }) => index > 38 ? 2 : 1 } }, severity: 'warning', fixable: true },
  { id: 'P10', name: 'numbers that run on', model: withAppendix, edits: [(parts) => {
    const [body, at] = [parts.get('word/document.xml') ?? '', (parts.get('word/document.xml') ?? '').lastIndexOf('<w:pgNumType w:start="1"/>')]
    parts.set('word/document.xml', body.slice(0, at) + body.slice(at).replace('<w:pgNumType w:start="1"/>', ''))
  }], severity: 'warning', fixable: true },

  { id: 'H01', name: 'the State’s motto', edits: [beforeParagraph('kindName', paragraph('kindName', 'Độc lập - Tự do - Hạnh phúc'))], severity: 'error' },
  { id: 'H02', name: 'title size 14', edits: [inStyle('partyTitle', ...sz(14))], severity: 'error', fixable: true },
  { id: 'H02', name: 'title not bold', edits: [inStyle('partyTitle', '<w:b/>', '')], severity: 'error', fixable: true },
  { id: 'H02', name: 'no line', edits: [inBody(line, '')], severity: 'error', fixable: true },
  { id: 'H02', name: 'a line too short', edits: [inBody(/cx="2625090"/gu, 'cx="1800000"')], severity: 'error', fixable: true },
  { id: 'H02', name: 'underlined instead', edits: [inBody(line, ''), inStyle('partyTitle', '<w:rPr>', '<w:rPr><w:u w:val="single"/>')], severity: 'error', fixable: true },
  { id: 'H02', name: 'a border instead', edits: [inBody(line, ''), inStyle('partyTitle', '<w:pPr>', '<w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>')], severity: 'error', fixable: true },
  { id: 'H02', name: 'no title', edits: [withoutParagraph('partyTitle')], severity: 'error' },
  { id: 'H03', name: 'no star', edits: [withoutParagraph('star')], severity: 'error', fixable: true },
  { id: 'H03', name: 'three stars', edits: [inBody('<w:t xml:space="preserve">*</w:t>', '<w:t xml:space="preserve">***</w:t>')], severity: 'error', fixable: true },
  { id: 'H03', name: 'the issuer underlined', edits: [inStyle('issuer', '<w:rPr>', '<w:rPr><w:u w:val="single"/>')], severity: 'error', fixable: true },
  { id: 'H04', name: 'superior bold', edits: [inStyle('superior', ...bold)], severity: 'error', fixable: true },
  { id: 'H04', name: 'issuer size 13', edits: [inStyle('issuer', ...sz(13))], severity: 'error', fixable: true },
  { id: 'H05', name: 'office and committee in one', edits: [inBody('ĐẢNG UỶ B', 'VĂN PHÒNG ĐẢNG UỶ B')], severity: 'warning' },
  { id: 'H06', name: 'standing committee in the head', edits: [inBody('ĐẢNG UỶ B', 'BAN THƯỜNG VỤ ĐẢNG UỶ B')], severity: 'warning' },
  { id: 'H07', name: 'a provincial committee above', edits: [inBody('ĐẢNG BỘ TỈNH A', 'TỈNH UỶ A')], severity: 'warning' },
  { id: 'H08', name: 'a district committee', edits: [inBody('ĐẢNG UỶ B', 'HUYỆN UỶ B')], severity: 'warning', also: ['X04'] },
  { id: 'H08', name: 'a body of the office that ended', edits: [], facts: { bodies: [{ name: 'Đảng uỷ B', from: '2020-01-01', to: '2025-12-31' }] }, severity: 'warning' },
  { id: 'H09', name: 'star bold', edits: [inStyle('star', ...bold)], severity: 'warning', fixable: true },
  { id: 'H10', name: 'no superior', edits: [withoutParagraph('superior')], severity: 'warning' },
  { id: 'H12', name: 'no issuer', edits: [withoutParagraph('issuer'), withoutParagraph('superior'), withoutParagraph('star')], severity: 'error', also: ['X04'] },

  { id: 'N01', name: 'a colon', edits: [inBody('Số 05-KH/ĐU', 'Số: 05-KH/ĐU')], severity: 'error', fixable: true },
  { id: 'N02', name: 'slash first', edits: [inBody('Số 05-KH/ĐU', 'Số 05/KH-ĐU')], severity: 'error', fixable: true },
  { id: 'N02', name: 'no hyphen', edits: [inBody('Số 05-KH/ĐU', 'Số 05KH/ĐU')], severity: 'error' },
  { id: 'N03', name: 'spaces', edits: [inBody('Số 05-KH/ĐU', 'Số 05 - KH/ĐU')], severity: 'error', fixable: true },
  { id: 'N04', name: 'no zero', edits: [inBody('Số 05-KH/ĐU', 'Số 5-KH/ĐU')], severity: 'error', fixable: true },
  { id: 'N04', name: 'no zero in a citation', edits: [inBody('số 03-CTr/ĐU', 'số 3-CTr/ĐU')], severity: 'warning', fixable: true },
  { id: 'N05', name: 'QyĐ', model: decision, edits: [inBody('Số 08-QĐ/ĐU', 'Số 08-QyĐ/ĐU')], severity: 'warning', fixable: true },
  { id: 'N06', name: 'symbol of another kind', edits: [inBody('Số 05-KH/ĐU', 'Số 05-BC/ĐU')], severity: 'error' },
  { id: 'N07', name: 'number used before', edits: [], facts: { usedNumbers: [5] }, severity: 'error' },
  { id: 'N08', name: 'outside the term', edits: [], facts: { term: { from: '2020-01-01', to: '2025-01-01' } }, severity: 'warning' },
  { id: 'N09', name: 'joint symbol run together', model: joint, edits: [inBody('05-KH/BTCTU-BNCTU', '05-KH/BTCBNCTU')], severity: 'error' },
  { id: 'N09', name: 'two bodies on one line, symbols run together', edits: [inBody('ĐẢNG UỶ B', 'BAN TỔ CHỨC - BAN NỘI CHÍNH'), inBody('05-KH/ĐU', '05-KH/BTCNCTU')], severity: 'error', also: ['H07', 'S05', 'X04'] },
  { id: 'N10', name: 'no number', edits: [withoutParagraph('number')], severity: 'error' },
  { id: 'N11', name: 'body symbol small', edits: [inBody('Số 05-KH/ĐU', 'Số 05-KH/đu')], severity: 'warning' },
  { id: 'N12', name: 'a letter after the number', edits: [inBody('Số 05-KH/ĐU', 'Số 264a-KH/ĐU')], severity: 'info' },
  { id: 'N13', name: 'number blank', edits: [inBody('Số 05-KH/ĐU', 'Số      -KH/ĐU')], severity: 'info' },
  { id: 'N14', name: 'number bold', edits: [inStyle('number', ...bold)], severity: 'error', fixable: true },

  { id: 'D01', name: 'day without zero', edits: [inBody('ngày 05 tháng 6', 'ngày 5 tháng 6')], severity: 'error', fixable: true },
  { id: 'D01', name: 'month with a zero too many', edits: [inBody('ngày 05 tháng 6', 'ngày 05 tháng 06')], severity: 'error', fixable: true },
  { id: 'D01', name: 'in the text', edits: [inBody('25/6/2026', '25/06/2026')], severity: 'warning', fixable: true },
  { id: 'D02', name: 'upright', edits: [inStyle('placeAndDate', '<w:i/>', '')], severity: 'error', fixable: true },
  { id: 'D02', name: 'no comma', edits: [inBody('A, ngày 05', 'A ngày 05')], severity: 'error', fixable: true },
  { id: 'D02', name: 'a district', edits: [inBody('A, ngày 05', 'Huyện A, ngày 05')], severity: 'error' },
  { id: 'D03', name: 'a day that is not', edits: [inBody('25/6/2026', '31/6/2026')], severity: 'warning' },
  { id: 'D03', name: 'a later paper cited', edits: [inBody('ngày 05/02/2026', 'ngày 05/7/2026')], severity: 'warning' },
  { id: 'D05', name: 'no date', edits: [withoutParagraph('placeAndDate')], severity: 'error' },
  { id: 'D03', name: 'the wrong weekday', edits: [inBody('trước ngày 25/6/2026', 'vào thứ Hai, ngày 25/6/2026')], severity: 'warning' },
  { id: 'D07', name: 'a deadline on a Sunday', edits: [inBody('25/6/2026', '28/6/2026')], severity: 'info' },
  { id: 'D08', name: 'date blank', edits: [inBody('ngày 05 tháng 6 năm 2026', 'ngày      tháng      năm 2026')], severity: 'info' },
  { id: 'D09', name: 'before the body was', edits: [], facts: { issuerExists: false }, severity: 'error' },

  { id: 'T01', name: 'a capital', edits: [inBody('kiểm tra việc chấp hành Quy chế làm việc<', 'Về việc kiểm tra Quy chế làm việc<')], severity: 'info', fixable: true },
  { id: 'T02', name: 'no hyphens', edits: [withoutParagraph('subjectSeparator')], severity: 'error', fixable: true },
  { id: 'T02', name: 'six hyphens', edits: [inBody('>-----<', '>------<')], severity: 'error', fixable: true },
  { id: 'T03', name: 'V/v', model: letter, edits: [inBody('về việc chuẩn bị', 'V/v chuẩn bị')], severity: 'error', fixable: true },
  { id: 'T03', name: 'upright subject of a letter', model: letter, edits: [inStyle('letterSubject', '<w:i/>', '')], severity: 'error', fixable: true },
  { id: 'T03', name: 'subject of a letter in the middle', model: letter, edits: [withoutParagraph('letterSubject'), beforeParagraph('addresseeLine', paragraph('subject', 'về việc chuẩn bị hội nghị'))], severity: 'error' },
  { id: 'T04', name: 'a type line in a letter', model: letter, edits: [beforeParagraph('addresseeLine', paragraph('kindName', 'CÔNG VĂN'))], severity: 'error' },
  { id: 'T05', name: 'bases slanted', edits: [inStyle('basis', '<w:rPr>', '<w:rPr><w:i/>')], severity: 'warning', fixable: true },
  { id: 'T05', name: 'a base without dash', edits: [inBody('- Căn cứ Quy chế', 'Căn cứ Quy chế')], severity: 'warning', fixable: true },
  { id: 'T06', name: './.', edits: [inBody('Văn phòng Đảng uỷ.</w:t></w:r></w:p><w:tbl>', 'Văn phòng Đảng uỷ./.</w:t></w:r></w:p><w:tbl>')], severity: 'warning', fixable: true },
  { id: 'T06', name: 'no stop', edits: [inBody('Văn phòng Đảng uỷ.</w:t></w:r></w:p><w:tbl>', 'Văn phòng Đảng uỷ</w:t></w:r></w:p><w:tbl>')], severity: 'warning', fixable: true },
  { id: 'T07', name: 'another kind named', edits: [inBody('căn cứ Kế hoạch này', 'căn cứ Quy hoạch này')], severity: 'warning' },
  { id: 'T07', name: 'a programme of action named in a plan', edits: [inBody('căn cứ Kế hoạch này', 'căn cứ Chương trình hành động này')], severity: 'warning' },
  { id: 'T07', name: 'a field left', edits: [inBody('căn cứ Kế hoạch này', 'căn cứ {{ten_van_ban}}')], severity: 'warning' },
  { id: 'T08', name: 'size 13', edits: [inStyle('body', ...sz(13))], severity: 'warning', fixable: true },
  { id: 'T08', name: 'two sizes', edits: [inStyle('item', ...sz(15))], severity: 'warning', fixable: true },
  { id: 'T09', name: 'no comma in a citation', edits: [inBody('03-CTr/ĐU, ngày', '03-CTr/ĐU ngày')], severity: 'info', fixable: true },
  { id: 'T09', name: 'a citation without its matter', edits: [inBody('Căn cứ Quy chế làm việc của Đảng uỷ;', 'Căn cứ Nghị quyết số 12-NQ/TU, ngày 05/02/2026 của Tỉnh uỷ;')], severity: 'warning' },
  { id: 'T09', name: 'a citation without its day and body', edits: [inBody(/số 03-CTr\/ĐU, ngày[^<]*/u, 'số 03-CTr/ĐU;')], severity: 'warning' },
  { id: 'T10', name: 'an abbreviation', edits: [inBody('ở từng chi bộ', 'ở từng ĐVTN')], severity: 'info' },
  { id: 'T11', name: 'mixed separators', edits: [inBody('II. TỔ CHỨC', 'II- TỔ CHỨC')], severity: 'warning', fixable: true },
  { id: 'T12', name: 'both tone styles', edits: [inBody('trực thuộc Đảng uỷ.<', 'trực thuộc Đảng ủy.<')], severity: 'info', fixable: true },
  { id: 'T13', name: 'the old guide cited', edits: [inBody('Căn cứ Quy chế làm việc của Đảng uỷ;', 'Căn cứ Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức văn bản;')], severity: 'warning' },
  { id: 'T13', name: 'a wrong date of the guide', edits: [inBody('Căn cứ Quy chế làm việc của Đảng uỷ;', 'Căn cứ Hướng dẫn số 05-HD/VPTW, ngày 12/01/2026 của Văn phòng Trung ương Đảng về thể thức văn bản;')], severity: 'warning' },
  { id: 'T14', name: 'khoản bold', model: decision, edits: [inStyle('clause', ...bold)], severity: 'warning', fixable: true },
  { id: 'T15', name: 'type line size 14', edits: [inStyle('kindName', ...sz(14))], severity: 'error', fixable: true },
  { id: 'T15', name: 'subject not bold', edits: [inStyle('subject', '<w:b/>', '')], severity: 'error', fixable: true },
  { id: 'T15', name: 'subject at the left', edits: [inStyle('subject', 'w:val="center"', 'w:val="left"')], severity: 'error', fixable: true },
  { id: 'T16', name: 'a stop after the subject', edits: [inBody('Quy chế làm việc</w:t>', 'Quy chế làm việc.</w:t>')], severity: 'warning', fixable: true },
  { id: 'T17', name: 'a letter’s subject otherwise', model: letter, edits: [inBody('về việc chuẩn bị', 'mời dự')], severity: 'warning' },
  { id: 'T18', name: 'two spaces', edits: [inBody('Đánh giá đúng', 'Đánh giá  đúng')], severity: 'info', fixable: true },
  { id: 'T19', name: 'a space before a comma', edits: [inBody('đúng ưu điểm, hạn chế', 'đúng ưu điểm , hạn chế')], severity: 'info', fixable: true },
  { id: 'T24', name: 'heading 1 not bold', edits: [inStyle('heading1', '<w:b/>', '')], severity: 'warning', fixable: true },
  { id: 'T25', name: 'the whole body slanted', edits: [inStyle('body', '<w:rPr>', '<w:rPr><w:i/>')], severity: 'warning', fixable: true },
  { id: 'T26', name: 'the appendix’s title small', model: withAppendix, edits: [inStyle('appendixTitle', ...sz(11))], severity: 'info', fixable: true },
  { id: 'T27', name: 'a tab at the start', edits: [inBody('<w:t xml:space="preserve">Các chi bộ trực thuộc căn cứ', '<w:tab/><w:t xml:space="preserve">Các chi bộ trực thuộc căn cứ')], severity: 'info', fixable: true },
  { id: 'T28', name: 'an empty line', edits: [beforeParagraph('item', '<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr></w:p>')], severity: 'warning', fixable: true },
  { id: 'T29', name: 'a number left out', edits: [inBody('>2. Yêu cầu', '>3. Yêu cầu')], severity: 'warning' },
  { id: 'T29', name: 'a number twice', edits: [inBody('>II. TỔ CHỨC', '>I. TỔ CHỨC')], severity: 'warning' },
  { id: 'T30', name: 'no type line', edits: [withoutParagraph('kindName')], severity: 'error' },

  { id: 'S01', name: 'TM.', edits: [inBody('T/M BAN', 'TM. BAN')], severity: 'error', fixable: true },
  { id: 'S02', name: 'post bold', edits: [inStyle('post', ...bold)], severity: 'error', fixable: true },
  { id: 'S02', name: 'name not bold', edits: [inStyle('fullName', '<w:b/>', '')], severity: 'error', fixable: true },
  { id: 'S02', name: 'authority size 13', edits: [inStyle('signingAuthority', ...sz(13))], severity: 'error', fixable: true },
  { id: 'S03', name: 'K/T of a secretary', edits: [inBody('T/M BAN THƯỜNG VỤ', 'K/T BÍ THƯ'), inBody('>BÍ THƯ<', '>PHÓ BÍ THƯ<')], severity: 'error' },
  { id: 'S04', name: 'post with its body', edits: [inBody('>BÍ THƯ<', '>BÍ THƯ ĐẢNG UỶ<')], severity: 'error' },
  { id: 'S05', name: 'no T/M', edits: [withoutParagraph('signingAuthority')], severity: 'warning' },
  { id: 'S06', name: 'member under T/M', edits: [inBody('>BÍ THƯ<', '>UỶ VIÊN BAN THƯỜNG VỤ<')], severity: 'warning' },
  { id: 'S07', name: 'an unknown signer', edits: [], facts: { signers: ['Trần Thị B'] }, severity: 'error' },
  { id: 'S10', name: 'no name', edits: [withoutParagraph('fullName')], severity: 'warning' },
  { id: 'S12', name: 'name in capitals', edits: [inBody('Nguyễn Văn A<', 'NGUYỄN VĂN AN<')], severity: 'warning', fixable: true },
  { id: 'S04', name: 'a degree', edits: [inBody('Nguyễn Văn A<', 'TS. Nguyễn Văn A<')], severity: 'error' },
  { id: 'R01', name: 'label not underlined', edits: [inStyle('recipientsLabel', '<w:u w:val="single"/>', '')], severity: 'error', fixable: true },
  { id: 'R01', name: 'list size 11', edits: [inStyle('recipient', ...sz(11))], severity: 'error', fixable: true },
  { id: 'R02', name: 'Lưu: VT', edits: [inBody('- Lưu Văn phòng Đảng uỷ.', '- Lưu: VT.')], severity: 'warning' },
  { id: 'R03', name: 'commas', edits: [inBody('- Các chi bộ trực thuộc;', '- Các chi bộ trực thuộc,')], severity: 'error', fixable: true },
  { id: 'R03', name: 'semicolons under the old guide', profile: 'hd36', edits: [inBody('- Các chi bộ trực thuộc,', '- Các chi bộ trực thuộc;')], severity: 'warning', fixable: true },
  { id: 'R04', name: 'Kính gửi in a submission', model: submission, edits: [inBody('Kính trình:', 'Kính gửi:')], severity: 'warning', fixable: true },
  { id: 'R05', name: 'no Như trên', model: letter, edits: [inBody('- Như trên;', '- Các chi bộ;')], severity: 'warning' },
  { id: 'R07', name: 'no recipients', edits: [withoutParagraph('recipientsLabel'), withoutParagraph('recipient', '- Ban'), withoutParagraph('recipient', '- Các'), inBody(paragraph('recipient', '- Lưu Văn phòng Đảng uỷ.'), '<w:p/>')], severity: 'error' },
  { id: 'R08', name: 'no addressee', model: letter, edits: [withoutParagraph('addresseeLine')], severity: 'warning', also: ['R05'] },
  { id: 'R09', name: 'no filing line', edits: [withoutParagraph('recipient', 'Lưu Văn phòng'), inBody('Các chi bộ trực thuộc;', 'Các chi bộ trực thuộc.')], severity: 'warning' },
  { id: 'R10', name: 'Kính gửi upright', model: letter, edits: [inBody('<w:rStyle w:val="textEmphasis"/>', '')], severity: 'warning', fixable: true },
  { id: 'X01', name: 'secret on a networked machine', model: secret, edits: [], facts: { networkActive: true }, severity: 'error' },
  { id: 'X02', name: 'secret without drafter', model: { ...plan, marks: { secrecy: 'secret' } }, edits: [], severity: 'warning' },
  { id: 'X03', name: 'top secret named by its file', model: secret, edits: [], facts: { fileName: 'ke-hoach-kiem-tra-viec-chap-hanh.docx' }, severity: 'warning' },
  { id: 'X04', name: 'a person in the properties', edits: [inPart('docProps/core.xml', '<dc:creator>Đảng uỷ B', '<dc:creator>Người Gõ')], severity: 'warning', fixable: true },
  { id: 'X05', name: 'a tracked change', edits: [inBody('<w:r><w:t xml:space="preserve">- Hoàn thành', '<w:ins w:id="9" w:author="x" w:date="2026-01-01T00:00:00Z"><w:r><w:t>Thêm </w:t></w:r></w:ins><w:r><w:t xml:space="preserve">- Hoàn thành')], severity: 'warning', also: ['T29'] },
  { id: 'X06', name: 'hidden words', edits: [inBody('<w:r><w:t xml:space="preserve">- Hoàn thành', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:t xml:space="preserve">- Hoàn thành')], severity: 'warning', fixable: true },
  { id: 'X07', name: 'a link outside', edits: [inPart('word/_rels/document.xml.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/a.dotm" TargetMode="External"/></Relationships>')], severity: 'warning' },
  { id: 'F01', name: 'a total that is off', edits: [inBody('>27<', '>28<')], severity: 'warning' },
  { id: 'F02', name: 'a rate that is off', edits: [inBody('77,6%', '98,3%')], severity: 'warning' },
  { id: 'C01', name: 'another date than the register', edits: [inBody('ngày 05/02/2026', 'ngày 06/02/2026')], facts: { citations: register }, severity: 'warning' },
  { id: 'C02', name: 'a number not in the register', edits: [inBody('số 03-CTr/ĐU', 'số 04-CTr/ĐU')], facts: { citations: register }, severity: 'warning' },
  { id: 'K02', name: 'urgency not bold', model: { ...plan, marks: { urgency: 'urgent' } }, edits: [inStyle('urgencyMark', '<w:b/>', '')], severity: 'warning', fixable: true },
  { id: 'K01', name: 'drafter’s mark of the old guide', model: { ...plan, marks: { drafter: { mark: 'ABC', copies: 26 } } }, edits: [], severity: 'info' },
  { id: 'S13', name: 'one person twice', model: paper({ kind: 'minutes', number: null, subject: 'Hội nghị kiểm tra', signatures: { layout: 'pair', left: { role: 'Người ghi biên bản', fullName: 'Nguyễn Văn A' }, right: { role: 'Chủ trì', fullName: 'Nguyễn Văn A' } } }), edits: [], severity: 'warning' },
]
