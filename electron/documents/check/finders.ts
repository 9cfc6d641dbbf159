/** Which checks there is code for, on the tree and on files. A file of checks adds its list here; the catalogue must have an entry for each. */
import { fileFinderIds } from './file/index.ts'
import { guideCheckIds } from './guide-choice.ts'
import type { CheckFinder } from './rule.ts'
import { dateFinders } from './rules/dates.ts'
import { figureFinders } from './rules/figures.ts'
import { letterheadFinders } from './rules/letterhead.ts'
import { numberFinders } from './rules/number.ts'
import { recipientFinders } from './rules/recipients.ts'
import { signatureFinders } from './rules/signatures.ts'
import { spellingFinders } from './rules/spelling.ts'
import { structureFinders } from './rules/structure.ts'
import { subjectFinders } from './rules/subject.ts'

const finders: readonly CheckFinder[] = [
  ...letterheadFinders, ...numberFinders, ...dateFinders, ...subjectFinders, ...structureFinders, ...spellingFinders, ...figureFinders,
  ...signatureFinders, ...recipientFinders,
]

/** Check id → its finder on the document tree. */
export const treeFinders: ReadonlyMap<string, CheckFinder['find']> = new Map(finders.map(({ id, find }) => [id, find]))

/** The ids of all checks there is code for. */
export const finderIds: readonly string[] = [...new Set([...treeFinders.keys(), ...fileFinderIds, ...guideCheckIds])]
