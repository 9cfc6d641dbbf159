/** How the head and symbol of a body differ from the table of issuers: said at their place, never more. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { loadIssuers } from '../../../electron/documents/form/index.ts'
import { issuerProblems } from '../../../electron/organisation/issuer-rules.ts'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import type { BodyKind } from '../../../shared/domain/organisation.ts'
import { sampleRecords } from '../../support/documents/sample-office.ts'

const loaded = loadIssuers([{ name: 'issuers.yaml', text: readFileSync(new URL('../../../resources/rules/issuers.yaml', import.meta.url), 'utf8') }])
if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
const table = loaded.value
const bodies = new Map(sampleRecords().bodies.map((body) => [body.id, body]))

/** A body under the sample committee since 2026. */
function said(kind: BodyKind, version: object): readonly string[] {
  const body = bodySchema.parse({ id: 'moi', kind, versions: [{ from: '2026-01-01', name: 'Tên', place: 'Minh Khê', parentId: 'dang-uy', ...version }] })
  return issuerProblems(table, bodies, body).map(({ severity, code, path, value }) => `${severity} ${code} ${path} ${value}`)
}

it('finds nothing in the sample office', () => {
  expect([...bodies.values()].flatMap((body) => issuerProblems(table, bodies, body))).toEqual([])
})

it.each([
  ['a wrong symbol', 'office', { letterheadSuperior: 'Đảng uỷ các cơ quan Đảng tỉnh', letterheadIssuer: 'VĂN PHÒNG', symbol: 'VP' }, ['warning body.otherThanSuggested versions[0].symbol VP']],
  ['office and committee in one name', 'office', { letterheadSuperior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer: 'VĂN PHÒNG ĐẢNG UỶ', symbol: 'VPĐU' }, ['warning body.otherThanSuggested versions[0].letterheadIssuer VĂN PHÒNG ĐẢNG UỶ']],
  ['no line above a chi bộ', 'grassrootsCell', { letterheadIssuer: 'CHI BỘ A', symbol: 'CB' }, ['warning body.otherThanSuggested versions[0].letterheadSuperior ']],
  ['a committee above a chi bộ', 'grassrootsCell', { letterheadSuperior: 'ĐẢNG UỶ B', letterheadIssuer: 'CHI BỘ A', symbol: 'CB' }, ['warning body.otherThanSuggested versions[0].letterheadSuperior ĐẢNG UỶ B']],
  ['what was only reported is a remark', 'inspectionCommittee', { letterheadSuperior: 'ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH', letterheadIssuer: 'UỶ BAN KIỂM TRA', symbol: 'UBKT' }, ['info body.otherThanSuggested versions[0].symbol UBKT']],
  ['a board the table does not know', 'board', { letterheadSuperior: 'B', letterheadIssuer: 'BAN QUẢN LÝ DI TÍCH', symbol: 'BQL' }, []],
  ['a body of others', 'external', { letterheadIssuer: 'HỘI A', symbol: 'X' }, []],
] as const)('%s', (_what, kind, version, expected) => {
  expect(said(kind, version)).toEqual(expected)
})
