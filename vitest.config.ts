/** One project for each kind of test, so that `npm run test:<kind>` runs it alone and the sum can name it. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Milliseconds a test may take, by folder: the last kinds start LibreOffice, dependency-cruiser or a native compiler. */
const timeouts = {
  // A busy machine may take long over the properties; a hang is still met.
  unit: 60_000,
  integration: 60_000,
  golden: 60_000,
  migrations: 60_000,
  security: 60_000,
  architecture: 120_000,
  render: 180_000,
  // Some six hundred files made, checked, mended and checked again: a minute and a half on two quiet cores.
  campaign: 900_000,
} as const

/**
 * Kinds whose files share a worker and its modules: the program is read once for each worker and not once for each file,
 * which was half of their time. Their tests leave nothing behind in modules, as the program itself must not.
 */
const sharing: ReadonlySet<string> = new Set(['unit', 'integration', 'golden', 'migrations'])

const kinds = ['unit', 'integration', 'golden', 'migrations', 'security', 'architecture', 'render', 'campaign'] as const

export default defineConfig({
  plugins: [react()],
  test: {
    // Two workers: the machines that check this have two cores, and typst and LibreOffice want memory.
    maxWorkers: 2,
    globalSetup: ['tests/support/documents/office-validator.ts'],
    projects: kinds.map((name) => ({
      extends: true,
      test: {
        name,
        isolate: !sharing.has(name),
        setupFiles: ['tests/support/setup.ts'],
        restoreMocks: true,
        include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`],
        testTimeout: timeouts[name],
        hookTimeout: timeouts[name],
      },
    })),
  },
})
