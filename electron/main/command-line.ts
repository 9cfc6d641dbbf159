/** What the program was started with. Pure: the caller passes the arguments and the environment. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

/** The office file named on the command line (by double click or by `npm start`), as a full path; null when none. */
export function officePathIn(args: readonly string[], folder: string): string | null {
  const named = args.slice(1).find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.vpk'))
  if (named === undefined) return null
  const path = resolve(folder, named)
  return existsSync(path) ? path : null
}

/** Origin of the local build server, in development only: a packaged app never looks at the environment. */
export function developmentOrigin(isPackaged: boolean, environment: NodeJS.ProcessEnv): string | null {
  const url = environment['ELECTRON_RENDERER_URL']
  return isPackaged || url === undefined || url === '' ? null : new URL(url).origin
}
