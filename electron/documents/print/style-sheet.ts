/**
 * How each paragraph style looks: the form's type of a component, with the place and distances the rules and the
 * profile give it. Lengths in points and millimetres. Word's styles and typst's paragraphs are made from this one list.
 */
import type { ComponentId, ResolvedForm, TypeStyle } from '../../../shared/document/form.ts'
import type { StyleKey } from './printed.ts'
import { componentIds } from '../../../shared/document/form.ts'
import { variantStyles } from './printed.ts'

export interface ParagraphLook {
  /** Name in Word's list of styles. */
  readonly name: string
  readonly sizePt: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly align: 'left' | 'centre' | 'right' | 'justify'
  /** Distance of lines: exact, but for a line that grows with what is drawn in it. */
  readonly linePt: number
  readonly grows: boolean
  readonly beforePt: number
  readonly afterPt: number
  readonly firstLineMm: number
  /** Stays with the next paragraph (headings). */
  readonly keepNext: boolean
  /** 1–9 in Word's navigation pane; null for text. */
  readonly outline: number | null
  /** Thickness of a line across the text under the paragraph; 0: none. */
  readonly ruleBelowPt: number
}

/** Lines of components outside the running text: 1.2 of the size, whole half points, room for two marks over a capital. */
function ownLine(sizePt: number): number {
  return Math.ceil(sizePt * 2.4) / 2
}

const names: Readonly<Record<StyleKey, string>> = {
  partyTitle: 'VB Tiêu đề Đảng', superior: 'VB Cơ quan cấp trên', issuer: 'VB Cơ quan ban hành', star: 'VB Dấu sao',
  number: 'VB Số và ký hiệu', placeAndDate: 'VB Địa danh và ngày tháng', letterSubject: 'VB Trích yếu công văn',
  secrecyMark: 'VB Dấu mật', urgencyMark: 'VB Dấu khẩn', circulationMark: 'VB Phạm vi lưu hành', draftMark: 'VB Dự thảo',
  kindName: 'VB Tên loại', subject: 'VB Trích yếu', subjectSeparator: 'VB Phân cách trích yếu',
  addressing: 'VB Kính gửi', addressee: 'VB Nơi kính gửi', addresseeLine: 'VB Kính gửi một nơi', basis: 'VB Căn cứ',
  enactingLine: 'VB Dòng ban hành', divisionLabel: 'VB Phần chương mục', divisionTitle: 'VB Tên phần chương mục',
  article: 'VB Điều', runInArticle: 'VB Điều liền nội dung', clause: 'VB Khoản', point: 'VB Điểm',
  heading1: 'VB Đề mục I', heading2: 'VB Đề mục 1', heading3: 'VB Đề mục 1.1', heading4: 'VB Đề mục a',
  runIn1: 'VB Đề mục I liền nội dung', runIn2: 'VB Đề mục 1 liền nội dung', runIn3: 'VB Đề mục 1.1 liền nội dung',
  runIn4: 'VB Đề mục a liền nội dung', body: 'VB Nội dung', item: 'VB Gạch đầu dòng', subItem: 'VB Dấu cộng đầu dòng',
  tableHeader: 'VB Bảng - tiêu đề cột', tableCell: 'VB Bảng - ô trái', tableCellCentre: 'VB Bảng - ô giữa',
  tableCellRight: 'VB Bảng - ô phải', tableTotal: 'VB Bảng - tổng trái', tableTotalCentre: 'VB Bảng - tổng giữa',
  tableTotalRight: 'VB Bảng - tổng phải', tableEnd: 'VB Khoảng sau bảng', chart: 'VB Biểu đồ', headGap: 'VB Khoảng sau phần đầu',
  signatureGap: 'VB Khoảng trước phần ký', sectionEnd: 'VB Hết phần', tableCaption: 'VB Tên bảng',
  signingAuthority: 'VB Quyền hạn ký', post: 'VB Chức vụ', signatureSpace: 'VB Chỗ ký', fullName: 'VB Họ tên',
  recipientsLabel: 'VB Nơi nhận', recipient: 'VB Danh sách nơi nhận', recipientLong: 'VB Danh sách nơi nhận dài', drafterMark: 'VB Ký hiệu người soạn',
  appendixLabel: 'VB Phụ lục', appendixTitle: 'VB Tên phụ lục', appendixReference: 'VB Phụ lục kèm theo',
  attachedLine: 'VB Ban hành kèm theo', copyKind: 'VB Hình thức sao', contact: 'VB Thông tin liên hệ', pageNumber: 'VB Số trang',
  deliverBy: 'VB Hẹn giờ', copyNumber: 'VB Bản số', copyMark: 'VB Bản gửi', fullRule: 'VB Đường kẻ hết bề rộng', certification: 'VB Xác nhận chữ ký',
}

type Place = Partial<Omit<ParagraphLook, 'name' | 'sizePt' | 'bold' | 'italic' | 'underline'>>

const centred: Place = { align: 'centre' }

/** Running text: justified, first line in, the profile's line pitch and distances. */
function running(form: ResolvedForm): Place {
  const { linePitchPt, beforePt, afterPt, firstLineMm } = form.paragraph
  return { align: 'justify', linePt: linePitchPt, beforePt, afterPt, firstLineMm }
}

function places(form: ResolvedForm): Readonly<Partial<Record<StyleKey, Place>>> {
  const { spacing, paragraph } = form
  const text = running(form)
  const title: Place = { ...text, align: 'centre', firstLineMm: 0, keepNext: true }
  const heading: Place = { ...text, keepNext: true }
  return {
    // On one line with the name at the left; the drawn line then has its room below.
    partyTitle: { ...centred, linePt: ownLine(form.type.superior.sizePt) }, superior: centred, issuer: centred, star: centred, number: centred, placeAndDate: centred,
    letterSubject: centred, secrecyMark: { ...centred, beforePt: 3 }, urgencyMark: { ...centred, beforePt: 3 },
    circulationMark: { ...centred, beforePt: 3 }, draftMark: { ...centred, beforePt: 3 },
    kindName: { ...centred, beforePt: spacing.headToKindPt, keepNext: true },
    subject: { ...centred, keepNext: true }, subjectSeparator: { ...centred, afterPt: spacing.separatorToBodyPt, keepNext: true },
    addressing: { align: 'right', linePt: paragraph.linePitchPt },
    addressee: { align: 'left', linePt: paragraph.linePitchPt },
    addresseeLine: { ...centred, linePt: paragraph.linePitchPt, beforePt: spacing.headToKindPt, afterPt: spacing.separatorToBodyPt },
    basis: text, enactingLine: title, divisionLabel: { ...title, afterPt: 0 }, divisionTitle: title,
    article: heading, runInArticle: text, clause: text, point: text,
    heading1: { ...heading, outline: 1 }, heading2: { ...heading, outline: 2 }, heading3: { ...heading, outline: 3 },
    heading4: { ...heading, outline: 4 },
    runIn1: text, runIn2: text, runIn3: text, runIn4: text, body: text, item: text, subItem: text,
    tableHeader: { ...centred, beforePt: 2, afterPt: 2 },
    ...tablePlaces(),
    tableEnd: { linePt: 6 }, chart: { ...centred, linePt: 1, afterPt: 6, grows: true }, headGap: { linePt: spacing.headToKindPt },
    signatureGap: { linePt: Math.max(1, spacing.bodyToSignaturesPt - paragraph.afterPt), keepNext: true }, sectionEnd: { linePt: 1 }, tableCaption: { ...centred, beforePt: 0, afterPt: 4, keepNext: true },
    signingAuthority: { ...centred, keepNext: true }, post: { ...centred, keepNext: true },
    signatureSpace: { ...centred, keepNext: true }, fullName: { ...centred, keepNext: true },
    recipientsLabel: { align: 'left', keepNext: true }, recipient: { align: 'left', keepNext: true },
    recipientLong: { align: 'left' },
    drafterMark: { align: 'left', beforePt: 3, keepNext: true },
    appendixLabel: { ...centred, keepNext: true }, appendixTitle: { ...centred, keepNext: true },
    appendixReference: { ...centred, afterPt: 12, keepNext: true }, attachedLine: { ...centred, keepNext: true },
    pageNumber: centred, ...markPlaces(form), certification: { ...text, firstLineMm: 0, align: 'centre', keepNext: true },
  }
}

function markPlaces(form: ResolvedForm): Readonly<Partial<Record<StyleKey, Place>>> {
  return {
    deliverBy: centred, copyNumber: { ...centred, beforePt: 3 }, copyMark: { ...centred, beforePt: 3 }, copyKind: centred,
    contact: { align: 'left' }, fullRule: { linePt: 4, afterPt: 4, ruleBelowPt: form.copies.lineWeightPt, keepNext: true },
  }
}

function tablePlaces(): Readonly<Partial<Record<StyleKey, Place>>> {
  const cell: Place = { beforePt: 2, afterPt: 2 }
  return {
    tableCell: { ...cell, align: 'left' }, tableTotal: { ...cell, align: 'left' },
    tableCellCentre: { ...cell, align: 'centre' }, tableTotalCentre: { ...cell, align: 'centre' },
    tableCellRight: { ...cell, align: 'right' }, tableTotalRight: { ...cell, align: 'right' },
  }
}

/** The type a variant borrows; run-in styles take the body's, their title is bold by a character style. */
function typeOf(key: StyleKey, form: ResolvedForm): TypeStyle {
  switch (key) {
    case 'addresseeLine': return form.type.addressee
    case 'recipientLong': return form.type.recipient
    case 'runInArticle': case 'runIn1': case 'runIn2': case 'runIn3': case 'runIn4': return form.type.body
    case 'tableCellCentre': case 'tableCellRight': return form.type.tableCell
    case 'tableTotal': case 'tableTotalCentre': case 'tableTotalRight': return { ...form.type.tableCell, bold: true }
    // One line of the left column.
    case 'deliverBy': return { ...form.type.urgencyMark, sizePt: form.type.letterSubject.sizePt, case: 'asTyped' }
    case 'copyNumber': return form.type.number
    case 'copyMark': return form.type.contact
    case 'certification': return form.type.body
    case 'fullRule': case 'tableEnd': case 'chart': case 'headGap': case 'signatureGap': case 'sectionEnd': return { ...form.type.tableCell, sizePt: 1 }
    default: return form.type[key]
  }
}

const allKeys: readonly StyleKey[] = [...componentIds satisfies readonly ComponentId[], ...variantStyles]

/** Every style of a form, in the order of the list of components. */
export function styleSheet(form: ResolvedForm): ReadonlyMap<StyleKey, ParagraphLook> {
  const place = places(form)
  return new Map(allKeys.map((key) => {
    const { sizePt, bold, italic, underline } = typeOf(key, form)
    return [key, {
      align: 'left', linePt: ownLine(sizePt), beforePt: 0, afterPt: 0, firstLineMm: 0, grows: false, keepNext: false, outline: null, ruleBelowPt: 0,
      ...place[key], name: names[key], sizePt, bold, italic, underline,
    }]
  }))
}
