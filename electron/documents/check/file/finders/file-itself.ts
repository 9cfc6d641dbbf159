/** What the file carries besides the paper: names in its properties, changes and comments, hidden words, links (X01–X07). */
import { spot } from '../finding.ts'
import type { FileFinder } from '../finding.ts'
import { oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'

/** Names in the properties that are no body of the paper itself. Word's own template name says nothing of anyone. */
function strangers(paper: FilePaper): readonly string[] {
  const { creator, lastModifiedBy, company, template } = paper.zoned.read.properties
  const issuers = paper.all('issuer', 'superior').map(({ text }) => oneLine(text).normalize('NFC').toLocaleLowerCase('vi')).join(' ')
  const own = (name: string): boolean => name.split(' - ').every((part) => issuers.includes(oneLine(part).toLocaleLowerCase('vi')))
  return [...new Set([creator, lastModifiedBy, company].map(oneLine).filter((name) => name !== '' && !own(name))), ...(/[\\/]/u.test(template) ? [template] : [])]
}

/** Are secret words said in the file's name? */
function namedInFile(paper: FilePaper): string | null {
  const secret = paper.all('secrecyMark').some(({ text }) => /tuyệt mật/iu.test(text))
  const { fileName } = paper.facts
  if (!secret || fileName === undefined) return null
  const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/gu, 'd').toLowerCase()
  const name = plain(fileName).replaceAll(/[-_.]+/gu, ' ')
  const words = plain(paper.all('subject', 'letterSubject').map(({ text }) => text).join(' ')).split(/\P{L}+/u).filter((word) => word.length > 2)
  return words.filter((word) => name.includes(word)).length >= 3 ? fileName : null
}

export const fileFinders: readonly FileFinder[] = [
  {
    id: 'X01',
    find: (paper) => paper.facts.networkActive === true ? paper.all('secrecyMark').slice(0, 1).map((zone) => ({
      at: [spot(zone)], found: oneLine(zone.text), expected: 'máy không nối mạng',
    })) : [],
  },
  {
    id: 'X03',
    find: (paper) => {
      const found = namedInFile(paper)
      return found === null ? [] : [{ at: [], found, expected: 'tên tệp không nêu nội dung' }]
    },
  },
  {
    id: 'X04',
    find: (paper) => {
      const names = strangers(paper)
      return names.length === 0 ? [] : [{
        at: [], found: names.join(', '), expected: 'không có tên người, tên máy',
        fix: { description: 'Xoá tên người và tên máy trong thuộc tính tệp.', safe: true, changes: [{ type: 'clearProperties' }] },
      }]
    },
  },
  {
    id: 'X05',
    find: ({ zoned: { read }, facts }) => facts.underReview === true ? [] : [
      ...read.trackedChanges ? [{ at: [], found: 'thay đổi đang theo dõi', expected: 'chấp nhận hoặc bỏ hết thay đổi' }] : [],
      ...read.comments > 0 ? [{ at: [], found: `${read.comments} nhận xét`, expected: 'không còn nhận xét' }] : [],
    ],
  },
  {
    id: 'X06',
    find: (paper) => {
      const at = paper.paragraphs.flatMap((paragraph) => paragraph.runs.filter(({ hidden, text }) => hidden && text.trim() !== '')
        .map((run) => ({ paragraph, from: run.start, to: run.start + run.text.length, zone: 'body', sure: 'certain' as const })))
      return at.length === 0 ? [] : [{
        at, found: 'chữ ẩn', expected: 'không có chữ ẩn',
        // Words that were hidden may be words that should go: only a person knows.
        fix: { description: 'Hiện chữ đang ẩn.', safe: false, changes: at.map(({ paragraph, from, to }) => ({ type: 'runs' as const, at: paragraph.ref, from, to, look: { hidden: false as const } })) },
      }]
    },
  },
  {
    id: 'X07',
    find: ({ zoned: { read: { externalTargets } } }) => externalTargets.length === 0 ? [] : [{ at: [], found: externalTargets.slice(0, 3).join(', '), expected: 'không có liên kết ra ngoài tệp' }],
  },
]
