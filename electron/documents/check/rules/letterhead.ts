/** Names of bodies in the head and in the addresses (box 2): HD36 1.2; ends of bodies by date (format-rules 4.4). */
import { endedNames, needsSuperior, officeWithCommittee, partOfCommittee, rightSuperior, stateTitle } from '../body-names.ts'
import { textsIn } from '../paper.ts'
import type { CheckEntry } from '../catalogue.ts'
import type { PaperUnderCheck, PlacedText } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'

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
      .filter(({ text }) => stateTitle.test(text))
      .map(({ place, text }) => ({ place, excerpt: text, found: text, expected: 'ĐẢNG CỘNG SẢN VIỆT NAM' })),
  },
  {
    id: 'H05',
    find: (paper) => letterheadHits(paper, (_, issuer) => officeWithCommittee.test(issuer) ? 'Văn phòng' : null),
  },
  {
    id: 'H06',
    find: (paper) => letterheadHits(paper, (_, issuer) => partOfCommittee.test(issuer) ? 'tên cấp uỷ' : null),
  },
  {
    id: 'H07',
    find: (paper) => letterheadHits(paper, (superior, issuer) => superior === null || officeWithCommittee.test(issuer) ? null : rightSuperior(superior, issuer)),
  },
  {
    id: 'H10',
    find: (paper) => letterheadHits(paper, (superior, issuer) => superior === null && needsSuperior(issuer) ? 'ĐẢNG BỘ …' : null),
  },
  {
    id: 'H08',
    find: (paper, { ended }) => paper.date === null ? [] : textsIn(paper, 'letterhead', 'addressee', 'recipient').flatMap((one) => endedIn(one, paper.date ?? '', ended)),
  },
]

function endedIn({ place, part, text }: PlacedText, date: string, ended: CheckEntry['ended']): readonly Hit[] {
  return endedNames(text, date, ended).map(({ ended: { mild, by, clause, status } }) => ({
    place, excerpt: text, found: text, expected: by ?? 'tên tổ chức hiện hành', basis: { clause, status }, ...part === 'letterhead' && mild !== true ? {} : { variant: 'mild' },
  }))
}
