/** Nothing typed is lost: autosave, drafts with problems, undo, two people at one record, a service that dies. */
import { rmSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { launchApp, servicePid } from '../support/electron-app.ts'
import { killTree } from '../support/process-tree.ts'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, goTo, openFirstRow, openSample, sharedSample } from './window-page.ts'

const shared = sharedSample()

test('typing saves itself, and the words are there when the record is opened again', async () => {
  const running = shared()
  const { page } = running
  await goTo(page, '/directives')
  await openFirstRow(page)
  await page.getByLabel('Cơ quan ban hành').fill('Ban Thường vụ Tỉnh uỷ Minh Khê')
  await expect(page.locator('[data-save-state="unsaved"]')).toBeVisible()
  await expectSaved(page)
  await goTo(page, '/directives')
  await expect(page.getByRole('gridcell', { name: 'Ban Thường vụ Tỉnh uỷ Minh Khê' })).toBeVisible()
  await openFirstRow(page)
  await expect(page.getByLabel('Cơ quan ban hành')).toHaveValue('Ban Thường vụ Tỉnh uỷ Minh Khê')
  await page.getByRole('tab', { name: 'Lịch sử' }).click()
  await expect(page.getByRole('article').first()).toContainText('Cơ quan ban hành')
})

test('a form with problems keeps what was typed through a reload, says so, and shows every problem on Ctrl+S', async () => {
  const running = shared()
  const { page } = running
  await goTo(page, '/directives')
  await page.getByRole('grid').waitFor()
  await page.keyboard.press('Control+n')
  await page.getByLabel('Số, ký hiệu').fill('09-CT/TU')
  await page.getByLabel('Ngày văn bản').fill('31/4/2026')
  await expect(page.locator('[data-save-state="invalid"]')).toContainText('chữ đã gõ được giữ trên máy này')
  await page.reload()
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('09-CT/TU')
  await expect(page.getByLabel('Ngày văn bản')).toHaveValue('31/4/2026')
  await expect(page.getByText(/Đã lấy lại những chữ gõ lúc/u)).toBeVisible()
  await goTo(page, '/directives')
  await page.getByRole('button', { name: 'Soạn tiếp' }).click()
  await page.getByLabel('Số, ký hiệu').press('Control+s')
  // The summary names every field, and the first problem has the focus.
  await expect(page.getByRole('list', { name: 'Các chỗ cần sửa' }).getByRole('listitem')).toHaveCount(4)
  await expect(page.getByLabel('Ngày văn bản')).toBeFocused()
  await page.getByRole('button', { name: 'Đến chỗ: Trích yếu' }).click()
  await expect(page.getByRole('textbox', { name: 'Trích yếu' })).toBeFocused()
})

test('Ctrl+Z takes back a removed row and typed words, Ctrl+Y does them again', async () => {
  const running = shared()
  const { page } = running
  await goTo(page, '/plans')
  await openFirstRow(page)
  const rows = page.getByRole('group', { name: /^Nhiệm vụ \d+$/u })
  await expect(rows.first()).toBeVisible()
  const before = await rows.count()
  await page.getByRole('button', { name: 'Xoá: Nhiệm vụ 1', exact: true }).click()
  await expect(rows).toHaveCount(before - 1)
  await expectSaved(page)
  await page.keyboard.press('Control+z')
  await expect(rows).toHaveCount(before)
  const subject = page.getByLabel('Trích yếu')
  const old = await subject.inputValue()
  await subject.fill('thực hiện một việc khác')
  await page.waitForTimeout(600)
  await subject.press('Control+z')
  await expect(subject).toHaveValue(old)
  await subject.press('Control+y')
  await expect(subject).toHaveValue('thực hiện một việc khác')
  await expectSaved(page)
})

test('two people at one record: both versions are shown and the choice is made field by field', async () => {
  const running = shared()
  const { page } = running
  const other = await connectToService(page)
  await goTo(page, '/directives')
  await openFirstRow(page)
  const issuer = page.getByLabel('Cơ quan ban hành')
  await expect(issuer).not.toHaveValue('')
  const [row] = (await other.directives.list()).toSorted((left, right) => right.date.localeCompare(left.date))
  if (row === undefined) throw new Error('the sample has directives')
  const shown = await page.getByLabel('Số, ký hiệu').inputValue()
  const all = await Promise.all((await other.directives.list()).map(({ id }) => other.directives.get({ id })))
  const stored = all.find(({ record }) => record.designation === shown)
  if (stored === undefined) throw new Error('the open record is stored')
  await other.directives.save({ revision: stored.revision, record: { ...stored.record, issuer: 'Bản của người khác', subject: 'về việc người khác sửa' } })

  await issuer.fill('Bản của tôi')
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
  await expect(dialog).toContainText('Có người khác vừa sửa hồ sơ này')
  await expect(dialog).toContainText('Bản của tôi')
  await expect(dialog).toContainText('Bản của người khác')
  await dialog.getByRole('group', { name: 'Trích yếu' }).getByRole('radio', { name: 'Bản đã lưu' }).check()
  await dialog.getByRole('button', { name: 'Lưu theo lựa chọn' }).click()
  await expectSaved(page)
  const now = await other.directives.get({ id: stored.record.id })
  expect(now.record).toEqual({ ...stored.record, issuer: 'Bản của tôi', subject: 'về việc người khác sửa' })
})

test('when the service dies the window takes the office up again and the words typed meanwhile are saved', async () => {
  const running = shared()
  const { page, app } = running
  await goTo(page, '/directives')
  await openFirstRow(page)
  await expect(page.getByLabel('Cơ quan ban hành')).not.toHaveValue('')
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
  })
  process.kill(await servicePid(app), 'SIGKILL')
  await expect(page.getByText(/vừa được khởi động lại/u)).toBeVisible()
  await page.getByLabel('Cơ quan ban hành').fill('Gõ sau khi khởi động lại')
  await expectSaved(page)
})

test('words no record has yet outlive the sudden end of everything, when the service gave no answer for seconds', async () => {
  test.setTimeout(120_000)
  const running = await openSample()
  const { page, folder } = running
  await goTo(page, '/directives')
  await openFirstRow(page)
  const issuer = page.getByLabel('Cơ quan ban hành')
  await expect(issuer).not.toHaveValue('')
  const address = await page.evaluate(() => location.hash.slice(1))
  const [program, service] = [running.app.process().pid, await servicePid(running.app)]
  if (program === undefined) throw new Error('the program runs')
  process.kill(service, 'SIGSTOP')
  await issuer.fill('Gõ khi không có trả lời')
  await page.waitForTimeout(2500)
  killTree(program)
  const again = await launchApp({ folder })
  try {
    await again.page.getByRole('button', { name: /Xem văn phòng mẫu/u }).click()
    await expect(again.page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    await goTo(again.page, address)
    await expect(again.page.getByLabel('Cơ quan ban hành')).toHaveValue('Gõ khi không có trả lời')
    await expectSaved(again.page)
  } finally {
    await again.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
