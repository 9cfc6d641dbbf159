/** Kind's name, subject, separator, addressees (T01–T04, T15–T17, T30, R04, R08, R10): boxes 5a, 5b, 9a. */
import { documentKinds } from '../../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../../shared/document/kinds.ts'
import type { Change } from '../../../mend/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { endsWithStop, startsWithAbout, stateSubject } from '../../text-words.ts'
import { isNamedKind, isWhole, oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot, within } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { alignmentFaults, seenText, typeFaults } from '../look.ts'

const own = (zones: readonly Zone[]): readonly Zone[] => zones.filter(({ part }) => part === 0)

/** Words with which a name begins: a subject that opens with one has its capital from it. */
const nameOpening = /^(?:Đảng|Nghị|Quy|Quyết|Chỉ|Kết|Hướng|Thông|Báo|Kế|Chương|Đề|Đại|Hội|Ban|Tỉnh|Thành|Uỷ|Ủy|Văn|Chi|Tháng|Ngày|Tết|Luật)\s/u

/** First letter in capitals without a name behind it. */
function capitalStart(paper: FilePaper): readonly FileHit[] {
  return own([...paper.all('subject'), ...paper.all('letterSubject')]).slice(0, 1).flatMap((zone): readonly FileHit[] => {
    const first = [...zone.text][0] ?? ''
    if (!/^\p{Lu}\p{Ll}*\s\p{Ll}/u.test(zone.text) || (nameOpening.test(zone.text)) || seenText(zone) === seenText(zone).toLocaleUpperCase('vi')) return []
    const word = /^\p{L}+/u.exec(zone.text)?.[0] ?? first
    const small = first.toLocaleLowerCase('vi')
    return [{
      at: [within(zone, zone.from, zone.from + first.length)], found: word, expected: small + word.slice(first.length), excerpt: oneLine(zone.text),
      fix: { description: 'Viết thường chữ đầu trích yếu.', safe: false, changes: [{ type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.from + first.length, text: small }] },
    }]
  })
}

/** Five hyphens under the subject, alone on their line. */
function separator(paper: FilePaper): readonly FileHit[] {
  const wanted = paper.form.wording.subjectSeparator
  const subject = own(paper.all('subject')).at(-1)
  const found = own(paper.all('subjectSeparator'))
  if (wanted === null || subject === undefined || !isNamedKind(paper.kind)) return []
  const asked = { component: 'subjectSeparator', name: 'dòng gạch dưới trích yếu' } as const
  const drawn = subject.paragraph.shapes.some(({ kind }) => kind === 'line')
  const [first] = found
  const noLine: readonly Change[] = [
    ...drawn ? [{ type: 'removeShapes' as const, at: subject.paragraph.ref }] : [], ...subject.paragraph.borders.bottom ? [{ type: 'paragraph' as const, at: subject.paragraph.ref, look: { borders: null } }] : [],
  ]
  if (first === undefined) {
    const { sizePt } = paper.form.type.subjectSeparator
    const add: readonly Change[] = isWhole(subject) ? [{ type: 'insertParagraph', beside: subject.paragraph.ref, place: 'after', text: wanted, look: { font: paper.form.fontFamily, sizePt, bold: false, italic: false, align: 'centre', firstLinePt: 0, leftPt: 0 } }] : []
    return [{
      at: [spot(subject)], found: drawn || subject.paragraph.borders.bottom ? 'đường kẻ thay cho gạch nối' : 'không có', expected: `5 gạch nối (${wanted})`,
      fix: { description: 'Thêm dòng 5 gạch nối dưới trích yếu.', safe: true, changes: add.length === 0 ? [] : [...noLine, ...add] },
    }]
  }
  const text = first.text.trim()
  if (text !== wanted) return [{
    at: [spot(first)], found: text, expected: `5 gạch nối (${wanted})`,
    fix: { description: 'Viết đúng 5 gạch nối.', safe: true, changes: [...noLine, { type: 'text', at: first.paragraph.ref, from: first.from, to: first.to, text: wanted }] },
  }]
  return [...typeFaults(paper, [first], asked), ...alignmentFaults(paper, [first], asked)]
}

function isLetter({ kind }: FilePaper): boolean {
  return kind === 'officialLetter'
}

function letterSubject(paper: FilePaper): readonly FileHit[] {
  const zones = own(paper.all('letterSubject'))
  const state = own(paper.all('letterSubject', 'subject')).flatMap((zone) => {
    const match = stateSubject.exec(zone.text)
    return match === null ? [] : [{ zone, from: zone.from + match.index, to: zone.from + match.index + match[0].length, found: match[0] }]
  })
  return [
    ...state.map(({ zone, from, to, found }): FileHit => ({
      at: [within(zone, from, to)], found, expected: 'về việc', variant: 'state',
      fix: { description: 'Thay “V/v” bằng “về việc”.', safe: true, changes: [{ type: 'text', at: zone.paragraph.ref, from, to, text: 'về việc' }] },
    })),
    ...typeFaults(paper, zones, { component: 'letterSubject', name: 'trích yếu công văn' }),
    ...alignmentFaults(paper, zones, { component: 'letterSubject', name: 'trích yếu công văn' }),
    ...isLetter(paper) && zones.length === 0 ? own(paper.all('subject')).slice(0, 1).map((zone): FileHit => ({ at: [spot(zone)], found: 'trích yếu công văn đặt giữa trang', expected: 'dưới số và ký hiệu, ở bên trái' })) : [],
  ]
}

/** Type and place of the kind's name and the subject; capitals by style count (T15). */
function titles(paper: FilePaper): readonly FileHit[] {
  // The subject of a công văn in the middle is a fault of its place (T03).
  const [kinds, subjects] = [own(paper.all('kindName')), isLetter(paper) ? [] : own(paper.all('subject'))]
  const [kind, subject] = [{ component: 'kindName', name: 'tên loại' }, { component: 'subject', name: 'trích yếu' }] as const
  const shouting = subjects.filter((zone) => [...zone.text].length > 12 && seenText(zone) === seenText(zone).toLocaleUpperCase('vi'))
  return [
    ...typeFaults(paper, kinds, kind), ...alignmentFaults(paper, kinds, kind), ...typeFaults(paper, subjects, subject), ...alignmentFaults(paper, subjects, subject),
    ...shouting.length === 0 ? [] : [{ at: shouting.map(spot), found: 'trích yếu viết toàn chữ hoa', expected: 'chữ thường' }],
  ]
}

/** Kinds that may carry Kính gửi or Kính trình. */
const addressedKinds: readonly DocumentKind[] = ['officialLetter', 'submission', 'invitation', 'introductionSlip']

function addressing(paper: FilePaper): readonly FileHit[] {
  const { kind, form } = paper
  const [zone] = own(paper.all('addressing'))
  if (zone === undefined || kind === null || documentKinds[kind].group === 'slip') return []
  const words = oneLine(zone.text).replace(/\s*:$/u, '')
  const submitted = /^kính trình/iu.test(words)
  const right = form.wording.addressing[kind === 'submission' ? 'submittedTo' : 'to'].replace(/:$/u, '')
  const name = documentKinds[kind].name.toLocaleLowerCase('vi')
  if (!addressedKinds.includes(kind)) return [{ at: [spot(zone)], found: words, expected: name }]
  if (words.toLocaleLowerCase('vi') === right.toLocaleLowerCase('vi') || (kind !== 'submission' && !submitted)) return []
  return [{
    at: [spot(zone)], found: words, expected: name,
    fix: { description: `Viết “${right}:”.`, safe: false, changes: [{ type: 'text', at: zone.paragraph.ref, from: zone.from, to: zone.from + words.length, text: right }] },
  }]
}

export const subjectFinders: readonly FileFinder[] = [
  { id: 'T01', find: capitalStart },
  { id: 'T02', find: separator },
  { id: 'T03', find: letterSubject },
  {
    id: 'T04',
    find: (paper) => own(paper.all('kindName')).filter(({ text }) => isLetter(paper) || /^công văn$/iu.test(oneLine(text)))
      .map((zone) => ({ at: [spot(zone)], found: oneLine(zone.text), expected: 'công văn không ghi tên loại' })),
  },
  { id: 'T15', find: titles },
  {
    id: 'T16',
    find: (paper) => own(paper.all('subject', 'letterSubject')).slice(-1).filter(({ text }) => endsWithStop.test(text)).map((zone): FileHit => ({
      at: [within(zone, zone.to - 1, zone.to)], found: '.', expected: 'không có dấu chấm', excerpt: oneLine(zone.text),
      fix: { description: 'Bỏ dấu chấm cuối trích yếu.', safe: true, changes: [{ type: 'text', at: zone.paragraph.ref, from: zone.to - 1, to: zone.to, text: '' }] },
    })),
  },
  {
    id: 'T17',
    find: (paper) => own(paper.all('letterSubject')).slice(0, 1)
      .filter(({ text }) => !startsWithAbout.test(text) && !stateSubject.test(text)).map((zone) => ({ at: [spot(zone)], found: oneLine(zone.text), expected: 'về việc …' })),
  },
  {
    id: 'T30',
    find: (paper) => {
      const missing = own(paper.all('kindName')).length === 0 && !isLetter(paper) && own(paper.all('letterSubject')).length === 0
      const noSubject = !missing && own(paper.all('subject', 'letterSubject')).length === 0 && paper.kind !== null && documentKinds[paper.kind].group === 'document'
      return [
        ...missing ? [{ at: [], place: 'kindName', found: 'không có tên loại', expected: 'tên loại văn bản' }] : [],
        ...noSubject ? [{ at: [], place: 'subject', found: 'không có trích yếu', expected: 'trích yếu nội dung' }] : [],
      ]
    },
  },
  { id: 'R04', find: addressing },
  {
    id: 'R08',
    find: (paper) => (isLetter(paper) || paper.kind === 'submission') && paper.all('addressing', 'addressee').length === 0
      ? [{ at: [], place: 'addressing', found: documentKinds[paper.kind ?? 'officialLetter'].name, expected: paper.form.wording.addressing[isLetter(paper) ? 'to' : 'submittedTo'] }] : [],
  },
  {
    id: 'R10',
    find: (paper) => [
      ...typeFaults(paper, own(paper.all('addressing')), { component: 'addressing', name: 'chữ “Kính gửi”' }),
      ...typeFaults(paper, own(paper.all('addressee')), { component: 'addressee', name: 'nơi kính gửi' }),
    ],
  },
]
