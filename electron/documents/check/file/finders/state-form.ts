/** The State's form (Nghị định 30/2020) in a Party paper (ND01–ND03). What has a check of its own is summed up here, not said twice. */
import { foreignWeight, markSeen } from '../../../form/index.ts'
import type { ForeignMark } from '../../../form/index.ts'
import { oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot } from '../finding.ts'
import type { FileFinder, FileHit, Spot } from '../finding.ts'
import { runsOf } from '../look.ts'

/** Marks of the State's form seen in the file, each with its first place. Guessed zones tell nothing. */
function seenMarks(paper: FilePaper): readonly { readonly mark: ForeignMark, readonly at: Spot }[] {
  const pieces = paper.zones.filter(({ sure }) => sure !== 'guess').map((zone) => {
    const [first] = runsOf(zone)
    return { zone, piece: { zone: zone.id, text: zone.text, sizePt: first?.sizePt, bold: first?.bold, italic: first?.italic, underline: first !== undefined && first.underline !== null } }
  })
  return (paper.facts.foreign?.marks ?? []).filter(({ weight }) => weight > 0).flatMap((mark) => {
    const found = pieces.find(({ piece }) => markSeen(mark, piece, paper.kind))
    return found === undefined ? [] : [{ mark, at: spot(found.zone) }]
  })
}

/** Is the whole file a State paper? */
export function isStatePaper(paper: FilePaper): boolean {
  return paper.zoned.foreignForm || (paper.one('partyTitle') === undefined && weightOf(paper) >= (paper.facts.foreign?.recognisedFrom ?? Infinity))
}

function weightOf(paper: FilePaper): number {
  return foreignWeight(seenMarks(paper).map(({ mark }) => mark))
}

function summary(paper: FilePaper): readonly FileHit[] {
  if (!isStatePaper(paper)) return []
  const [first] = paper.all('nationalTitle', 'nationalMotto')
  return [{
    at: first === undefined ? [] : [spot(first)], place: 'nationalTitle', found: paper.facts.foreign?.title ?? 'Nghị định 30/2020/NĐ-CP', expected: paper.form.profileTitle,
  }]
}

/** From three different marks on: the clerk works from a State form. */
const mixedFrom = 3

function mixture(paper: FilePaper): readonly FileHit[] {
  const seen = seenMarks(paper)
  if (isStatePaper(paper) || seen.length < mixedFrom) return []
  return [{ at: seen.slice(0, 1).map(({ at }) => at), found: seen.map(({ mark }) => mark.state.text.replace(/[.:].*$/u, '')).join('; '), expected: paper.form.profileTitle, excerpt: '' }]
}

/** Copies with the State's symbols instead of BS. */
function copySymbols(paper: FilePaper): readonly FileHit[] {
  return paper.all('copyNumber').filter(({ text }) => /[-/]\s*(?:SY|SL|TrS)\b/u.test(text)).map((zone) => ({ at: [spot(zone)], found: oneLine(zone.text), expected: paper.form.wording.copySymbol }))
}

export const stateFormFinders: readonly FileFinder[] = [
  { id: 'ND01', find: summary },
  { id: 'ND02', find: mixture },
  { id: 'ND03', find: copySymbols },
]
