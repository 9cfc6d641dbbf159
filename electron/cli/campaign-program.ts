/** The words of `vpk campaign`: its verbs in the order of a round, and the options each of them takes. */
import { Command, Option } from 'commander'
import type { Sink } from './answer.ts'
import type { CampaignOptions } from './campaign-options.ts'

const verbs = `
Các việc, theo thứ tự một đợt:
  indicators [all|MÃ…]  xem chỉ tiêu; "all" hoặc các mã: lấy từ bộ chỉ tiêu kèm theo
  create [FIELDS.json]  lập đợt; mục nào không ghi thì được đề xuất      ahead   lập sẵn các kỳ của chế độ báo cáo
  list                  các đợt và chế độ báo cáo đang có
  paper                 văn bản yêu cầu báo cáo                          forms   phiếu cho từng đơn vị (mở đợt)
  import DIR|FILES…     nhập phiếu gửi về, một bước hoàn tác được        undo    hoàn tác lần nhập
  accept                chấp nhận báo cáo đang chờ                       return  trả lại một báo cáo, kèm công văn
  board                 ai đã gửi, ai chưa                               remind  công văn đôn đốc
  excuse                đơn vị không phải báo cáo nữa, kèm lý do         ask-again  yêu cầu lại
  move-due              đổi hạn gửi, kèm lý do; hạn cũ được giữ
  aggregate             tổng hợp số liệu, chỉ tiêu giao, đối chiếu       freeze  chốt số liệu      amendments  điều chỉnh sau khi chốt
  report                dự thảo báo cáo; lần sau: những chỗ đã khác

Mã thoát: 0 xong; 1 dữ liệu đưa vào có chỗ phải sửa, hoặc bản thảo đã cũ nên chưa ghi tệp; 2 không chạy được.`

/** `--campaign a --campaign b` and `--campaign a,b` alike. */
const listed = (value: string, before: readonly string[] | undefined): readonly string[] => [...before ?? [], ...value.split(',').filter((part) => part !== '')]

/** A unit's name may hold a comma: each has its own option. */
const each = (value: string, before: readonly string[] | undefined): readonly string[] => [...before ?? [], value]

export function campaignCommand(sink: Sink): Command {
  const command = new Command('campaign').usage('<OFFICE.vpk> <việc> --campaign <mã> [tuỳ chọn]').description('đợt thu báo cáo: lập đợt, phát phiếu, nhập phiếu, theo dõi, đôn đốc, tổng hợp, chốt số, dự thảo báo cáo')
    .argument('<OFFICE.vpk>', 'tệp văn phòng').argument('<việc>', 'một trong các việc dưới đây').argument('[từ...]', 'mã của indicators; tệp JSON của create; tệp hoặc thư mục của import')
    .addHelpText('after', verbs)
  return withRead(withTaken(withAsked(command)))
    .action(async (office: string, verb: string, files: readonly string[], options: CampaignOptions) => sink.answer('campaign', await (await import('./campaign.ts')).campaign([office, verb, ...files], options)))
}

/** What is asked, of whom, until when. */
function withAsked(command: Command): Command {
  return command.option('--campaign <mã>', 'mã đợt; board nhận nhiều đợt', listed)
    .addOption(new Option('--kind <loại>', 'create: loại đợt').choices(['preliminaryReview', 'finalReview', 'periodic', 'other']))
    .option('--directive <mã>', 'create: văn bản chỉ đạo được sơ kết, tổng kết').option('--round <mã>', 'create, ahead: chế độ báo cáo').option('--period <kỳ>', 'create: month, quarter, halfYear, nineMonths, year, term')
    .option('--title <tên>', 'create: tên đợt').option('--outline <mã>', 'create: đề cương mẫu (so-ket, tong-ket, dinh-ky)').option('--indicators <mã,…>', 'create: mã các chỉ tiêu, hoặc all', listed)
    .option('--under <mã>', 'create: đơn vị phải báo cáo lấy dưới tổ chức này (mặc định: tổ chức của văn phòng)').option('--kinds <loại,…>', 'create, board: loại tổ chức', listed)
    .option('--from <ngày>', 'create: đầu kỳ; board: hạn từ ngày').option('--to <ngày>', 'create: cuối kỳ; board: hạn đến ngày').option('--cut-off <ngày>', 'create: ngày chốt số liệu')
    .option('--due <ngày>', 'create: hạn gửi; remind, return, move-due: hạn mới (cuối tuần dời sang thứ Hai)').option('--until <ngày>', 'ahead: lập sẵn các kỳ kết thúc đến ngày này')
    .addOption(new Option('--role <loại>', 'paper: văn bản yêu cầu báo cáo').choices(['plan', 'letter'])).option('--data-files', 'forms: ghi thêm tệp dữ liệu cho đơn vị có chương trình này')
}

/** What came in, and what is decided about it. */
function withTaken(command: Command): Command {
  return command.option('--dry-run', 'import: chỉ xem trước, không ghi').option('--accept-ready', 'import: chấp nhận ngay tệp không có lỗi (mặc định chỉ nhận, chưa tính)')
    .option('--override <lý do>', 'import: chấp nhận cả tệp có lỗi, ghi rõ lý do').option('--received-on <ngày>', 'import: ngày nhận')
    .option('--unit <mã>', 'accept, return, remind, excuse, ask-again: đơn vị (mã; trừ remind: hoặc tên), accept, remind: lặp lại cho nhiều đơn vị; import: đơn vị của tệp không ghi mã', each).option('--reason <lý do>', 'accept, return, undo, excuse, move-due: lý do').option('--batch <mã>', 'undo: lần nhập (mặc định lần cuối)')
    .option('--with-none', 'freeze: vẫn chốt khi chưa báo cáo nào được tính')
}

/** What is read of it. */
function withRead(command: Command): Command {
  return command.option('--on <ngày>', 'board, remind: tính đến ngày').option('--sectors <khối,…>', 'board: khối', listed).option('--states <tình trạng,…>', 'board: notDue, received, late, returned, accepted, missing', listed)
    .option('--out <nơi ghi>', 'forms: thư mục; board, aggregate: FILE.xlsx; paper, remind, return, report: FILE.docx')
    .option('--frozen', 'aggregate, report: số liệu đã chốt').option('--include-received', 'aggregate, report: tính cả báo cáo đã nhận, chờ xem')
    .addOption(new Option('--by <cách>', 'aggregate: chia theo khối, loại tổ chức, từng đơn vị').choices(['sector', 'kind', 'parent']))
    .option('--refresh', 'report: lấy vào bản thảo những chỗ đã khác mà chưa ai sửa').option('--keep', 'report: vẫn ghi tệp theo bản thảo đang có')
}
