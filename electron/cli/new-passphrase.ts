/** A passphrase chosen on the command line. */
import { newPassphraseSchema } from '../../shared/domain/passphrase.ts'
import { fault } from '../faults/index.ts'
import { askHidden } from './ask-password.ts'

/** Said wherever a file gets a new key. */
export const printSheet = 'In phiếu khoá khôi phục ngay và cất vào nơi có khoá: vpk recovery-key <OFFICE.vpk> --out <PHIẾU.pdf>. Mất cả mật khẩu của tệp lẫn phiếu này thì không ai mở lại được tệp.'

/** Typed twice on a terminal, taken once from the environment. */
export async function newPassphrase(variable: string): Promise<string> {
  const missing = (): Error => fault('USAGE', {
    happened: 'Không có màn hình để hỏi mật khẩu mới của tệp.', kept: 'Chưa làm gì cả.', remedy: `Đặt mật khẩu mới vào biến môi trường ${variable}, hoặc chạy lệnh trong cửa sổ dòng lệnh.`,
  })
  const given = acceptedPassphrase(await askHidden(variable, 'Mật khẩu mới của tệp', missing))
  if ((await askHidden(variable, 'Gõ lại mật khẩu mới', missing)).normalize('NFC') === given) return given
  throw fault('INPUT_INVALID', { happened: 'Hai lần gõ mật khẩu không giống nhau.', kept: 'Chưa có gì thay đổi.', remedy: 'Chạy lại lệnh và gõ cẩn thận hai lần.' })
}

/** Refuses one that is too short. */
export function acceptedPassphrase(given: string): string {
  const parsed = newPassphraseSchema.safeParse(given)
  if (parsed.success) return parsed.data
  throw fault('INPUT_INVALID', { happened: parsed.error.issues[0]?.message ?? '', kept: 'Chưa có gì thay đổi.', remedy: 'Chọn mật khẩu dài hơn, ví dụ bốn từ không liên quan tới nhau.' })
}
