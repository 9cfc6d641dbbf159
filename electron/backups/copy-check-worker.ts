/** A thread of its own for looking at one copy: the whole file is read twice over. */
import { refuseNetwork } from '../no-network/index.ts'
import { answerApart } from '../threads/index.ts'
import { checkCopy } from './check-copy.ts'

refuseNetwork()
await answerApart(checkCopy)
