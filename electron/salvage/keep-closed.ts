/** Accounts of a salvaged office: one that had any is not left open to everybody because they are lost. */
import { isWholeAccount, standInAdministrator } from '../accounts/index.ts'
import type { StandInAdministrator } from '../accounts/index.ts'
import type { AccountTable, OpenTables } from '../db/index.ts'
import type { Actor } from '../records/index.ts'
import type { Repairing } from './repair-records.ts'
import type { Scan } from './table-scan.ts'

/** null: the office had no accounts, or an administrator can still sign in. */
export async function keepClosed(work: Repairing, scan: Scan, actor: Actor): Promise<StandInAdministrator | null> {
  const { transaction, tables, aside } = work
  for (const row of tables.all('SELECT * FROM main.account')) {
    if (isWholeAccount(row as unknown as AccountTable)) continue
    aside.add('account', 'unreadableRecord', row)
    tables.run('DELETE FROM main.account WHERE key = ?', row['key'])
  }
  return hadAccounts(work, scan) ? standInAdministrator(transaction, actor) : null
}

/** Told by what is left of them, their index or the journal; where the table and a part of the journal are lost, nothing speaks against it. */
function hadAccounts({ tables, aside, lossy }: Repairing, { losses, known }: Scan): boolean {
  return isAny(tables, 'SELECT 1 FROM main.account LIMIT 1') || aside.count('account') > 0 || (known.get('account') ?? []).length > 0
    || isAny(tables, `SELECT 1 FROM main.audit WHERE action GLOB 'account.*' LIMIT 1`) || losses.has('account') && lossy.has('audit')
}

function isAny(tables: OpenTables, query: string): boolean {
  return tables.all(query).length > 0
}
