/** Every kind of work that is tortured. */
import type { Trade } from '../trade.ts'
import { backup } from './backup.ts'
import { batch } from './batch.ts'
import { create } from './create.ts'
import { encrypt } from './encrypt.ts'
import { forms } from './forms.ts'
import { imports } from './import.ts'
import { issue } from './issue.ts'
import { migrate } from './migrate.ts'
import { packet } from './packet.ts'
import { receive } from './receive.ts'
import { restore } from './restore.ts'

export const trades: readonly Trade[] = [issue, imports, forms, migrate, backup, restore, packet, receive, create, encrypt, batch]

export function tradeNamed(name: string): Trade {
  const found = trades.find((trade) => trade.name === name)
  if (found === undefined) throw new Error(`Không có việc “${name}”; có: ${trades.map((trade) => trade.name).join(', ')}`)
  return found
}
