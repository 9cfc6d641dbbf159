/** `vpk convert FILE --out COPY [--charset …] [--accept-loss]`: a copy in NFC Unicode of a file in legacy fonts. The file itself is never written to. */
import { charsetNames, guardedSentence } from '../../shared/document/charsets.ts'
import type { Charset } from '../../shared/document/charsets.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { planFile } from '../conversions/index.ts'
import type { ConversionReport } from '../documents/charsets/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, readInputBytes, writeFileWhole } from '../files/index.ts'
import { problemLines } from './answer.ts'
import type { Answer } from './answer.ts'

export interface ConvertOptions { readonly out: string, readonly charset?: Charset | 'auto', readonly acceptLoss?: boolean }

/** Exit 0: written; 1: letters would be lost, listed, nothing written. A file that cannot be read is a fault (exit 2). */
export async function convert(path: string, options: ConvertOptions): Promise<Answer> {
  const { out, charset = 'auto', acceptLoss = false } = options
  if (isSameFile(path, out)) throw fault('USAGE', { happened: '--out trùng với chính tệp cần chuyển mã.', kept: 'Tệp gốc được giữ nguyên.', remedy: 'Đặt tên khác cho bản chuyển mã.' })
  const { report, guarded, bytes } = await planFile(path, readInputBytes(path), charset)
  const { lost } = report
  const facts = { file: path, charsets: report.charsets, fonts: report.fonts, lost, guarded, changes: report.changes }
  if (lost.length > 0 && !acceptLoss) {
    const message = `Có ${lost.length} chữ không chuyển được sang Unicode. Chưa ghi tệp nào. Sửa các chữ đó trong tệp gốc, hoặc chạy lại với --accept-loss để giữ chúng như cũ.`
    return { exitCode: 1, output: '', facts: { code: 'INPUT_INVALID', message, ...facts, out: null }, messages: [...problemLines(lost.map((each) => lostProblem(each, 'error'))), message] }
  }
  writeFileWhole(out, bytes())
  const messages = [...problemLines(lost.map((each) => lostProblem(each, 'warning'))), ...summaryLines(report), ...guarded === 0 ? [] : [guardedSentence(guarded)], `Đã ghi bản chuyển mã: ${out}. Tệp gốc không thay đổi.`]
  return { exitCode: 0, output: '', facts: { ...facts, out }, messages }
}

function lostProblem({ place, letter, code, excerpt }: ConversionReport['lost'][number], severity: 'error' | 'warning'): Problem {
  return {
    severity, code: 'charset.lost', path: place, value: letter,
    message: `Mã ${code} không ứng với chữ nào trong bảng mã của đoạn này, ở chỗ “${excerpt}”.`, remedy: severity === 'error' ? '' : 'Chữ này được giữ như cũ, cần sửa tay.',
  }
}

function summaryLines({ charsets, fonts, changes }: ConversionReport): readonly string[] {
  if (!changes) return ['Tệp đã ở Unicode dựng sẵn, không có gì phải chuyển.']
  const counts = charsets.map(({ charset, runs, letters }) => `${charsetNames[charset]}: ${runs} đoạn chữ, ${letters} chữ có dấu`)
  return [...counts, ...(fonts.length === 0 ? [] : [`Thay bằng Times New Roman: ${fonts.join(', ')}`])]
}
