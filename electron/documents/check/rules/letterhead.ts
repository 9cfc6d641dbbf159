/** Names of bodies in the head and in the addresses (box 2): HD36 1.2; ends of bodies by date (format-rules 4.4). */
import { textsIn } from '../paper.ts'
import type { PaperUnderCheck, PlacedText } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

/** Advisory bodies stand under the committee they serve, not under its đảng bộ. */
const advisory = /^(văn phòng|ban (tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng)|cơ quan |u[ỷỶ] ban kiểm tra|ủy ban kiểm tra)/iu
const committee = /^(đảng (uỷ|ủy)|chi bộ|chi (uỷ|ủy))/iu
const provincial = /^(tỉnh|thành) (uỷ|ủy)/iu

/** Bodies that ended: from `since` their names no longer stand in the head or among those written to. */
const ended: readonly { readonly name: RegExp, readonly since: string, readonly mild?: true }[] = [
  { name: /(đảng (uỷ|ủy|bộ)) khối/iu, since: '2026-01-01' },
  { name: /(huyện|quận|thị) (uỷ|ủy)|đảng bộ (huyện|quận|thị xã)/iu, since: '2025-07-01' },
  { name: /đảng đoàn|ban cán sự đảng/iu, since: '2025-07-01' },
  { name: /đảng (bộ|uỷ|ủy) (các cơ quan đảng|(uỷ|ủy) ban nhân dân|ubnd) (xã|phường|đặc khu)/iu, since: '2026-10-01', mild: true },
]

function letterheadHits(paper: PaperUnderCheck, wrong: (superior: string | null, issuer: string) => string | null): readonly Hit[] {
  const { superior, issuers } = paper.model.letterhead
  return issuers.flatMap((issuer) => {
    const expected = wrong(superior, issuer)
    return expected === null ? [] : [{ place: 'letterhead', excerpt: issuer, found: issuer, expected }]
  })
}

export const letterheadFinders: readonly CheckFinder[] = [
  {
    id: 'H01',
    find: (paper) => textsIn(paper, 'letterhead', 'heading', 'text')
      .filter(({ text }) => /^\s*(độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc|cộng ho[àaòa]+ xã hội chủ nghĩa việt nam)\s*$/iu.test(text))
      .map(({ place, text }) => ({ place, excerpt: text, found: text, expected: 'ĐẢNG CỘNG SẢN VIỆT NAM' })),
  },
  {
    id: 'H05',
    find: (paper) => letterheadHits(paper, (_, issuer) => /^văn phòng (đảng|tỉnh|thành) (uỷ|ủy)/iu.test(issuer) ? 'Văn phòng' : null),
  },
  {
    id: 'H06',
    find: (paper) => letterheadHits(paper, (_, issuer) => /^ban (thường vụ|chấp hành)(?! trung ương)/iu.test(issuer) ? 'tên cấp uỷ' : null),
  },
  {
    id: 'H07',
    find: (paper) => letterheadHits(paper, (superior, issuer) => {
      if (superior === null) return null
      if (committee.test(issuer) && provincial.test(superior)) return 'tên đảng uỷ, chi bộ ghi đảng bộ cấp trên (ĐẢNG BỘ …), không ghi cấp uỷ'
      if (advisory.test(issuer) && /^đảng bộ/iu.test(superior)) return 'tên cơ quan tham mưu, giúp việc ghi cấp uỷ mà cơ quan phục vụ (ĐẢNG UỶ …), không ghi đảng bộ'
      return null
    }),
  },
  {
    id: 'H10',
    find: (paper) => letterheadHits(paper, (superior, issuer) => superior === null && (committee.test(issuer) || advisory.test(issuer)) ? 'ĐẢNG BỘ …' : null),
  },
  {
    id: 'H08',
    find: (paper) => paper.date === null ? [] : textsIn(paper, 'letterhead', 'addressee', 'recipient').flatMap((one) => endedIn(one, paper.date ?? '')),
  },
]

function endedIn({ place, part, text }: PlacedText, date: string): readonly Hit[] {
  return ended.flatMap(({ name, since, mild }) => {
    const found = date >= since ? name.exec(text)?.[0] : undefined
    return found === undefined ? []
      : [{ place, excerpt: text, found: text, expected: 'tên tổ chức hiện hành', ...part === 'letterhead' && mild === undefined ? {} : { variant: 'mild' } }]
  })
}
