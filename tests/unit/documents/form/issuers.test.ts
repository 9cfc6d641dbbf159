import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bodySymbolMeaning, loadIssuers, suggestIssuer, withItsFile } from '../../../../electron/documents/form/index.ts'
import type { IssuerNames, IssuerTable } from '../../../../electron/documents/form/index.ts'

const name = 'issuers.yaml'
const text = readFileSync(new URL(`../../../../resources/rules/${name}`, import.meta.url), 'utf8')
const table: IssuerTable = (() => {
  const loaded = loadIssuers([{ name, text }])
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  return loaded.value
})()

function head(id: string, names: IssuerNames, date: string | null = '2026-06-05') {
  const found = suggestIssuer(table, id, names, date)
  return found === null ? null : [found.letterhead.superior, found.letterhead.issuer, found.bodySymbol, found.exists]
}

const served = { served: 'Đảng uỷ xã A', servedSymbol: 'ĐU' }

describe('issuers', () => {
  it.each([
    ['centralCommittee', {}, [null, 'Ban Chấp hành Trung ương', 'TW', true]],
    ['provinceCommittee', { name: 'Tỉnh uỷ B' }, [null, 'Tỉnh uỷ B', 'TU', true]],
    ['superiorCommittee', { name: 'Đảng uỷ xã A', upper: 'tỉnh B' }, ['Đảng bộ tỉnh B', 'Đảng uỷ xã A', 'ĐU', true]],
    ['cell', { name: 'Chi bộ thôn C', upper: 'xã A' }, ['Đảng bộ xã A', 'Chi bộ thôn C', 'CB', true]],
    ['office', served, ['Đảng uỷ xã A', 'Văn phòng', 'VPĐU', true]],
    ['inspectionCommittee', { served: 'Tỉnh uỷ B', servedSymbol: 'TU' }, ['Tỉnh uỷ B', 'Uỷ ban Kiểm tra', 'UBKTTU', true]],
    ['partyBuildingBoard', served, ['Đảng uỷ xã A', 'Ban Xây dựng Đảng', 'BXDĐĐU', true]],
    ['congress', { name: 'Đại hội đại biểu lần thứ II', upper: 'xã A' }, ['Đảng bộ xã A', 'Đại hội đại biểu lần thứ II', 'ĐH', true]],
    ['congressBallot', { served: 'Đại hội đại biểu lần thứ II' }, ['Đại hội đại biểu lần thứ II', 'Ban Kiểm phiếu', 'ĐH', true]],
    ['blocCommittee', { name: 'Đảng uỷ Khối D', upper: 'tỉnh B' }, ['Đảng bộ tỉnh B', 'Đảng uỷ Khối D', 'ĐUK', false]],
    ['districtCommittee', { name: 'Huyện uỷ E', upper: 'tỉnh B' }, ['Đảng bộ tỉnh B', 'Huyện uỷ E', 'HU', false]],
  ] as const)('%s with %o has the head and symbol %o', (id, names, expected) => {
    expect(head(id, names)).toEqual(expected)
  })

  it('knows when bodies ended', () => {
    const names = { name: 'Huyện uỷ E', upper: 'tỉnh B' }
    expect([head('districtCommittee', names, '2025-06-30')?.[3], head('districtCommittee', names, '2025-07-01')?.[3], head('districtCommittee', names, null)?.[3]]).toEqual([true, false, false])
    expect([head('propagandaBoard', served, '2024-05-05')?.[3], head('propagandaMassBoard', served, '2024-05-05')?.[3]]).toEqual([true, false])
  })

  it('suggests nothing when a name is missing or the body is unknown', () => {
    expect([head('cell', { name: 'Chi bộ thôn C' }), head('office', { served: 'Đảng uỷ xã A' }), head('provinceCommittee', {}), head('parish', {})]).toEqual([null, null, null, null])
  })

  it('gives the sign blocks: a committee on behalf and never K/T, a deputy of an office K/T', () => {
    const committee = suggestIssuer(table, 'superiorCommittee', { name: 'Đảng uỷ xã A', upper: 'tỉnh B' }, null)?.signBlocks ?? []
    expect(committee.map(({ signer, form, never }) => [signer, form, never.includes('forHead')])).toEqual([
      ['Bí thư', 'onBehalf', true], ['Phó Bí thư', 'onBehalf', true], ['Uỷ viên', 'onBehalf', true], ['Chánh Văn phòng thừa lệnh', 'byOrder', false],
    ])
    const office = suggestIssuer(table, 'office', served, null)?.signBlocks ?? []
    expect(office.map(({ form, authority, post }) => [form, authority.length > 0, post.length > 0])).toEqual([['own', false, true], ['forHead', true, true], ['own', false, true], ['acting', true, false]])
    expect(table.signBlocks['committeeMember']?.post).toEqual([])
  })

  it('reads body symbols', () => {
    const ids = (symbol: string) => bodySymbolMeaning(table, symbol).map(({ id }) => id)
    expect(['TU', 'CB', 'VPĐU', 'BTGDVTU', 'UBKTĐU', 'ĐUK', 'XYZ', 'VP'].map(ids)).toEqual([
      ['provinceCommittee'], ['cell'], ['office'], ['propagandaMassBoard'], ['inspectionCommittee'], ['blocCommittee'], [], [],
    ])
    expect(ids('ĐU')).toEqual(['superiorCommittee', 'grassrootsCommittee'])
    expect(bodySymbolMeaning(table, 'HU')).toMatchObject([{ to: '2025-06-30' }])
  })
})

describe('a wrong list of issuers', () => {
  it.each([
    ['signBlocks: [politburo]', 'signBlocks: [nobody]', 'issuers.signBlockUnknown'],
    ['superior: "{served}"', 'superior: "{boss}"', 'issuers.placeholder'],
    ['source: ["ĐUK-HN"]', 'source: ["nghe nói"]', 'issuers.sourceUnknown'],
    ['source: ["ĐUK-HN"]', 'source: []', 'issuers.sourceMissing'],
    ['status: reported\n    source: ["ĐUK-HN"]', 'status: verified\n    source: ["ĐUK-HN"]', 'issuers.notPrimary'],
    ['from: "2025-07-01"\n    to: null', 'from: "2025-07-01"\n    to: "2025-01-01"', 'issuers.period'],
    ['symbol: { own: TW }', 'symbol: { own: tw }', 'schema.invalid_format'],
    ['    level: central\n', '    level: central\n    colour: red\n', 'schema.unrecognized_keys'],
  ])('is refused: %s → %s', (from, to, code) => {
    expect(text).toContain(from)
    const loaded = loadIssuers([{ name, text: text.replace(from, to) }])
    const problems = loaded.ok ? [] : loaded.problems
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems.map(withItsFile)).toEqual(problems.map(({ severity, code, line, path, value, message, remedy }) => ({ severity, code, path: `issuers.yaml, dòng ${line}: ${path}`, value, message, remedy })))
    expect(problems.every(({ line, message, remedy }) => line > 1 && message !== '' && remedy !== '')).toBe(true)
  })

  it('is refused when it is missing', () => {
    expect(loadIssuers([]).ok).toBe(false)
  })
})
