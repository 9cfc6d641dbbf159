/** The workbooks of the golden folder, each returned in a state of its own; what was done to it is said beside it. */
import { workbookForm } from '../../../electron/campaigns/forms/index.ts'
import { encodeText } from '../../../electron/documents/charsets/index.ts'
import { writeWorkbook } from '../../../electron/documents/sheets/index.ts'
import { EditedWorkbook } from '../../support/campaign/edited-workbook.ts'
import type { Typed } from '../../support/campaign/edited-workbook.ts'
import { sampleBodies, sampleCampaign, sampleIndicators, samplePrevious } from './sample-campaign.ts'

export interface ReturnedFile {
  readonly file: string
  readonly done: string
  readonly make: () => Uint8Array
  /** Opened and saved again by LibreOffice after that; the result lies in `files/`. */
  readonly resaved?: true
}

const [figures, questions] = ['Số liệu', 'Câu hỏi']

export function blankForm(body = 0, campaign = sampleCampaign, indicators = sampleIndicators): EditedWorkbook {
  return new EditedWorkbook(workbookForm({ campaign, body: sampleBodies[body] ?? sampleBodies[0], indicators, previous: samplePrevious }))
}

/** What every unit answers where nothing else is said. */
const usualFigures: Readonly<Record<string, Typed>> = { E7: 3, E9: 40, E10: 18, E12: 2, E14: 39, F14: 40, E15: 150, F15: 200, E17: 12.5, E18: 10, F18: 12.5 }
const usualAnswers: Readonly<Record<string, Typed>> = { C6: 'Đã mở hội nghị quán triệt.', C7: 2, C20: 'Việc ghi biên bản còn chậm.' }

function filled(body: number, figuresOver: Readonly<Record<string, Typed>> = {}, answersOver: Readonly<Record<string, Typed>> = {}): EditedWorkbook {
  return blankForm(body).typeAll(figures, { ...usualFigures, ...figuresOver }).typeAll(questions, { ...usualAnswers, ...answersOver })
}

function typed(file: string, done: string, body: number, over: Readonly<Record<string, Typed>>, answers: Readonly<Record<string, Typed>> = {}, resaved = false): ReturnedFile {
  return { file, done, make: () => filled(body, over, answers).bytes(), ...(resaved && { resaved: true }) }
}

function edited(file: string, done: string, make: () => EditedWorkbook, resaved = false): ReturnedFile {
  return { file, done, make: () => make().bytes(), ...(resaved && { resaved: true }) }
}

const wellFilled: readonly ReturnedFile[] = [
  typed('01 Chi bo Van phong.xlsx', 'điền đủ', 0, {}),
  typed('02 Chi bo Trung tam Luu tru (LibreOffice).xlsx', 'điền đủ, LibreOffice lưu lại', 1, {}, {}, true),
  typed('03 bang mo hinh.xlsx', 'điền cả bảng: số, ngày thật, ngày dạng chữ', 2, {}, { C10: 'Tổ tự quản', D10: 25, E10: 46178, C11: 'Đọc sách', D11: '1.250', E11: '15-3-2026' }),
  typed('04 bang (LibreOffice).xlsx', 'như trên, LibreOffice lưu lại', 3, {}, { C10: 'Tổ tự quản', D10: 25, E10: 46178, C11: 'Đọc sách', D11: 30, E11: '15/3/2026' }, true),
  { file: '05 khong ten.xlsx', done: 'tệp đổi tên; dòng và ô không có địa chỉ, không dimension; đường dẫn tuyệt đối trong rels; chữ t="str" (kiểu WPS)', make: () => filled(4, { E9: { raw: '<v>40</v>', type: 'str' } }).replace('xl/_rels/workbook.xml.rels', 'Target="', 'Target="/xl/').bytes({ bare: true }) },
]

const figuresAsText: readonly ReturnedFile[] = [
  typed('06 so dang chu (LibreOffice).xlsx', 'số dạng chữ kiểu Việt Nam, có đơn vị, có dấu cách không ngắt, LibreOffice lưu lại', 0, { E7: '3', E9: '1.234,0', E10: '18 đồng chí', E12: '2\u00A0', E14: '1 239', F14: '1.240', E17: '1.234,5' }, {}, true),
  typed('07 so kieu Anh (LibreOffice).xlsx', 'số kiểu Anh: 1,234.5; 10.5; 1,234; LibreOffice lưu lại', 1, { E9: '1,234', E17: '1,234.5', E18: '10.5' }, {}, true),
  typed('08 ty le phan tram.xlsx', 'chỉ ghi tỷ lệ 98,3%; ghi % vào ô đếm', 2, { E14: '', F14: '', G14: '98,3%', E12: '5%' }),
  typed('09 so kem chu khac.xlsx', 'chữ khác đơn vị tính, khoảng, chục, gạch ngang, không', 3, { E7: '3 chi bộ', E9: 'khoảng 40', E10: '2 chục', E12: '-', E17: 'không' }),
  typed('10 so thap phan (LibreOffice).xlsx', 'số dạng chữ, LibreOffice lưu lại', 4, { E9: '1.234', E10: '18,5', E17: '12,25' }, {}, true),
  edited('11 ngay thang.xlsx', 'Excel đổi 3/4 thành ngày; ngày ghi sai', () => filled(5, { E12: 46115, E17: '3/4' }, { C10: 'Tổ', D10: 'năm người', E10: '31/2/2026', C11: 'Nhóm', D11: 4, E11: '3/2026' }).look(figures, 'E12', { sheet: questions, cell: 'E10' })),
]

const impossible: readonly ReturnedFile[] = [
  typed('12 am va le.xlsx', 'số âm, số lẻ ở chỉ tiêu đếm người', 0, { E9: -40, E10: 18.5, E12: '-2' }),
  typed('13 tu lon hon mau (LibreOffice).xlsx', 'tử lớn hơn mẫu: người (sai) và kinh phí (nhắc)', 1, { E14: 41, F14: 40, E18: 15, F18: 12.5 }, {}, true),
  typed('14 thieu mau.xlsx', 'thiếu tử số, thiếu mẫu số, mẫu số 0', 2, { E14: '', F15: '', E18: 0, F18: 0 }),
  typed('15 loi cong thuc (LibreOffice).xlsx', '#REF!, #DIV/0! và công thức có giá trị', 3, { E7: { error: '#REF!' }, E9: { formula: '20+20', shown: 40 }, E17: { error: '#DIV/0!', formula: '1/0' } }, { C7: { error: '#N/A' } }, true),
  typed('16 dan de cong thuc (LibreOffice).xlsx', 'gõ đè tỷ lệ: trùng và không trùng, LibreOffice lưu lại', 4, { G14: 97.5, G15: 80 }, {}, true),
  typed('17 sai cot.xlsx', 'số ghi nhầm sang cột mẫu số', 5, { E12: '', F12: 2 }),
  typed('18 rat lon.xlsx', 'số quá lớn; số nhiều chữ số thập phân', 0, { E9: '99.999.999.999.999.999', E17: 3.3333333333, E18: '=1+1' }),
]

const movedAround: readonly ReturnedFile[] = [
  edited('19 sap xep lai.xlsx', 'các dòng bị sắp xếp lại', () => filled(0).reorder(figures, 6, [18, 12, 7, 15, 9, 6, 10, 14, 17, 8, 11, 13, 16])),
  edited('20 sap xep lai (LibreOffice).xlsx', 'như trên, LibreOffice lưu lại', () => filled(1).reorder(figures, 6, [18, 12, 7, 15, 9, 6, 10, 14, 17, 8, 11, 13, 16]), true),
  edited('21 them cot.xlsx', 'thêm một cột trước cột số liệu', () => filled(2).insertColumn(figures, 5).type(figures, 'E5', 'So sánh').type(figures, 'E9', 99)),
  edited('22 mat dong dau (LibreOffice).xlsx', 'xoá dòng đầu bảng, LibreOffice lưu lại', () => filled(3).deleteRow(figures, 5), true),
  edited('23 trung dong.xlsx', 'một dòng chép hai lần giống nhau, một dòng chép rồi sửa khác', () => filled(4).copyRow(figures, 7, 19).copyRow(figures, 12, 22).type(figures, 'E22', 5)),
  edited('24 thieu dong.xlsx', 'xoá dòng PT01, xoá mã của DV02', () => filled(5).deleteRow(figures, 12).type(figures, 'A10', '')),
  edited('25 dong la.xlsx', 'thêm dòng mã lạ và dòng không mã có số', () => filled(0).typeAll(figures, { A19: 'ZZ99', B19: 'Chỉ tiêu riêng', E19: 7, B21: 'Ghi thêm', E21: 8 })),
  edited('26 an dong.xlsx', 'ẩn một dòng; ghi chú của đơn vị', () => filled(1).hideRow(figures, 9).type(figures, 'H9', 'tính cả đảng viên dự bị')),
  edited('27 gop o (LibreOffice).xlsx', 'gộp ô tử số với mẫu số, gộp hai dòng, LibreOffice lưu lại', () => filled(2, { F14: '', E10: '' }).merge(figures, 'E14:F14').merge(figures, 'E9:E10'), true),
  edited('28 ma viet thuong.xlsx', 'mã gõ lại chữ thường có dấu cách, gạch dài', () => filled(3).typeAll(figures, { A7: 'tc 01', A17: 'tc–kp' })),
  edited('29 doi ten trang (LibreOffice).xlsx', 'đổi tên trang, LibreOffice lưu lại', () => filled(4).renameSheet(figures, 'Sheet1').renameSheet(questions, 'Sheet2'), true),
]

const lostKeys: readonly ReturnedFile[] = [
  edited('30 mat trang an (LibreOffice).xlsx', 'mất trang ẩn, còn mã biểu in ở cuối, LibreOffice lưu lại', () => filled(5).dropSheet('vpk'), true),
  edited('31 chi con ma don vi.xlsx', 'mất trang ẩn và mã biểu, còn mã đơn vị', () => withoutCodes(filled(0))),
  edited('32 chi con ten.xlsx', 'chỉ còn tên đơn vị ở đầu biểu', () => withoutCodes(filled(1)).typeAll(figures, { F2: '', H2: '' }).type(questions, 'E2', '')),
  edited('33 Đảng bộ Công ty Cấp nước.xlsx', 'không còn gì, chỉ có tên tệp', () => nameless(filled(5))),
  edited('34 bao cao.xlsx', 'không còn dấu vết nào của đơn vị', () => nameless(filled(2))),
  edited('35 chep cua nhau.xlsx', 'chép biểu của chi bộ khác rồi gõ tên mình', () => filled(0).type(figures, 'C2', 'Chi bộ Báo Khe Trầm').type(questions, 'C2', 'Chi bộ Báo Khe Trầm')),
  edited('36 dot khac (LibreOffice).xlsx', 'biểu của đợt báo cáo khác, LibreOffice lưu lại', () => blankForm(0, { ...sampleCampaign, id: 'dot-2025-6t' }).typeAll(figures, usualFigures).typeAll(questions, usualAnswers), true),
  edited('37 ban cu.xlsx', 'biểu gửi trước khi thêm chỉ tiêu KP2', () => {
    const { F18: _, E18: __, ...older } = usualFigures
    return blankForm(1, { ...sampleCampaign, indicatorIds: sampleCampaign.indicatorIds.slice(0, 7) }, sampleIndicators.slice(0, 7)).typeAll(figures, older).typeAll(questions, usualAnswers)
  }),
  edited('38 khoa bi sua (LibreOffice).xlsx', 'mã biểu bị sửa cả hai chỗ, LibreOffice lưu lại', () => filled(3).replace('xl/sharedStrings.xml', 'vpk1:dot-2026-6t', 'vpk1:dot-2026-7t'), true),
]

const emptyOrOther: readonly ReturnedFile[] = [
  edited('39 chua dien.xlsx', 'chưa điền gì', () => blankForm(4)),
  edited('40 chua dien (LibreOffice).xlsx', 'chưa điền gì, LibreOffice lưu lại', () => blankForm(5), true),
  edited('41 chi so lieu.xlsx', 'bỏ trang câu hỏi', () => filled(0).dropSheet(questions)),
  edited('42 tra loi nhieu o.xlsx', 'câu trả lời dán vào nhiều ô', () => filled(1, {}, { D6: 'Hai lớp học.', C21: 'Đề nghị tập huấn\nthêm một lớp.' })),
  edited('43 bang ma cu (LibreOffice).xlsx', 'câu trả lời và ghi chú gõ bằng phông .VnTime, LibreOffice lưu lại', inOldFont, true),
  { file: '44 lich truc.xlsx', done: 'một bảng tính khác để nhầm', make: anotherTable },
  edited('45 viet them.xlsx', 'viết thêm dưới các câu hỏi, không có mã câu', () => filled(3).type(questions, 'C25', 'Xin gửi thêm phụ lục sau.')),
]

/** Typed in an old font, as offices with old machines still do. */
function inOldFont(): EditedWorkbook {
  const old = (words: string): string => encodeText(words, 'tcvn3').text
  return filled(2, { H9: old('tính cả đảng viên dự bị') }, { C6: old('Đã mở hội nghị quán triệt, học tập nghị quyết.'), C20: old('Việc ghi biên bản còn chậm.') }).replace('xl/styles.xml', 'Times New Roman', '.VnTime')
}

/** Another table altogether. */
function anotherTable(): Uint8Array {
  return writeWorkbook({ title: '', author: '', sheets: [{ name: 'Sheet1', widths: [], rows: [{ cells: [{ content: { text: 'Danh sách trực tháng 6' }, look: {} }, { content: { number: '12' }, look: {} }] }] }] })
}

/** The hidden sheet and the line of codes are gone. */
function withoutCodes(book: EditedWorkbook): EditedWorkbook {
  return book.dropSheet('vpk').deleteRow(figures, 20).deleteRow(questions, 23)
}

function nameless(book: EditedWorkbook): EditedWorkbook {
  return withoutCodes(book).deleteRow(figures, 2).deleteRow(questions, 2)
}

export const returnedWorkbooks: readonly ReturnedFile[] = [...wellFilled, ...figuresAsText, ...impossible, ...movedAround, ...lostKeys, ...emptyOrOther]
