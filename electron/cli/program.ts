/** The commands and their options, with help in Vietnamese. What each does is in the file of its name, loaded when it is run. */
import { Argument, Command, Option } from 'commander'
import type { CopyRequest } from '../../shared/contract/papers.ts'
import { charsets } from '../../shared/document/charsets.ts'
import { profileIdSchema } from '../../shared/document/form.ts'
import type { ProfileId } from '../../shared/document/form.ts'
import type { Sink } from './answer.ts'
import { nameAccount } from './at-work.ts'
import { batchCommand } from './batch-program.ts'
import { campaignCommand } from './campaign-program.ts'
import type { ConvertOptions } from './convert.ts'
import type { FixOptions } from './fix.ts'
import type { GenerateOptions } from './generate.ts'
import type { InitOptions } from './init.ts'
import { packetCommands } from './packet-program.ts'
import { protectCommands } from './protect-program.ts'
import { registerCommand } from './register-program.ts'
import type { RenderOptions } from './render.ts'
import type { WordInOptions } from './word.ts'

const copyKinds: readonly CopyRequest['kind'][] = ['trueCopy', 'copyOfCopy', 'extract']

const exitCodes = `
Mã thoát: 0 xong; 1 dữ liệu đưa vào có chỗ phải sửa; 2 không chạy được.
Với --json, kết quả là một đối tượng JSON trên stdout; thông báo luôn ở stderr.`

const encryptedOffices = `
Tệp văn phòng đã mã hoá: mật khẩu của tệp được hỏi trên màn hình, hoặc lấy từ biến VPK_PASSPHRASE
(khoá khôi phục: VPK_RECOVERY_KEY). Lệnh init có VPK_PASSPHRASE thì tạo tệp mã hoá.`

/** Builds the program; nothing runs until it is parsed. */
export function createProgram(sink: Sink): Command {
  const program = new Command('vpk')
    .description('Văn phòng Khối: hồ sơ có cấu trúc thành văn bản đúng thể thức của Đảng.')
    .usage('[tuỳ chọn] <lệnh>').option('--json', 'in kết quả thành một đối tượng JSON trên stdout')
    .option('--account <tên>', 'tên đăng nhập, với văn phòng có tài khoản; mật khẩu được hỏi, hoặc lấy từ biến VPK_PASSWORD')
    .hook('preAction', (_program, command) => nameAccount(command.optsWithGlobals<{ account?: string }>().account))
    .helpOption('-h, --help', 'xem hướng dẫn').helpCommand('help [lệnh]', 'xem hướng dẫn của một lệnh')
    .configureHelp({ styleTitle: vietnameseTitle, optionDescription: vietnameseChoices, showGlobalOptions: true })
    .addHelpText('after', encryptedOffices).addHelpText('after', exitCodes)
  for (const command of officeCommands(sink)) program.addCommand(command.copyInheritedSettings(program))
  for (const command of protectCommands(sink)) program.addCommand(command.copyInheritedSettings(program))
  for (const command of paperCommands(sink)) program.addCommand(command.copyInheritedSettings(program))
  for (const command of checkCommands(sink)) program.addCommand(command.copyInheritedSettings(program))
  for (const command of packetCommands(sink)) program.addCommand(command.copyInheritedSettings(program))
  program.addCommand(batchCommand(sink).copyInheritedSettings(program))
  program.addCommand(convertCommand(sink).copyInheritedSettings(program))
  program.addCommand(registerCommand(sink).copyInheritedSettings(program))
  program.addCommand(campaignCommand(sink).copyInheritedSettings(program))
  return program
}

function officeCommands(sink: Sink): readonly Command[] {
  return [
    new Command('init').usage('<OFFICE.vpk> [tuỳ chọn]').description('tạo tệp văn phòng mới (không ghi đè tệp đang có)').argument('<OFFICE.vpk>', 'tệp văn phòng cần tạo')
      .option('--sample', 'tạo văn phòng mẫu có sẵn hồ sơ')
      .option('--name <tên>', 'tên văn phòng').option('--committee <tên>', 'tên cấp uỷ, ví dụ "Đảng uỷ các cơ quan Đảng tỉnh"')
      .option('--superior <tên>', 'dòng cấp trên ở tiêu đề văn bản').option('--symbol <ký hiệu>', 'ký hiệu, ví dụ ĐU')
      .option('--place <địa danh>', 'địa danh ghi trước ngày').option('--term <tên>', 'tên nhiệm kỳ')
      .option('--term-from <ngày>', 'ngày bắt đầu nhiệm kỳ (NĂM-THÁNG-NGÀY)').option('--term-to <ngày>', 'ngày kết thúc nhiệm kỳ')
      .action(async (office: string, options: InitOptions) => sink.answer('init', await (await import('./init.ts')).init(office, options))),
    new Command('import').usage('<OFFICE.vpk> <RECORDS.json>').description('nhập hồ sơ từ tệp JSON; có lỗi thì không ghi gì').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .argument('<RECORDS.json>', 'tệp hồ sơ')
      .action(async (office: string, records: string) => sink.answer('import', await (await import('./import.ts')).importRecords(office, records))),
    new Command('list').usage('<OFFICE.vpk> [tuỳ chọn]').description('liệt kê các văn bản lập được').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .option('--kind <ký hiệu>', 'chỉ một loại, ví dụ KH, BC, BB')
      .action(async (office: string, options: { kind?: string }) => sink.answer('list', await (await import('./list.ts')).list(office, options.kind))),
    new Command('backup').usage('<OFFICE.vpk> [--to <THƯ MỤC>] [--drill]').description('sao lưu, mở thử bản sao; --drill: diễn tập phục hồi từ bản sao mới nhất').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .option('--to <THƯ MỤC>', 'chép thêm một bản vào thư mục này').option('--drill', 'diễn tập phục hồi')
      .action(async (office: string, options: { to?: string, drill?: boolean }) => sink.answer('backup', await (await import('./backup.ts')).backup(office, options))),
    new Command('restore').usage('<OFFICE.vpk> <BẢN SAO.vpk> [--preview] [--plain]').description('phục hồi văn phòng từ bản sao; văn phòng trước đó được giữ thành một bản sao').argument('<OFFICE.vpk>', 'tệp văn phòng').argument('<BẢN SAO.vpk>', 'bản sao lưu')
      .option('--preview', 'chỉ xem những gì sẽ thay đổi').option('--plain', 'đồng ý để văn phòng không còn mã hoá, khi bản sao không mã hoá')
      .action(async (office: string, copy: string, options: { preview?: boolean, plain?: boolean }) => sink.answer('restore', await (await import('./restore.ts')).restore(office, copy, options))),
    new Command('doctor').usage('<OFFICE.vpk> [--head <dòng>]').description('kiểm tra tệp văn phòng: cơ sở dữ liệu, nhật ký, lịch sử, tệp đã ban hành; không sửa gì (mã thoát 1 khi có chỗ hỏng)').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .option('--head <dòng>', 'dòng cuối của nhật ký đã chép ra lần trước, để đối chiếu')
      .action(async (office: string, options: { head?: string }) => sink.answer('doctor', await (await import('./doctor.ts')).doctor(office, options))),
    new Command('salvage').usage('<TỆP HỎNG.vpk> --out <TỆP MỚI.vpk> [--report <BÁO CÁO>]').description('cứu dữ liệu của tệp văn phòng bị hỏng vào một tệp mới; tệp hỏng không bị sửa (mã thoát 1 khi có phần mất hoặc phải để lại)').argument('<TỆP HỎNG.vpk>', 'tệp văn phòng bị hỏng')
      .requiredOption('--out <TỆP MỚI.vpk>', 'tệp văn phòng mới').option('--report <BÁO CÁO>', 'ghi báo cáo: .docx, .pdf hoặc .json')
      .action(async (damaged: string, options: { out: string, report?: string }) => sink.answer('salvage', await (await import('./salvage.ts')).salvage(damaged, options))),
  ]
}

function paperCommands(sink: Sink): readonly Command[] {
  return [
    new Command('schema').usage('records|document|packet|figures').description('in lược đồ JSON đã công bố')
      .addArgument(new Argument('<tên>', 'records: tệp hồ sơ; document: tệp văn bản; packet: bản kê gói gửi; figures: số liệu trong gói').choices(['records', 'document', 'packet', 'figures']))
      .action(async (name: 'records' | 'document' | 'packet' | 'figures') => sink.text((await import('./schema.ts')).schemaText(name))),
    withOutput(new Command('generate').usage('<OFFICE.vpk> --template <mã> --record <mã> --out <FILE.docx> [--pdf <FILE.pdf>]').description('lập một văn bản từ bản ghi').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .requiredOption('--template <mã>', 'mã mẫu').requiredOption('--record <mã>', 'mã bản ghi'))
      .addOption(new Option('--copy <loại>', 'lập bản sao, chỗ số để trống (số lấy ở Sổ bản sao): trueCopy sao y bản chính, copyOfCopy sao lục, extract trích sao').choices(copyKinds))
      .option('--copy-date <ngày>', 'ngày sao (NĂM-THÁNG-NGÀY)')
      .option('--copy-body <mã>', 'tổ chức sao; mặc định là tổ chức của văn phòng').option('--copy-signer <mã>', 'quyền ký của người ký bản sao')
      .option('--copy-part <mã...>', 'mã các đoạn được trích, chỉ dùng với extract')
      .action(async (office: string, options: GenerateOptions) => sink.answer('generate', await (await import('./generate.ts')).generate(office, options))),
    withOutput(new Command('render')).usage('<DOCUMENT.json> --out <FILE.docx> [--pdf <FILE.pdf>] [--profile hd05|hd36]').description('dựng văn bản từ tệp DocumentModel, không cần văn phòng').argument('<DOCUMENT.json>', 'tệp văn bản')
      .addOption(profileOption())
      .action(async (document: string, options: RenderOptions) => sink.answer('render', await (await import('./render.ts')).render(document, options))),
    new Command('word-out').usage('<OFFICE.vpk> --document <mẫu/bản ghi> --out <FILE.docx>').description('đưa một dự thảo ra sửa trong Word; từng đoạn được đánh dấu để nhận lại').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .requiredOption('--document <mẫu/bản ghi>', 'văn bản; chỉ ghi mã bản ghi khi bản ghi chỉ có một mẫu').requiredOption('--out <FILE.docx>', 'tệp Word cần ghi')
      .action(async (office: string, options: { document: string, out: string }) => sink.answer('word-out', await (await import('./word.ts')).wordOut(office, options))),
    new Command('word-in').usage('<OFFICE.vpk> <FILE.docx> [--take]').description('xem những gì đã sửa trong Word, và nhận vào văn bản khi có --take').argument('<OFFICE.vpk>', 'tệp văn phòng').argument('<FILE.docx>', 'tệp đã sửa trong Word')
      .option('--take', 'nhận vào văn bản: câu chữ theo Word, chỗ lấy từ hồ sơ giữ theo hồ sơ').option('--accept-word', 'cùng với --take: chỗ nào chọn được thì theo Word')
      .option('--document <mẫu/bản ghi>', 'văn bản, khi tệp không còn dấu nhận biết')
      .action(async (office: string, file: string, options: WordInOptions) => sink.answer('word-in', await (await import('./word.ts')).wordIn(office, file, options))),
  ]
}

/** Where a paper is written, and how it is printed. */
function withOutput(command: Command): Command {
  return command.requiredOption('--out <FILE.docx>', 'tệp Word cần ghi').option('--pdf <FILE.pdf>', 'ghi thêm tệp PDF')
    .option('--two-sided', 'in hai mặt: mặt sau đổi lề trái, lề phải').option('--pdfa', 'tệp PDF theo chuẩn lưu trữ PDF/A-2b')
    .option('--copies <số|recipient>', 'nhiều bản trong một tệp: một số, hoặc recipient để mỗi nơi nhận một bản')
    .option('--signature <FILE.png>', 'ảnh chữ ký, nền trong suốt').option('--seal <FILE.png>', 'ảnh con dấu, nền trong suốt')
}

const profileOption = (): Option => new Option('--profile <bộ quy tắc>', 'bộ quy tắc thể thức; mặc định theo ngày văn bản').choices(profileIdSchema.options)

function checkCommands(sink: Sink): readonly Command[] {
  return [
    new Command('check').usage('<FILE.docx> [--profile hd05|hd36]').description('kiểm tra thể thức một tệp Word bất kỳ (mã thoát 1 khi có lỗi)').argument('<FILE.docx>', 'tệp cần kiểm tra')
      .addOption(profileOption())
      .action(async (file: string, options: { profile?: ProfileId }) => sink.answer('check', await (await import('./check.ts')).check(file, options))),
    new Command('fix').usage('<FILE.docx> --out <COPY.docx> [--tracked] [--all]').description('ghi một bản đã sửa thể thức; tệp gốc không thay đổi').argument('<FILE.docx>', 'tệp cần sửa')
      .requiredOption('--out <COPY.docx>', 'bản sửa cần ghi').option('--tracked', 'ghi thành thay đổi theo dõi được, kèm chú thích')
      .option('--all', 'cả những chỗ cần người soạn xem lại (mặc định chỉ các chỗ an toàn)').addOption(profileOption())
      .action(async (file: string, options: FixOptions) => sink.answer('fix', await (await import('./fix.ts')).fix(file, options))),
    new Command('check-folder').usage('<DIR> --out <SUMMARY.xlsx>').description('kiểm tra mọi tệp Word trong thư mục, ghi một bảng tổng hợp').argument('<DIR>', 'thư mục cần kiểm tra')
      .requiredOption('--out <SUMMARY.xlsx>', 'bảng tổng hợp cần ghi').addOption(profileOption())
      .action(async (folder: string, options: { out: string, profile?: ProfileId }) => sink.answer('check-folder', await (await import('./check-folder.ts')).checkFolderCommand(folder, options))),
  ]
}

function convertCommand(sink: Sink): Command {
  return new Command('convert').usage('<FILE> --out <COPY> [--charset <bảng mã>] [--accept-loss]').description('chuyển tệp .docx, .xlsx, .txt dùng phông TCVN3, VNI, VPS … sang Unicode').argument('<FILE>', 'tệp cần chuyển mã')
    .requiredOption('--out <COPY>', 'bản chuyển mã cần ghi')
    .addOption(new Option('--charset <bảng mã>', 'bảng mã của tệp; mặc định tự nhận theo phông và theo chữ').choices(['auto', ...charsets]))
    .option('--accept-loss', 'vẫn ghi khi có chữ không chuyển được (giữ các chữ đó như cũ)')
    .action(async (file: string, options: ConvertOptions) => sink.answer('convert', await (await import('./convert.ts')).convert(file, options)))
}

function vietnameseChoices({ description, argChoices }: Option): string {
  return argChoices === undefined ? description : `${description} (một trong: ${argChoices.join(', ')})`
}

function vietnameseTitle(title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': 'Cách dùng:', 'Options:': 'Tuỳ chọn:', 'Commands:': 'Các lệnh:', 'Arguments:': 'Tham số:', 'Global Options:': 'Tuỳ chọn chung:',
  }
  return titles[title] ?? title
}
