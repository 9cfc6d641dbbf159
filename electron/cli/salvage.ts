/** `vpk salvage DAMAGED.vpk --out NEW.vpk [--report R.docx|.pdf|.json]`: what can still be read of a damaged office, as a new one. The damaged file is never written to. */
import { extname } from 'node:path'
import type { SalvageReport } from '../../shared/domain/salvage.ts'
import { fault } from '../faults/index.ts'
import { writeFileOrBeside } from '../files/index.ts'
import { reportBytes, salvageOffice } from '../salvage/index.ts'
import { actorAtWork } from './at-work.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { resources } from './surroundings.ts'
import { unlockFor } from './unlock.ts'

type Format = 'docx' | 'pdf' | 'json'

export async function salvage(damaged: string, options: { readonly out: string, readonly report?: string }): Promise<Answer> {
  const format = options.report === undefined ? null : formatOf(options.report)
  const salvaged = await salvageOffice(damaged, options.out, actorAtWork(), await unlockFor(damaged))
  const written = format === null ? null : writeFileOrBeside(options.report ?? '', await reportBytes(resources, salvaged, format))
  const { report, administratorPassword } = salvaged
  return {
    // Data that had to be left is for a person to look at, so a script must notice.
    exitCode: report.whole ? 0 : 1,
    facts: { ...report, administratorPassword, ...written !== null && { reportFile: written } }, output: tell(report),
    messages: [
      `Đã lập văn phòng mới ${visible(report.fileName)}; tệp hỏng được giữ nguyên.`, ...written === null ? [] : [`Đã ghi báo cáo: ${visible(written)}`],
      ...administratorPassword === null ? [] : [`Tài khoản quản trị tạm: ${report.administrator ?? ''}; mật khẩu tạm: ${administratorPassword} (chỉ hiện lần này, phải đổi khi đăng nhập lần đầu).`],
      ...report.copy === null ? ['Không tìm thấy bản sao lưu nào mở được để so sánh.'] : [`Bản sao lưu gần nhất mở được: ${visible(report.copy.fileName)}. Chưa gộp gì: chọn dùng tệp mới hoặc phục hồi từ bản sao.`],
    ],
  }
}

function formatOf(path: string): Format {
  const end = extname(path).slice(1).toLowerCase()
  if (end === 'docx' || end === 'pdf' || end === 'json') return end
  throw fault('USAGE', { happened: 'Báo cáo chỉ ghi được thành .docx, .pdf hoặc .json.', kept: 'Chưa làm gì cả.', remedy: 'Đặt tên tệp của --report có một trong ba đuôi ấy.' })
}

function tell({ damage, kinds, lost, lostTotal, numbers, doubts }: SalvageReport): string {
  return [
    ...damage, ...kinds.map(({ kind, saved, remade, lost: gone, aside }) => `${kind}: cứu ${saved}${remade > 0 ? ` (lập lại từ lịch sử ${remade})` : ''}${gone > 0 ? `, mất ${gone}` : ''}${aside > 0 ? `, để lại ${aside}` : ''}`),
    ...lost.map(({ kind, id, name }) => `MẤT  ${kind}: ${name === '' ? id : name}`), ...lostTotal > lost.length ? [`… và ${lostTotal - lost.length} bản ghi khác`] : [],
    ...numbers.map(({ written, reason }) => `XEM LẠI SỐ  ${written}: ${reason}`), ...doubts,
  ].map((line) => `${visible(line)}\n`).join('')
}
