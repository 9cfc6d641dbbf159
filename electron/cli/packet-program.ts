/** The commands of packets with their options; what each does is in the file of its name, loaded when it is run. */
import { Command } from 'commander'
import type { Sink } from './answer.ts'
import type { PacketOptions } from './packet.ts'
import type { ReceiveOptions } from './receive.ts'

export function packetCommands(sink: Sink): readonly Command[] {
  return [
    new Command('packet').usage('<OFFICE.vpk> --documents <mẫu/bản ghi…> --out <GÓI.vpkx>').description('lập gói gửi cấp trên: văn bản, phụ lục, số liệu, mục lục, bản kê có chữ ký').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .requiredOption('--out <GÓI.vpkx>', 'tệp gói cần ghi')
      .option('--documents <mẫu/bản ghi...>', 'các văn bản; chỉ ghi mã bản ghi khi bản ghi chỉ có một mẫu').option('--letter <mẫu/bản ghi>', 'công văn (tờ trình) gửi kèm gói')
      .option('--appendix <FILE...>', 'tài liệu kèm theo: .pdf, .docx, .xlsx, ảnh').option('--aggregate <mã đợt...>', 'số liệu tổng hợp của văn phòng: mã các đợt báo cáo; số đã chốt nếu đợt đã chốt')
      .option('--figures <mã báo cáo...>', 'số liệu: mã các báo cáo đã nhận (vpk campaign … list)')
      .option('--to <lời>', 'kính gửi').option('--note <lời>', 'lời nhắn trong bản kê').option('--seal-for <THẺ.vpkcard|mã>', 'niêm phong: chỉ nơi nhận này mở được (khoá đã đối chiếu)')
      .action(async (office: string, options: PacketOptions) => sink.answer('packet', await (await import('./packet.ts')).packet(office, options))),
    new Command('card').usage('<OFFICE.vpk> [--out <THẺ.vpkcard>]').description('xem dãy số khoá của văn phòng; ghi thẻ văn phòng (khoá công khai) để gửi nơi khác').argument('<OFFICE.vpk>', 'tệp văn phòng')
      .option('--out <THẺ.vpkcard>', 'thẻ cần ghi')
      .action(async (office: string, options: { out?: string }) => sink.answer('card', await (await import('./packet.ts')).card(office, options.out))),
    new Command('verify').usage('<GÓI.vpkx> [--office <OFFICE.vpk>]').description('kiểm tra gói gửi từng byte và chữ ký, không cần mạng (mã thoát 1 khi có chỗ sai)').argument('<GÓI.vpkx>', 'tệp gói')
      .option('--office <OFFICE.vpk>', 'đối chiếu khoá với nơi gửi đã biết; mở gói niêm phong cho văn phòng này')
      .action(async (file: string, options: { office?: string }) => sink.answer('verify', await (await import('./verify.ts')).verify(file, options.office))),
    new Command('receive').usage('<OFFICE.vpk> <TỆP> [tuỳ chọn]').description('nhận gói gửi (.vpkx, .vpkx.age), phiếu báo nhận (.vpkr) hoặc thẻ văn phòng (.vpkcard)').argument('<OFFICE.vpk>', 'tệp văn phòng').argument('<TỆP>', 'tệp nhận được')
      .option('--preview', 'chỉ xem sẽ làm gì').option('--accept-key <dãy số>', 'tin khoá của nơi gửi: dãy số đã đối chiếu qua điện thoại').option('--receipt <PHIẾU.vpkr>', 'ghi phiếu báo nhận')
      .option('--received-on <ngày>', 'ngày nhận (NĂM-THÁNG-NGÀY); mặc định hôm nay').option('--accept-ready', 'chấp nhận ngay số liệu không có lỗi (mặc định: nhận, chờ xem)')
      .option('--campaign <mã>', 'đợt báo cáo của văn phòng này mà số liệu trả lời').option('--unit <mã>', 'đơn vị của số liệu').option('--sender-body <mã>', 'nơi gửi là tổ chức này trong cây tổ chức')
      .option('--leave <mẫu/bản ghi...>', 'văn bản không vào sổ').option('--skip-figures', 'bỏ qua số liệu chưa nhận được (không nhận lại được từ gói này)').option('--reason <lời>', 'lý do, khi một quyết định cần')
      .action(async (office: string, file: string, options: ReceiveOptions) => sink.answer('receive', await (await import('./receive.ts')).receive(office, file, options))),
  ]
}
