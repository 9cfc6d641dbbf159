/** Registrations of a year: how many of those who owe one, by unit and role; who is missing, by name where a register has names. */
import type { CommitmentCoverage } from '../../shared/contract/year-work.ts'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { countCell, rateCell, textCell } from '../../shared/domain/work-table.ts'
import type { WorkCell, WorkRow, WorkTable } from '../../shared/domain/work-table.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getOffice } from '../settings/index.ts'
import { targetsFor, thresholdOf, unitTree } from '../work-tables/index.ts'
import type { UnitTree } from '../work-tables/index.ts'
import { selectCommitments } from './commitment.repository.ts'
import { coverageOf, isRegistered, isSameType, looseItems, peopleOf, registrantRoles, repeatedItems } from './coverage.ts'
import type { Owing } from './coverage.ts'

/** Indicator of the supplied set whose target says what share must register. */
export const commitmentIndicator = 'HT05'

export interface CoverageAsked { readonly year: number, readonly type: string | null, readonly on: string }

export async function commitmentCoverage(db: ReadDatabase, asked: CoverageAsked): Promise<CommitmentCoverage> {
  const { record: office } = await getOffice(db)
  const stored = (await selectCommitments(db)).map(({ record }) => record)
  const ofYear = stored.filter(({ year }) => year === asked.year)
  const types = distinctTypes(ofYear)
  const lastTypes = distinctTypes(stored.filter(({ year }) => year === asked.year - 1))
  const chosen = asked.type === null ? ofYear : ofYear.filter(({ type }) => isSameType(type, asked.type ?? ''))
  // A register is of its whole year; the tree is read as it stood when the figures were taken.
  const tree = unitTree((await organisationView(db)).bodies, office.bodyId, asked.on)
  const people = peopleOf(chosen)
  const all = coverageOf(people, asked.on)
  const threshold = thresholdOf(await targetsFor(db, commitmentIndicator), office.bodyId, office.bodyId, asked.on)
  const placed = (one: Owing) => ({ commitmentId: one.commitment.id, bodyId: one.commitment.bodyId, name: tree.nameOf(one.commitment.bodyId), type: one.commitment.type, person: one.person.name, role: one.person.role })
  return {
    ...asked, types: [...types], droppedTypes: lastTypes.filter((type) => !types.some((other) => isSameType(type, other))),
    all, roles: registrantRoles.map((role) => ({ role, rate: coverageOf(people, asked.on, role) })),
    threshold: threshold === null ? null : { value: threshold.value, comparison: threshold.comparison, setBy: threshold.setBy },
    kept: threshold === null || all.denominator === 0 ? null : threshold.keeps(all),
    byUnit: coverageTable(tree, chosen, asked),
    missing: people.filter(({ person }) => !isRegistered(person, asked.on)).map(placed),
    noRegister: withoutRegister(tree, chosen, asked.type === null ? types : [asked.type]),
    loose: looseItems(people, asked.on).map((item) => ({ ...placed(item), content: item.content, sentence: item.sentence })),
    repeated: repeatedItems(people, peopleOf(stored.filter(({ year }) => year === asked.year - 1))).map((item) => ({ ...placed(item), content: item.content, sentence: item.sentence })),
  }
}

/** Each type once, as it was first written. */
function distinctTypes(commitments: readonly Commitment[]): readonly string[] {
  return commitments.map(({ type }) => type).filter((type, at, all) => all.findIndex((other) => isSameType(other, type)) === at).toSorted((one, other) => one.localeCompare(other, 'vi'))
}

/** Units of which no register came, for each type; for a year without any register, the units themselves. */
function withoutRegister(tree: UnitTree, commitments: readonly Commitment[], types: readonly string[]): CommitmentCoverage['noRegister'] {
  return (types.length === 0 ? [''] : types).flatMap((type) => {
    const held = new Set(commitments.filter((commitment) => isSameType(commitment.type, type)).map(({ bodyId }) => tree.unitOf(bodyId) ?? bodyId))
    return tree.units.filter(({ id }) => !held.has(id)).map(({ id, name }) => ({ bodyId: id, name, type }))
  })
}

const rolesWide = 17

/** TT · Đơn vị · Người đứng đầu · Cán bộ, đảng viên · Quần chúng · Tổng số · Chưa đăng ký. */
function coverageTable(tree: UnitTree, commitments: readonly Commitment[], { year, type, on }: CoverageAsked): WorkTable {
  const byUnit = Map.groupBy(commitments, ({ bodyId }) => tree.unitOf(bodyId) ?? bodyId)
  const cells = (people: readonly Owing[]): readonly WorkCell[] => {
    const all = coverageOf(people, on)
    return [...registrantRoles.map((role) => coverageOf(people, on, role)), all].map((rate) => rate.denominator === 0 ? textCell('') : rateCell(rate))
      .concat(countCell(people.length === 0 ? null : all.denominator - all.numerator))
  }
  const rows = tree.listed(byUnit.keys()).map(({ id, name, ended, own }, at): WorkRow => {
    const people = peopleOf(byUnit.get(id) ?? [])
    return { id, total: false, flag: byUnit.has(id) ? people.length === 0 ? 'Bản đăng ký chưa có tên ai' : '' : 'Chưa có bản đăng ký', cells: [countCell(at + 1), textCell(ended ? `${name} (đã kết thúc)` : own ? `${name} (cơ quan mình)` : name), ...cells(people)] }
  })
  return {
    title: `Kết quả đăng ký ${type === null ? 'nêu gương, cam kết' : `“${type}”`} năm ${year}, tính đến ngày ${shortDate(on)}`,
    columns: [
      { id: 'order', title: 'TT', share: 5, align: 'centre' }, { id: 'unit', title: 'Đơn vị', share: 36, align: 'left' },
      { id: 'head', title: 'Người đứng đầu', share: rolesWide, align: 'right' }, { id: 'member', title: 'Cán bộ, đảng viên', share: rolesWide + 3, align: 'right' },
      { id: 'nonMember', title: 'Quần chúng', share: rolesWide, align: 'right' }, { id: 'all', title: 'Tổng số', share: rolesWide + 3, align: 'right' },
      { id: 'missing', title: 'Chưa đăng ký', share: 11, align: 'right' },
    ],
    rows: [...rows, { id: 'total', total: true, flag: '', cells: [textCell(''), textCell('Tổng cộng'), ...cells(peopleOf(commitments))] }],
    notes: ['Tỷ lệ: số đã đăng ký trên số phải đăng ký theo danh sách của đơn vị.', 'Đơn vị chưa có bản đăng ký vẫn có mặt trong bảng; số người phải đăng ký ở đó chưa biết nên chưa tính vào tổng.'],
  }
}
