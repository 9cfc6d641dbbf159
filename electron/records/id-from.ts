/** Ids of records that are made from something else. */
import { sha256 } from '../files/index.ts'

/** `NV-0f3a…`: the same source always gives the same id, so that what is made from it is made once. */
export function idFrom(prefix: string, ...source: readonly (string | number)[]): string {
  return `${prefix}-${sha256(source.join('\n')).slice(0, 20)}`
}
