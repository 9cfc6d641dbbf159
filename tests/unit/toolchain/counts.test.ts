/** The last line of `npm test` is only as honest as these counts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { oneFailed, playwrightCounts, sum, vitestCounts, withExitCode } from '../../support/counts.ts'

describe('counts', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'vpk-counts-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const report = (content: unknown): string => {
    const file = join(folder, 'report.json')
    writeFileSync(file, JSON.stringify(content))
    return file
  }

  it('of vitest: to-do and pending are skipped, a file that failed as a whole has failed once', () => {
    const file = report({
      numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'skipped' }] },
      ],
    })
    expect(vitestCounts(file)).toEqual({ passed: 5, failed: 3, skipped: 3 })
  })

  it('of Playwright: a test that passed only sometimes has failed, and so has an error outside of tests', () => {
    const file = report({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
    expect(playwrightCounts(file)).toEqual({ passed: 3, failed: 3, skipped: 2 })
  })

  it('of a runner that left no report: one failure', () => {
    expect(vitestCounts(join(folder, 'none.json'))).toEqual(oneFailed)
    expect(playwrightCounts(join(folder, 'none.json'))).toEqual(oneFailed)
  })

  it('never hide a bad exit code', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 })
    expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 2, skipped: 0 })
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  it('add up', () => {
    expect(sum([{ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 }])).toEqual({ passed: 11, failed: 22, skipped: 33 })
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})
