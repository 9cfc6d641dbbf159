/** The commands of the file's encryption, with help in Vietnamese. */
import { Command } from 'commander'
import type { Sink } from './answer.ts'

export function protectCommands(sink: Sink): readonly Command[] {
  const office = (name: string): Command => new Command(name).argument('<OFFICE.vpk>', 'tệp văn phòng')
  return [
    office('encrypt').usage('<OFFICE.vpk> [--copies]').description('mã hoá tệp văn phòng bằng mật khẩu (hỏi trên màn hình, hoặc lấy từ biến VPK_PASSPHRASE)')
      .option('--copies', 'mã hoá cả các bản sao lưu đã có')
      .action(async (path: string, options: { copies?: boolean }) => sink.answer('encrypt', await (await import('./protect.ts')).encrypt(path, options))),
    office('decrypt').usage('<OFFICE.vpk>').description('bỏ mã hoá tệp văn phòng').action(async (path: string) => sink.answer('decrypt', await (await import('./protect.ts')).decrypt(path))),
    office('passphrase').usage('<OFFICE.vpk>').description('đổi mật khẩu của tệp đã mã hoá (mật khẩu mới được hỏi, hoặc lấy từ biến VPK_NEW_PASSPHRASE)')
      .action(async (path: string) => sink.answer('passphrase', await (await import('./protect.ts')).passphrase(path))),
    office('recovery-key').usage('<OFFICE.vpk> --out <PHIẾU.pdf>').description('ghi phiếu khoá khôi phục để in và cất giữ').requiredOption('--out <PHIẾU.pdf>', 'tệp PDF cần ghi')
      .action(async (path: string, options: { out: string }) => sink.answer('recovery-key', await (await import('./protect.ts')).recoveryKey(path, options))),
  ]
}
