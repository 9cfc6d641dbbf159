/** What is said of edits after a freeze. */
import { expect, it } from 'vitest'
import { editsAfterFreeze } from '../../../electron/aggregation/frozen-edits.ts'
import type { FrozenUnit } from '../../../electron/campaigns/index.ts'
import { indicatorSchema, isComparable } from '../../../shared/domain/indicator.ts'

const indicator = indicatorSchema.parse({ id: 'PT05', code: 'PT05', name: 'Kết nạp', group: 'Phát triển đảng', unitOfMeasure: 'đồng chí', rollUp: 'sum', period: 'quarter' })
const unit = (at: number, more: Partial<FrozenUnit> = {}): FrozenUnit => ({ id: `u${at}`, parentId: 'khoi', name: `Chi bộ ${at}`, depth: 1, owes: true, kind: 'grassrootsCell', sector: 'party', ...more })
const units = [0, 1, 2, 3, 4, 5, 6].map((at) => unit(at))
const known = new Map([[indicator.id, indicator]])

it('nothing, when nothing that counts was touched', () => {
  expect(editsAfterFreeze({ indicators: [indicator], units }, new Map([[indicator.id, { ...indicator, note: 'thêm ghi chú', base: 'members' as const }]]), units)).toEqual([])
})

it('names what was changed; five units, and how many more', () => {
  const edited = editsAfterFreeze({ indicators: [indicator], units }, new Map([[indicator.id, { ...indicator, unitOfMeasure: 'người', rollUp: 'latest' as const }]]), units.map((one) => ({ ...one, parentId: 'khac' })))
  expect(edited.map(({ code, message }) => [code, message])).toEqual([
    ['aggregate.indicatorEdited', 'Chỉ tiêu “Kết nạp” đã sửa sau khi chốt (đơn vị tính, cách cộng); bảng chốt vẫn theo cách cũ.'],
    ['aggregate.unitsEdited', '7 tổ chức đã sửa sau khi chốt: “Chi bộ 0” (cấp trên); “Chi bộ 1” (cấp trên); “Chi bộ 2” (cấp trên); “Chi bộ 3” (cấp trên); “Chi bộ 4” (cấp trên) và 2 tổ chức khác. Bảng chốt vẫn theo cây tổ chức lúc chốt.'],
  ])
})

it('says who came into the tree and who left it', () => {
  expect(editsAfterFreeze({ indicators: [], units: [unit(0), unit(1)] }, known, [unit(0, { owes: false }), unit(2)]).map(({ message }) => message)).toEqual([
    '3 tổ chức đã sửa sau khi chốt: “Chi bộ 0” (việc phải báo cáo); “Chi bộ 1” (không còn trong cây của đợt); “Chi bộ 2” (thêm vào cây của đợt). Bảng chốt vẫn theo cây tổ chức lúc chốt.',
  ])
})

it('holds figures against each other only when they are of one kind and unit of measure', () => {
  const rate = { ...indicator, rollUp: 'rateOfSums' as const, unitOfMeasure: '%' }
  expect([isComparable(indicator, { ...indicator, rollUp: 'latest' }), isComparable(rate, { ...rate, rollUp: 'averageOfRates' }), isComparable(rate, { ...rate, ratePer: 'one' }), isComparable(indicator, { ...indicator, unitOfMeasure: 'tổ chức' })])
    .toEqual([true, false, false, false])
})
