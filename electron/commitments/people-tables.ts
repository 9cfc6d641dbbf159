/** Lists of people behind the coverage as tables of a workbook: who is missing, which units sent none, what is loose. Pure. */
import type { CommitmentCoverage } from '../../shared/contract/year-work.ts'
import { countCell, textCell } from '../../shared/domain/work-table.ts'
import type { WorkTable } from '../../shared/domain/work-table.ts'
import { roleNames } from './coverage.ts'

export function peopleTables({ missing, noRegister, loose, repeated }: CommitmentCoverage): readonly { readonly name: string, readonly table: WorkTable }[] {
  return [
    { name: 'Chưa đăng ký', table: list('Người chưa đăng ký', ['Đơn vị', 'Loại đăng ký', 'Họ và tên', 'Đối tượng'], missing.map((one) => [one.name, one.type, one.person, roleNames[one.role]])) },
    { name: 'Chưa có bản đăng ký', table: list('Đơn vị chưa có bản đăng ký', ['Đơn vị', 'Loại đăng ký'], noRegister.map(({ name, type }) => [name, type])) },
    {
      name: 'Nội dung cần xem lại', table: list('Nội dung đăng ký cần xem lại', ['Đơn vị', 'Loại đăng ký', 'Họ và tên', 'Nội dung', 'Điều cần xem'],
        [...loose, ...repeated].map((one) => [one.name, one.type, one.person, one.content, one.sentence])),
    },
  ]
}

function list(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): WorkTable {
  return {
    title, notes: [],
    columns: [{ id: 'order', title: 'TT', share: 5, align: 'centre' }, ...heads.map((head) => ({ id: head, title: head, share: 34, align: 'left' as const }))],
    rows: rows.map((texts, at) => ({ id: String(at), total: false, flag: '', cells: [countCell(at + 1), ...texts.map(textCell)] })),
  }
}
