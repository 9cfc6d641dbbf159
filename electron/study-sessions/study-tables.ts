/** The table of study by unit and by document studied (document-catalogue 16). Pure. */
import type { Directive } from '../../shared/domain/directive.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { countCell, percentCell, textCell, workFractionText, workRate } from '../../shared/domain/work-table.ts'
import type { WorkCell, WorkRow, WorkTable } from '../../shared/domain/work-table.ts'
import type { UnitTree } from '../work-tables/index.ts'
import { groupCounts, groupRate } from './study-classes.ts'
import type { StudyClass } from './study-classes.ts'

const figures = [
  { id: 'classes', title: 'Số lớp', share: 8, align: 'right' }, { id: 'invited', title: 'ĐV triệu tập', share: 11, align: 'right' },
  { id: 'present', title: 'ĐV dự', share: 11, align: 'right' }, { id: 'rate', title: '%', share: 9, align: 'right' },
  { id: 'nonMembers', title: 'QC dự/triệu tập', share: 15, align: 'right' }, { id: 'nonMembersRate', title: '%', share: 9, align: 'right' },
] as const

export const countingNotes: readonly string[] = [
  'Người học bù tính vào số dự của buổi học đã vắng, không tính thêm vào số triệu tập.',
  'Tỷ lệ tính từ số người dự trên số người được triệu tập.',
]
/** A paper writes its heads in full instead. */
const abbreviations = 'ĐV: đảng viên; QC: quần chúng.'

/** TT · Đơn vị · Số lớp · ĐV triệu tập · ĐV dự · % · QC dự · % · Kế hoạch thực hiện. Units that held none are there. `flagOf`: what is said of a unit. */
export function tableByUnit(tree: UnitTree, byUnit: ReadonlyMap<string, readonly StudyClass[]>, directives: readonly Directive[], title: string, flagOf: (unitId: string) => string): WorkTable {
  const rows = tree.listed(byUnit.keys()).map(({ id, name, ended, own }, at): WorkRow => {
    const label = own ? `${name} (tổ chức chung)` : ended ? `${name} (đã kết thúc)` : name
    return { id, total: false, flag: flagOf(id), cells: [countCell(at + 1), textCell(label), ...figureCells(byUnit.get(id) ?? []), textCell(plansOf(tree, id, directives))] }
  })
  return {
    title,
    columns: [{ id: 'order', title: 'TT', share: 5, align: 'centre' }, { id: 'unit', title: 'Đơn vị', share: 34, align: 'left' }, ...figures, { id: 'plan', title: 'Kế hoạch thực hiện (số, ngày)', share: 26, align: 'left' }],
    rows: [...rows, { id: 'total', total: true, flag: '', cells: [textCell(''), textCell('Tổng cộng'), ...figureCells([...byUnit.values()].flat()), textCell('')] }],
    notes: [...countingNotes, abbreviations],
  }
}

/** One row for each document studied; a session on two documents stands in both rows, so there is no total. */
export function tableByDirective(classes: readonly StudyClass[], directives: readonly Directive[], title: string): WorkTable {
  const studied = directives.filter(({ id }) => classes.some(({ session }) => session.directiveIds.includes(id)))
  const without = classes.filter(({ session }) => session.directiveIds.length === 0)
  const row = (id: string, at: number, name: string, own: readonly StudyClass[]): WorkRow => ({ id, total: false, flag: '', cells: [countCell(at + 1), textCell(name), ...figureCells(own)] })
  return {
    title,
    columns: [{ id: 'order', title: 'TT', share: 5, align: 'centre' }, { id: 'directive', title: 'Văn bản học tập', share: 48, align: 'left' }, ...figures],
    rows: [
      ...studied.map((directive, at) => row(directive.id, at, `${directive.designation}, ${shortDate(directive.date)} ${directive.subject}`, classes.filter(({ session }) => session.directiveIds.includes(directive.id)))),
      ...without.length === 0 ? [] : [row('none', studied.length, '(không ghi văn bản)', without)],
    ],
    notes: ['Một buổi học nhiều văn bản được tính ở từng văn bản, nên bảng này không cộng.', ...countingNotes, abbreviations],
  }
}

function figureCells(classes: readonly StudyClass[]): readonly WorkCell[] {
  const [members, nonMembers] = [groupCounts(classes, 'members'), groupCounts(classes, 'nonMembers')]
  const others = groupRate(nonMembers)
  return [
    countCell(classes.length), countCell(members.invited), countCell(members.present + members.caughtUp), percentCell(groupRate(members)),
    textCell(others.denominator === 0 ? '' : workFractionText(others)), percentCell(others.denominator === 0 ? workRate(0, 0) : others),
  ]
}

/** The unit's own plans to carry the documents out: "12-KH/ĐU, 05/6/2026". */
function plansOf(tree: UnitTree, unitId: string, directives: readonly Directive[]): string {
  return directives.flatMap(({ responses }) => responses).filter(({ bodyId }) => bodyId === unitId || tree.unitOf(bodyId) === unitId)
    .map(({ designation, date }) => `${designation}, ${shortDate(date)}`).join('; ')
}
