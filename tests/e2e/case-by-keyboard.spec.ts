/** An inspection from its decision to the index of its file through the real window, by keys alone; every name, date and number is entered once, and the test counts them. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { parseTypedDate, showDate } from '../../renderer/ui/dates.ts'
import { createSampleBeforeDesk } from '../support/sample-before-desk.ts'
import { connectToService } from '../support/service-client.ts'
import { box, chooseByArrows, chooseKnown, Clerk, press, reach } from './by-keys.ts'
import { seriousFindings } from './window-page.ts'

test('decision to index by keys, each name, date and number entered once', async () => {
  test.setTimeout(600_000)
  const place = mkdtempSync(join(tmpdir(), 'vpk-case-'))
  const path = join(place, 'van-phong.vpk')
  await createSampleBeforeDesk(path, { name: 'nguoi-thu', now: () => new Date() })
  const running = await launchApp({ office: path })
  const { page, app } = running
  const clerk = new Clerk(page)
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await test.step('the case is opened', () => openCase(clerk))
    const id = decodeURIComponent(/inspections\/([^?]+)/u.exec(page.url())?.[1] ?? '')

    await test.step('decision, plan, outline', async () => {
      await paper(clerk, /^Lập quyết định/u, '41', '29/06/2026')
      await shot(page, 'cac-buoc')
      expect(await seriousFindings(page)).toEqual([])
      await paper(clerk, /^Lập kế hoạch kiểm tra/u, '52', '30/06/2026', async () => {
        for (const [label, words] of [['Mục đích', 'Đánh giá đúng ưu điểm, hạn chế'], ['Yêu cầu', 'Khách quan, đúng quy trình']] as const) await clerk.addTo(page.getByRole('tabpanel').getByRole('group', { name: label, exact: true }), words)
      })
      await paper(clerk, /^Lập đề cương/u, '3', '01/07/2026')
      await press(page, page.getByRole('button', { name: 'Bỏ qua: Kế hoạch chi tiết' }))
      await clerk.enter(box(page.getByRole('dialog'), 'Lý do bỏ qua'), 'Cuộc nhỏ, kế hoạch đã đủ chi tiết')
      await press(page, page.getByRole('button', { name: 'Bỏ qua bước này' }))
      await expect(page.getByText('Bỏ qua: Cuộc nhỏ, kế hoạch đã đủ chi tiết')).toBeVisible()
    })

    await test.step('the launch is a session, its minutes are made of it', async () => {
      await session(clerk, { day: '02/07/2026', from: '8:00', to: '9:30', at: 'phòng họp tầng hai', present: ['Phan Quốc Thuỵ', 'Bí thư Chi bộ'], speaker: 'Trưởng đoàn', said: 'Công bố quyết định' })
      await shot(page, 'buoi-lam-viec')
      await stepsAgain(page)
      await page.keyboard.press('F4')
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
      await stepsAgain(page)
      await completed(clerk, null)
    })

    await test.step('the report of the object, a session with it', async () => {
      await completed(clerk, '08/07/2026')
      await session(clerk, { day: '14/07/2026', from: '14:00', to: '16:45', at: 'phòng họp tầng ba', present: null, speaker: 'Bí thư', said: 'Báo cáo kết quả tự kiểm tra' })
      await press(page, page.getByRole('button', { name: 'Thêm tài liệu' }))
      await clerk.enter(box(page, 'Tên tài liệu'), 'Sổ quỹ năm 2025')
      await expect(box(page.getByRole('group', { name: 'Tài liệu 1' }), 'Bên giao')).toHaveValue('Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh')
      await stepsAgain(page)
      await completed(clerk, null)
    })

    await test.step('findings and requirements', () => findings(clerk))

    await test.step('report, conference, conclusion', async () => {
      await paper(clerk, /^Lập báo cáo kết quả/u, '63', '20/07/2026')
      await expect(page.getByRole('button', { name: 'Lập văn bản (F4)' })).toBeVisible()
      await page.keyboard.press('F4')
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
      await stepsAgain(page)
      await completed(clerk, '24/07/2026')
      await paper(clerk, /^Lập thông báo kết luận/u, '74', '27/07/2026')
    })

    await test.step('the conclusion is made known', async () => {
      await session(clerk, { day: '29/07/2026', from: '10:00', to: '11:15', at: 'hội trường cơ quan', present: null, speaker: 'Đại diện Chi uỷ', said: 'Tiếp thu kết luận' })
      await stepsAgain(page)
      await page.keyboard.press('F4')
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
      await stepsAgain(page)
      await completed(clerk, null)
    })

    await test.step('remedy with proof, result, end', () => ending(clerk))

    await test.step('the index closes the file', async () => {
      await press(page, page.getByRole('button', { name: /^Lập mục lục/u }))
      await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
      const file = join(place, 'muc-luc.docx')
      await answerDialogsWith(app, file)
      await page.keyboard.press('Control+e')
      await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true)
      await stepsAgain(page)
      await completed(clerk, '03/08/2026')
      await page.keyboard.press('F6')
      await clerk.enter(box(page.getByRole('dialog'), 'Lý do bỏ qua'), 'Không có việc phải xác minh')
      await press(page, page.getByRole('button', { name: 'Bỏ qua bước này' }))
      await expect(page.getByText('Các bước của cuộc này đã xong.')).toBeVisible()
      await shot(page, 'da-xong')
    })

    await test.step('nothing was entered twice, and the papers say what was entered', async () => {
      expect(clerk.twice()).toEqual([])
      expect(clerk.entered.length).toBeGreaterThan(50)
      const client = await connectToService(page)
      const view = await client.inspections.caseView({ id })
      expect(view.steps.filter(({ state }) => state !== 'done').map(({ stepId, state }) => `${stepId} ${state}`)).toEqual(['detailedPlan leftOut', 'verification leftOut'])
      expect(view.time.problems).toEqual([])
      const said = new Map<string, string>()
      for (const { stepId, paper: made } of view.steps) {
        if (made === null) continue
        const { body, parts } = await client.papers.preview({ templateId: made.templateId, recordId: made.recordId, pages: 0 })
        said.set(stepId, textsOf([parts, body]))
      }
      for (const [stepId, words] of Object.entries(papersSay)) for (const each of words) expect(said.get(stepId) ?? '', stepId).toContain(each)
    })
  } finally {
    await running.close()
    rmSync(place, { recursive: true, force: true })
  }
})

/** Which papers must say what was entered elsewhere. */
const papersSay = {
  decision: ['Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh', 'Đinh Gia Phúc', 'Ngô Tường Vi', '02/01/2025', '31/3/2026', '15 ngày'],
  plan: ['Quyết định số 41-QĐ/UBKTĐU', '09/7/2026', 'Theo dõi việc công khai tài chính'],
  launch: ['41-QĐ/UBKTĐU', '52-KH/UBKTĐU', 'Phan Quốc Thuỵ', 'phòng họp tầng hai'],
  withObject: ['Sổ quỹ năm 2025', 'Phan Quốc Thuỵ', 'phòng họp tầng ba'],
  report: ['Chưa công khai quyết toán quý IV', 'Sổ quỹ năm 2025'],
  conclusion: ['Công khai quyết toán hằng quý', '30/9/2026'],
  announce: ['74-TB/UBKTĐU', 'Công khai quyết toán hằng quý', 'Phan Quốc Thuỵ'],
  fileIndex: ['41-QĐ/UBKTĐU', '52-KH/UBKTĐU', '63-BC/UBKTĐU', '74-TB/UBKTĐU'],
} as const

async function openCase(clerk: Clerk): Promise<void> {
  const { page } = clerk
  await page.keyboard.press('Control+5')
  await expect(page.getByRole('heading', { name: 'Kiểm tra, giám sát' })).toBeVisible()
  await expect(page.getByRole('grid')).toBeVisible()
  await shot(page, 'danh-sach')
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('heading', { name: 'Cuộc kiểm tra mới' })).toBeVisible()
  await clerk.enter(box(page, 'hoặc ghi chương trình bằng chữ'), 'Chương trình kiểm tra, giám sát quý III')
  await clerk.pick(box(page, 'Cơ quan tiến hành'), 'Uỷ ban Kiểm tra Đảng uỷ các cơ quan Đảng tỉnh')
  await clerk.enter(box(page, 'Tên cuộc'), 'Kiểm tra việc lãnh đạo thực hiện quy chế chi tiêu')
  await clerk.enter(box(page, 'Mốc kiểm tra từ ngày'), '02/01/2025')
  await clerk.enter(box(page, 'đến ngày'), '31/03/2026')
  await clerk.pick(box(page, 'Tổ chức trong cây').first(), 'Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh')
  await expect(box(page, 'Tên in trên văn bản')).toHaveValue('Chi bộ Cơ quan Liên minh Hợp tác xã tỉnh')
  const contents = page.getByRole('group', { name: 'Nội dung', exact: true })
  await clerk.addTo(contents, 'Việc xây dựng quy chế')
  await clerk.addTo(contents, 'Việc công khai tài chính')
  await member(clerk, 1, 'Đinh Gia Phúc')
  await press(page, page.getByRole('button', { name: 'Thêm thành viên' }))
  await member(clerk, 2, 'Lê Đức Cảnh', { part: 'Theo dõi việc công khai tài chính' })
  await press(page, page.getByRole('button', { name: 'Thêm thành viên' }))
  await member(clerk, 3, 'Ngô Tường Vi', { role: 'Thư ký' })
  await clerk.enter(box(page, 'Số ngày làm việc'), '15')
  await clerk.enter(box(page, 'Hạn gửi báo cáo của đối tượng'), '09/07/2026')
  await shot(page, 'ho-so')
  await stepsAgain(page)
}

interface MemberWords { readonly part?: string, readonly role?: string }

/** The one just begun; what he declared is asked beside. */
async function member(clerk: Clerk, at: number, name: string, { part, role }: MemberWords = {}): Promise<void> {
  const { page } = clerk
  const row = page.getByRole('group', { name: `Thành viên ${at}`, exact: true })
  await clerk.pick(box(row, 'Cán bộ'), name)
  if (role !== undefined) await chooseByArrows(page, box(row, 'Vai trò'), role)
  if (part !== undefined) await clerk.enter(box(row, 'Phần việc được phân công'), part)
  await reach(page, box(row, 'Đã khai về quan hệ với đối tượng'))
  await page.keyboard.press('Space')
}

/** The paper of the step whose turn it is: made, numbered, dated, and the step written down as done by what the paper says. */
async function paper(clerk: Clerk, made: RegExp, number: string, date: string, more: () => Promise<void> = async () => {}): Promise<void> {
  const { page } = clerk
  await expect(page.getByRole('button', { name: made }).first()).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toBeVisible()
  await more()
  await press(page, page.getByRole('tab', { name: 'Thể thức' }))
  await clerk.enter(box(page, 'Số văn bản'), number)
  await clerk.enter(box(page, 'Ngày văn bản'), date)
  await stepsAgain(page)
  await completed(clerk, null)
}

/** `day` null: the case knows it already, and it stands in the question. */
async function completed(clerk: Clerk, day: string | null): Promise<void> {
  const { page } = clerk
  await page.keyboard.press('F5')
  const asked = box(page.getByRole('dialog'), 'Xong ngày')
  if (day === null) await expect(asked).toHaveValue(/^\d\d?\/\d\d?\/\d{4}$/u)
  else await clerk.enter(asked, day)
  await reach(page, asked)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

interface SessionWords {
  readonly day: string, readonly from: string, readonly to: string, readonly at: string, readonly speaker: string, readonly said: string
  /** Null: who came before comes again, and is chosen. */
  readonly present: readonly [string, string] | null
}

/** F4 on a step that is a session: chair, who writes and the team stand already. */
async function session(clerk: Clerk, { day, from, to, at, present, speaker, said }: SessionWords): Promise<void> {
  const { page } = clerk
  // Nobody can press what is not on the screen yet: the question before has closed, and this step is the next one.
  await expect(page.getByRole('button', { name: 'Ghi buổi làm việc (F4)' })).toBeVisible()
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: /^Biên bản buổi/u })).toBeVisible()
  await clerk.enter(box(page, 'Bắt đầu: ngày'), day)
  await clerk.enter(box(page, 'Bắt đầu: giờ'), from)
  await clerk.enter(box(page, 'Kết thúc: giờ'), to)
  await expect(box(page, 'Kết thúc: ngày')).toHaveValue(showDate(parseTypedDate(day)))
  await clerk.enter(box(page, 'Địa điểm'), at)
  if (present === null) {
    await chooseKnown(page, box(page, 'Người bên được kiểm tra đã có trong hồ sơ'))
  } else {
    await press(page, page.getByRole('button', { name: 'Thêm người bên được kiểm tra' }))
    const row = page.getByRole('group', { name: 'Người bên được kiểm tra 1', exact: true })
    await clerk.enter(box(row, 'Họ và tên'), present[0])
    await clerk.enter(box(row, 'Chức vụ'), present[1])
  }
  await press(page, page.getByRole('button', { name: 'Thêm ý kiến' }))
  const statement = page.getByRole('group', { name: 'Ý kiến 1', exact: true })
  await clerk.enter(box(statement, 'Người phát biểu'), speaker)
  await clerk.enter(box(statement, 'Nội dung'), said)
  await chooseByArrows(page, box(page, 'Người ký của bên được kiểm tra'), 'Phan Quốc Thuỵ')
}

async function stepsAgain(page: Page): Promise<void> {
  await page.keyboard.press('F4')
  await expect(page.getByRole('heading', { name: 'Việc cần làm bây giờ' })).toBeVisible()
}

async function toPart(page: Page, name: string): Promise<void> {
  await press(page, page.getByRole('tab', { name }))
}

async function findings(clerk: Clerk): Promise<void> {
  const { page } = clerk
  await toPart(page, 'Phát hiện và yêu cầu')
  await press(page, page.getByRole('button', { name: 'Thêm ưu điểm' }))
  await clerk.enter(box(page.getByRole('group', { name: 'Ưu điểm 1', exact: true }), 'Ưu điểm'), 'Ban hành quy chế đúng hạn')
  await press(page, page.getByRole('button', { name: 'Thêm phát hiện' }))
  const finding = page.getByRole('group', { name: 'Phát hiện 1', exact: true })
  await clerk.enter(box(finding, 'Sự việc'), 'Chưa công khai quyết toán quý IV')
  await chooseByArrows(page, box(finding, 'Thuộc nội dung'), 'Việc công khai tài chính')
  await clerk.enter(box(finding, 'Tài liệu, chứng cứ'), 'Biên bản công khai không có chữ ký')
  await clerk.enter(box(finding, 'Nguyên nhân'), 'Phân công chưa rõ')
  await clerk.enter(box(finding, 'hoặc ghi tên khác'), 'Chi uỷ Chi bộ')
  await page.keyboard.press('Enter')
  await expect(finding.getByRole('button', { name: 'Bỏ Chi uỷ Chi bộ' })).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Thêm yêu cầu' }))
  const requirement = page.getByRole('group', { name: 'Yêu cầu 1', exact: true })
  await clerk.enter(box(requirement, /^Yêu cầu/u), 'Công khai quyết toán hằng quý')
  await reach(page, requirement.getByRole('checkbox').first())
  await page.keyboard.press('Space')
  await clerk.enter(box(requirement, 'Ai thực hiện'), 'Thủ trưởng cơ quan')
  await clerk.enter(box(requirement, 'Thời hạn'), '30/09/2026')
  await clerk.enter(box(requirement, 'Ai theo dõi, đôn đốc'), 'Bộ phận theo dõi')
  await shot(page, 'phat-hien')
  expect(await seriousFindings(page)).toEqual([])
  await stepsAgain(page)
}

async function ending(clerk: Clerk): Promise<void> {
  const { page } = clerk
  await toPart(page, 'Phát hiện và yêu cầu')
  await press(page, page.getByRole('button', { name: 'Ghi kết quả khắc phục' }))
  await clerk.enter(box(page, 'Ngày báo cáo khắc phục'), '30/07/2026')
  await clerk.enter(box(page, 'Ngày kiểm tra lại'), '31/07/2026')
  await chooseByArrows(page, box(page, 'Kết luận kiểm tra lại'), 'Đạt yêu cầu')
  await clerk.enter(box(page.getByRole('region', { name: 'Kết quả khắc phục' }), 'Kết quả khắc phục'), 'Đã công khai quyết toán')
  await clerk.enter(box(page, 'Minh chứng'), 'Ảnh bảng công khai')
  await toPart(page, 'Kết quả')
  await press(page, page.getByRole('button', { name: /^Ghi kết quả:/u }))
  await chooseByArrows(page, box(page, /^Kết quả$/u), 'Có hạn chế, khuyết điểm')
  await shot(page, 'ket-qua')
  expect(await seriousFindings(page)).toEqual([])
  await toPart(page, 'Hồ sơ cuộc')
  await clerk.enter(box(page, 'Ngày kết thúc làm việc'), '22/07/2026')
  await stepsAgain(page)
  await completed(clerk, null)
}

/** Every text in the words of a paper, one after another. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(textsOf).join(' ')
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsOf).join(' ') : ''
}

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) })
}
