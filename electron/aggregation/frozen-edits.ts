/** What was edited after a freeze: indicators and units that are now other than those the frozen figures were counted with. Pure. */
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { FrozenBasis, FrozenUnit } from '../campaigns/index.ts'

const indicatorFields = [
  ['code', 'mã'], ['name', 'tên'], ['group', 'nhóm'], ['unitOfMeasure', 'đơn vị tính'], ['rollUp', 'cách cộng'], ['ratePer', 'cách tính tỷ lệ'],
  ['numeratorName', 'tên tử số'], ['denominatorName', 'tên mẫu số'], ['decimals', 'số chữ số thập phân'], ['direction', 'chiều so sánh'],
] as const satisfies readonly (readonly [keyof Indicator, string])[]

const unitFields = [
  ['name', 'tên'], ['parentId', 'cấp trên'], ['kind', 'loại tổ chức'], ['sector', 'khối'], ['owes', 'việc phải báo cáo'],
] as const satisfies readonly (readonly [keyof FrozenUnit, string])[]

/** Units named in one sentence; the others are counted. */
const mostNamed = 5

/** A warning for every indicator edited, and one for all units edited. Empty when all is as it was. */
export function editsAfterFreeze({ indicators, units }: FrozenBasis, known: ReadonlyMap<string, Indicator>, now: readonly FrozenUnit[]): readonly Problem[] {
  return [
    ...indicators.flatMap((kept): readonly Problem[] => {
      const current = known.get(kept.id)
      const changed = current === undefined ? [] : changedWords(indicatorFields, kept, current)
      return changed.length === 0 ? [] : [note('aggregate.indicatorEdited', kept.code, `Chỉ tiêu “${kept.name}” đã sửa sau khi chốt (${changed.join(', ')}); bảng chốt vẫn theo cách cũ.`)]
    }),
    ...unitNote(units, now),
  ]
}

function unitNote(units: readonly FrozenUnit[], now: readonly FrozenUnit[]): readonly Problem[] {
  const current = new Map(now.map((unit) => [unit.id, unit]))
  const kept = new Set(units.map(({ id }) => id))
  const edited = [
    ...units.flatMap((unit) => {
      const other = current.get(unit.id)
      const changed = other === undefined ? ['không còn trong cây của đợt'] : changedWords(unitFields, unit, other)
      return changed.length === 0 ? [] : [`“${unit.name}” (${changed.join(', ')})`]
    }),
    ...now.filter(({ id }) => !kept.has(id)).map(({ name }) => `“${name}” (thêm vào cây của đợt)`),
  ]
  if (edited.length === 0) return []
  const others = edited.length > mostNamed ? ` và ${edited.length - mostNamed} tổ chức khác` : ''
  return [note('aggregate.unitsEdited', String(edited.length), `${edited.length} tổ chức đã sửa sau khi chốt: ${edited.slice(0, mostNamed).join('; ')}${others}. Bảng chốt vẫn theo cây tổ chức lúc chốt.`)]
}

function changedWords<Thing>(fields: readonly (readonly [keyof Thing, string])[], kept: Thing, current: Thing): readonly string[] {
  return fields.filter(([field]) => kept[field] !== current[field]).map(([, words]) => words)
}

function note(code: string, value: string, message: string): Problem {
  return { severity: 'warning', code, path: '', value, message, remedy: 'Xem “Số hiện tại” để biết số tính theo cách mới; số đã chốt được giữ nguyên.' }
}

/** Said beside a comparison that would hold two ways of counting against each other. */
export function otherRule(name: string, { campaign }: { readonly campaign: { readonly title: string } }): Problem {
  return {
    severity: 'warning', code: 'aggregate.otherRule', path: '', value: name,
    message: `Chỉ tiêu “${name}” ở đợt “${campaign.title}” được chốt theo cách tính hoặc đơn vị tính khác, nên hai số không trừ cho nhau.`,
    remedy: 'Xem từng số riêng; muốn so được thì dùng cùng một cách tính.',
  }
}

/** Said of a freeze that is older than the program's keeping of how it was counted. */
export const withoutBasis: Problem = {
  severity: 'warning', code: 'aggregate.freezeWithoutBasis', path: '', value: '',
  message: 'Đợt này được chốt khi chương trình chưa giữ lại cách tính và cây tổ chức lúc chốt; bảng chốt đang tính theo chỉ tiêu và cây tổ chức hiện nay.',
  remedy: 'Nếu chỉ tiêu hoặc tổ chức đã sửa từ đó, đối chiếu với bản in lúc chốt.',
}
