/** `vpk register`: its options and help. What it does is in `register.ts`, loaded when it is run. */
import { Command } from 'commander'
import type { Sink } from './answer.ts'
import type { RegisterOptions } from './register.ts'

export function registerCommand(sink: Sink): Command {
  return new Command('register').usage('<OFFICE.vpk> --series <sổ> --out <BOOK.docx|.pdf|.xlsx>').description('in sổ văn bản: đi, đại hội, bản sao, đến, mật').argument('<OFFICE.vpk>', 'tệp văn phòng')
    .requiredOption('--series <sổ>', 'ký hiệu loại số (KH/ĐU, BS, ĐH), loại văn bản (KH), hoặc cả sổ: di, dai-hoi, ban-sao, den, mat')
    .requiredOption('--out <BOOK.docx>', 'tệp cần ghi: .docx, .pdf hoặc .xlsx')
    .option('--term <mã>', 'mã nhiệm kỳ, hoặc năm của sổ văn bản đến; mặc định mọi nhiệm kỳ').option('--body <mã>', 'tổ chức giữ sổ; mặc định mọi tổ chức')
    .action(async (office: string, options: RegisterOptions) => sink.answer('register', await (await import('./register.ts')).register(office, options)))
}
