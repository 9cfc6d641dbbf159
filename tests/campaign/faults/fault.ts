/** One fault as a clerk makes it. The harm throws `NotThere` when the paper has nothing it could be made on. */
import type { FileCheckFacts } from '../../../electron/documents/check/index.ts'
import type { ZonedDocument } from '../../../electron/documents/zones/index.ts'
import type { Harm } from '../harm.ts'

export interface Fault {
  /** The check that must tell of it. */
  readonly rule: string
  readonly name: string
  readonly harm: (harm: Harm) => void
  /** What the office knows; the unharmed file is checked with the same. */
  readonly facts?: (zoned: ZonedDocument) => FileCheckFacts
}

export function fault(rule: string, name: string, harm: (harm: Harm) => void, facts?: Fault['facts']): Fault {
  return { rule, name, harm, ...facts !== undefined && { facts } }
}
