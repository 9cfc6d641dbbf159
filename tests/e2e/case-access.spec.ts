/** The office's own procedure and the readers of a case through the real window, by keys. */
import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

const folder = join(import.meta.dirname, '../../test-results/case-access')

async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

test('a supplied procedure becomes the office\'s own, and a case of it is for its readers', async () => {
  test.setTimeout(180_000)
  const running = await openSample()
  const { page } = running
  const client = await connectToService(page)
  await page.setViewportSize({ width: 1366, height: 768 })

  await test.step('the supplied one is looked at and copied', async () => {
    await goTo(page, '/case-procedures')
    const list = page.getByRole('grid', { name: 'Danh sách quy trình' })
    await expect(list.getByRole('row')).toHaveCount(6)
    await expect(list.getByRole('row', { name: /Giải quyết tố cáo/u }).getByLabel('Hạn chế người xem')).toBeVisible()
    await shot(page, 'danh-sach')
    expect(await seriousFindings(page)).toEqual([])
    await list.getByRole('row', { name: /Giải quyết tố cáo/u }).click()
    await expect(page.getByRole('grid', { name: /Các bước của quy trình/u }).getByRole('row', { name: /^1 Tiếp nhận, phân loại/u })).toBeVisible()
    await shot(page, 'kem-theo')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Control+n')
    await expect(page.getByLabel('Tên quy trình')).toHaveValue('Giải quyết tố cáo')
  })

  await test.step('a step is added, moved up by keys, and waits for another', async () => {
    await page.getByLabel('Tên quy trình').press('End')
    await page.keyboard.type(' ở cơ quan')
    await page.getByRole('button', { name: 'Thêm bước' }).press('Enter')
    const steps = page.getByRole('group', { name: /^Bước \d+$/u })
    await expect(steps).toHaveCount(13)
    await page.keyboard.type('Bàn giao hồ sơ cho lưu trữ')
    await page.keyboard.press('Alt+ArrowUp')
    const moved = page.getByRole('group', { name: 'Bước 12', exact: true })
    await expect(moved.getByLabel('Tên bước')).toHaveValue('Bàn giao hồ sơ cho lưu trữ')
    await moved.getByRole('combobox', { name: 'Chờ các bước' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menuitemcheckbox', { name: 'Công bố kết luận' })).toBeVisible()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await expect(moved.getByRole('combobox', { name: 'Chờ các bước' })).toContainText('Công bố kết luận')
    await page.keyboard.press('Control+s')
    await expectSaved(page)
    await shot(page, 'sua-buoc')
    expect(await seriousFindings(page)).toEqual([])
    const { record } = await client.caseProcedures.get({ id: 'TC' })
    expect(record.name).toBe('Giải quyết tố cáo ở cơ quan')
    expect(record.steps.map(({ name }) => name).slice(-2)).toEqual(['Bàn giao hồ sơ cho lưu trữ', 'Mục lục, kết thúc hồ sơ'])
    expect(record.steps.at(-2)?.after).toEqual(['announce'])
    await goTo(page, '/case-procedures')
    await expect(page.getByRole('row', { name: /Giải quyết tố cáo ở cơ quan.*Của cơ quan, thay bản kèm theo/u })).toBeVisible()
  })

  await test.step('a case brought under it is for its readers, who come and go by keys', async () => {
    const first = (await client.inspections.list()).find(({ kind }) => kind === 'inspection')
    const id = first?.id ?? ''
    const { name: me } = await client.office.account()
    await goTo(page, `/inspections/${id}?part=facts`)
    await page.getByLabel('Quy trình', { exact: true }).selectOption('TC')
    const readers = page.getByRole('list', { name: 'Tài khoản được xem' })
    await expect(readers.getByRole('listitem')).toHaveText([`${me} (bạn)`])
    await page.getByLabel('Thêm người được xem').focus()
    await page.keyboard.type('chu.nhiem')
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Thêm người được xem')).toBeFocused()
    await expect(readers.getByRole('listitem')).toHaveCount(2)
    await expectSaved(page)
    await readers.scrollIntoViewIfNeeded()
    await shot(page, 'nguoi-duoc-xem')
    expect(await seriousFindings(page)).toEqual([])
    await expect.poll(async () => (await client.inspections.get({ id })).record.readers).toEqual([me, 'chu.nhiem'])

    const leave = page.getByRole('button', { name: 'Rời danh sách người được xem' })
    await leave.press('Enter')
    await expect(page.getByRole('dialog')).toContainText('Bạn sẽ không thấy cuộc này')
    await page.keyboard.press('Escape')
    await expect(leave).toBeFocused()
    await leave.press('Enter')
    await page.getByRole('button', { name: 'Rời danh sách', exact: true }).last().press('Enter')
    await expect(page.getByRole('grid')).toBeVisible()
    await expect.poll(async () => (await client.inspections.list()).some((row) => row.id === id)).toBe(false)
    await shot(page, 'sau-khi-roi')
  })
  await running.close()
})
