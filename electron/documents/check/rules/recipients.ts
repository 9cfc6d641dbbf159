/** Recipients (box 9b) and supplementary marks (boxes 10–12). */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { PaperUnderCheck } from '../paper.ts'
import { caseHolds } from '../rule.ts'
import type { CheckFinder, Hit } from '../rule.ts'
import { asAbove, oldDrafterMark, rightArchiveLine } from '../signing-words.ts'

/** Kinds whose first recipient line repeats the addressees. */
const repeating: readonly DocumentKind[] = ['officialLetter', 'submission']

function onRecipients(paper: PaperUnderCheck, wrong: (line: string, isArchive: boolean) => string | null): readonly Hit[] {
  const { recipients } = paper.model
  const lines = [...(recipients?.items ?? []).map(({ name }) => ({ line: name, archive: false })), ...archiveLine(paper)]
  return lines.flatMap(({ line, archive }) => {
    const expected = wrong(line, archive)
    return expected === null ? [] : [{ place: 'recipients', excerpt: line, found: line, expected }]
  })
}

function archiveLine(paper: PaperUnderCheck): readonly { readonly line: string, readonly archive: boolean }[] {
  const archive = paper.model.recipients?.archive
  return archive === null || archive === undefined ? [] : [{ line: archive, archive: true }]
}

export const recipientFinders: readonly CheckFinder[] = [
  {
    id: 'R07',
    find: ({ model: { recipients, kind } }) => kind !== 'minutes' && (recipients === null || (recipients.items.length === 0 && recipients.archive === null))
      ? [{ place: 'recipients', excerpt: '', found: 'không có', expected: 'Nơi nhận: …', ...documentKinds[kind].group === 'slip' && { variant: 'slip' } }] : [],
  },
  {
    id: 'R09',
    find: ({ model: { recipients } }) => recipients !== null && recipients.items.length > 0 && recipients.archive === null
      ? [{ place: 'recipients', excerpt: recipients.items.at(-1)?.name ?? '', found: 'không có', expected: 'Lưu Văn phòng …' }] : [],
  },
  {
    id: 'R02',
    find: (paper) => onRecipients(paper, rightArchiveLine),
  },
  {
    id: 'R05',
    find: (paper) => {
      const { recipients, kind, addressees } = paper.model
      const [first] = recipients?.items ?? []
      if (first === undefined) return []
      const repeats = asAbove.test(first.name)
      const expected = repeating.includes(kind)
        ? (repeats || addressees === null ? null : 'Công văn, tờ trình đã có nơi kính gửi thì dòng đầu ghi “Như trên”')
        : (/^như trên/iu.test(first.name) && addressees === null ? '“Như trên” chỉ dùng khi có phần kính gửi; hãy ghi rõ nơi nhận' : null)
      return expected === null ? [] : [{ place: 'recipients', excerpt: first.name, found: first.name, expected }]
    },
  },
  {
    id: 'X02',
    find: ({ model: { marks } }) => marks.secrecy !== undefined && marks.drafter === undefined
      ? [{ place: 'marks', excerpt: '', found: 'không có', expected: 'NguyenVanAn-26' }] : [],
  },
  {
    id: 'K01',
    find: ({ form, model: { marks: { drafter } } }, entry) => caseHolds(entry, 'old', form.profileId) && drafter !== undefined && oldDrafterMark.test(drafter.mark)
      ? [{ place: 'marks', excerpt: `${drafter.mark}-${drafter.copies}`, found: drafter.mark, expected: 'NguyenVanAn' }] : [],
  },
]
