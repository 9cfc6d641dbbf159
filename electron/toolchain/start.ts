/**
 * `npm start`: builds what is stale and opens the app. An office given as argument is opened; without one the
 * sample office that `npm run demo` made, when it is there.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.ts'
import { electronCommand } from './electron-runtime.ts'
import { inProject, projectRoot } from './paths.ts'
import { runAttached } from './run-command.ts'

function demoOffice(): readonly string[] {
  const folder = inProject('demo-out')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => name.endsWith('.vpk')).slice(0, 1).map((name) => join(folder, name))
}

buildIfStale((line) => console.log(line))
const given = process.argv.slice(2)
const { program, args } = electronCommand([projectRoot, ...(given.length > 0 ? given : demoOffice())])
process.exitCode = await runAttached(program, args)
