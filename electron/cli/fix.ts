/** `vpk fix FILE.docx --out COPY.docx [--tracked]`: a mended copy. The file itself is never written to. */
import { basename } from 'node:path'
import type { ProfileId } from '../../shared/document/form.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFileWhole } from '../files/index.ts'
import { checkBytes, mendFile, programName } from '../form-checks/index.ts'
import type { Answer } from './answer.ts'
import { reportText } from './check.ts'
import { resources } from './surroundings.ts'

export interface FixOptions { readonly out: string, readonly tracked?: boolean, readonly all?: boolean, readonly profile?: ProfileId }

export async function fix(path: string, options: FixOptions): Promise<Answer> {
  const { out, tracked = false, all = false, profile } = options
  if (isSameFile(path, out)) throw fault('USAGE', { happened: '--out trùng với chính tệp cần sửa.', kept: 'Tệp gốc được giữ nguyên.', remedy: 'Đặt tên khác cho bản sửa.' })
  const checked = await checkBytes(resources, readInputBytes(path), { fileName: basename(path), profile })
  const { bytes, applied, refused, after } = await mendFile(resources, checked, {
    ...all && { findingIds: checked.report.findings.filter((finding) => finding.fix !== null).map(({ id }) => id) },
    tracked, author: programName, at: new Date().toISOString(), recheck: { fileName: basename(out), profile: checked.form.profileId },
  })
  writeFileWhole(out, bytes)
  const ids = new Set(applied)
  const left = checked.report.findings.length - applied.length
  return {
    exitCode: 0, output: reportText(after),
    facts: { file: path, out, tracked, before: checked.report, applied: checked.report.findings.filter(({ id }) => ids.has(id)), refused, after },
    messages: [`Đã ghi bản sửa: ${out}. Đã sửa ${applied.length} chỗ${left > 0 ? `, còn ${left} chỗ người soạn phải xem` : ''}. Tệp gốc không thay đổi.`],
  }
}
