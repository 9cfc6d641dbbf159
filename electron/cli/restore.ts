/** `vpk restore OFFICE.vpk BACKUP.vpk [--preview] [--plain]`: what would change, and then the copy takes the place of the office, which is kept as a copy itself. */
import { existsSync } from 'node:fs'
import type { CopyRelation, RestorePreview } from '../../shared/domain/backup.ts'
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import { isEncryptedThere, previewRestore, restoreOffice, unlockOfCopy } from '../backups/index.ts'
import { isEncryptedOffice } from '../db/index.ts'
import type { OfficeKey } from '../db/index.ts'
import { toFault } from '../faults/index.ts'
import { askHidden } from './ask-password.ts'
import { actorAtWork, unlockAtWork } from './at-work.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { withOffice } from './surroundings.ts'
import { unlockFor } from './unlock.ts'

export async function restore(officePath: string, copy: string, options: { readonly preview?: boolean, readonly plain?: boolean }): Promise<Answer> {
  const { preview, keys } = await lookAt(officePath, copy)
  const told = `${tell(preview)}${preview.makesPlain ? plainCopy : ''}`
  if (options.preview === true) return { exitCode: 0, facts: { ...preview }, output: told, messages: ['Chỉ xem trước: chưa có gì thay đổi. Bỏ --preview để phục hồi.'] }
  const { keptAs } = await restoreOffice(officePath, copy, preview.sha256, actorAtWork(), { ...keys, plainAgreed: options.plain === true })
  return { exitCode: 0, facts: { ...preview, keptAs }, output: told, messages: [keptAs === '' ? 'Đã phục hồi văn phòng từ bản sao lưu.' : `Đã phục hồi. Văn phòng trước khi phục hồi được giữ thành bản sao: ${keptAs}.`] }
}

const plainCopy = 'Bản sao KHÔNG mã hoá: phục hồi xong, tệp văn phòng không còn mã hoá nữa (thêm --plain để đồng ý; mã hoá lại bằng lệnh encrypt).\n'

interface Look { readonly preview: RestorePreview, readonly keys: { readonly inUse: OfficeKey | null, readonly given?: UnlockText | undefined } }

/** An office that is gone or damaged is what a copy is for: then there is nothing to compare with. */
async function lookAt(officePath: string, copy: string): Promise<Look> {
  if (!existsSync(officePath)) return lookAtAlone(officePath, copy, await unlockFor(copy))
  try {
    return await withOffice(officePath, 'backups.restore', async (office) => {
      const given = await unlockOfOther(copy, office.key)
      return { preview: await previewRestore(office, copy, given), keys: { inUse: office.key, given } }
    })
  } catch (error) {
    const code = toFault(error)?.fault.code
    if (code === 'OFFICE_CORRUPT' || code === 'OFFICE_NOT_SQLITE') return lookAtAlone(officePath, copy, await unlockFor(copy))
    // The same words open the copy: they are right, and the head of the office is damaged.
    if (code === 'OFFICE_PASSPHRASE_WRONG' && await opens(copy, await unlockAtWork(officePath))) return lookAtAlone(officePath, copy, await unlockAtWork(officePath))
    throw error
  }
}

async function lookAtAlone(officePath: string, copy: string, given: UnlockText | undefined): Promise<Look> {
  const preview = await previewRestore(null, copy, given)
  return { preview: { ...preview, makesPlain: !preview.encrypted && isEncryptedThere(officePath) }, keys: { inUse: null, given } }
}

async function opens(copy: string, given: UnlockText | undefined): Promise<boolean> {
  return given !== undefined && isEncryptedOffice(copy) && await unlockOfCopy(copy, null, given).then(() => true, () => false)
}

/** What opens a copy that was made under another passphrase than the office has; undefined: the office's key does, or the copy is plain. */
async function unlockOfOther(copy: string, inUse: OfficeKey | null): Promise<UnlockText | undefined> {
  try {
    await unlockOfCopy(copy, inUse)
    return undefined
  } catch (error) {
    if (toFault(error)?.fault.code !== 'OFFICE_ENCRYPTED') throw error
    return { passphrase: await askHidden('VPK_COPY_PASSPHRASE', 'Mật khẩu của bản sao lưu', () => toFault(error) ?? new Error('No terminal.')) }
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
