/** The command of batches with its options; what it does is in the file of its name, loaded when it is run. */
import { Command, Option } from 'commander'
import { organSchema } from '../../shared/domain/membership.ts'
import type { Sink } from './answer.ts'
import type { BatchOptions } from './batch.ts'

export function batchCommand(sink: Sink): Command {
  return new Command('batch').usage('<OFFICE.vpk> --template <mẫu> --record <bản ghi> --list <DS.xlsx> --out <THƯ MỤC>').description('lập loạt văn bản cho một danh sách: mỗi dòng một bản, mỗi bản một tệp hoặc tất cả trong một tệp; --batch: chạy tiếp, không lập bản nào hai lần').argument('<OFFICE.vpk>', 'tệp văn phòng')
    .option('--template <mẫu>', 'mã mẫu của văn bản').option('--record <mã>', 'mã bản ghi của văn bản; «Tên cột» trong lời văn được điền theo từng dòng').option('--title <tên>', 'tên của loạt')
    .option('--list <DS.xlsx>', 'danh sách Excel, hàng tiêu đề ở trên').option('--sheet <tên>', 'trang tính').option('--header <hàng>', 'hàng tiêu đề (cuối)')
    .option('--bodies <mã...>', 'các đơn vị trong cây tổ chức; all: mọi chi bộ, đảng bộ cơ sở').option('--members <mã tổ chức>', 'thành viên của một tổ chức').addOption(new Option('--organ <loại>', 'của --members; mặc định executiveCommittee').choices(organSchema.options))
    .option('--guests <mã cuộc họp>', 'đại biểu được mời của một cuộc họp').option('--deliveries <mã>', 'một danh sách gửi đã lưu')
    .option('--place <chỗ=cột...>', 'chỗ lấy từ cột nào: addressees=…, subject=…, text=…, field.<mục>=…; không có: theo tên cột').option('--name <cột>', 'cột đặt tên từng dòng và tệp').option('--allow-empty', 'ô trống thì để trống, không coi là lỗi')
    .option('--batch <mã>', 'chạy tiếp một loạt đã lập').option('--again', 'ghi lại cả những bản thiếu trong thư mục hoặc lập trước khi văn bản được sửa').option('--check', 'chỉ kiểm tra mọi dòng, không ghi tệp nào')
    .option('--out <THƯ MỤC>', 'mỗi bản một tệp vào thư mục này').option('--one <TỆP>', 'tất cả trong một tệp .docx hoặc .pdf').addOption(new Option('--format <dạng>', 'của --out').choices(['docx', 'pdf']).default('docx')).option('--two-sided', 'của --one: in hai mặt, mỗi bản bắt đầu ở mặt trước')
    .option('--reconciliation <TỆP>', 'bảng đối chiếu: .docx, .pdf hoặc .xlsx')
    .action(async (office: string, options: BatchOptions) => sink.answer('batch', await (await import('./batch.ts')).batch(office, options)))
}
