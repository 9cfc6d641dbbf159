/** Every fault of the campaign, by the order of the checks. */
import type { Fault } from './fault.ts'
import { footFaults } from './foot.ts'
import { headFaults } from './head.ts'
import { pageFaults } from './page.ts'
import { textFaults } from './text.ts'

export type { Fault } from './fault.ts'
export const faults: readonly Fault[] = [...pageFaults, ...headFaults, ...textFaults, ...footFaults]
