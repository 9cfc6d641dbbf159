/** What opens an encrypted office for a command: `VPK_PASSPHRASE` or `VPK_RECOVERY_KEY`, or what is typed on the terminal. */
import type { UnlockText } from '../../shared/domain/passphrase.ts'
import { isEncryptedOffice } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { askHidden } from './ask-password.ts'

/** undefined: the file is plain, and nothing is asked. */
export async function unlockFor(path: string): Promise<UnlockText | undefined> {
  if (!isEncryptedOffice(path)) return undefined
  const recoveryKey = process.env['VPK_RECOVERY_KEY']
  if (recoveryKey !== undefined && recoveryKey !== '') return { recoveryKey }
  return { passphrase: await askHidden('VPK_PASSPHRASE', 'Mật khẩu của tệp văn phòng', () => fault('OFFICE_ENCRYPTED', {
    happened: 'Tệp văn phòng này được mã hoá, và không có màn hình để hỏi mật khẩu.', kept: 'Chương trình không sửa gì vào tệp này.',
    remedy: 'Đặt mật khẩu của tệp vào biến môi trường VPK_PASSPHRASE (hoặc khoá khôi phục vào VPK_RECOVERY_KEY), hoặc chạy lệnh trong cửa sổ dòng lệnh.',
  })) }
}
