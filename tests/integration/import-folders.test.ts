/** What lies in a dropped folder is read, or named with its reason: nothing of it is passed over. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deskService } from '../support/desk-service.ts'
import { figures, folderOf, texts, workbook } from '../support/returned-forms.ts'

const hasPipes = process.platform !== 'win32'

it('links are what they lead to; a link to nothing, to a folder, and what is no file are rows with their reason', async () => {
  const { desk, folder, unit, preview } = await deskService(2, 6)
  const elsewhere = folderOf(join(folder, 'nơi khác'), { 'một.xlsx': workbook(desk, unit(0), { measurements: figures(desk.indicators, 0), answers: texts('Đã làm.') }) })
  const dropped = folderOf(join(folder, 'thả vào'), { 'hai.xlsx': workbook(desk, unit(1), { measurements: figures(desk.indicators, 3), answers: texts('Đã làm.') }) })
  symlinkSync(join(elsewhere, 'một.xlsx'), join(dropped, 'lối tắt.xlsx'))
  symlinkSync(join(elsewhere, 'không có.xlsx'), join(dropped, 'cụt.xlsx'))
  symlinkSync(dropped, join(dropped, 'thư mục'), 'junction')
  if (hasPipes) execFileSync('mkfifo', [join(dropped, 'ống')])
  const { files } = await preview(dropped)
  expect(files.map(({ fileName, state, note }) => [fileName, state, note.split('.')[0]])).toEqual([
    ['cụt.xlsx', 'unreadable', 'Lối tắt này không dẫn tới tệp nào'],
    ['hai.xlsx', 'ready', ''],
    ['lối tắt.xlsx', 'ready', ''],
    ...hasPipes ? [['ống', 'unreadable', 'Đây không phải là một tệp nên không đọc được']] : [],
    ['thư mục', 'unreadable', 'Đây là lối tắt tới một thư mục; các tệp trong đó không được đọc'],
  ])
})

it('a folder without a file is refused in words, as is one with nothing but what programs leave there', async () => {
  const { folder, preview } = await deskService(1, 6)
  const empty = join(folder, 'trống')
  mkdirSync(empty)
  const refused = { data: { code: 'FILE_MISSING', happened: 'Thư mục đã chọn không có tệp nào.' } }
  await expect(preview(empty)).rejects.toMatchObject(refused)
  writeFileSync(join(empty, '~$a.xlsx'), 'x')
  await expect(preview(empty)).rejects.toMatchObject(refused)
})
