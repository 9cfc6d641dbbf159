/** One fault as a clerk makes it. The harm throws `NotThere` when the paper has nothing it could be made on. */
import type { FileCheckFacts } from '../../../electron/documents/check/index.ts'
import type { CheckedFile } from '../../../electron/form-checks/index.ts'
import type { ZonedDocument } from '../../../electron/documents/zones/index.ts'
import type { Harm } from '../harm.ts'

export interface Fault {
  /** The check that must tell of it. */
  readonly rule: string
  readonly name: string
  readonly harm: (harm: Harm) => void
  /** What the office knows; the unharmed file is checked with the same. */
  readonly facts?: (zoned: ZonedDocument) => FileCheckFacts
  /** Is the unharmed file one in which this would be a fault? */
  readonly wants?: (base: CheckedFile) => boolean
  /** Letters of another charset and what they read as. */
  readonly reads?: readonly [string, string]
}

export function fault(rule: string, name: string, harm: (harm: Harm) => void, more: Pick<Fault, 'facts' | 'wants' | 'reads'> = {}): Fault {
  return { rule, name, harm, ...more }
}
