/**
 * One project for each kind of test that needs its own processes, and one for those that share them: what a project reads is
 * read and translated again for the next one. `npm run test:<kind>` runs a kind alone, by its folder.
 */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Milliseconds a test may take, by folder: the last kinds start LibreOffice, dependency-cruiser or a native compiler. */
const timeouts = {
  // A limit meets a hang and says nothing of speed: a busy machine takes five times as long over ten thousand rows.
  unit: 300_000,
  integration: 300_000,
  golden: 300_000,
  migrations: 300_000,
  security: 300_000,
  architecture: 300_000,
  render: 300_000,
  // Some six hundred files made, checked, mended and checked again: a minute and a half on two quiet cores.
  campaign: 900_000,
  // Real processes killed one after another, and a disk that fails.
  torture: 600_000,
} as const

type Kind = keyof typeof timeouts

/**
 * Kinds whose files share a worker and its modules: the program is read once for each worker and not once for each file,
 * which was half of their time. Their tests leave nothing behind in modules, as the program itself must not.
 */
const sharing: readonly Kind[] = ['unit', 'integration', 'golden', 'migrations']
const apart: readonly Kind[] = ['security', 'architecture', 'render', 'campaign', 'torture']

const filesOf = (kind: Kind): readonly string[] => [`tests/${kind}/**/*.test.ts`, `tests/${kind}/**/*.test.tsx`]

interface Project { readonly name: string, readonly kinds: readonly Kind[], readonly isolate: boolean }

const projects: readonly Project[] = [
  { name: 'shared', kinds: sharing, isolate: false },
  ...apart.map((kind): Project => ({ name: kind, kinds: [kind], isolate: true })),
]

export default defineConfig({
  plugins: [react()],
  test: {
    // Two workers: the machines that check this have two cores, and typst and LibreOffice want memory.
    maxWorkers: 2,
    globalSetup: ['tests/support/documents/office-validator.ts'],
    projects: projects.map(({ name, kinds, isolate }) => {
      const timeout = Math.max(...kinds.map((kind) => timeouts[kind]))
      return {
        extends: true,
        test: {
          name,
          isolate,
          setupFiles: ['tests/support/setup.ts'],
          restoreMocks: true,
          include: kinds.flatMap(filesOf),
          testTimeout: timeout,
          hookTimeout: timeout,
        },
      }
    }),
  },
})
