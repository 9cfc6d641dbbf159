/** `vpk check-folder DIR --out SUMMARY.xlsx`: every Word file of a folder, one summary sheet. */
import type { ProfileId } from '../../shared/document/form.ts'
import { writeFileWhole } from '../files/index.ts'
import { checkFolder, summarySheet } from '../form-checks/index.ts'
import type { FolderFile } from '../form-checks/index.ts'
import type { Answer } from './answer.ts'
import { resources } from './surroundings.ts'

export async function checkFolderCommand(folder: string, { out, profile }: { readonly out: string, readonly profile?: ProfileId }): Promise<Answer> {
  const files: FolderFile[] = []
  for await (const file of checkFolder(resources, folder, { profile })) files.push(file)
  writeFileWhole(out, summarySheet(files))
  const faulty = files.filter(({ report }) => report === null || report.summary.counts.error > 0)
  const unreadable = files.filter(({ report }) => report === null)
  return {
    exitCode: faulty.length > 0 ? 1 : 0, output: files.map(lineOf).join(''),
    facts: { folder, out, files: files.map(({ name, report, unreadable: reason }) => ({ name, unreadable: reason, ...report })) },
    messages: [`Đã kiểm tra ${files.length} tệp: ${faulty.length - unreadable.length} tệp có lỗi, ${unreadable.length} tệp không đọc được. Đã ghi bảng tổng hợp: ${out}.`],
  }
}

function lineOf({ name, report, unreadable }: FolderFile): string {
  const { error, warning, info } = report?.summary.counts ?? { error: 0, warning: 0, info: 0 }
  return `${name}: ${unreadable ?? `${error} lỗi, ${warning} lưu ý, ${info} ghi chú`}\n`
}
