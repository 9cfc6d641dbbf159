/**
 * The form check of a file as it was read: findings with place, clause, what was found and expected, and the change that would mend it.
 * Pure: zones, form, catalogue and facts come as arguments. Each check is an entry of the catalogue (words, severity, clause) and a finder here.
 */
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import { findZones } from '../../zones/index.ts'
import type { ZonedDocument } from '../../zones/index.ts'
import type { CheckCatalogue } from '../catalogue.ts'
import { appliesTo } from '../rule.ts'
import { layOutFile } from './file-paper.ts'
import type { FileCheckFacts, FilePaper } from './file-paper.ts'
import { fileFinders } from './finders/file-itself.ts'
import { figureFinders } from './finders/figures.ts'
import { fontFinders } from './finders/fonts.ts'
import { headFinders } from './finders/head.ts'
import { dateFinders } from './finders/dates.ts'
import { numberFinders } from './finders/number.ts'
import { numberingFinders } from './finders/numbering.ts'
import { pageFinders } from './finders/page.ts'
import { pageNumberFinders } from './finders/page-numbers.ts'
import { paragraphFinders } from './finders/paragraphs.ts'
import { recipientFinders } from './finders/recipients.ts'
import { signatureFinders } from './finders/signatures.ts'
import { spellingFinders } from './finders/spelling.ts'
import { isStatePaper, stateFormFinders } from './finders/state-form.ts'
import { subjectFinders } from './finders/subject.ts'
import { textFinders } from './finders/text.ts'
import { rawFindings } from './finding.ts'
import type { FileFinder, RawFileFinding } from './finding.ts'
import { inFile, surely, zonedFile } from './legacy-findings.ts'
import { readLetters } from './unicode-reading.ts'

export type { FileCheckFacts, RegisteredPaper } from './file-paper.ts'
export type { FileFix, RawFileFinding } from './finding.ts'
export { readLetters } from './unicode-reading.ts'

const finders: readonly FileFinder[] = [
  ...pageFinders, ...pageNumberFinders, ...fontFinders, ...paragraphFinders, ...headFinders, ...numberFinders, ...dateFinders, ...subjectFinders, ...textFinders,
  ...numberingFinders, ...spellingFinders, ...figureFinders, ...signatureFinders, ...recipientFinders, ...fileFinders, ...stateFormFinders,
]

/** Check id → its finder on a file. */
const byId: ReadonlyMap<string, FileFinder['find']> = new Map(finders.map(({ id, find }) => [id, find]))

/** The ids of all checks made on a file. */
export const fileFinderIds: readonly string[] = [...byId.keys()]

/** What is still said of a file that is a State paper as a whole: a flood of Party rules would help nobody. */
const saidOfStatePapers = ['ND01']

/** Checks of the letters themselves: made on the file's own words, all others on words as Unicode. */
const checksOfLetters: ReadonlySet<string> = new Set(['P05', 'P06'])

/**
 * Everything the check finds in a file, in the order of the page; what is of the whole file comes first. Absent facts are not checked.
 * A file with letters of old fonts is checked as if they were Unicode; the findings are placed in the file as it is, to the word where a
 * place lies inside a converted word (`approximate`), and what a letter that cannot be mapped may have caused is not said.
 * `zoned`: of the file, or of its Unicode reading when that is given.
 */
export function checkFile(given: ZonedDocument, form: ResolvedForm, catalogue: CheckCatalogue, facts: FileCheckFacts, letters = readLetters(given.read)): readonly RawFileFinding[] {
  const { reading, charsets } = letters
  const zoned = reading === null || given.read === reading.converted ? given : findZones(reading.converted)
  const paper = layOutFile(zoned, form, facts, reading?.charsets.converted ?? charsets)
  const asTyped = reading === null ? paper : layOutFile(zonedFile(zoned, reading), form, facts, charsets)
  const about = { kind: paper.kind, profileId: form.profileId, level: facts.issuerLevel }
  const isState = isStatePaper(paper)
  const findings = catalogue.checks.filter((entry) => appliesTo(entry, about) && (!isState || saidOfStatePapers.includes(entry.id) || (reading !== null && entry.id === 'P06'))).flatMap((entry) => {
    const find = byId.get(entry.id)
    if (find === undefined) return []
    if (reading === null || checksOfLetters.has(entry.id)) return find(asTyped, entry).flatMap((hit) => rawFindings(entry, form.profileId, hit))
    return find(paper, entry).flatMap((hit) => surely(hit, reading) ?? []).flatMap((hit) => rawFindings(entry, form.profileId, hit)).map((finding) => inFile(finding, reading))
  })
  return inPageOrder(findings, paper)
}

function inPageOrder(findings: readonly RawFileFinding[], paper: FilePaper): readonly RawFileFinding[] {
  const order = new Map([...paper.paragraphs, ...paper.outside].map(({ ref }, index) => [`${ref.part}#${ref.index}`, index]))
  const position = ({ ref }: RawFileFinding): number => ref === null ? -1 : order.get(`${ref.part}#${ref.index}`) ?? order.size
  return findings.toSorted((a, b) => position(a) - position(b) || a.from - b.from)
}
