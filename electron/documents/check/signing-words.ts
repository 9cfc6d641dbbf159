/** Words of signatures and recipients. The same for the tree and for a file. */

/** Collective bodies sign T/M and never K/T. */
export const collectiveBody = /^(phó )?(bí thư|(đảng|cấp|chi|tỉnh|thành|huyện) (uỷ|ủy)(?! viên)|chi bộ|ban (thường vụ|chấp hành)|(uỷ|ủy) ban kiểm tra|chủ nhiệm)/iu
/** Who writes of himself signs for himself, in whatever organisation. */
export const ofOneself = /^người (tự kiểm điểm|kiểm điểm|tự kiểm tra|báo cáo|cam kết|đăng ký)/iu
export const advisorySigner = /^(văn phòng|ban (tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng))/iu
export const committeeMember = /(uỷ|ủy) viên/iu

const bodyAfterPost = /^((?:phó )?(?:bí thư(?: thường trực)?|chủ nhiệm|chánh văn phòng|trưởng ban))\s+(?:(?:ban .*)?(?:tỉnh|thành|huyện|quận|đảng|chi) (?:uỷ|ủy|bộ)(?! viên)|(?:uỷ|ủy) ban|khối|văn phòng)/iu
const rank = /^(đồng chí|đ\/c|ông|bà|gs|pgs|ts|ths|bs|ks|cn|thạc sĩ|tiến sĩ|cử nhân|kỹ sư|bác sĩ|giáo sư|phó giáo sư|(?:thiếu|trung|thượng|đại) (?:uý|úy|tá|tướng)|đại tướng)(?:[.,\s]|$)/iu
const stateSigning = /(?:^|\s)((?:TM|KT|TL|TUQ)\.|T\/U\b)/u

/** The State's way of writing the right to sign (`TM.`, `KT.` …), as it stands in the words; null when there is none. */
export function stateSigningForm(words: string): string | null {
  return stateSigning.exec(words)?.[1] ?? null
}

/** The post without the name of its body; null when it has none. */
export function postAlone(post: string): string | null {
  return bodyAfterPost.exec(post)?.[1] ?? null
}

/** A degree, rank or "đồng chí" before a name, and the name without it; null when there is none. */
export function rankBefore(name: string): { readonly rank: string, readonly name: string } | null {
  const found = rank.exec(name)?.[1]
  return found === undefined ? null : { rank: found, name: name.replace(/^(?:\S+\.\s*)+/u, '').replace(rank, '').trim() }
}

/** A name all in capitals. */
export function isAllCapitals(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toLocaleUpperCase('vi')
}

/** What should stand for a line of recipients about filing; null when it is right. `isLast`: the line meant for filing. */
export function rightArchiveLine(line: string, isLast: boolean): string | null {
  if (/^lưu\s*:|(?:^lưu.*|^)\bVT\b/iu.test(line)) return 'Lưu Văn phòng …'
  if (isLast && !/^lưu\s/iu.test(line)) return 'Lưu Văn phòng …'
  return !isLast && /^lưu\s/iu.test(line) ? 'Lưu … ở dòng cuối' : null
}

/** A first recipient that repeats the addressees. */
export const asAbove = /^như (trên|thành phần)/iu

/** A drafter's mark as Hướng dẫn 36 has it: a few capitals. */
export const oldDrafterMark = /^[A-ZĐƯ]{1,5}$/u
