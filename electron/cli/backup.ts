/** `vpk backup OFFICE.vpk [--to FOLDER] [--drill]`: a copy that was opened and checked; with `--drill` restoring is rehearsed with it. */
import { join } from 'node:path'
import { makeBackup, rehearse } from '../backups/index.ts'
import { copyFileWhole, freeName } from '../files/index.ts'
import { actorAtWork } from './at-work.ts'
import type { Answer } from './answer.ts'
import { withOffice } from './surroundings.ts'

export async function backup(officePath: string, options: { readonly to?: string, readonly drill?: boolean }): Promise<Answer> {
  return withOffice(officePath, options.drill === true ? 'backups.drill' : 'backups.make', async (office) => {
    const made = await makeBackup(office, actorAtWork(), 'asked')
    const also = options.to === undefined ? null : freeName(join(options.to, made.fileName))
    if (also !== null) copyFileWhole(made.path, also)
    const drill = options.drill === true ? await rehearse(office, actorAtWork()) : null
    return {
      exitCode: drill === null || drill.sound ? 0 : 1, facts: { fileName: made.fileName, sha256: made.sha256, size: made.size, secondCopy: made.secondCopy, ...drill !== null && { drill } }, output: `${also ?? made.path}\n`,
      messages: [
        `Đã sao lưu và mở thử bản sao: ${made.fileName} (${made.size} byte).`,
        ...made.secondCopy === 'failed' ? ['Chưa chép được bản thứ hai: ổ đã chọn không có ở máy hoặc không ghi được.'] : [],
        ...drill === null ? [] : [drill.sound ? 'Diễn tập phục hồi: bản sao dùng được.' : 'Diễn tập phục hồi: bản sao có chỗ hỏng, chạy lệnh doctor để xem.'],
      ],
    }
  })
}
