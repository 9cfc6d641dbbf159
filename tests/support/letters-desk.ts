/** An office whose campaign waits for fourteen units: two have sent reports with faults, twelve nothing. For the papers that call, remind and send back. Everything is invented. */
import { campaignStore, documentForm, workbookForm } from '../../electron/campaigns/index.ts'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import type { OfficeDatabase } from '../../electron/db/index.ts'
import { directiveStore } from '../../electron/directives/index.ts'
import { indicatorOf, indicatorStore, readSuppliedSet } from '../../electron/indicators/index.ts'
import { organisationStores } from '../../electron/organisation/index.ts'
import { writeOffice } from '../../electron/settings/index.ts'
import { campaignSchema } from '../../shared/domain/campaign.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { directiveSchema } from '../../shared/domain/directive.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import { isRate } from '../../shared/domain/indicator.ts'
import { officeSchema } from '../../shared/domain/office-records.ts'
import { bodySchema, personSchema, postSchema, signingRightSchema } from '../../shared/domain/organisation.ts'
import { deskActor, put } from './desk.ts'
import { EditedWorkbook } from './campaign/edited-workbook.ts'
import { testForm } from './documents/forms.ts'
import type { Typed } from './campaign/edited-workbook.ts'

const unitNames = [
  'Đảng bộ Sở Thuỷ lợi', 'Chi bộ Báo Khe Trầm', 'Đảng bộ Trường Cao đẳng Sơn Khê', 'Đảng bộ Công ty Cấp nước', 'Đảng bộ Bệnh viện Đa khoa Minh Khê', 'Đảng bộ Chi cục Kiểm lâm',
  'Chi bộ Trung tâm Lưu trữ', 'Chi bộ Văn phòng', 'Chi bộ Hội Làm vườn', 'Chi bộ Trung tâm Khuyến nông và Dịch vụ nông nghiệp', 'Chi bộ Nhà in Sơn Khê', 'Chi bộ Quỹ Bảo vệ rừng',
  'Chi bộ Trường Chính trị', 'Chi bộ Bảo tàng',
] as const

/** Of the sheet of figures, beneath its head. */
const firstFigureRow = 6

export interface LettersDesk { readonly office: OfficeDatabase, readonly campaign: Campaign, readonly indicators: readonly Indicator[], readonly unit: (at: number) => { readonly id: string, readonly name: string } }

const body = (id: string, kind: string, name: string, letterheadIssuer: string, symbol: string, parentId: string | null) => bodySchema.parse({
  id, kind, versions: [{ from: '2020-01-01', name, parentId, letterheadSuperior: parentId === null ? 'ĐẢNG BỘ TỈNH SƠN KHÊ' : 'ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer, symbol, place: 'Minh Khê' }],
})

/** Makes the office at `path`; the caller closes it. */
export async function lettersDesk(path: string, resourcesDir: string): Promise<LettersDesk> {
  const all = readSuppliedSet(resourcesDir).indicators.map(indicatorOf)
  const indicators = [...all.filter((one) => !isRate(one)).slice(0, 24), ...all.filter(isRate).slice(0, 6)]
  const units = unitNames.map((name, at) => ({ id: `dv-${String(at + 1).padStart(2, '0')}`, name }))
  const campaign = campaignSchema.parse({
    id: 'dot-2026-6t', title: 'Sơ kết 02 năm thực hiện Chỉ thị số 05-CT/TU', kind: 'preliminaryReview', bodyId: 'du', directiveId: 'ct-05', state: 'open',
    period: { from: '2024-01-15', to: '2026-05-31' }, cutOff: '2026-05-31', due: '2026-06-10', receiver: 'Văn phòng Đảng uỷ', contact: 'hộp thư vanphong@dangkhoi.example',
    addresseeIds: units.map(({ id }) => id), indicatorIds: indicators.map(({ id }) => id),
    outline: [
      { type: 'heading', id: 'i', title: 'Kết quả thực hiện' },
      { type: 'text', id: 'c1', title: 'Công tác quán triệt, tuyên truyền, cụ thể hoá', about: 'strength' },
      { type: 'number', id: 'c2', title: 'Số hội nghị quán triệt đã mở', unitOfMeasure: 'hội nghị' },
      { type: 'table', id: 'c3', title: 'Các mô hình làm tốt', required: false, columns: [{ id: 'ten', title: 'Tên mô hình' }, { id: 'so', title: 'Số người tham gia', type: 'number' }, { id: 'ngay', title: 'Ngày bắt đầu', type: 'date' }] },
      { type: 'heading', id: 'ii', title: 'Hạn chế, nguyên nhân và kiến nghị' },
      { type: 'text', id: 'c4', title: 'Hạn chế, nguyên nhân', about: 'shortcoming' },
      { type: 'text', id: 'c5', title: 'Kiến nghị, đề xuất', about: 'proposal', required: false },
    ],
  })
  await createOffice(path, async (office) => office.write(async (transaction) => {
    await put(transaction, organisationStores.bodies, body('du', 'committee', 'Đảng uỷ các cơ quan Đảng tỉnh', 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', 'ĐU', null))
    for (const { id, name } of units) {
      const isCell = name.startsWith('Chi bộ')
      await put(transaction, organisationStores.bodies, body(id, isCell ? 'grassrootsCell' : 'grassrootsCommittee', name, isCell ? name.toLocaleUpperCase('vi') : name.replace('Đảng bộ', 'Đảng uỷ').toLocaleUpperCase('vi'), isCell ? 'CB' : 'ĐU', 'du'))
    }
    await put(transaction, organisationStores.people, personSchema.parse({ id: 'an', fullName: 'Nguyễn Văn An' }))
    await put(transaction, organisationStores.posts, postSchema.parse({ id: 'pbt', personId: 'an', bodyId: 'du', title: 'Phó Bí thư Thường trực', period: { from: '2025-07-01' } }))
    await put(transaction, organisationStores.signingRights, signingRightSchema.parse({ id: 'ky-an', postId: 'pbt', bodyId: 'du', form: 'onBehalf', authority: 'Ban Thường vụ', period: { from: '2025-07-01' } }))
    await writeOffice(transaction, null, officeSchema.parse({ name: 'Văn phòng Đảng uỷ', bodyId: 'du' }), deskActor)
    await put(transaction, directiveStore, directiveSchema.parse({ id: 'ct-05', kind: 'directive', designation: '05-CT/TU', date: '2024-01-05', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: 'về tăng cường kỷ luật, kỷ cương trong các cơ quan Đảng', startedOn: '2024-01-15' }))
    for (const indicator of indicators) await put(transaction, indicatorStore, indicator)
    await put(transaction, campaignStore, campaign)
  }))
  return { office: await openOffice(path), campaign, indicators, unit: (at) => units[at] ?? { id: '', name: '' } }
}

/** The unit's workbook, whole: counts 40, rates 3 of 4, the questions that must be answered. `over`: what is typed over it, by cell. */
export function filledBook({ campaign, indicators, unit }: LettersDesk, at: number, over: Readonly<Record<string, Typed>> = {}, answersOver: Readonly<Record<string, Typed>> = {}): Uint8Array {
  const bytes = workbookForm({
    campaign, body: unit(at), indicators,
    filled: {
      measurements: indicators.map((indicator) => ({ code: indicator.code, numerator: isRate(indicator) ? '3' : '40', denominator: isRate(indicator) ? '4' : null, rate: null, place: '' })),
      answers: [{ questionId: 'c1', text: 'Đã mở hai hội nghị quán triệt.', rows: [], place: '' }, { questionId: 'c2', text: '2', rows: [], place: '' }, { questionId: 'c4', text: 'Việc ghi biên bản còn chậm.', rows: [], place: '' }],
    },
  })
  return new EditedWorkbook(bytes).typeAll('Số liệu', over).typeAll('Câu hỏi', answersOver).bytes()
}

/** Files of one unit with forty faults: figures and answers in the workbook, another answer in the Word file. */
export async function faultyFiles(desk: LettersDesk): Promise<Readonly<Record<string, Uint8Array>>> {
  const { campaign, indicators, unit } = desk
  const wrong: readonly Typed[] = ['khoảng 40', '-', { error: '#REF!' }, '', '2 chục', -3, 18.5, '1,234', 'không', '5%', '3 đảng viên', '99.999.999.999.999.999']
  const cells: Record<string, Typed> = { A46: 'ZZ98', E46: 7, A47: 'ZZ99', E47: 8, E48: 9 }
  let row = firstFigureRow
  let group = ''
  for (const [at, indicator] of indicators.entries()) {
    if (indicator.group !== group) row += 1
    group = indicator.group
    if (isRate(indicator)) cells[at % 2 === 0 ? `E${row}` : `F${row}`] = at % 3 === 0 ? '' : 5
    else cells[`E${row}`] = wrong[at % wrong.length] ?? ''
    row += 1
  }
  const answers = { C6: '', C7: 'hai', C10: 'Tổ tự quản', D10: 'năm người', E10: '31/2/2026', C11: 'Nhóm đọc sách', D11: 4, E11: '3/2026', C25: 'Xin gửi thêm phụ lục sau.', C26: 'Phụ lục 1.', C27: 'Phụ lục 2.', C28: 'Phụ lục 3.' }
  const said = [{ questionId: 'c1', text: 'Đã mở hai hội nghị quán triệt.', rows: [], place: '' }, { questionId: 'c4', text: 'Không có hạn chế.', rows: [], place: '' }]
  const word = await documentForm({ campaign, body: unit(0), indicators, filled: { measurements: [], answers: said } }, testForm())
  return { 'Biểu số liệu Sở Thuỷ lợi (gửi lần 1).xlsx': filledBook(desk, 0, cells, answers), 'Đề cương Sở Thuỷ lợi.docx': word }
}

/** The file of a unit with one fault. */
export function oneFault(desk: LettersDesk): Readonly<Record<string, Uint8Array>> {
  return { 'Bao Khe Tram.xlsx': filledBook(desk, 1, { [`E${firstFigureRow + 1}`]: '-' }) }
}
