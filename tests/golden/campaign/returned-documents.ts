/** The Word files and data files of the golden folder, each returned in a state of its own. */
import { documentForm, writeDataFile } from '../../../electron/campaigns/forms/index.ts'
import { readZip } from '../../../electron/documents/zip/index.ts'
import { encodeText } from '../../../electron/documents/charsets/index.ts'
import { testForm } from '../../support/documents/forms.ts'
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import { wordFile, zipped } from '../../support/documents/package-builder.ts'
import { sampleBodies, sampleCampaign, sampleIndicators } from './sample-campaign.ts'

export interface ReturnedDocument {
  readonly file: string
  readonly done: string
  readonly make: () => Promise<Uint8Array>
  readonly resaved?: true
}

const paragraph = (text: string, properties = ''): string => `<w:p><w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const result = 'Đã mở hai hội nghị quán triệt.'
const fault = 'Việc ghi biên bản còn chậm.'

/** Puts XML into the answer cells, in the order of the questions (c1, c4, c5). */
async function filled(body: number, answers: Readonly<Record<string, string>>, change: (xml: string) => string = (xml) => xml, noKey = false): Promise<Uint8Array> {
  const bytes = await documentForm({ campaign: sampleCampaign, body: sampleBodies[body] ?? sampleBodies[0], indicators: sampleIndicators }, testForm())
  const parts = new Map([...readZip(bytes)].map(([name, data]): [string, string | Uint8Array] => [name, name.endsWith('.xml') ? new TextDecoder().decode(data) : data]))
  const tables = String(parts.get('word/document.xml')).split(/(?=<w:tbl>)/u)
  const xml = tables.map((table) => {
    const id = /<w:t xml:space="preserve">(c\d)<\/w:t>/u.exec(table)?.[1] ?? ''
    const answer = answers[id]
    const last = table.lastIndexOf('<w:tc>')
    const start = table.indexOf('<w:p>', last)
    return answer === undefined || start === -1 ? table : `${table.slice(0, start)}${answer}${table.slice(table.indexOf('</w:tc>', last))}`
  }).join('')
  parts.set('word/document.xml', change(xml))
  if (noKey) parts.set('docProps/custom.xml', '<?xml version="1.0"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>')
  return zipped(parts)
}

const usual = { c1: paragraph(result), c4: paragraph(fault) }
const legacy = (text: string): string => paragraph(encodeText(text, 'tcvn3').text, '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>')
const tracked = '<w:p><w:r><w:t xml:space="preserve">Đã mở </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>một hội nghị</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>hai hội nghị quán triệt.</w:t></w:r></w:ins></w:p>'
const outside = (after: string, added: string) => (xml: string): string => {
  const at = xml.indexOf('</w:tbl>', xml.indexOf(`preserve">${after}<`)) + '</w:tbl>'.length
  return xml.slice(0, at) + added + xml.slice(at)
}

const figure = (code: string, numerator: string, denominator: string | null = null): SubmissionData['measurements'][number] => ({ code, numerator, denominator, rate: null, place: '' })
const data: SubmissionData = {
  format: 'vpk-submission', version: 1, campaignId: sampleCampaign.id, bodyId: 'dk.d06', preparedOn: '2026-06-18', preparedBy: 'Văn phòng',
  measurements: [figure('TC01', '3'), figure('DV01', '40'), figure('DV02', '18'), figure('PT01', '2'), figure('HT01', '39', '40'), figure('HT02', '150', '200'), figure('TC-KP', '12.345'), figure('KP2', '10', '12.5')],
  answers: [{ questionId: 'c1', text: result, rows: [], place: '' }, { questionId: 'c2', text: '2', rows: [], place: '' }, { questionId: 'c4', text: fault, rows: [], place: '' }],
}

export const returnedDocuments: readonly ReturnedDocument[] = [
  { file: '51 de cuong.docx', done: 'điền đủ', make: () => filled(0, usual) },
  { file: '52 de cuong (LibreOffice).docx', done: 'điền đủ, LibreOffice lưu lại', make: () => filled(1, usual), resaved: true },
  { file: '53 nhieu doan.docx', done: 'dán nhiều đoạn, có bảng con', make: () => filled(2, { ...usual, c1: `${paragraph('Một là, mở lớp.')}${paragraph('Hai là, kiểm tra.')}<w:tbl><w:tr><w:tc>${paragraph('Lớp')}</w:tc><w:tc>${paragraph('2')}</w:tc></w:tr></w:tbl>${paragraph('')}` }) },
  { file: '54 bang ma cu.docx', done: 'gõ bằng phông .VnTime', make: () => filled(3, { c1: legacy(result), c4: legacy(fault) }) },
  { file: '55 sua doi (LibreOffice).docx', done: 'có vết sửa (track changes), LibreOffice lưu lại', make: () => filled(4, { ...usual, c1: tracked }), resaved: true },
  { file: '56 ngoai o.docx', done: 'viết ngoài ô, dưới bảng', make: () => filled(5, { c4: paragraph(fault) }, outside('c1', paragraph(result))) },
  { file: '57 thieu cau.docx', done: 'bỏ trống câu bắt buộc c4', make: () => filled(0, { c1: paragraph(result) }) },
  { file: '58 mat thuoc tinh.docx', done: 'mất thuộc tính ẩn, còn dòng mã biểu', make: () => filled(1, usual, (xml) => xml, true) },
  { file: '59 go bo bang.docx', done: 'bảng bị đổi thành chữ', make: () => filled(2, usual, (xml) => xml.replaceAll(/<w:tbl>.*?<\/w:tbl>/gsu, (table) => (table.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gsu) ?? []).join(''))) },
  { file: '60 chua dien.docx', done: 'chưa điền gì', make: () => filled(3, {}) },
  { file: '61 giay moi.docx', done: 'một văn bản khác để nhầm', make: () => Promise.resolve(wordFile({ body: paragraph('GIẤY MỜI') + paragraph('họp chi bộ') })) },
  { file: '62 viet sau de muc.docx', done: 'viết ngay dưới đề mục, không thuộc câu nào', make: () => filled(4, usual, (xml) => xml.replace(/(II\. Hạn chế và kiến nghị<\/w:t><\/w:r><\/w:p>)/u, `$1${paragraph('Chi bộ tự nhận còn yếu.')}`)) },
  { file: '71 du lieu.json', done: 'tệp dữ liệu điền đủ', make: () => Promise.resolve(writeDataFile(data)) },
  { file: '72 du lieu dot khac.json', done: 'tệp dữ liệu của đợt khác, đơn vị không phải báo cáo', make: () => Promise.resolve(writeDataFile({ ...data, campaignId: 'dot-2025-6t', bodyId: 'dk.x99' })) },
  { file: '73 du lieu sai.json', done: 'số âm, tử lớn hơn mẫu, mã lạ, mã hai lần, câu lạ, sai kiểu', make: () => Promise.resolve(writeDataFile({
    ...data, measurements: [...data.measurements.filter(({ code }) => code !== 'HT01' && code !== 'DV01'), figure('DV01', '-40'), figure('HT01', '41', '40'), figure('ZZ99', '1'), figure('PT01', '3')],
    answers: [...data.answers.filter(({ questionId }) => questionId !== 'c2'), { questionId: 'c2', text: 'hai', rows: [], place: '' }, { questionId: 'c9', text: 'lạ', rows: [], place: '' }],
  })) },
  { file: '74 du lieu hong.json', done: 'tệp dữ liệu bị cắt', make: () => Promise.resolve(writeDataFile(data).slice(0, 300)) },
  { file: '75 khong dung dang.json', done: 'JSON không phải báo cáo', make: () => Promise.resolve(new TextEncoder().encode('{"format":"vpk-submission","version":2}')) },
]
