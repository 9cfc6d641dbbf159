/** A draft goes out to Word, is changed there and comes back through the real window, by keys alone: what is taken, what stays, what is kept. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { answerDialogsWith, launchApp } from '../support/electron-app.ts'
import { createSampleBeforeDesk } from '../support/sample-before-desk.ts'
import { connectToService } from '../support/service-client.ts'
import { changeFile, paragraphWith } from '../support/word-file.ts'
import { press, reach } from './by-keys.ts'
import { expectSaved, goTo, seriousFindings } from './window-page.ts'

const id = 'ke-hoach-tiet-kiem'
const key = { templateId: 'ke-hoach-thuc-hien', recordId: id }

test('a draft out to Word and back by keys: free text taken, the record\'s facts kept, the file kept whole', async () => {
  test.setTimeout(240_000)
  const place = mkdtempSync(join(tmpdir(), 'vpk-word-'))
  const path = join(place, 'van-phong.vpk')
  const file = join(place, 'Sửa.docx')
  await createSampleBeforeDesk(path, { name: 'nguoi-thu', now: () => new Date() })
  const running = await launchApp({ office: path })
  const { app, page } = running
  try {
    await expect(page.getByRole('heading', { name: 'Việc đến hạn' })).toBeVisible()
    const client = await connectToService(page)
    const before = await client.plans.get({ id })
    await goTo(page, `/plans/${id}`)
    await expect(page.getByRole('img', { name: /^Trang 1 trên/u })).toHaveAttribute('src', /^blob:/u)
    await answerDialogsWith(app, file)
    // A test machine has no Word; what the system is handed is enough.
    await app.evaluate(({ shell }) => { shell.openPath = async () => '' })

    await test.step('it goes out, and the page says so', async () => {
      await press(page, page.getByRole('button', { name: 'Sửa trong Word…' }))
      await expect(page.getByText(/^Đang sửa trong Word từ .* Vẫn sửa ở đây được/u)).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'dang-sua')
    })

    const line = before.record.purposes[0] ?? ''
    await test.step('it comes back changed, and each difference says what becomes of it', async () => {
      await changeInWord(file, [[escaped(line), `${escaped(line)} Thêm trong Word`], [escaped(before.record.subject), 'tiết kiệm năm sau']])
      await press(page, page.getByRole('button', { name: 'Nhận lại từ Word…' }))
      const dialog = page.getByRole('dialog', { name: 'Nhận lại từ Word' })
      await expect(dialog.getByRole('status')).toContainText('1 chỗ sẽ nhận vào văn bản, 1 chỗ giữ như hồ sơ')
      await expect(dialog.getByRole('article').first()).toContainText('Lấy từ hồ sơ')
      await expect(dialog.getByRole('article').first()).toContainText('Trích yếu')
      await expect(dialog.locator('ins').filter({ hasText: 'Thêm trong Word' })).toBeVisible()
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'nhan-lai')
      // The choice is changed by the arrows, as anywhere.
      const choices = dialog.getByRole('article').first().getByRole('radio')
      await reach(page, choices.first())
      await page.keyboard.press('ArrowDown')
      await expect(choices.nth(1)).toBeChecked()
      await expect(dialog.getByRole('status')).toContainText('2 chỗ sẽ nhận vào văn bản;')
      await page.keyboard.press('ArrowUp')
      await press(page, dialog.getByRole('button', { name: 'Nhận vào văn bản' }))
      await expect(dialog).toBeHidden()
      await expect(page.getByText(/^Đã nhận 1 chỗ từ Word thành bản “Nhận lại từ Word/u)).toBeVisible()
      await expect(page.getByText(/^Đang sửa trong Word từ/u)).toBeHidden()
      await expectSaved(page)
    })

    await test.step('the words stand in the paper, the version has a name, the file is kept', async () => {
      const now = await client.plans.get({ id })
      expect(now.revision).toBe(before.revision + 1)
      expect(now.record.subject).toBe(before.record.subject)
      expect(now.record.paper.edits.some(({ text }) => text.includes('Thêm trong Word'))).toBe(true)
      await reach(page, page.getByRole('tab', { name: 'Lịch sử' }))
      await page.keyboard.press('Enter')
      await expect(page.getByText(/^Nhận lại từ Word/u).first()).toBeVisible()
      const kept = page.getByRole('region', { name: 'Tệp đã nhận lại từ Word' })
      await expect(kept).toContainText('Sửa.docx')
      await shot(page, 'lich-su')
      const copy = join(place, 'chép.docx')
      await answerDialogsWith(app, copy)
      await press(page, kept.getByRole('button', { name: /^Lưu ra máy/u }))
      await expect.poll(() => { try { return readFileSync(copy).equals(readFileSync(file)) } catch { return false } }).toBe(true)
    })

    await test.step('looks, a moved recipient and a new one are each told in words', async () => {
      await answerDialogsWith(app, file)
      await press(page, page.getByRole('button', { name: 'Sửa trong Word…' }))
      await expect(page.getByText(/^Đang sửa trong Word từ/u)).toBeVisible()
      const [first, , third] = before.record.paper.recipients.map(({ name }) => escaped(name))
      const required = escaped(before.record.requirements[0] ?? '')
      await changeParagraphs(file, (paragraphOf) => {
        const [report, branches, wanted] = [paragraphOf(`- ${first ?? ''}`), paragraphOf(`- ${third ?? ''}`), paragraphOf(required)]
        return [[report, ''], [branches, `${branches}${branches.replace(third ?? '', 'Trang tin điện tử của Đảng bộ')}${report}`], [wanted, wanted.replaceAll('<w:r><w:t', '<w:r><w:rPr><w:color w:val="FF0000"/><w:sz w:val="40"/></w:rPr><w:t')]]
      })
      await press(page, page.getByRole('button', { name: 'Nhận lại từ Word…' }))
      const dialog = page.getByRole('dialog', { name: 'Nhận lại từ Word' })
      await expect(dialog.getByText(/^Khác cỡ chữ: 14 → 20; màu chữ: đen → đỏ\. Cách trình bày theo quy định nên không nhận\.$/u)).toBeVisible()
      await expect(dialog.getByRole('article').filter({ hasText: 'Thêm đoạn' })).toContainText('Trang tin điện tử của Đảng bộ')
      const moved = dialog.getByRole('article').filter({ hasText: 'Đổi chỗ' })
      await expect(moved).toContainText(/Chuyển từ sau đoạn “Nơi nhận:” đến sau đoạn “/u)
      expect(await seriousFindings(page)).toEqual([])
      await shot(page, 'nhan-lai-khac')
      await reach(page, moved.getByRole('radio').first())
      await page.keyboard.press('ArrowDown')
      await shot(page, 'nhan-lai-doi-cho')
      await press(page, dialog.getByRole('button', { name: 'Nhận vào văn bản' }))
      await expect(dialog).toBeHidden()
      await expect.poll(async () => (await client.plans.get({ id })).record.paper.recipients.map(({ name }) => name)).toEqual([
        ...before.record.paper.recipients.slice(1).map(({ name }) => name), 'Trang tin điện tử của Đảng bộ', before.record.paper.recipients[0]?.name,
      ])
      await expectSaved(page)
    })

    await test.step('a file that is no paper of ours is refused in words, and the keyboard is back where it was', async () => {
      await client.wordReturn.standing(key)
      writeFileSync(file, 'không phải Word')
      await answerDialogsWith(app, file)
      const button = page.getByRole('button', { name: 'Nhận lại từ Word…' })
      // A slow machine's next frame comes late; the keyboard must not land on another button meanwhile.
      await page.evaluate(() => { window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 300) })
      await press(page, button)
      const dialog = page.getByRole('dialog', { name: 'Nhận lại từ Word' })
      await expect(dialog.getByRole('alert').or(dialog.getByText(/không phải|không mở được|không đọc được/u)).first()).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
      await expect(button).toBeFocused()
    })
  } finally {
    await running.close()
    rmSync(place, { recursive: true, force: true })
  }
})

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

type Changes = readonly (readonly [string, string])[]

async function changeInWord(file: string, changes: Changes): Promise<void> {
  await changeFile(file, (xml) => changes.reduce((text, [from, to]) => {
    expect(text).toContain(from)
    return text.replace(from, () => to)
  }, xml))
}

/** Whole paragraphs put in place of others, each found by words in it. */
async function changeParagraphs(file: string, changesOf: (paragraphOf: (words: string) => string) => Changes): Promise<void> {
  await changeFile(file, (xml) => changesOf((words) => paragraphWith(xml, words)).reduce((text, [from, to]) => text.replace(from, () => to), xml))
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['VPK_PICTURES']
  if (folder !== undefined) await page.screenshot({ path: join(folder, `word-${name}.png`) })
}
