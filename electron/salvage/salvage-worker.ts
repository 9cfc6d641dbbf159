/** A thread of its own for one salvage: seconds for a small office, minutes for a large one. */
import { refuseNetwork } from '../no-network/index.ts'
import { answerApart } from '../threads/index.ts'
import { salvageAsked } from './salvage-apart.ts'

refuseNetwork()
await answerApart(salvageAsked)
