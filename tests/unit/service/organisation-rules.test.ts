import { describe, expect, it } from 'vitest'
import { foldText } from '../../../shared/domain/fold.ts'
import { byId, cycleProblems, paperProblems, termsFor } from '../../../electron/organisation/index.ts'
import { bodySchema, postSchema, signingRightSchema, termSchema } from '../../../shared/domain/organisation.ts'
import { paperFactsSchema } from '../../../shared/domain/common.ts'

function body(id: string, ...versions: readonly { from: string, to?: string, parentId?: string | null }[]) {
  return bodySchema.parse({ id, kind: 'committee', versions: versions.map((version) => ({ ...version, name: id, letterheadIssuer: id, symbol: 'X', place: 'Y' })) })
}

describe('tree of bodies', () => {
  const everywhere = (id: string, version: number): string => `${id}[${version}]`

  it('finds a circle on the dates it exists, and no other', () => {
    const bodies = byId([
      body('a', { from: '2020-01-01', parentId: 'b' }, { from: '2021-01-01', parentId: null }),
      body('b', { from: '2020-01-01', parentId: 'c' }), body('c', { from: '2020-06-01', parentId: 'a' }),
      body('d', { from: '2020-01-01', parentId: 'a' }),
    ])
    expect(cycleProblems(bodies, everywhere).map(({ path }) => path).sort()).toEqual(['a[0]', 'b[0]', 'c[0]'])
  })

  it('lets two bodies change places over time', () => {
    const bodies = byId([
      body('a', { from: '2020-01-01', parentId: 'b' }, { from: '2021-01-01' }),
      body('b', { from: '2020-01-01' }, { from: '2021-01-01', parentId: 'a' }),
    ])
    expect(cycleProblems(bodies, everywhere)).toEqual([])
  })

  it('does not run out of stack on a chain of any length', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => body(`b${at}`, { from: '2020-01-01', parentId: `b${at + 1}` }))
    expect(cycleProblems(byId(chain), everywhere)).toEqual([])
  })

  it('finds a body that stands above itself', () => {
    expect(cycleProblems(byId([body('a', { from: '2020-01-01', parentId: 'a' })]), everywhere).map(({ code }) => code)).toEqual(['tree.cycle'])
  })
})

describe('head and foot of a paper', () => {
  const view = {
    bodies: byId([body('du', { from: '2025-07-01', to: '2029-12-31' }), body('vp', { from: '2025-07-01', parentId: 'du' })]),
    terms: byId([termSchema.parse({ id: 'nk', bodyId: 'du', name: 'NK', from: '2025-07-01', to: '2028-06-30' })]),
    people: byId<{ id: string, fullName: string, note: string }>([]),
    posts: byId([postSchema.parse({ id: 'bt', personId: 'an', bodyId: 'du', title: 'Bí thư', period: { from: '2025-07-01', to: '2027-01-31' } })]),
    signingRights: byId([signingRightSchema.parse({
      id: 'ky', postId: 'bt', bodyId: 'du', form: 'onBehalf', authority: 'BTV', kinds: ['plan'], period: { from: '2025-07-01' },
    })]),
  }
  const codes = (paper: object, kind: 'plan' | 'report' = 'plan'): readonly string[] =>
    paperProblems(view, kind, paperFactsSchema.parse({ bodyId: 'du', signingRightId: 'ky', ...paper }), 'paper').map(({ code, path }) => `${code} ${path}`)

  it.each([
    [{ date: '2026-01-01' }, []],
    [{ date: '2025-07-01' }, []],
    [{ date: null }, []],
    [{ date: '2025-06-30' }, ['paper.bodyDidNotExist paper.date', 'paper.dateOutsideTerm paper.date', 'paper.signerRightExpired paper.signingRightId']],
    [{ date: '2027-01-31' }, []],
    [{ date: '2027-02-01' }, ['paper.signerRightExpired paper.signingRightId']],
    [{ date: '2028-06-30', signingRightId: null }, []],
    [{ date: '2028-07-01', signingRightId: null }, ['paper.dateOutsideTerm paper.date']],
    [{ bodyId: 'vp', date: '2026-01-01' }, ['paper.signerOtherBody paper.signingRightId']],
  ])('%j', (paper, expected) => {
    expect(codes(paper)).toEqual(expected)
  })

  it('asks whether the right covers the kind', () => {
    expect(codes({ date: '2026-01-01' }, 'report')).toEqual(['paper.signerOtherKind paper.signingRightId'])
  })

  it('numbers an advisory body within the term of the committee above it', () => {
    expect(termsFor(view, 'vp', '2026-01-01').map(({ id }) => id)).toEqual(['nk'])
    expect(termsFor(view, 'unknown', '2026-01-01')).toEqual([])
  })
})

it('folds marks and đ for search', () => {
  expect(foldText('  Đảng  UỶ\nkhối Ưở')).toBe('dang uy khoi uo')
})
