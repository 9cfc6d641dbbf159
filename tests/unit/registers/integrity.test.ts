/** The integrity report over entries alone: each thing it names, and what it lets pass. */
import { describe, expect, it } from 'vitest'
import type { Authority } from '../../../electron/documents/form/index.ts'
import { checkRegister } from '../../../electron/registers/integrity.ts'
import type { IntegrityFacts } from '../../../electron/registers/integrity.ts'
import { entryWordsSchema } from '../../../shared/domain/register.ts'
import type { RegisterEntry } from '../../../shared/domain/register.ts'

const series = { register: 'outgoing', bodyId: 'du', symbol: 'KH/ĐU', spanId: 'nk' } as const
const words = entryWordsSchema.parse({})

function entry(number: number, more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    id: number, series, number, claimed: number, suffix: '', written: `${String(number).padStart(2, '0')}-KH/ĐU`, state: 'issued', origin: 'entered', date: '2026-06-05', kind: 'plan',
    secrecy: null, backDated: false, paper: null, words, withheld: false, sha256: null, fileKind: null, scans: null, replaces: '', replacedBy: '', at: '', actor: '', ...more,
  }
}

function found(entries: readonly RegisterEntry[], more: Partial<IntegrityFacts> = {}): readonly (readonly [string, string, string])[] {
  return checkRegister({
    entries, reserved: new Set(), span: { from: '2025-07-01', to: '2030-06-30' }, symbolOn: () => 'ĐU', authorityOf: () => null, clauses: { series: 'khoản số', form: 'khoản ghi', kind: 'khoản loại' }, unregistered: [], ...more,
  }).map(({ kind, severity, numbers }) => [kind, severity, numbers])
}

describe('a register', () => {
  it('that is whole says nothing', () => {
    expect(found([entry(1), entry(2), entry(3, { date: '2026-07-01' })])).toEqual([])
  })

  it('names numbers left out, as ranges, and a book that begins late', () => {
    expect(found([entry(1), entry(3), entry(7)])).toEqual([['gap', 'error', '02-KH/ĐU'], ['gap', 'error', '04 đến 06-KH/ĐU']])
    expect(found([entry(12)])).toEqual([['gap', 'warning', '01 đến 11-KH/ĐU']])
  })

  it('names a number that is there twice, but not beside a struck one or another suffix', () => {
    expect(found([entry(1), entry(1, { id: 9, number: null })])).toEqual([['duplicate', 'error', '01-KH/ĐU']])
    expect(found([entry(1), entry(1, { id: 9, number: null, state: 'voided' })])).toEqual([['voided', 'info', '01-KH/ĐU']])
    expect(found([entry(1), entry(1, { id: 9, number: null, suffix: 'a', written: '01a-KH/ĐU' })])).toEqual([])
  })

  it('takes symbols that differ in case, look-alike letters or dashes alone for one series', () => {
    const alike = ['kh/đu', 'KH/ÐU', 'KH / ĐU'].map((symbol, at) => entry(1, { id: 9 + at, number: null, kind: null, series: { ...series, symbol }, written: `01-${symbol}` }))
    expect(found([entry(1), ...alike]).filter(([kind]) => kind === 'duplicate')).toEqual([['duplicate', 'error', '01-KH/ĐU']])
    expect(found([entry(1), entry(1, { id: 9, series: { ...series, symbol: 'DA/ĐU' } }), entry(1, { id: 10, series: { ...series, symbol: 'ĐA/ĐU' } })]).filter(([kind]) => kind === 'duplicate')).toEqual([])
  })

  it('names issued papers without a day', () => {
    expect(found([entry(1, { date: null }), entry(2, { date: null, state: 'reserved' })])).toEqual([['stillReserved', 'warning', '02-KH/ĐU'], ['undated', 'warning', '01-KH/ĐU']])
  })

  it('names days out of order; dated back with a reason, or kept before, they are explained', () => {
    const late = entry(1, { date: '2026-06-09' })
    expect(found([late, entry(2), entry(3)])).toEqual([['dateOrder', 'error', '02-KH/ĐU'], ['dateOrder', 'error', '03-KH/ĐU']])
    expect(found([late, entry(2, { backDated: true })])).toEqual([['backDated', 'info', '02-KH/ĐU']])
    expect(found([late, entry(2)], { reserved: new Set([1]) })).toEqual([])
    expect(found([entry(1), entry(2, { date: '2026-06-01' })], { reserved: new Set([2]) })).toEqual([['backDated', 'info', '02-KH/ĐU']])
  })

  it('names numbers that carry no paper', () => {
    expect(found([entry(1, { state: 'reserved' }), entry(2, { state: 'released' }), entry(3, { state: 'voided' })])).toEqual([
      ['stillReserved', 'warning', '01-KH/ĐU'], ['releasedUnused', 'warning', '02-KH/ĐU'], ['voided', 'info', '03-KH/ĐU'],
    ])
    expect(found([entry(1, { number: null, claimed: null, written: 'không số' })])).toEqual([['unreadable', 'warning', 'không số']])
  })

  it('names days outside the term, symbols that do not fit, and kinds the body may not issue', () => {
    expect(found([entry(1, { date: '2025-06-30' })])).toEqual([['outsideTerm', 'error', '01-KH/ĐU']])
    expect(found([entry(1)], { span: null })).toEqual([['outsideTerm', 'error', '01-KH/ĐU']])
    expect(found([entry(1, { written: '1-KH/ĐU' }), entry(2, { written: '02-KH/ĐU-UBND' }), entry(3, { written: '03-KH/ĐUK' })])).toEqual([['wrongSymbol', 'warning', '1-KH/ĐU'], ['wrongSymbol', 'warning', '03-KH/ĐUK']])
    expect(found([entry(1, { written: '01-KHH/ĐU', kind: null })])).toEqual([['wrongSymbol', 'warning', '01-KHH/ĐU']])
    expect(found([entry(1, { written: '01-BS/ĐU', kind: null, series: { ...series, register: 'copies', symbol: 'BS' } })])).toEqual([])
    const refused: Authority = { listed: false, enforcement: 'warn', article: 'Điều 11', status: 'reported', who: 'chi bộ', kinds: [] }
    expect(found([entry(1)], { authorityOf: () => refused })).toEqual([['authority', 'warning', '01-KH/ĐU']])
    expect(found([entry(1)], { authorityOf: () => ({ ...refused, listed: true }) })).toEqual([])
  })

  it('names issued papers without their bytes, and numbers that never came in', () => {
    const paper = { templateId: 't', recordId: 'r' }
    expect(found([entry(1, { origin: 'given', paper })])).toEqual([['noBytes', 'error', '01-KH/ĐU']])
    expect(found([entry(1, { origin: 'given', paper, sha256: '0'.repeat(64) }), entry(2, { origin: 'given', paper, withheld: true })])).toEqual([])
    expect(found([], { unregistered: [{ series, written: '08-KH/ĐU', strayDate: null, registeredAs: null }] })).toEqual([['notRegistered', 'error', '08-KH/ĐU']])
  })
})
