/** The same paper has the same bytes in every process, whatever was made before it. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const script = fileURLToPath(new URL('../support/documents/print-hashes.ts', import.meta.url))

it('writes the same Word and PDF bytes in two processes, in opposite order', () => {
  const [forwards, backwards] = ['forwards', 'backwards'].map((order) =>
    execFileSync(process.execPath, [script, order], { encoding: 'utf8', env: { ...process.env, TZ: order === 'forwards' ? 'UTC' : 'Asia/Ho_Chi_Minh' } }))
  expect(forwards).toMatch(/^\S+ [0-9a-f]{64} [0-9a-f]{64}$/mu)
  expect(backwards).toBe(forwards)
})
