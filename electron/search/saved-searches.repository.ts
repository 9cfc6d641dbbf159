/** SQL of the searches people keep, each under its account. */
import type { SearchQuery, SavedSearch } from '../../shared/contract/search.ts'
import { searchQuerySchema } from '../../shared/contract/search.ts'
import type { ReadDatabase, WriteTransaction } from '../db/index.ts'

/** By name. One that no longer reads (a kind that is gone) is not listed. */
export async function selectSavedSearches(db: ReadDatabase, account: string): Promise<readonly SavedSearch[]> {
  const rows = await db.selectFrom('saved_search').select(['name', 'query_json', 'at']).where('account', '=', account).orderBy('name').execute()
  return rows.flatMap(({ name, query_json: json, at }) => {
    const query = searchQuerySchema.safeParse(JSON.parse(json))
    return query.success ? [{ name, query: query.data, at }] : []
  })
}

export async function countSavedSearches(db: ReadDatabase, account: string): Promise<number> {
  return (await db.selectFrom('saved_search').select((build) => build.fn.countAll<number>().as('count')).where('account', '=', account).executeTakeFirst())?.count ?? 0
}

export async function putSavedSearch(transaction: WriteTransaction, { account, name, query, at }: { readonly account: string, readonly name: string, readonly query: SearchQuery, readonly at: string }): Promise<void> {
  const row = { query_json: JSON.stringify(query), at }
  await transaction.insertInto('saved_search').values({ account, name, ...row }).onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet(row)).execute()
}

export async function deleteSavedSearch(transaction: WriteTransaction, account: string, name: string): Promise<void> {
  await transaction.deleteFrom('saved_search').where('account', '=', account).where('name', '=', name).execute()
}
