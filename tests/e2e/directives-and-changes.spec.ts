/** Life of directives and changes of the organisation, as a clerk goes through them. */
import { expect, test } from '@playwright/test'
import { connectToService } from '../support/service-client.ts'
import { expectSaved, goTo, openSample, seriousFindings } from './window-page.ts'

test('a directive tells what is to be reviewed, who has made it concrete, and what leans on it', async () => {
  const running = await openSample()
  const { page } = running
  try {
    const client = await connectToService(page)
    const { revision, record } = await client.directives.get({ id: 'nq-05-tu' })
    await client.directives.save({ revision, record: { ...record, responseDue: '2026-06-15', responses: [{ bodyId: 'don-vi-02', kind: 'plan', designation: '07-KH/CB', date: '2026-06-20', note: '' }] } })
    await goTo(page, '/directives')
    await page.getByRole('tab', { name: 'Sơ kết, tổng kết' }).click()
    await expect(page.getByRole('row', { name: /Sơ kết .*05-NQ\/TU/u })).toBeVisible()
    await page.getByRole('tab', { name: 'Đơn vị đã ban hành' }).click()
    const table = page.getByRole('region', { name: 'Bảng đơn vị đã ban hành' })
    await expect(table.getByText('07-KH/CB')).toBeVisible()
    await expect(table.getByText('(muộn)', { exact: false })).toBeVisible()
    await expect(table.getByRole('columnheader', { name: /05-NQ\/TU/u })).toContainText('1/58 đơn vị')
    await page.screenshot({ path: test.info().outputPath('matrix.png') })
    expect(await seriousFindings(page)).toEqual([])
    await table.getByRole('link', { name: '05-NQ/TU' }).click()
    await expect(page.getByRole('list', { name: 'Văn bản có liên quan' })).toBeVisible()
    await page.getByLabel('Ngày sơ kết').fill('15/12/2026')
    await page.getByLabel('Ngày sơ kết').press('Tab')
    await expectSaved(page)
    await page.screenshot({ path: test.info().outputPath('directive.png') })
    await goTo(page, '/directives/reviews')
    await expect(page.getByRole('row', { name: /15\/12\/2026.*Sơ kết.*đã định/u })).toBeVisible()
  } finally {
    await running.close()
  }
})

test('a merger whose members have no place is shown, and cannot be carried out', async () => {
  const running = await openSample()
  const { page } = running
  try {
    const client = await connectToService(page)
    await client.organisationChanges.save({ revision: null, record: {
      id: 'sap-nhap', kind: 'merge', title: 'Sáp nhập hai chi bộ', date: '2026-10-01', fromIds: ['don-vi-02', 'don-vi-03'],
      to: [{ bodyId: 'dang-bo-moi', kind: 'grassrootsCommittee', name: 'Đảng bộ Sở Mẫu mới', parentId: 'dang-uy', letterheadIssuer: 'ĐẢNG BỘ SỞ MẪU MỚI', symbol: 'ĐU', place: 'Minh Khê' }],
      membersBefore: [{ bodyId: 'don-vi-02', members: 20 }, { bodyId: 'don-vi-03', members: 15 }], memberMoves: [{ fromBodyId: 'don-vi-02', toBodyId: 'dang-bo-moi', members: 20 }],
    } })
    await goTo(page, '/organisation?tab=changes')
    await page.getByRole('row', { name: /Sáp nhập hai chi bộ/u }).click()
    await page.getByRole('button', { name: 'Thực hiện…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/còn 15 đảng viên chưa có nơi chuyển đến/u)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Thực hiện' })).toBeDisabled()
    await dialog.getByRole('button', { name: 'Thôi' }).click()
    const { record } = await client.organisationChanges.get({ id: 'sap-nhap' })
    expect(record.state).toBe('draft')
    await page.screenshot({ path: test.info().outputPath('change.png') })
  } finally {
    await running.close()
  }
})

test('a new name is carried out and undone from its page, and its decision drafted', async () => {
  const running = await openSample()
  const { page } = running
  try {
    const client = await connectToService(page)
    await client.organisationChanges.save({ revision: null, record: {
      id: 'doi-ten', kind: 'rename', title: 'Đổi tên chi bộ', date: '2026-10-01', fromIds: ['don-vi-02'],
      to: [{ bodyId: 'don-vi-02', kind: 'grassrootsCell', name: 'Chi bộ tên mới', parentId: 'dang-uy', letterheadIssuer: 'CHI BỘ TÊN MỚI', symbol: 'CB', place: 'Minh Khê' }],
    } })
    await goTo(page, '/organisation-changes/doi-ten')
    await page.getByRole('button', { name: 'Thực hiện…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('list', { name: 'Các thay đổi' })).toContainText('từ nay là Chi bộ tên mới')
    await page.screenshot({ path: test.info().outputPath('preview.png') })
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Thực hiện' }).click()
    await expect(page.getByRole('button', { name: 'Hoàn tác biến động…' })).toBeVisible()
    const nameOn = async (date: string) => (await client.organisation.treeOn({ date })).find(({ id }) => id === 'don-vi-02')?.name
    expect([await nameOn('2026-09-30') === 'Chi bộ tên mới', await nameOn('2026-10-01')]).toEqual([false, 'Chi bộ tên mới'])
    await expect(page.getByLabel('Tên biến động')).toBeDisabled()
    await page.getByRole('button', { name: 'Hoàn tác biến động…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(page.getByRole('button', { name: 'Thực hiện…' })).toBeVisible()
    expect(await nameOn('2026-10-01')).not.toBe('Chi bộ tên mới')
    await page.getByRole('button', { name: 'Soạn quyết định' }).click()
    await expect(page.getByRole('heading', { name: /về việc đổi tên/u })).toBeVisible()
  } finally {
    await running.close()
  }
})

test('a dissolved body: its members as last reported, what stands beneath by the proposal, figures before and after, undone', async () => {
  const running = await openSample()
  const { page } = running
  try {
    const client = await connectToService(page)
    await client.organisation.bodies.save({ revision: null, record: {
      id: 'phong-mau', kind: 'partyCell', versions: [{ from: '2025-08-01', name: 'Chi bộ Phòng Mẫu', parentId: 'don-vi-02', letterheadIssuer: 'CHI BỘ PHÒNG MẪU', symbol: 'CB', place: 'Minh Khê' }],
    } })
    await client.organisationChanges.save({ revision: null, record: {
      id: 'giai-the', kind: 'dissolve', title: 'Giải thể một chi bộ', date: '2026-12-31', fromIds: ['don-vi-02'],
      membersBefore: [{ bodyId: 'don-vi-02', members: 20 }], memberMoves: [{ fromBodyId: 'don-vi-02', toBodyId: 'don-vi-03', members: 20 }],
    } })
    await goTo(page, '/organisation-changes/giai-the')
    await expect(page.getByRole('list', { name: 'Nơi trực thuộc mới' })).toContainText('Chi bộ Phòng Mẫu')
    await page.getByRole('list', { name: 'Nơi trực thuộc mới' }).scrollIntoViewIfNeeded()
    await page.screenshot({ path: test.info().outputPath('beneath.png') })
    await page.getByRole('button', { name: 'Nhận cả 1 đề xuất' }).click()
    await expectSaved(page)
    expect(await seriousFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'Thực hiện…' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('table', { name: 'Từng tổ chức trước và sau' })).toContainText('20 → 0')
    await page.screenshot({ path: test.info().outputPath('dissolve.png') })
    expect(await seriousFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Thực hiện' }).click()
    await expect(page.getByRole('button', { name: 'Hoàn tác biến động…' })).toBeVisible()
    const parentOn = async (date: string) => (await client.organisation.treeOn({ date })).find(({ id }) => id === 'phong-mau')?.parentId
    expect([await parentOn('2026-12-30'), await parentOn('2026-12-31')]).toEqual(['don-vi-02', 'dang-uy'])
    await page.getByRole('button', { name: 'Hoàn tác biến động…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(() => parentOn('2026-12-31')).toBe('don-vi-02')
  } finally {
    await running.close()
  }
})
