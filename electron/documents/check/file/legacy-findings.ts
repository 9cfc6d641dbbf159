/** Findings in words that were converted in memory: what a letter nobody can map may have caused is left unsaid, the rest is placed in the file. */
import type { Change } from '../../mend/index.ts'
import type { Zone, ZonedDocument } from '../../zones/index.ts'
import type { FileHit, RawFileFinding } from './finding.ts'
import type { UnicodeReading } from './unicode-reading.ts'

/** The zones of the converted words over the words of the file, for checks of the letters themselves. */
export function zonedFile(zoned: ZonedDocument, { file, original, placeOf }: UnicodeReading): ZonedDocument {
  const zones = zoned.zones.map((zone): Zone => {
    const paragraph = original(zone.paragraph)
    const { from, to } = placeOf(paragraph.ref, zone.from, zone.to)
    return { ...zone, paragraph, from, to, text: paragraph.text.slice(from, to) }
  })
  return { ...zoned, read: file, zones }
}

/**
 * The hit without the places whose letters are not known; null when it may come of such a letter: a component that is missing, words
 * quoted with the letter, or no place left. How words look does not depend on which letters they are.
 */
export function surely(hit: FileHit, { lostWords, touchesLost }: UnicodeReading): FileHit | null {
  if (lostWords.length === 0) return hit
  if (hit.at.length === 0) return hit.place === 'page' || hit.place === undefined ? hit : null
  if (lostWords.some((word) => hit.found.includes(word) || hit.expected.includes(word))) return null
  if (isOfLook(hit)) return hit
  const at = hit.at.filter(({ paragraph, from, to }) => !touchesLost(paragraph.ref, from, to))
  return at.length === 0 ? null : { ...hit, at }
}

const looks: ReadonlySet<Change['type']> = new Set<Change['type']>(['runs', 'paragraph', 'page', 'pageNumbers', 'mirrorMargins', 'titleLine', 'removeShapes', 'insertParagraph'])

function isOfLook({ fix }: FileHit): boolean {
  return fix !== undefined && fix !== null && fix.changes.length > 0 && fix.changes.every(({ type }) => looks.has(type))
}

/** The finding in the file. Words can be changed only once they are Unicode: its change is then offered by the second check. */
export function inFile(finding: RawFileFinding, reading: UnicodeReading): RawFileFinding {
  const changes = finding.fix?.changes.map((change) => changeInFile(change, reading)) ?? []
  const fix = finding.fix === null || changes.some((change) => change === null) ? null : { ...finding.fix, changes: changes.filter((change) => change !== null) }
  if (finding.ref === null) return { ...finding, fix }
  const { from, to, exact } = reading.placeOf(finding.ref, finding.from, finding.to)
  return { ...finding, from, to, fix, ...!exact && { approximate: true } }
}

/** null: it cannot be made before the words are converted. */
function changeInFile(change: Change, { isConverted, placeOf }: UnicodeReading): Change | null {
  switch (change.type) {
    case 'runs': {
      const { from, to, exact } = placeOf(change.at, change.from, change.to)
      return exact ? { ...change, from, to } : null
    }
    case 'text': case 'charset': case 'removeParagraph': case 'moveParagraph': return isConverted(change.at) ? null : change
    case 'paragraph': case 'insertParagraph': case 'titleLine': case 'removeShapes': case 'page': case 'pageNumbers': case 'mirrorMargins': case 'clearProperties': return change
  }
}
