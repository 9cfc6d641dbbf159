/** Units that passed within a period: those that ended before the cut-off, never those that had not begun. */
import { expect, test } from 'vitest'
import { bodySchema } from '../../../shared/domain/organisation.ts'
import { passedUnits, passedWords } from '../../../electron/campaigns/passed-units.ts'

const unit = (id: string, from: string, to: string | null, parentId: string | null = 'du') => bodySchema.parse({
  id, kind: parentId === null ? 'committee' : 'grassrootsCell', versions: [{ from, to, name: `Chi bộ ${id}`, parentId, letterheadIssuer: 'X', symbol: 'X', place: 'Minh Khê' }],
})
const bodies = new Map([
  unit('du', '2020-01-01', null, null), unit('het', '2020-01-01', '2026-03-31'), unit('con', '2020-01-01', null), unit('moi', '2026-11-01', null),
  unit('sau', '2020-01-01', '2026-11-30'), unit('truoc', '2020-01-01', '2025-12-31'), unit('ngan', '2026-02-01', '2026-02-28'),
].map((body) => [body.id, body]))
const asked = { underBodyId: 'du', kinds: new Set(['grassrootsCell'] as const), period: { from: '2026-01-01', to: '2026-12-31' }, cutOff: '2026-10-31' }

test('stood in the period before the cut-off and ended by it', () => {
  const passed = passedUnits(bodies, [], asked)
  expect(passed.map(({ id, lastDay }) => [id, lastDay])).toEqual([['ngan', '2026-02-28'], ['het', '2026-03-31']])
  expect(passed.map(passedWords)[1]).toBe('“Chi bộ het” (có đến 31/3/2026, chưa ghi đơn vị kế thừa)')
  expect(passedUnits(bodies, [], { ...asked, cutOff: '2026-12-31' }).map(({ id }) => id)).toEqual(['ngan', 'het', 'sau'])
})
