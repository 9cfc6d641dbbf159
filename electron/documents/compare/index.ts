/** Two papers compared as words, and a place in a paper found again after its words have changed. Pure. */
export { passagesOf } from './passages.ts'
export type { Passage } from './passages.ts'
export { placeOf } from './place.ts'
export type { QuotedPlace } from './place.ts'
export { pairsOf } from './pairs.ts'
export type { Measure } from './pairs.ts'
export { redline } from './redline.ts'
export { leastLikeness, likeness, redlineWords } from './words.ts'
