/**
 * The form check of a file as it was read: findings with place, clause, what was found and expected, and the change that would mend it.
 * Pure: zones, form, catalogue and facts come as arguments. Each check is an entry of the catalogue (words, severity, clause) and a finder here.
 */
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import type { ZonedDocument } from '../../zones/index.ts'
import type { CheckCatalogue } from '../catalogue.ts'
import { appliesTo } from '../rule.ts'
import { isLegacyPaper, layOutFile } from './file-paper.ts'
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

export type { FileCheckFacts, RegisteredPaper } from './file-paper.ts'
export type { FileFix, RawFileFinding } from './finding.ts'

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

/** What is said of a paper in letters of an old font: its words cannot be told apart before they are Unicode; the second check says the rest. */
const saidOfLegacyPapers = ['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'X01', 'X04', 'X05', 'X06', 'X07']

/** Everything the check finds in a file, in the order of the page; what is of the whole file comes first. Absent facts are not checked. */
export function checkFile(zoned: ZonedDocument, form: ResolvedForm, catalogue: CheckCatalogue, facts: FileCheckFacts): readonly RawFileFinding[] {
  const paper = layOutFile(zoned, form, facts)
  const about = { kind: paper.kind, profileId: form.profileId, level: facts.issuerLevel }
  const said = isLegacyPaper(paper) ? saidOfLegacyPapers : isStatePaper(paper) ? saidOfStatePapers : null
  const findings = catalogue.checks.filter((entry) => appliesTo(entry, about) && (said === null || said.includes(entry.id)))
    .flatMap((entry) => (byId.get(entry.id)?.(paper, entry) ?? []).flatMap((hit) => rawFindings(entry, form.profileId, hit)))
  return inPageOrder(findings, paper)
}

function inPageOrder(findings: readonly RawFileFinding[], paper: FilePaper): readonly RawFileFinding[] {
  const order = new Map([...paper.paragraphs, ...paper.outside].map(({ ref }, index) => [`${ref.part}#${ref.index}`, index]))
  const position = ({ ref }: RawFileFinding): number => ref === null ? -1 : order.get(`${ref.part}#${ref.index}`) ?? order.size
  return findings.toSorted((a, b) => position(a) - position(b) || a.from - b.from)
}
