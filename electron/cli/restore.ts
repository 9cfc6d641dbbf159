/** `vpk restore OFFICE.vpk BACKUP.vpk [--preview]`: what would change, and then the copy takes the place of the office, which is kept as a copy itself. */
import { existsSync } from 'node:fs'
import type { CopyRelation, RestorePreview } from '../../shared/domain/backup.ts'
import { previewRestore, restoreOffice } from '../backups/index.ts'
import { toFault } from '../faults/index.ts'
import { actorAtWork } from './at-work.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { withOffice } from './surroundings.ts'

export async function restore(officePath: string, copy: string, options: { readonly preview?: boolean }): Promise<Answer> {
  const preview = await previewOf(officePath, copy)
  const told = tell(preview)
  if (options.preview === true) return { exitCode: 0, facts: { ...preview }, output: told, messages: ['Chỉ xem trước: chưa có gì thay đổi. Bỏ --preview để phục hồi.'] }
  const { keptAs } = await restoreOffice(officePath, copy, preview.sha256, actorAtWork())
  return { exitCode: 0, facts: { ...preview, keptAs }, output: told, messages: [keptAs === '' ? 'Đã phục hồi văn phòng từ bản sao lưu.' : `Đã phục hồi. Văn phòng trước khi phục hồi được giữ thành bản sao: ${keptAs}.`] }
}

/** An office that is gone or damaged is what a copy is for: then there is nothing to compare with. */
async function previewOf(officePath: string, copy: string): Promise<RestorePreview> {
  if (!existsSync(officePath)) return previewRestore(null, copy)
  try {
    return await withOffice(officePath, 'backups.restore', (office) => previewRestore(office, copy))
  } catch (error) {
    const code = toFault(error)?.fault.code
    if (code !== 'OFFICE_CORRUPT' && code !== 'OFFICE_NOT_SQLITE') throw error
    return previewRestore(null, copy)
  }
}

const relations: Readonly<Record<CopyRelation, string>> = {
  same: 'Bản sao giống văn phòng đang dùng.', older: 'Bản sao là văn phòng này ở lúc trước.', newer: 'Bản sao mới hơn văn phòng đang dùng.', branch: 'Bản sao và văn phòng đang dùng đã thay đổi theo hai hướng.', other: 'Bản sao là của văn phòng khác, hoặc không so được với văn phòng đang dùng.',
}

function tell({ officeName, relation, counts, lostTotal }: RestorePreview): string {
  return [
    `Bản sao của: ${visible(officeName)}`, relations[relation], ...lostTotal === 0 ? [] : [`${lostTotal} việc đã ghi sau bản sao sẽ không còn.`],
    ...counts.map(({ collection, copy, now }) => `${collection}: ${copy} trong bản sao${now === null ? '' : `, ${now} hiện nay`}`),
  ].map((line) => `${line}\n`).join('')
}
