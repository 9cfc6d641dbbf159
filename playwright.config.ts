/**
 * Tests in a real window: `window` starts the built app, `packaged` the app as it ships. One at a time, because
 * each opens a window on the one screen there is.
 */
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/window',
  workers: 1,
  fullyParallel: false,
  // A test that passes only the second time has found something: no second time.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  projects: [
    { name: 'window', testMatch: ['e2e/**/*.spec.ts', 'security/**/*.spec.ts'], testIgnore: '**/packaged*.spec.ts' },
    { name: 'packaged', testMatch: 'e2e/packaged*.spec.ts' },
  ],
})
