/** Who signs and how (boxes 7a, 7b): HD36 1.7, HD05 7.1. */
import type { Signature } from '../../../../shared/document/model.ts'
import type { PaperUnderCheck } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'
import { advisorySigner, collectiveBody, committeeMember, isAllCapitals, ofOneself, postAlone, rankBefore, stateSigningForm } from '../signing-words.ts'

function onSignatures(paper: PaperUnderCheck, wrong: (signature: Signature) => Pick<Hit, 'found' | 'expected' | 'variant'> | null): readonly Hit[] {
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
      const found = stateSigningForm(words(signature))
      return found === null ? null : { found, expected: 'T/M, K/T, T/L hoặc Q. (chọn ở ô quyền hạn ký)' }
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
    find: (paper) => onSignatures(paper, ({ form, authority }) => form === 'forHead' && collectiveBody.test(authority ?? '')
      ? { found: `K/T ${authority ?? ''}`, expected: 'T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ' } : null),
  },
  {
    id: 'S04',
    find: (paper) => [
      ...onSignatures(paper, ({ post }) => {
        const alone = postAlone(post ?? '')
        return alone === null || post === null ? null : { found: post, expected: alone }
      }),
      ...onSignatures(paper, ({ fullName }) => {
        const found = rankBefore(fullName ?? '')
        return found === null ? null : { found: found.rank, expected: found.name, variant: 'rank' }
      }),
    ],
  },
  {
    id: 'S05',
    find: (paper) => paper.model.kind === 'minutes' ? [] : onSignatures(paper, ({ form, authority, role, post }) => {
      const [issuer = ''] = paper.model.letterhead.issuers
      if (form === 'own' && role === null && collectiveBody.test(issuer) && !ofOneself.test(post ?? '')) return { found: issuer, expected: 'Cấp uỷ, chi bộ làm việc tập thể: ký T/M' }
      if (form === 'onBehalf' && advisorySigner.test(authority ?? '')) return { found: authority ?? '', expected: 'Thủ trưởng cơ quan tham mưu, giúp việc ký trực tiếp, không ghi T/M' }
      return null
    }),
  },
  {
    id: 'S06',
    find: (paper) => onSignatures(paper, ({ form, post }) => form === 'onBehalf' && committeeMember.test(post ?? '')
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
    find: (paper) => onSignatures(paper, ({ fullName }) => fullName !== null && isAllCapitals(fullName)
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
