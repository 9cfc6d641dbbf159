/** Lists with very many rows: brought in by import, scrolled, searched, sorted, opened by keyboard. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerDialogsWith } from '../support/electron-app.ts'
import { goTo, sharedSample } from './window-page.ts'

const count = 10_000

function manyPeople(): string {
  const given = ['Hoà', 'Thuỷ', 'Đức', 'Ánh', 'Khuê']
  const people = Array.from({ length: count }, (_unused, index) => ({ id: `CB-${index}`, fullName: `Nguyễn ${given[index % given.length] ?? ''} Số ${index}`, note: '' }))
  return JSON.stringify({ format: 'vpk-records', version: 1, people })
}

const shared = sharedSample()

test('10,000 people are imported; their list draws only what is seen and finds one while typing', async () => {
  const running = shared()
  const { page, app, folder } = running
  const file = join(folder, 'can-bo.json')
  writeFileSync(file, manyPeople())
  await answerDialogsWith(app, file)
  await page.keyboard.press('Control+i')
  await page.getByRole('button', { name: 'Chọn tệp để nhập…' }).click()
  await expect(page.getByText(/tạo mới 10000/u)).toBeVisible({ timeout: 60_000 })
  await goTo(page, '/organisation?tab=people')
  await expect(page.getByText(/10\.014 cán bộ/u)).toBeVisible()
  // Only what is seen is in the page.
  expect(await page.getByRole('gridcell').count()).toBeLessThan(120)
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('End')
  await expect(page.locator(`[aria-rowindex="${count + 15}"]`)).toBeFocused()

  await page.keyboard.press('Control+f')
  await page.keyboard.type('nguyen duc so 4322')
  await expect(page.getByText('1 trong 10.014 cán bộ')).toBeVisible()
  await expect(page.getByRole('gridcell', { name: 'Nguyễn Đức Số 4322' })).toBeVisible()
  // Typed with marks, the marks count; either way of writing them.
  await page.getByRole('searchbox').fill('thủy số 9991')
  await expect(page.getByText('1 trong 10.014 cán bộ')).toBeVisible()
  await page.getByRole('searchbox').fill('thùy số 9991')
  await expect(page.getByText('Không tìm thấy')).toBeVisible()
  await page.getByRole('searchbox').fill('hoa so 9990')
  await page.keyboard.press('Tab')
  await page.getByRole('grid').getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Nguyễn Hoà Số 9990')
})

test('an import with problems writes nothing and lists them all', async () => {
  const running = shared()
  const { page, app, folder } = running
  const file = join(folder, 'sai.json')
  writeFileSync(file, JSON.stringify({
    format: 'vpk-records', version: 1, people: [{ id: 'a b', fullName: 'Một' }, { id: 'x', fullName: '' }],
  }))
  await answerDialogsWith(app, file)
  await goTo(page, '/settings?tab=import')
  await page.getByRole('button', { name: 'Chọn tệp để nhập…' }).click()
  await expect(page.getByRole('region', { name: 'Các lỗi trong tệp' }).getByRole('row')).toHaveCount(3)
  await expect(page.getByText('people[1].fullName')).toBeVisible()
})
