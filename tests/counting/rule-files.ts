/** The rules of counting: quorum, majority, time limits, working days. Every branch of these files is reached by a test, and every change of them is met by one. */
export const ruleFiles = [
  'shared/domain/membership.ts', 'shared/domain/counting.ts', 'shared/domain/quorum-words.ts', 'shared/domain/working-days.ts', 'shared/domain/case-time.ts',
  'electron/meetings/counting-rules.ts', 'electron/inspections/time-limits.ts', 'electron/inspections/days-off.ts',
] as const

/** Their tests. */
export const ruleTests = ['tests/unit/meetings/{counting,counting-rules,quorum-words}.test.ts', 'tests/unit/inspections/time-*.test.ts'] as const
