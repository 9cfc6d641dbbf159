/** Subject (box 5a, 5b) and addressees (box 9a). */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { PaperUnderCheck } from '../paper.ts'
import type { CheckFinder, Hit } from '../rule.ts'
import { endsWithStop, startsWithAbout, stateSubject } from '../text-words.ts'

/** Kinds that may carry Kính gửi or Kính trình. */
const addressedKinds: readonly DocumentKind[] = ['officialLetter', 'submission', 'invitation']

function onSubject(paper: PaperUnderCheck, found: string | null, expected: string): readonly Hit[] {
  return found === null ? [] : [{ place: 'subject', excerpt: paper.model.subject, found, expected }]
}

function onAddressees(paper: PaperUnderCheck, wrong: boolean, found: string, expected: string): readonly Hit[] {
  return wrong ? [{ place: 'addressees', excerpt: paper.model.addressees?.names[0] ?? '', found, expected }] : []
}

export const subjectFinders: readonly CheckFinder[] = [
  {
    id: 'T01',
    find: (paper) => onSubject(paper, /^Về\s/u.test(paper.model.subject) ? 'Về' : null, 'về'),
  },
  {
    id: 'T02',
    find: ({ form, model }) => form.wording.subjectSeparator === null && documentKinds[model.kind].hasTypeLine
      ? [{ place: 'subject', excerpt: model.subject, found: 'không in', expected: '-----' }] : [],
  },
  {
    id: 'T03',
    find: (paper) => onSubject(paper, stateSubject.exec(paper.model.subject)?.[0] ?? null, 'về việc'),
  },
  {
    id: 'T17',
    find: (paper) => onSubject(paper, !startsWithAbout.test(paper.model.subject) && !/^V\/v/iu.test(paper.model.subject) ? paper.model.subject : null, 'về việc …'),
  },
  {
    id: 'T16',
    find: (paper) => onSubject(paper, endsWithStop.test(paper.model.subject) ? '.' : null, 'không có dấu chấm'),
  },
  {
    id: 'T04',
    find: (paper) => {
      const { name } = documentKinds[paper.model.kind]
      const repeated = paper.model.subject.toLocaleLowerCase('vi').startsWith(`${name.toLocaleLowerCase('vi')} `) && !/^báo cáo viên/iu.test(paper.model.subject)
      return onSubject(paper, repeated ? name : null, 'nội dung văn bản')
    },
  },
  {
    id: 'R04',
    find: (paper) => {
      const { addressees, kind } = paper.model
      if (addressees === null) return []
      const wrong = !addressedKinds.includes(kind)
        || (kind !== 'submission' && addressees.addressing === 'submittedTo')
        || (kind === 'submission' && addressees.addressing === 'to' && paper.form.wording.addressing.submittedTo !== paper.form.wording.addressing.to)
      return onAddressees(paper, wrong, addressees.addressing === 'to' ? 'Kính gửi' : 'Kính trình', documentKinds[kind].name.toLocaleLowerCase('vi'))
    },
  },
  {
    id: 'R08',
    find: (paper) => {
      const { addressees, kind } = paper.model
      const needed = kind === 'officialLetter' || kind === 'submission'
      return onAddressees(paper, needed && addressees === null, documentKinds[kind].name, paper.form.wording.addressing[kind === 'submission' ? 'submittedTo' : 'to'])
    },
  },
]
