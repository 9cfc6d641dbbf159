/** Only the tests of the rules of counting; with `--coverage` it fails unless they reach all of these files. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { ruleFiles, ruleTests } from './rule-files.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// A file that was renamed would leave the sum at 100 % without having been looked at.
const gone = ruleFiles.filter((file) => !existsSync(join(root, file)))
if (gone.length > 0) throw new Error(`tests/counting/rule-files.ts: ${gone.join(', ')}`)

export default defineConfig({
  test: {
    root,
    include: [...ruleTests],
    setupFiles: ['tests/support/setup.ts', 'tests/counting/setup.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
    isolate: false,
    coverage: {
      provider: 'v8', include: [...ruleFiles], reporter: ['text'],
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100 },
    },
  },
})
