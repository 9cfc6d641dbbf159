/** Finding, joined to the contract. The index is brought up to date before it is asked, for as long as nobody has to wait. */
import { accountKey } from '../../shared/domain/readers.ts'
import { readingIn } from '../db/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { os, today } from '../requests/index.ts'
import { chainOf } from './chain.service.ts'
import { followChanges } from './indexer.ts'
import { countSavedSearches, deleteSavedSearch, putSavedSearch, selectSavedSearches } from './saved-searches.repository.ts'
import { find, suggest } from './search.service.ts'

/** How long a question waits for what was changed just before it (a record or two), and for a long queue. */
const patience = { find: { fresh: 1500, rest: 120 }, suggest: { fresh: 300, rest: 30 } } as const
/** Of one account; more is a list nobody reads. */
const mostSaved = 50

export function searchProcedures(resources: PaperResources) {
  return {
    find: os.search.find.handler(async ({ context, input }) => {
      const office = context.office()
      const behind = await followChanges(office, resources, patience.find)
      return { ...await find(office.read, input, today(context.actor)), behind }
    }),
    suggest: os.search.suggest.handler(async ({ context, input }) => {
      const office = context.office()
      await followChanges(office, resources, patience.suggest)
      return [...await suggest(office.read, input.text, today(context.actor))]
    }),
    saved: os.search.saved.handler(async ({ context }) => [...await selectSavedSearches(context.office().read, accountKey(context.actor.name))]),
    save: os.search.save.handler(async ({ context, input: { name, query } }) => {
      const office = context.office()
      const account = accountKey(context.actor.name)
      await office.write(async (transaction) => {
        await putSavedSearch(transaction, { account, name, query, at: context.actor.now().toISOString() })
        if (await countSavedSearches(readingIn(transaction), account) > mostSaved) throw tooManySaved()
      })
      return [...await selectSavedSearches(office.read, account)]
    }),
    removeSaved: os.search.removeSaved.handler(async ({ context, input }) => {
      const office = context.office()
      const account = accountKey(context.actor.name)
      await office.write((transaction) => deleteSavedSearch(transaction, account, input.name))
      return [...await selectSavedSearches(office.read, account)]
    }),
    chain: os.search.chain.handler(async ({ context, input }) => {
      const office = context.office()
      await followChanges(office, resources, patience.find)
      return chainOf(office.read, input)
    }),
  }
}

function tooManySaved() {
  return fault('INPUT_INVALID', { happened: `Đã lưu đủ ${mostSaved} lượt tìm.`, kept: 'Các lượt tìm đã lưu vẫn còn nguyên.', remedy: 'Xoá bớt lượt tìm không dùng nữa rồi lưu lại.' })
}
