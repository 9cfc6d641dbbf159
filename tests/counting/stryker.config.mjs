/** Changes the rules of counting one operator, number or word at a time; every change must make a test fall. Run by `npm run test:mutation`. */
import { ruleFiles } from './rule-files.ts'

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/counting/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...ruleFiles],
  // Only what the tests read is copied.
  ignorePatterns: ['*', '!shared', '!electron', '!resources', '!tests', '!package.json', '!tsconfig.json'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text'],
  clearTextReporter: { allowEmojis: false, reportTests: false, reportScoreTable: true },
  concurrency: 2,
  thresholds: { high: 100, low: 100, break: 100 },
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: 'warn',
}
