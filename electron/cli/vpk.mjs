#!/usr/bin/env node
// The `bin`: runs vpk.ts with a Node that reads TypeScript (24 or newer), which npm has put beside the program.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(import.meta.url)

function ownNode() {
  const folder = dirname(module.createRequire(import.meta.url).resolve('node/package.json'))
  return [join(folder, 'bin', 'node'), join(folder, 'bin', 'node.exe'), join(folder, 'node.exe')].find((file) => existsSync(file))
}

if (Number(process.versions.node.split('.')[0]) >= 24) {
  // Reading the source takes a third of a short command; what was read is kept beside the packages (never when they are read-only).
  module.enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/vpk', import.meta.url)))
  await import('./vpk.ts')
} else {
  const node = ownNode()
  if (node === undefined) {
    process.stderr.write('Cần Node 24 trở lên. Chạy npm ci trong thư mục chương trình rồi làm lại.\n')
    process.exitCode = 2
  } else {
    process.exitCode = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 2
  }
}
