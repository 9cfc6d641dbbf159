/** Changes the rules of counting one operator, number or word at a time; every change must make a test fall. Run by `npm run test:mutation`. */
import { ruleFiles } from './rule-files.ts'

export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tests/counting/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Tables and schemas made while a module loads need a fresh start for each change, many minutes in all; tests hold them to the word instead.
  ignoreStatic: true,
  mutate: [...ruleFiles],
  // What the tests never read is not copied. `tsconfig.json` is left out because Stryker would rewrite it with a compiler API that TypeScript 7 has no more.
  ignorePatterns: ['tsconfig.json', 'out', 'dist', 'demo-out', '.cache', 'test-results', 'coverage', 'renderer', '/tests/golden', '/tests/e2e', '/resources/fonts', '/resources/sample'],
  tempDirName: '.cache/stryker',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowEmojis: false, reportTests: false, reportScoreTable: true },
  concurrency: 2,
  thresholds: { high: 100, low: 100, break: 100 },
  disableTypeChecks: false,
  allowConsoleColors: false,
  logLevel: 'warn',
}
