/** Papers that come in and papers that go out, by keys alone: entered with a file, answered, struck out; sent, slip made. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialogsWith, screens, setScreen } from '../support/electron-app.ts'
import { connectToService } from '../support/service-client.ts'
import { box, chooseByArrows, press, reach, typeInto } from './by-keys.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

/** Beside the run's own results, or in the folder a person wants the pictures in. */
const shot = (name: string): string => join(process.env['VPK_PICTURES'] ?? test.info().outputPath(), name)
const scan = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')

test('a paper comes in, is passed on, answered, and one entered by mistake is struck out', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await goTo(page, '/incoming')
    await expect(page.getByRole('heading', { name: 'Chưa có văn bản đến nào' })).toBeVisible()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Control+n')
    await typeInto(page, box(page, 'hoặc ghi bằng chữ').first(), 'Ban Tổ chức Tỉnh uỷ')
    await typeInto(page, box(page, 'Hạn xử lý'), '01/12/2027')
    await typeInto(page, box(page, 'Số, ký hiệu'), '215-CV/BTCTU')
    await typeInto(page, box(page, /^Trích yếu/u), 'về việc rà soát cấp uỷ viên')
    await expect(page.getByRole('heading', { name: /Văn bản đến số 1: về việc rà soát/u })).toBeVisible()
    await expect(page.getByText('Số đến 1, đã cấp trong sổ.')).toBeVisible()

    await press(page, page.getByRole('button', { name: 'Thêm lần chuyển' }))
    await typeInto(page, box(page.getByRole('group', { name: 'Lần chuyển 1' }), 'hoặc ghi bằng chữ'), 'Ban Tổ chức Đảng uỷ')
    await typeInto(page, box(page.getByRole('group', { name: 'Lần chuyển 1' }), 'Việc cần làm'), 'tham mưu trả lời')
    await typeInto(page, box(page, 'Trả lời bằng văn bản'), '118-CV')
    await expect(page.getByRole('option', { name: /118-CV/u })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /Bỏ văn bản trả lời 118-CV/u })).toBeVisible()

    const file = join(test.info().outputPath(), 'công văn 215.pdf')
    writeFileSync(file, scan)
    await answerDialogsWith(app, file)
    await press(page, page.getByRole('button', { name: 'Kèm tệp, bản quét…' }))
    await expect(page.getByText('công văn 215.pdf')).toBeVisible()
    await expectSaved(page)
    await page.screenshot({ path: test.info().outputPath('incoming-paper.png') })
    expect(await seriousFindings(page)).toEqual([])
    const out = join(test.info().outputPath(), 'lay-ra.pdf')
    await answerDialogsWith(app, out)
    await press(page, page.getByRole('button', { name: 'Lấy ra…' }))
    await expect.poll(() => existsSync(out)).toBe(true)
    expect(readFileSync(out).equals(scan)).toBe(true)

    const entered = async () => (await client.incomingPapers.list({})).rows.find(({ designation }) => designation === '215-CV/BTCTU')
    expect(await entered()).toMatchObject({ number: 1, sender: 'Ban Tổ chức Tỉnh uỷ', answeredBy: expect.stringContaining('118-CV'), attachments: 1, state: 'answered' })
    await press(page, page.getByRole('button', { name: 'Huỷ số…' }))
    const dialog = page.getByRole('dialog', { name: 'Huỷ số đến 1' })
    await typeInto(page, box(dialog, /^Lý do/u), 'vào')
    await expect(dialog.getByRole('button', { name: 'Huỷ số' })).toBeDisabled()
    await typeInto(page, box(dialog, /^Lý do/u), 'vào sổ hai lần cùng một văn bản')
    expect(await seriousFindings(page)).toEqual([])
    await press(page, dialog.getByRole('button', { name: 'Huỷ số' }))
    await expect(page.getByText('Số đến này đã huỷ; văn bản chỉ để xem.')).toBeVisible()
    await expect.poll(async () => (await entered())?.state).toBe('voided')
    await goTo(page, '/incoming')
    await expect(page.getByRole('row', { name: /215-CV\/BTCTU.*Đã huỷ số/u })).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('incoming-list.png') })
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
  }
})

test('a Tuyệt mật paper is marked before anything of it is written, and the book finds a paper in by its words', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await goTo(page, '/incoming')
    await expect(page.getByRole('combobox', { name: 'Xem văn bản đến nào' })).toBeVisible()
    await page.keyboard.press('Control+n')
    // Tab alone leads to the mark before it leads to the words.
    await typeInto(page, box(page, 'hoặc ghi bằng chữ').first(), 'Ban Tổ chức Tỉnh uỷ')
    await typeInto(page, box(page, 'Số, ký hiệu'), '412-QĐ/BTCTU')
    for (let step = 0; step < 20 && !await box(page, 'Độ mật').evaluate((one) => one === document.activeElement); step++) {
      await page.keyboard.press('Tab')
      await expect(box(page, /^Trích yếu/u)).not.toBeFocused()
    }
    await chooseByArrows(page, box(page, 'Độ mật'), 'Tuyệt mật')
    await expect(page.getByText(/sổ không ghi trích yếu, chương trình không giữ tệp/u)).toBeVisible()
    await expect(page.getByText('Số đến 1, đã cấp trong sổ.')).toBeVisible()
    await expectSaved(page)
    await page.screenshot({ path: shot('incoming-top-secret.png') })
    expect(await seriousFindings(page)).toEqual([])
    expect((await client.registers.entries({ book: 'incoming' })).rows).toMatchObject([{ written: '1', secrecy: 'topSecret', words: { subject: '' } }])

    await goTo(page, '/incoming')
    await expect(page.getByRole('combobox', { name: 'Xem văn bản đến nào' })).toBeVisible()
    await page.keyboard.press('Control+n')
    await typeInto(page, box(page, 'hoặc ghi bằng chữ').first(), 'Sở Nội vụ')
    await typeInto(page, box(page, /^Trích yếu/u), 'về việc rà soát cấp uỷ viên')
    await expect(page.getByText('Số đến 2, đã cấp trong sổ.')).toBeVisible()
    await expectSaved(page)
    await goTo(page, '/registers')
    await reach(page, page.getByRole('combobox', { name: 'Sổ', exact: true }))
    await page.getByRole('combobox', { name: 'Sổ', exact: true }).selectOption('incoming')
    await typeInto(page, page.getByLabel('Tìm trong sổ'), 'ra soat so noi vu')
    await expect(page.getByRole('row', { name: /rà soát cấp uỷ viên/u })).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
    await page.screenshot({ path: shot('register-incoming-found.png') })
  } finally {
    await running.close()
  }
})

test('an issued paper is sent to the units its Nơi nhận names, with a slip', async () => {
  test.setTimeout(300_000)
  const running = await openSample()
  const { app, page } = running
  try {
    await setScreen(app, screens.small)
    const client = await connectToService(page)
    await goTo(page, '/deliveries')
    await expect(page.getByRole('heading', { name: 'Chưa có danh sách gửi nào' })).toBeVisible()
    await page.keyboard.press('Control+n')
    const choosing = page.getByRole('dialog', { name: 'Lập danh sách gửi' })
    await typeInto(page, box(choosing, 'Văn bản đã ban hành'), '03-HD 19/10')
    await expect(page.getByRole('option', { name: /03-HD/u })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await press(page, choosing.getByRole('button', { name: 'Tiếp' }))
    const sending = page.getByRole('dialog', { name: /Gửi văn bản 03-HD/u })
    await expect(sending.getByRole('status')).toContainText(/Đã chọn \d+\/\d+ nơi nhận/u)
    await page.screenshot({ path: test.info().outputPath('recipients.png') })
    expect(await seriousFindings(page)).toEqual([])
    // The whole group out, two of its units in again.
    for (const name of [/^Các chi bộ, đảng bộ trực thuộc/u, 'Đảng bộ Văn phòng Tỉnh uỷ', 'Chi bộ Ban Tổ chức Tỉnh uỷ']) {
      await reach(page, sending.getByRole('checkbox', { name }))
      await page.keyboard.press('Space')
    }
    await expect(sending.getByRole('status')).toContainText('Đã chọn 3/59 nơi nhận')
    await press(page, sending.getByRole('button', { name: 'Lập danh sách gửi' }))
    await expect(page.getByRole('heading', { name: /Gửi văn bản 03-HD/u })).toBeVisible()
    await press(page, page.getByRole('button', { name: 'Ghi đã gửi hôm nay' }))
    await expectSaved(page)
    // Rows of a grid: the first is chosen and received today, who took it is typed, Enter leads down the column.
    const rows = page.getByRole('region', { name: 'Nơi nhận' }).getByRole('row')
    await reach(page, rows.nth(1).getByRole('checkbox'))
    await page.keyboard.press('Space')
    await press(page, page.getByRole('button', { name: 'Ghi đã nhận hôm nay' }))
    const takers = page.getByRole('textbox', { name: /^Người nhận,/u })
    await typeInto(page, takers.first(), 'Lò Thị Hoa')
    await page.keyboard.press('Enter')
    await expect(takers.nth(1)).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(takers.first()).toBeFocused()
    await expectSaved(page)
    await expect.poll(async () => (await client.deliveries.lists.list())[0]).toMatchObject({ lines: 3, sent: 3, received: 1, state: 'sent' })
    await page.screenshot({ path: test.info().outputPath('delivery-list.png') })
    expect(await seriousFindings(page)).toEqual([])
    const sheet = join(test.info().outputPath(), 'ds.xlsx')
    await answerDialogsWith(app, sheet)
    await press(page, page.getByRole('button', { name: 'Danh sách để in…' }))
    await page.getByRole('menuitem', { name: 'Ghi ra tệp Excel…' }).press('Enter')
    await expect.poll(() => existsSync(sheet)).toBe(true)
    const word = join(test.info().outputPath(), 'ds.docx')
    await answerDialogsWith(app, word)
    await press(page, page.getByRole('button', { name: 'Danh sách để in…' }))
    await page.getByRole('menuitem', { name: 'Ghi ra tệp Word…' }).press('Enter')
    await expect.poll(() => existsSync(word)).toBe(true)
    await press(page, page.getByRole('button', { name: 'Phiếu gửi…' }))
    await page.getByRole('menuitem', { name: 'Lập một phiếu cho 1 nơi nhận' }).press('Enter')
    await expect(page.getByRole('heading', { name: /văn bản số 03-HD/u })).toBeVisible()
    expect((await client.freeDocuments.list()).filter(({ kindSymbol }) => kindSymbol === 'PG').length).toBe(2)
    await page.screenshot({ path: test.info().outputPath('slip.png') })
    await goTo(page, '/deliveries')
    await expect(page.getByRole('row', { name: /03-HD/u })).toBeVisible()
    await page.screenshot({ path: test.info().outputPath('deliveries.png') })
    expect(await seriousFindings(page)).toEqual([])
  } finally {
    await running.close()
  }
})
