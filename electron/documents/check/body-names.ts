/** Words by which bodies of the Party are told apart, and names that had ended by a date. The same for the tree and for a file. */
import type { Ended } from './catalogue.ts'

/** Advisory bodies stand under the committee they serve, not under its đảng bộ. */
export const advisoryBody = /^(văn phòng|ban (tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng)|cơ quan |u[ỷỶ] ban kiểm tra|ủy ban kiểm tra)/iu
export const committeeName = /^(đảng (uỷ|ủy)|chi bộ|chi (uỷ|ủy))/iu
const provincialCommittee = /^(tỉnh|thành) (uỷ|ủy)/iu

/** The State's title and motto, alone on a line. */
export const stateTitle = /^\s*(độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|cộng ho[àaòa]+ xã hội chủ nghĩa việt nam)\s*$/iu
/** An office whose line swallows the committee it serves. */
export const officeWithCommittee = /^văn phòng (đảng|tỉnh|thành) (uỷ|ủy)/iu
/** A part of the committee in place of the committee. */
export const partOfCommittee = /^ban (thường vụ|chấp hành)(?! trung ương)/iu

/** What should stand above `issuer` when `superior` cannot; null when they go together. */
export function rightSuperior(superior: string, issuer: string): string | null {
  if (committeeName.test(issuer) && provincialCommittee.test(superior)) return 'tên đảng uỷ, chi bộ ghi đảng bộ cấp trên (ĐẢNG BỘ …), không ghi cấp uỷ'
  if (advisoryBody.test(issuer) && /^đảng bộ/iu.test(superior)) return 'tên cơ quan tham mưu, giúp việc ghi cấp uỷ mà cơ quan phục vụ (ĐẢNG UỶ …), không ghi đảng bộ'
  return null
}

/** Does such a body always stand under another? */
export function needsSuperior(issuer: string): boolean {
  return committeeName.test(issuer) || advisoryBody.test(issuer)
}

/** A name that had ended by the date, where it stands in the text. */
export interface EndedName { readonly ended: Ended, readonly at: number, readonly found: string }

/** Names in a text of what had ended by the date; each entry once. `ended` is data of the catalogue. */
export function endedNames(text: string, date: string, ended: readonly Ended[] | undefined): readonly EndedName[] {
  return (ended ?? []).flatMap((one) => {
    const match = date >= one.since ? patternOf(one).exec(text) : null
    return match === null ? [] : [{ ended: one, at: match.index, found: match[0] }]
  })
}

const patterns = new WeakMap<Ended, RegExp>()

/** Names as whole words in any case and either tone style; made once, as every zone is asked for every name. */
function patternOf(ended: Ended): RegExp {
  const known = patterns.get(ended)
  if (known !== undefined) return known
  const words = ended.names.map((name) => plainPattern(name).replaceAll(/uỷ|ủy/giu, '(?:uỷ|ủy)').replaceAll(' ', '\\s+'))
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  patterns.set(ended, made)
  return made
}

/** Words as a pattern that finds just them. */
export function plainPattern(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
}
