/** Every fault of the campaign, in the order of the page. */
export type { Fault } from './fault.ts'
export { footFaults } from './foot.ts'
export { headFaults } from './head.ts'
export { pageFaults } from './page.ts'
export { textFaults } from './text.ts'
