/**
 * Tests in a real window: `window` starts the built app, `packaged` the app as it ships. Two at a time where each worker
 * gets a virtual screen of its own; one at a time on a real screen, where windows take the focus from each other.
 */
import { defineConfig } from '@playwright/test'
import { needsVirtualScreen } from './electron/toolchain/electron-runtime.ts'

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/support/screens.ts',
  workers: needsVirtualScreen() ? 2 : 1,
  // Each test starts the program for itself; files whose tests share one start say so.
  fullyParallel: true,
  // A test that passes only the second time has found something: no second time.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  projects: [
    // Each has a folder of its own: a run empties it first, and what failed in the other is still to be looked at.
    { name: 'window', outputDir: 'test-results/window', testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'], testIgnore: '**/packaged*.spec.ts' },
    { name: 'packaged', outputDir: 'test-results/packaged', testMatch: 'e2e/packaged*.spec.ts' },
  ],
})
