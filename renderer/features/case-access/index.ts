/** Who may see a restricted case: the section of its form and the sign in lists. */
export { ReadersSection } from './readers-section.tsx'
export { RestrictedMark } from './restricted-mark.tsx'
