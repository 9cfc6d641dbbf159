/** Ids made from a source are those that stand in offices already. */
import { expect, it } from 'vitest'
import { idFrom } from '../../../electron/records/index.ts'

it('the same source has the same id for good, another source another one', () => {
  expect(idFrom('NV', 'kh-01', 0)).toBe('NV-758413849ad87f539b27')
  expect(idFrom('GUI', 'mau', 'kh-01')).not.toBe(idFrom('GUI', 'mau', 'kh-02'))
})
