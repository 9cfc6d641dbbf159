/** Whom a line of Nơi nhận means, in a tree of its own. */
import { expect, it } from 'vitest'
import { recipientUnits } from '../../../electron/deliveries/recipient-units.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import type { Body, BodyKind } from '../../../shared/domain/organisation.ts'

function body(id: string, kind: BodyKind, name: string, parentId: string | null, more: object = {}): readonly [string, Body] {
  return [id, bodySchema.parse({ id, kind, versions: [{ from: '2020-01-01', name, parentId, letterheadIssuer: name.toUpperCase(), symbol: 'X', place: 'Minh Khê', ...more }] })]
}

const bodies = new Map([
  body('tu', 'superior', 'Tỉnh uỷ', null), body('du', 'committee', 'Đảng uỷ các cơ quan Đảng tỉnh', null, { shortName: 'Đảng uỷ CCQĐ' }), body('ubkt', 'inspectionCommittee', 'Uỷ ban Kiểm tra Đảng uỷ', 'du'), body('btc', 'board', 'Ban Tổ chức', 'du'),
  body('dbcs', 'grassrootsCommittee', 'Đảng bộ Trường Chính trị', 'du'), body('cbcs', 'grassrootsCell', 'Chi bộ Hội Nhà báo', 'du'), body('cb1', 'partyCell', 'Chi bộ Khoa Luật', 'dbcs'), body('cb2', 'partyCell', 'Chi bộ Phòng Đào tạo', 'dbcs'),
  body('cu', 'grassrootsCell', 'Chi bộ đã giải thể', 'du', { to: '2025-12-31' }), body('dn1', 'grassrootsCell', 'Chi bộ Trùng tên', 'du'), body('dn2', 'grassrootsCell', 'Chi bộ Trùng tên', 'du'),
])

function meaning(name: string, { issuerId = 'du', addressees = [] as readonly string[], on = '2026-06-05' } = {}) {
  return recipientUnits({ items: [{ name, purpose: 'để thực hiện' }], addressees, bodies, issuerId, on }).map(({ means, units }) => [means, units.map(({ bodyId }) => bodyId)] as const)
}

it.each([
  ['Tỉnh uỷ', 'unit', ['tu']], ['tỉnh  uỷ', 'unit', ['tu']], ['Đảng uỷ CCQĐ', 'unit', ['du']], ['Văn phòng Tỉnh uỷ', 'words', []], ['Chi bộ Trùng tên', 'group', ['dn1', 'dn2']], ['Chi bộ đã giải thể', 'words', []],
  ['Các chi bộ trực thuộc', 'group', ['cbcs', 'dn1', 'dn2']], ['Các chi bộ', 'group', ['cbcs', 'cb1', 'cb2', 'dn1', 'dn2']], ['Các đảng bộ trực thuộc', 'group', ['dbcs']], ['Các tổ chức cơ sở đảng', 'group', ['dbcs', 'cbcs', 'dn1', 'dn2']],
  ['Các ban Đảng uỷ', 'group', ['ubkt', 'btc']], ['Các đồng chí Uỷ viên Ban Chấp hành Đảng bộ', 'words', []], ['Chi bộ trực thuộc', 'words', []],
] as const)('%s: %s', (name, means, units) => {
  const [found] = meaning(name)
  expect(found?.[0]).toBe(means)
  expect([...found?.[1] ?? []].toSorted()).toEqual([...units].toSorted())
})

it('a unit of before is meant by a paper of before', () => expect(meaning('Chi bộ đã giải thể', { on: '2025-06-05' })).toEqual([['unit', ['cu']]]))

it('groups of a paper of the inspection committee are those of its committee, and never the issuer itself', () => {
  const unitsOf = (name: string, issuerId: string): readonly string[] => meaning(name, { issuerId }).flatMap(([, units]) => units).toSorted()
  expect(unitsOf('Các tổ chức cơ sở đảng trực thuộc', 'ubkt')).toEqual(['cbcs', 'dbcs', 'dn1', 'dn2'])
  expect(meaning('Các ban Đảng uỷ', { issuerId: 'ubkt' })).toEqual([['group', ['btc']]])
  expect(unitsOf('Các chi bộ trực thuộc', 'dbcs')).toEqual(['cb1', 'cb2'])
})

it('“Như trên” is opened into those addressed; where nobody is, it stays words', () => {
  expect(meaning('Như trên', { addressees: ['Tỉnh uỷ', 'Các chi bộ trực thuộc'] }).map(([means]) => means)).toEqual(['unit', 'group'])
  expect(meaning('Như trên')).toEqual([['words', []]])
})
