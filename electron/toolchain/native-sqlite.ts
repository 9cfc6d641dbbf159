/**
 * Builds better-sqlite3 for the fallback runtime. The prebuilt binary needs Node-API 10; the fallback has 9,
 * where references to strings exist only as an experimental feature. The result also runs under Node 24, and
 * takes the place of the prebuilt one, since the package looks nowhere else while that is there. It is built in
 * the cache and put in place by one rename, so that a failed build leaves node_modules as npm made it.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { cacheFolder, inProject } from './paths.ts'
import { mustFinish } from './run-command.ts'

const installed = inProject('node_modules/better-sqlite3')
const binary = join('build', 'Release', 'better_sqlite3.node')
/** The fallback is for this kind of machine alone (see fallback-electron.ts). */
const prebuilt = join(installed, 'prebuilds', 'linux-x64.node')

/** Puts the binary in place, building it first when the cache has none for this version. */
export async function installSqliteForFallback(say: (line: string) => void): Promise<void> {
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')))
  const built = join(cacheFolder, `better-sqlite3-${version}-napi9`)
  if (!existsSync(join(built, binary))) {
    say('Biên dịch better-sqlite3 cho Electron dự phòng (khoảng một phút)…')
    await build(built)
  }
  if (existsSync(prebuilt) && readFileSync(prebuilt).equals(readFileSync(join(built, binary)))) return
  cpSync(join(built, binary), `${prebuilt}.new`)
  renameSync(`${prebuilt}.new`, prebuilt)
}

async function build(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of ['binding.gyp', 'deps', 'lib', 'src', 'package.json']) {
    cpSync(join(installed, part), join(folder, part), { recursive: true })
  }
  const gypFile = join(folder, 'binding.gyp')
  const original = readFileSync(gypFile, 'utf8')
  const patched = original.replace("'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'")
  if (patched === original) throw new Error('better-sqlite3: binding.gyp không còn NAPI_VERSION=10; cần xem lại cách biên dịch.')
  writeFileSync(gypFile, patched)
  const gyp = inProject('node_modules/node-gyp/bin/node-gyp.js')
  const args = [gyp, 'rebuild', '--release', '--force_build=1', '--jobs=max', ...headersArgument()]
  // The gyp file calls `node` itself: it must be the Node that runs this script. SQLite is one file, compiled by one core while
  // the other waits: the level its own makers use (-O2, later on the line than gyp's -O3) takes two thirds of the time.
  const env = { ...process.env, CFLAGS: '-O2', PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` }
  await mustFinish(process.execPath, args, { cwd: folder, env })
}

/** Headers of any Node serve, Node-API being stable: those npm names, else the system's, else node-gyp downloads them. */
function headersArgument(): readonly string[] {
  const candidates = [process.env['npm_config_nodedir'], process.env['npm_package_config_node_gyp_nodedir'], '/usr', '/usr/local']
  const found = candidates.find((folder) => folder !== undefined && existsSync(join(folder, 'include', 'node', 'node_api.h')))
  return found === undefined ? [] : [`--nodedir=${found}`]
}
