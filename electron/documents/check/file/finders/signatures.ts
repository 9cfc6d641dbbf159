/** Who signs and how it is printed (S01–S13): boxes 7a, 7b; HD36 1.7, HD05 7.1. */
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { advisorySigner, collectiveBody, committeeMember, isAllCapitals, ofOneself, postAlone, rankBefore } from '../../signing-words.ts'
import { oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { alignmentFaults, typeFaults } from '../look.ts'
import { issuers } from './head.ts'

/** One signature as printed, top to bottom. */
interface Signature { readonly authority: readonly Zone[], readonly role: readonly Zone[], readonly post: readonly Zone[], readonly name: readonly Zone[] }

function signaturesOf({ all }: FilePaper): readonly Signature[] {
  const zones = all('signingAuthority', 'signatureRole', 'post', 'fullName').filter(({ part }) => part === 0)
  const of = (some: readonly Zone[], id: Zone['id']): readonly Zone[] => some.filter((zone) => zone.id === id)
  return [...Map.groupBy(zones, ({ which }) => which).values()].map((some) => ({
    authority: of(some, 'signingAuthority'), role: of(some, 'signatureRole'), post: of(some, 'post'), name: of(some, 'fullName'),
  }))
}

const textOf = (zones: readonly Zone[]): string => oneLine(zones.map(({ text }) => text).join(' '))

/** The State's forms and near misses of the Party's, with the right sign where it is known. */
const wrongForm = /^(TM|KT|TL|TUQ|T\.M|K\.T|T\.L|T\/U)\b(?:\.)?(?!\/)/u
const rightForms: Readonly<Record<string, string>> = { TM: 'T/M', KT: 'K/T', TL: 'T/L', 'T.M': 'T/M', 'K.T': 'K/T', 'T.L': 'T/L' }

function signingForms(paper: FilePaper): readonly FileHit[] {
  return paper.all('signingAuthority', 'post', 'signatureRole').flatMap((zone): readonly FileHit[] => {
    const match = wrongForm.exec(zone.text)
    if (match === null) return []
    const right = rightForms[match[1] ?? '']
    const to = zone.from + match[0].length
    const space = /^\s/u.test(zone.paragraph.text.slice(to)) ? '' : ' '
    return [{
      at: [within(zone, zone.from, to)], found: match[0], expected: right ?? 'T/M, K/T, T/L hoặc Q.', excerpt: oneLine(zone.text),
      fix: right === undefined ? null : { description: `Thay “${match[0]}” bằng “${right}”.`, safe: true, changes: [{ type: 'text', at: zone.paragraph.ref, from: zone.from, to, text: right + space }] },
    }]
  })
}

/** A post is bold only where the office chose so, or where nothing stands above it: then nothing is said. */
function types(paper: FilePaper): readonly FileHit[] {
  const all = signaturesOf(paper)
  const copies = paper.all('signingAuthority', 'signatureRole', 'post', 'fullName').filter(({ part }) => part > 0)
  const under = all.filter(({ authority }) => authority.length > 0).flatMap(({ post }) => post)
  const alone = all.filter(({ authority }) => authority.length === 0).flatMap(({ post }) => post)
  const of = (id: Zone['id'], zones: readonly Zone[]): readonly Zone[] => [...zones, ...copies.filter((zone) => zone.id === id)]
  const [authority, role, post, name] = [
    { component: 'signingAuthority', name: 'quyền hạn ký' }, { component: 'signingAuthority', name: 'chức danh người ký' }, { component: 'post', name: 'chức vụ' }, { component: 'fullName', name: 'họ tên' },
  ] as const
  return [
    ...typeFaults(paper, of('signingAuthority', all.flatMap((one) => one.authority)), authority),
    ...typeFaults(paper, of('signatureRole', all.flatMap((one) => one.role)), role),
    ...typeFaults(paper, under, { ...post, ...paper.form.signatures.boldPost && { leave: { bold: true } } }),
    ...typeFaults(paper, of('post', alone), { ...post, leave: { bold: true } }),
    ...typeFaults(paper, of('fullName', all.flatMap((one) => one.name)), name),
    ...alignmentFaults(paper, paper.all('signingAuthority', 'post', 'fullName', 'signatureRole'), { component: 'fullName', name: 'phần ký' }),
  ]
}

function onPosts(paper: FilePaper): readonly FileHit[] {
  return paper.all('post', 'signatureRole').flatMap((zone): readonly FileHit[] => {
    const alone = postAlone(oneLine(zone.text))
    return alone === null ? [] : [{ at: [spot(zone)], found: oneLine(zone.text), expected: alone }]
  })
}

function onNames(paper: FilePaper): readonly FileHit[] {
  return paper.all('fullName').flatMap((zone): readonly FileHit[] => {
    const found = rankBefore(oneLine(zone.text))
    return found === null ? [] : [{ at: [spot(zone)], found: found.rank, expected: found.name, excerpt: oneLine(zone.text), variant: 'rank' }]
  })
}

/** `K/T` of a body that works as a collective. */
function forCollective(paper: FilePaper): readonly FileHit[] {
  return signaturesOf(paper).flatMap(({ authority }): readonly FileHit[] => {
    const [first] = authority
    const body = /^K[/.]?T\.?\s+(.*)$/u.exec(textOf(authority))?.[1]
    return first === undefined || body === undefined || !collectiveBody.test(body) ? [] : [{ at: [spot(first)], found: textOf(authority), expected: 'T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ' }]
  })
}

function rightToSign(paper: FilePaper): readonly FileHit[] {
  if (paper.kind === 'minutes') return []
  const [issuer] = issuers(paper)
  return signaturesOf(paper).flatMap(({ authority, role, post }): readonly FileHit[] => {
    const [first] = [...authority, ...post]
    const onBehalf = /^T[/.]?M\.?\s+(.*)$/u.exec(textOf(authority))?.[1]
    if (first === undefined || role.length > 0) return []
    if (authority.length === 0 && issuer !== undefined && collectiveBody.test(issuer.name) && !ofOneself.test(textOf(post))) return [{ at: [spot(first)], found: issuer.name, expected: 'Cấp uỷ, chi bộ làm việc tập thể: ký T/M' }]
    if (onBehalf !== undefined && advisorySigner.test(onBehalf)) return [{ at: [spot(first)], found: onBehalf, expected: 'Thủ trưởng cơ quan tham mưu, giúp việc ký trực tiếp, không ghi T/M' }]
    return []
  })
}

function memberPosts(paper: FilePaper): readonly FileHit[] {
  return signaturesOf(paper).flatMap(({ authority, post }): readonly FileHit[] => {
    const [first] = post
    return first === undefined || !/^T[/.]?M/u.test(textOf(authority)) || !committeeMember.test(textOf(post)) ? [] : [{ at: [spot(first)], found: textOf(post), expected: 'chỉ ghi họ tên' }]
  })
}

function unknownSigners(paper: FilePaper): readonly FileHit[] {
  const { signers } = paper.facts
  const known = new Set(signers?.map((name) => name.toLocaleLowerCase('vi')))
  return signers === undefined || paper.kind === 'minutes' ? [] : paper.all('fullName').filter(({ part, text }) => part === 0 && !known.has(oneLine(text).toLocaleLowerCase('vi')))
    .map((zone) => ({ at: [spot(zone)], found: oneLine(zone.text), expected: 'người được quyền ký' }))
}

export const signatureFinders: readonly FileFinder[] = [
  { id: 'S01', find: signingForms },
  { id: 'S02', find: types },
  { id: 'S03', find: forCollective },
  { id: 'S04', find: (paper) => [...onPosts(paper), ...onNames(paper)] },
  { id: 'S05', find: rightToSign },
  { id: 'S06', find: memberPosts },
  { id: 'S07', find: unknownSigners },
  {
    id: 'S10',
    find: (paper) => {
      const signed = signaturesOf(paper)
      if (paper.kind === 'minutes' || paper.kind === null) return []
      if (signed.length === 0) return [{ at: [], place: 'fullName', variant: 'none', found: 'không có phần ký', expected: 'quyền hạn, chức vụ, họ tên người ký' }]
      return signed.filter(({ name, role }) => name.length === 0 && role.length === 0)
        .map(({ authority, post }) => ({ at: [...authority, ...post].slice(0, 1).map(spot), found: 'để trống', expected: 'họ tên người ký' }))
    },
  },
  {
    id: 'S12',
    find: (paper) => paper.all('fullName').filter(({ text }) => isAllCapitals(oneLine(text))).map((zone) => {
      const expected = oneLine(zone.text).toLocaleLowerCase('vi').replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toLocaleUpperCase('vi'))
      const change: Change = { type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.to, text: expected }
      return { at: [spot(zone)], found: oneLine(zone.text), expected, fix: { description: 'Viết hoa chữ cái đầu mỗi âm tiết của họ tên.', safe: false, changes: [change] } }
    }),
  },
]
