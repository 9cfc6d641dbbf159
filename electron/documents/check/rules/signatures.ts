/** Who signs and how (boxes 7a, 7b): HD36 1.7, HD05 7.1. */
import type { Signature } from '../../../../shared/document/model.ts'
import type { PaperUnderCheck } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

/** Collective bodies sign T/M and never K/T. */
const collective = /^(phó )?(bí thư|(đảng|cấp|chi|tỉnh|thành|huyện) (uỷ|ủy)(?! viên)|chi bộ|ban (thường vụ|chấp hành)|(uỷ|ủy) ban kiểm tra|chủ nhiệm)/iu
const advisory = /^(văn phòng|ban (tổ chức|tuyên giáo|dân vận|nội chính|xây dựng đảng))/iu
const bodyAfterPost = /^((?:phó )?(?:bí thư(?: thường trực)?|chủ nhiệm|chánh văn phòng|trưởng ban))\s+(?:(?:ban .*)?(?:tỉnh|thành|huyện|quận|đảng|chi) (?:uỷ|ủy|bộ)(?! viên)|(?:uỷ|ủy) ban|khối|văn phòng)/iu
const rank = /^(đồng chí|đ\/c|ông|bà|gs|pgs|ts|ths|bs|ks|cn|thạc sĩ|tiến sĩ|cử nhân|kỹ sư|bác sĩ|giáo sư|phó giáo sư|(?:thiếu|trung|thượng|đại) (?:uý|úy|tá|tướng)|đại tướng)(?:[.,\s]|$)/iu

function onSignatures(paper: PaperUnderCheck, wrong: (signature: Signature) => { readonly found: string, readonly expected: string } | null): readonly Hit[] {
  return paper.signatures.flatMap((signature) => {
    const hit = wrong(signature)
    const excerpt = [signature.authority, signature.role, signature.post, signature.fullName].filter((part) => part !== null).join(' / ')
    return hit === null ? [] : [{ place: 'signatures', excerpt, ...hit }]
  })
}

const words = ({ authority, role, post }: Signature): string => [authority, role, post].filter((part) => part !== null).join(' ')

export const signatureFinders: readonly CheckFinder[] = [
  {
    id: 'S01',
    find: (paper) => onSignatures(paper, (signature) => {
      const found = /(?:^|\s)((?:TM|KT|TL|TUQ)\.|T\/U\b)/u.exec(words(signature))?.[1]
      return found === undefined ? null : { found, expected: 'T/M, K/T, T/L hoặc Q. (chọn ở ô quyền hạn ký)' }
    }),
  },
  {
    id: 'S08',
    find: (paper) => onSignatures(paper, ({ authority, post }) => {
      const found = /^(T\/M|K\/T|T\/L|Q\.)/iu.exec(authority ?? post ?? '')?.[1]
      return found === undefined ? null : { found, expected: 'quyền hạn ký ở ô riêng' }
    }),
  },
  {
    id: 'S03',
    find: (paper) => onSignatures(paper, ({ form, authority }) => form === 'forHead' && collective.test(authority ?? '')
      ? { found: `K/T ${authority ?? ''}`, expected: 'T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ' } : null),
  },
  {
    id: 'S04',
    find: (paper) => onSignatures(paper, ({ post }) => {
      const alone = bodyAfterPost.exec(post ?? '')?.[1]
      return alone === undefined || post === null ? null : { found: post, expected: alone }
    }),
  },
  {
    id: 'S14',
    find: (paper) => onSignatures(paper, ({ fullName }) => {
      const found = rank.exec(fullName ?? '')?.[1]
      return found === undefined || fullName === null ? null : { found, expected: fullName.replace(/^(?:\S+\.\s*)+/u, '').replace(rank, '').trim() }
    }),
  },
  {
    id: 'S05',
    find: (paper) => paper.model.kind === 'minutes' ? [] : onSignatures(paper, ({ form, authority, role }) => {
      const [issuer = ''] = paper.model.letterhead.issuers
      if (form === 'own' && role === null && collective.test(issuer)) return { found: issuer, expected: 'Cấp uỷ, chi bộ làm việc tập thể: ký T/M' }
      if (form === 'onBehalf' && advisory.test(authority ?? '')) return { found: authority ?? '', expected: 'Thủ trưởng cơ quan tham mưu, giúp việc ký trực tiếp, không ghi T/M' }
      return null
    }),
  },
  {
    id: 'S06',
    find: (paper) => onSignatures(paper, ({ form, post }) => form === 'onBehalf' && /(uỷ|ủy) viên/iu.test(post ?? '')
      ? { found: post ?? '', expected: 'chỉ ghi họ tên' } : null),
  },
  {
    id: 'S07',
    find: (paper) => paper.facts.signerAuthorised === false ? onSignatures(paper, ({ fullName }) =>
      ({ found: fullName ?? 'chưa có tên', expected: 'người được quyền ký' })).slice(-1) : [],
  },
  {
    id: 'S10',
    find: (paper) => paper.model.kind === 'minutes' ? [] : onSignatures(paper, ({ fullName, role }) => fullName === null && role === null ? { found: 'để trống', expected: 'họ tên người ký' } : null),
  },
  {
    id: 'S11',
    find: (paper) => onSignatures(paper, ({ form, authority, role, post }) => {
      if (form === 'own' && post === null && role === null) return { found: 'không có chức vụ', expected: 'chức vụ người ký' }
      if (form !== 'own' && authority === null) return { found: 'không có tên tập thể', expected: 'tên tập thể hoặc chức danh sau T/M, T/L, K/T, Q.' }
      return null
    }),
  },
  {
    id: 'S12',
    find: (paper) => onSignatures(paper, ({ fullName }) => fullName !== null && /\p{Lu}{2}/u.test(fullName) && fullName === fullName.toLocaleUpperCase('vi')
      ? { found: fullName, expected: 'Nguyễn Văn A' } : null),
  },
  {
    id: 'S13',
    find: (paper) => {
      const signers = paper.signatures.map(({ fullName }) => fullName).filter((one) => one !== null)
      const [twice] = signers.filter((one, index) => signers.indexOf(one) !== index)
      return twice === undefined ? [] : [{ place: 'signatures', excerpt: twice, found: twice, expected: 'hai người khác nhau' }]
    },
  },
]
