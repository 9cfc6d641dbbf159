/** `npm run dev`: the app with the build server behind the window, on whatever Electron this machine has. */
import { machineSwitches, onSomeScreen, requireElectron } from './electron-runtime.ts'
import { inProject } from './paths.ts'
import { runAttached } from './run-command.ts'

const runtime = requireElectron()
// electron-vite starts Electron itself; as root it has to be told that Chromium's sandbox is off.
const noSandbox = machineSwitches().includes('--no-sandbox') ? ['--noSandbox'] : []
const { program, args } = onSomeScreen(process.execPath, [
  inProject('node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch', ...noSandbox,
])
process.exitCode = await runAttached(program, args, { ...process.env, ELECTRON_EXEC_PATH: runtime.executable })
