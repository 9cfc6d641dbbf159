/** Subject (box 5a, 5b) and addressees (box 9a). */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { PaperUnderCheck } from '../paper.ts'
import { ownPractice, readInHd36, reported } from '../rule.ts'
import type { CheckRule, Hit } from '../rule.ts'

const named = readInHd36('thành phần 5a', 'Phụ lục 3')
const letter = reported('thành phần 5b', 'Phụ lục 3')
const addressed = reported('9.2.4', 'Phụ lục 1 ô 9a')
/** Kinds that may carry Kính gửi or Kính trình. */
const addressedKinds: readonly DocumentKind[] = ['officialLetter', 'submission', 'invitation']

function onSubject(paper: PaperUnderCheck, found: string | null, expected: string): readonly Hit[] {
  return found === null ? [] : [{ place: 'subject', excerpt: paper.model.subject, found, expected }]
}

function onAddressees(paper: PaperUnderCheck, wrong: boolean, found: string, expected: string): readonly Hit[] {
  return wrong ? [{ place: 'addressees', excerpt: paper.model.addressees?.names[0] ?? '', found, expected }] : []
}

export const subjectRules: readonly CheckRule[] = [
  {
    id: 'T01', severity: 'info', basis: named,
    message: 'Trích yếu bắt đầu bằng chữ hoa: “{found}”.', remedy: 'Viết thường chữ đầu: “{expected}”.',
    find: (paper) => onSubject(paper, /^Về\s/u.test(paper.model.subject) ? 'Về' : null, 'về'),
  },
  {
    id: 'T02', severity: 'info', basis: reported('thành phần 5a', '1.5.2'),
    message: 'Cơ quan chọn không in dòng 5 gạch nối dưới trích yếu.', remedy: 'Bật lại trong Cài đặt nếu không cố ý.',
    find: ({ form, model }) => form.wording.subjectSeparator === null && documentKinds[model.kind].hasTypeLine
      ? [{ place: 'subject', excerpt: model.subject, found: 'không in', expected: '-----' }] : [],
  },
  {
    id: 'T03', severity: 'error', basis: letter,
    message: 'Trích yếu viết “{found}” theo lối văn bản nhà nước.', remedy: 'Viết “về việc …” hoặc nêu thẳng nội dung.',
    find: (paper) => onSubject(paper, /\bV\/v\b/iu.exec(paper.model.subject)?.[0] ?? null, 'về việc'),
  },
  {
    id: 'T17', severity: 'warning', basis: letter,
    message: 'Trích yếu công văn không bắt đầu bằng “về việc”.', remedy: 'Viết lại trích yếu: “về việc …”.',
    find: (paper) => onSubject(paper, paper.form.profileId === 'hd05' && paper.model.kind === 'officialLetter'
      && !/^về việc\s/iu.test(paper.model.subject) && !/^V\/v/iu.test(paper.model.subject) ? paper.model.subject : null, 'về việc …'),
  },
  {
    id: 'T16', severity: 'warning', basis: reported('thành phần 5a', 'Phụ lục 3'),
    message: 'Trích yếu kết thúc bằng dấu chấm.', remedy: 'Bỏ dấu chấm cuối trích yếu.',
    find: (paper) => onSubject(paper, /(?<!\.)\.$/u.test(paper.model.subject) ? '.' : null, 'không có dấu chấm'),
  },
  {
    id: 'T04', severity: 'info', basis: ownPractice,
    message: 'Trích yếu nhắc lại tên loại “{found}”.', remedy: 'Bỏ tên loại ở đầu trích yếu, vì tên loại đã in ở dòng trên.',
    find: (paper) => {
      const { name } = documentKinds[paper.model.kind]
      const repeated = paper.model.subject.toLocaleLowerCase('vi').startsWith(`${name.toLocaleLowerCase('vi')} `) && !/^báo cáo viên/iu.test(paper.model.subject)
      return onSubject(paper, repeated ? name : null, 'nội dung văn bản')
    },
  },
  {
    id: 'R04', severity: 'warning', basis: addressed,
    message: '“{found}” không dùng cho {expected}.', remedy: 'Bỏ phần này và ghi nơi nhận ở cuối văn bản; tờ trình dùng “Kính trình”, công văn dùng “Kính gửi”.',
    find: (paper) => {
      const { addressees, kind } = paper.model
      if (addressees === null) return []
      const wrong = !addressedKinds.includes(kind)
        || (kind !== 'submission' && addressees.addressing === 'submittedTo')
        || (kind === 'submission' && addressees.addressing === 'to' && paper.form.profileId === 'hd05')
      return onAddressees(paper, wrong, addressees.addressing === 'to' ? 'Kính gửi' : 'Kính trình', documentKinds[kind].name.toLocaleLowerCase('vi'))
    },
  },
  {
    id: 'R08', severity: 'warning', basis: addressed,
    message: '{found} chưa có nơi kính gửi.', remedy: 'Nhập nơi nhận chính sau “{expected}”.',
    find: (paper) => {
      const { addressees, kind } = paper.model
      const needed = kind === 'officialLetter' || kind === 'submission'
      return onAddressees(paper, needed && addressees === null, documentKinds[kind].name, paper.form.wording.addressing[kind === 'submission' ? 'submittedTo' : 'to'])
    },
  },
]
