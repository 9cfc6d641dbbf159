/** One process that gives an office another key and may be killed while it does: `office`, keys from and to as hex (`-`: plain). Says `go` right before. */
import { randomBytes } from 'node:crypto'
import { changeOfficeKey, OfficeKey } from '../../electron/db/index.ts'
import { say } from './say.ts'

const [, , path = '', from = '-', to = '-'] = process.argv
const keyOf = (hex: string): OfficeKey | null => hex === '-' ? null : new OfficeKey(Buffer.from(hex, 'hex'))
const next = keyOf(to)
say('go')
await changeOfficeKey(path, { from: keyOf(from), to: next === null ? null : { key: next, salt: randomBytes(16) } })
say('done')
