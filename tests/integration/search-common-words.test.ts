/** Words that each stand in thousands of texts: in order they are looked for among the newest alone, between quotation marks everywhere. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createOffice, openOffice } from '../../electron/db/index.ts'
import { find } from '../../electron/search/index.ts'
import { insertEntry } from '../../electron/search/search-index.repository.ts'
import { searchFilterSchema } from '../../shared/contract/search.ts'
import { testFolder } from '../support/offices.ts'

const papers = 2100
/** Papers that say “giám sát kiểm tra”; the others have the two words in the other order. */
const inOrder = new Set(['vb-7', 'vb-1900', 'vb-2050', 'vb-2060'])

it('a newer text with the words in order comes first; quoted words are found in the oldest too', async () => {
  const path = join(testFolder(), 'office.vpk')
  await createOffice(path, () => Promise.resolve())
  const office = (await openOffice(path)).readAs('nguoi-tim')
  await office.write(async (transaction) => {
    for (let at = 1; at <= papers; at++) {
      const words = inOrder.has(`vb-${at}`) ? 'Việc giám sát kiểm tra được làm thường xuyên.' : 'Việc kiểm tra giám sát được làm thường xuyên.'
      await insertEntry(transaction, { source: 'record', collection: 'freeDocuments', recordId: `vb-${at}`, partId: '', kind: at % 2 === 0 ? 'plan' : 'report', day: '2026-01-15', unitId: null, state: 'draft', number: '', title: 'Văn bản', words })
    }
  })
  const found = async (text: string, filter: object = {}): Promise<readonly string[]> => (await find(office.read, { text, filter: searchFilterSchema.parse(filter), first: 0 }, '2026-11-22')).hits.map(({ recordId }) => recordId)
  expect((await found('giám sát kiểm tra')).slice(0, 3)).toEqual(['vb-2060', 'vb-2050', 'vb-2100'])
  expect((await found('giam sat kiem tra')).slice(0, 3)).toEqual(['vb-2060', 'vb-2050', 'vb-2100'])
  expect(await found('"giám sát kiểm tra"')).toEqual(['vb-2060', 'vb-2050', 'vb-1900', 'vb-7'])
  // Narrowed to one kind the newest of that kind are looked through.
  expect((await found('giám sát kiểm tra', { kinds: ['report'] })).slice(0, 2)).toEqual(['vb-2099', 'vb-2097'])
  office.close()
})
