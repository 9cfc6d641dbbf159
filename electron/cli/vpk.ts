/** The command line's entry: runs one command on the process's own words and streams, sets the exit code. */
import { refuseNetwork } from '../no-network/index.ts'
import { writeToProcess } from './answer.ts'
import { runCommandLine } from './run.ts'

/** `npm run` moves to the program's folder; file names still mean what they mean where the person stands. */
function standWherePersonStands(): void {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env
  if (script === 'vpk' && folder !== undefined) process.chdir(folder)
}

refuseNetwork()
standWherePersonStands()
process.exitCode = await runCommandLine(process.argv.slice(2), writeToProcess)
