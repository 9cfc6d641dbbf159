/** Words by which bodies of the Party are told apart, and when kinds of bodies ended. The same for the tree and for a file. */

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

/** Kinds of bodies that ended: from `since` their names no longer stand in the head or among those written to. */
const ended: readonly { readonly name: RegExp, readonly since: string, readonly mild?: true }[] = [
  { name: /(đảng (uỷ|ủy|bộ)) khối/iu, since: '2026-01-01' },
  { name: /(huyện|quận|thị) (uỷ|ủy)|đảng bộ (huyện|quận|thị xã)/iu, since: '2025-07-01' },
  { name: /đảng đoàn|ban cán sự đảng/iu, since: '2025-07-01' },
  { name: /đảng (bộ|uỷ|ủy) (các cơ quan đảng|(uỷ|ủy) ban nhân dân|ubnd) (xã|phường|đặc khu)/iu, since: '2026-10-01', mild: true },
]

/** Names in a text of bodies that had ended by the date. `mild`: not everywhere. */
export function endedBodies(text: string, date: string): readonly { readonly name: string, readonly mild: boolean }[] {
  return ended.flatMap(({ name, since, mild }) => {
    const found = date >= since ? name.exec(text)?.[0] : undefined
    return found === undefined ? [] : [{ name: found, mild: mild === true }]
  })
}
