/** All rows of a table that numbers its rows, in their order and no more of them at once than a page. */

export const pageSize = 2000

/** `select`: the rows after a number. The first page begins below every number there can be: a row somebody put under -1 is read too. */
export async function* everyPage<Row extends { readonly sequence: number }>(select: (after: number) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  for (let after = -Infinity; ;) {
    const rows = await select(after)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.sequence
  }
}
