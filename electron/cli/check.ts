/** `vpk check FILE.docx [--profile hd05|hd36]`: what is wrong with the form of anyone's Word file. 0 no errors, 1 errors, 2 unreadable. */
import { basename } from 'node:path'
import type { FileFinding, FileReport } from '../../shared/contract/form-checks.ts'
import type { ProfileId } from '../../shared/document/form.ts'
import { readInputBytes } from '../files/index.ts'
import { checkBytes } from '../form-checks/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { resources } from './surroundings.ts'

export async function check(path: string, { profile }: { readonly profile?: ProfileId }): Promise<Answer> {
  const { report } = await checkBytes(resources, readInputBytes(path), { fileName: basename(path), profile })
  return {
    exitCode: report.summary.counts.error > 0 ? 1 : 0, facts: { file: path, profile: report.summary.profileId, ...report }, output: reportText(report), messages: [],
  }
}

const severityNames = { error: 'LỖI', warning: 'Lưu ý', info: 'Ghi chú' } as const

/** The report as a person reads it on a terminal. */
export function reportText({ fileName, summary, findings }: FileReport): string {
  const { error, warning, info } = summary.counts
  const sum = findings.length === 0 ? 'Không thấy lỗi thể thức.' : `${error} lỗi, ${warning} lưu ý, ${info} ghi chú.`
  return `${[`${fileName} – theo ${summary.profileTitle}. ${sum}`, ...findings.map(findingLine)].join('\n')}\n`
}

function findingLine(finding: FileFinding): string {
  const place = finding.page === null ? '' : `trang ${finding.page}: `
  const excerpt = finding.excerpt === '' ? '' : ` “${finding.excerpt}”`
  return visible(`${severityNames[finding.severity]} ${finding.ruleId}, ${place}${finding.message}${excerpt} ${finding.remedy} [${finding.clause}]${finding.fix === null ? '' : ' (sửa được)'}`)
}
