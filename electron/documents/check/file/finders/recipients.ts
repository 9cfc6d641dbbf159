/** Recipients (box 9b) and supplementary marks (R01–R09, K01, K02, X02): places, types, separators. */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../../shared/document/kinds.ts'
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import type { CheckEntry } from '../../catalogue.ts'
import { caseHolds } from '../../rule.ts'
import { asAbove, oldDrafterMark, rightArchiveLine } from '../../signing-words.ts'
import { oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { typeFaults } from '../look.ts'

const own = (zones: readonly Zone[]): readonly Zone[] => zones.filter(({ part }) => part === 0)

/** Lines of each list in order: the paper's, then that of the copy below it, each with an end and a filing line of its own. */
function lists(paper: FilePaper): readonly (readonly Zone[])[] {
  const below = copyBlock(paper)
  const all = own(paper.all('recipient', 'archive'))
  return [all.filter((zone) => !below.has(zone)), all.filter((zone) => below.has(zone))]
}

/** What belongs to the block of who copies the paper. */
function copyBlock(paper: FilePaper): ReadonlySet<Zone> {
  const copy = paper.zones.findIndex(({ id }) => id === 'copyKind')
  return new Set(copy < 0 ? [] : paper.zones.slice(copy))
}

/** Lines of the paper's own list. */
function lines(paper: FilePaper): readonly Zone[] {
  return lists(paper)[0] ?? []
}

/** A line without its dash and its end mark. */
function bare(text: string): string {
  return oneLine(text).normalize('NFC').replace(/^[-–•+*]\s*/u, '').replace(/[;,.]+$/u, '')
}

/** Ends of the lines: between them the guide's sign, at the last a stop. */
function separators(paper: FilePaper, entry: CheckEntry): readonly FileHit[] {
  const { recipientEnd, lastRecipientEnd } = paper.form.wording
  const wrong = lists(paper).flatMap((all) => all.flatMap((zone, index) => {
    // A name that goes on in the next paragraph has no end of its own.
    const next = all[index + 1]
    if (next !== undefined && !/^\s*[-–•+*]/u.test(next.text) && next.paragraph.numbering === '' && /^\s*[-–•+*]/u.test(zone.text)) return []
    const right = index === all.length - 1 ? lastRecipientEnd : recipientEnd
    const end = /(?:[;,.:]|\.\/\.)?$/u.exec(zone.text.trimEnd())?.[0] ?? ''
    return end === right ? [] : [{ zone, end, right }]
  }))
  if (wrong.length === 0) return []
  const list = (words: readonly string[]): string => [...new Set(words)].map((one) => one === '' ? 'không có dấu' : `“${one}”`).join(', ')
  return [{
    at: wrong.map(({ zone }) => spot(zone)), found: list(wrong.map(({ end }) => end)), expected: `“${recipientEnd}” sau mỗi nơi nhận, “${lastRecipientEnd}” ở dòng cuối`,
    ...caseHolds(entry, 'older', paper.form.profileId) && { variant: 'older' },
    fix: {
      description: `Đặt dấu “${recipientEnd}” sau mỗi nơi nhận và “${lastRecipientEnd}” ở dòng cuối.`, safe: true,
      changes: wrong.map(({ zone, end, right }): Change => {
        const to = zone.from + zone.text.trimEnd().length
        return { type: 'text', at: zone.paragraph.ref, from: to - end.length, to, text: right }
      }),
    },
  }]
}

function types(paper: FilePaper): readonly FileHit[] {
  const labels = paper.all('recipientsLabel')
  const wanted = paper.form.wording.recipientsLabel
  const misnamed = labels.filter(({ text }) => oneLine(text).replace(/\s*:$/u, ':') !== wanted && /^nơi nhận/iu.test(text))
  return [
    ...typeFaults(paper, labels, { component: 'recipientsLabel', name: 'chữ “Nơi nhận”' }),
    ...typeFaults(paper, paper.all('recipient', 'archive'), { component: 'recipient', name: 'danh sách nơi nhận' }),
    ...misnamed.map((zone): FileHit => ({
      at: [spot(zone)], found: oneLine(zone.text), expected: wanted,
      fix: { description: `Viết “${wanted}”.`, safe: false, changes: [{ type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.to, text: wanted }] },
    })),
  ]
}

/** Kinds whose first recipient line repeats the addressees. */
const repeating: readonly DocumentKind[] = ['officialLetter', 'submission']

function firstLine(paper: FilePaper): readonly FileHit[] {
  const [first] = own(paper.all('recipient'))
  const addressed = own(paper.all('addressing', 'addressee')).length > 0
  if (first === undefined || paper.kind === null) return []
  const text = bare(first.text)
  if (repeating.includes(paper.kind)) {
    return asAbove.test(text) || !addressed ? [] : [{ at: [spot(first)], found: text, expected: 'Công văn, tờ trình đã có nơi kính gửi thì dòng đầu ghi “Như trên”' }]
  }
  return /^như trên/iu.test(text) && !addressed ? [{ at: [spot(first)], found: text, expected: '“Như trên” chỉ dùng khi có phần kính gửi; hãy ghi rõ nơi nhận' }] : []
}

function archive(paper: FilePaper): readonly FileHit[] {
  return lists(paper).flatMap((all) => all.flatMap((zone, index): readonly FileHit[] => {
    const text = bare(zone.text)
    const isArchive = /^lưu(?:\s|:|$)/iu.test(text)
    const right = rightArchiveLine(text, isArchive && index === all.length - 1)
    if (right === null) return []
    const mark = /^([-–•+*]?\s*Lưu)\s*:/iu.exec(zone.text)
    const colon = mark === null || /\bVT\b/u.test(text) ? [] : [{ type: 'text' as const, at: zone.paragraph.ref, from: zone.from + (mark[1] ?? '').length, to: zone.from + mark[0].length, text: '' }]
    return [{ at: [spot(zone)], found: text, expected: right, fix: { description: 'Bỏ dấu hai chấm sau chữ “Lưu”.', safe: true, changes: colon } }]
  }))
}

/** The list at the right hand: in another column than the left one, or pushed over by indents. */
function atRight(paper: FilePaper): readonly FileHit[] {
  const [label] = own(paper.all('recipientsLabel'))
  const signed = own(paper.all('signingAuthority', 'post', 'fullName')).find(({ which }) => which === 0)
  if (label === undefined) return []
  const [at, beside] = [label.paragraph.cell, signed?.paragraph.cell ?? null]
  const width = paper.form.page.widthMm - paper.form.page.leftMm - paper.form.page.rightMm
  const right = at !== null && beside !== null && at.table === beside.table ? at.column > beside.column
    : label.paragraph.align === 'right' || label.paragraph.leftPt > width * 72 / 25.4 / 2
  return right ? [{ at: [spot(label)], found: 'nơi nhận ở bên phải', expected: 'góc trái dưới nội dung, ngang phần ký' }] : []
}

function drafterMarks(paper: FilePaper, entry: CheckEntry): readonly FileHit[] {
  const zones = own(paper.all('drafterMark'))
  const { pattern, example } = paper.form.wording.drafterMark
  const old = !caseHolds(entry, 'old', paper.form.profileId) ? [] : zones.filter(({ text }) => oldDrafterMark.test(oneLine(text).replace(/[-–]\s*\d+$/u, '')))
  const wrong = zones.filter((zone) => !old.includes(zone) && !new RegExp(pattern, 'u').test(oneLine(zone.text)))
  return [
    ...[...old, ...wrong].map((zone): FileHit => ({ at: [spot(zone)], found: oneLine(zone.text), expected: example })),
    ...typeFaults(paper, zones.filter((zone) => !old.includes(zone)), { component: 'drafterMark', name: 'ký hiệu người soạn' }).map((hit): FileHit => ({ ...hit, variant: 'type' })),
  ]
}

export const recipientFinders: readonly FileFinder[] = [
  { id: 'R01', find: types },
  { id: 'R02', find: archive },
  { id: 'R03', find: separators },
  { id: 'R05', find: firstLine },
  { id: 'R06', find: atRight },
  {
    id: 'R07',
    find: (paper) => paper.kind !== null && paper.kind !== 'minutes' && own(paper.all('recipientsLabel', 'recipient', 'archive')).length === 0
      ? [{ at: [], place: 'recipientsLabel', found: 'không có', expected: 'Nơi nhận: …', ...documentKinds[paper.kind].group === 'slip' && { variant: 'slip' } }] : [],
  },
  {
    id: 'R09',
    find: (paper) => {
      const all = lines(paper)
      const last = all.at(-1)
      return last === undefined || all.some(({ text }) => /^lưu(?:\s|:|$)/iu.test(bare(text))) ? [] : [{ at: [spot(last)], found: 'không có', expected: 'Lưu Văn phòng …' }]
    },
  },
  {
    id: 'X02',
    find: (paper) => {
      const [mark] = own(paper.all('secrecyMark'))
      return mark === undefined || paper.all('drafterMark').length > 0 ? [] : [{ at: [spot(mark)], found: 'không có', expected: paper.form.wording.drafterMark.example }]
    },
  },
  { id: 'K01', find: drafterMarks },
  {
    id: 'K02',
    find: (paper) => [
      ...typeFaults(paper, own(paper.all('urgencyMark')), { component: 'urgencyMark', name: 'dấu chỉ mức độ khẩn' }),
      ...typeFaults(paper, own(paper.all('circulationMark')), { component: 'circulationMark', name: 'chỉ dẫn phạm vi lưu hành' }),
      ...typeFaults(paper, own(paper.all('draftMark')), { component: 'draftMark', name: 'chỉ dẫn dự thảo' }),
      ...typeFaults(paper, own(paper.all('contact')), { component: 'contact', name: 'thông tin liên hệ' }),
    ],
  },
  {
    id: 'S13',
    find: (paper) => {
      // Who signed the paper may well sign its copy.
      const copying = copyBlock(paper)
      const names = own(paper.all('fullName')).filter((zone) => !copying.has(zone))
      const twice = names.find((zone, index) => names.findIndex((other) => oneLine(other.text) === oneLine(zone.text)) < index)
      return twice === undefined ? [] : [{ at: [within(twice, twice.from, twice.to)], found: oneLine(twice.text), expected: 'hai người khác nhau' }]
    },
  },
]
