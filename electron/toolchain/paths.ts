/** Where the toolchain keeps things. Everything it downloads or builds lies in `.cache/`, outside git. */
import { join, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')
export const cacheFolder = join(projectRoot, '.cache')

/** Path inside the project, given with forward slashes. */
export const inProject = (path: string): string => join(projectRoot, path)
