/**
 * Queries past the wall (`restricted-rows.ts`): names of walled tables are written `main.…`. A query is marked by a plugin and
 * the compiler looks at the mark, since Kysely's own `withSchema` copies the whole query each time and made an import half as
 * slow again.
 */
import { SqliteQueryCompiler } from 'kysely'
import type { CompiledQuery, KyselyPlugin, RootOperationNode, TableNode } from 'kysely'
import { restrictedTables } from './restricted-rows.ts'

const mark: unique symbol = Symbol('the tables themselves')

/** With it a Kysely reads and writes the tables; without it, what the account may see. */
export const tablesThemselves: KyselyPlugin = {
  transformQuery: ({ node }) => ({ ...node, [mark]: true }),
  transformResult: ({ result }) => Promise.resolve(result),
}

export class WalledQueryCompiler extends SqliteQueryCompiler {
  #isMarked = false

  override compileQuery(node: RootOperationNode, ...rest: RestOf<SqliteQueryCompiler['compileQuery']>): CompiledQuery {
    this.#isMarked = mark in node
    return super.compileQuery(node, ...rest)
  }

  protected override visitTable(node: TableNode): void {
    if (this.#isMarked && node.table.schema === undefined && Object.hasOwn(restrictedTables, node.table.identifier.name)) this.append('main.')
    super.visitTable(node)
  }
}

type RestOf<F> = F extends (first: never, ...rest: infer Rest) => unknown ? Rest : never
