/**
 * Letterhead and symbol of a body beside what the table of issuers (`resources/rules/issuers.yaml`) suggests for its kind. It only
 * says so: what an office has written of its own bodies always stays. Names are the office's own; a body the table does not know is left alone.
 */
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyVersion } from '../../shared/domain/organisation.ts'
import type { RuleStatus } from '../../shared/document/form.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { issuerLevelOf, suggestIssuer } from '../documents/form/index.ts'
import type { IssuerTable } from '../documents/form/index.ts'

/** Stands for a name the record does not give: such a line is compared by its beginning alone. */
const unknownName = '…'

interface Suggested { readonly superior: string | null, readonly issuer: string, readonly symbol: string, readonly clause: string, readonly status: RuleStatus }
type Line = 'letterheadSuperior' | 'letterheadIssuer' | 'symbol'

/** What differs, version by version, at its place in the record: a warning where the rule was read in the guide itself, else a remark. */
export function issuerProblems(table: IssuerTable, bodies: ReadonlyMap<string, Body>, body: Body): readonly Problem[] {
  return body.versions.flatMap((version, index) => {
    const suggested = nearest(version, suggestionsFor(table, bodies, version))
    return suggested === null ? [] : differences(version, suggested).map(({ line, found, expected }): Problem => ({
      severity: suggested.status === 'verified' ? 'warning' : 'info', code: 'body.otherThanSuggested', path: `versions[${index}].${line}`, value: found,
      message: `${lineNames[line]} khác với gợi ý “${expected}” (${suggested.clause}; ${statusWords[suggested.status]}).`,
      remedy: 'Kiểm tra lại; cơ quan có quy định riêng thì giữ nguyên.',
    }))
  })
}

const lineNames: Readonly<Record<Line, string>> = { letterheadSuperior: 'Dòng cấp trên', letterheadIssuer: 'Dòng tên cơ quan', symbol: 'Ký hiệu' }
const statusWords: Readonly<Record<RuleStatus, string>> = { verified: 'đã đối chiếu nguyên văn', reported: 'theo nguồn khác', custom: 'quy ước của chương trình' }

/** One suggestion for each kind of issuer the body may be; none for kinds the table says nothing of. */
function suggestionsFor(table: IssuerTable, bodies: ReadonlyMap<string, Body>, version: BodyVersion): readonly Suggested[] {
  const level = issuerLevelOf(version.kind)
  const parent = version.parentId === null ? undefined : bodies.get(version.parentId)
  const above = parent === undefined ? null : bodyOn(parent, version.from)
  const upper = /^đảng bộ\s+(.+)$/iu.exec(version.letterheadSuperior ?? '')?.[1] ?? unknownName
  const names = { name: version.letterheadIssuer, upper, ...above === null ? {} : { served: above.letterheadIssuer, servedSymbol: above.symbol } }
  return Object.entries(table.issuers).filter(([id, issuer]) => issuer.level === level && (level !== 'agency' || (id === 'office') === (version.kind === 'office')))
    .flatMap(([id, { clause, status }]) => {
      const found = suggestIssuer(table, id, names, version.from)
      return found === null ? [] : [{ ...found.letterhead, symbol: found.bodySymbol, clause, status }]
    })
}

/** The suggestion with the fewest differences, if its symbol or its own name is the body's: else the body is none of these. */
function nearest(version: BodyVersion, all: readonly Suggested[]): Suggested | null {
  const known = all.filter(({ issuer, symbol }) => same(issuer, version.letterheadIssuer) || symbol === version.symbol)
  return known.toSorted((one, other) => differences(version, one).length - differences(version, other).length)[0] ?? null
}

function differences(version: BodyVersion, { superior, issuer, symbol }: Suggested): readonly { readonly line: Line, readonly found: string, readonly expected: string }[] {
  const above = version.letterheadSuperior ?? ''
  return [
    ...same(superior ?? '', above) ? [] : [{ line: 'letterheadSuperior' as const, found: above, expected: superior ?? 'không in' }],
    ...same(issuer, version.letterheadIssuer) ? [] : [{ line: 'letterheadIssuer' as const, found: version.letterheadIssuer, expected: issuer }],
    ...symbol === version.symbol ? [] : [{ line: 'symbol' as const, found: version.symbol, expected: symbol }],
  ]
}

/** Letterheads are printed in capitals whatever was typed. */
function same(one: string, other: string): boolean {
  return one.toLocaleUpperCase('vi') === other.toLocaleUpperCase('vi')
}
