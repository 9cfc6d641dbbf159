/** Checks of a paper's head and foot: body, date, term, number, signer. All problems at once. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import { isWithin, shortDate } from '../../../../shared/domain/dates.ts'
import { bodyOn, type SigningRight, type Term } from '../../../../shared/domain/organisation.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { Issuing, OfficeFacts, PaperHead, PaperSubjectRecord } from '../facts.ts'
import { addressingOf } from '../paper/foot.ts'
import { mostSignatures } from '../paper/signatures.ts'
import type { CompiledTemplate } from '../template/compile.ts'
import { error, info, warning, when } from './problems.ts'

/** What a template says of head and foot, as far as the checks depend on it. */
export type HeadOfTemplate = Pick<CompiledTemplate, 'number' | 'recipients' | 'signatures'>

/** Everything about head and foot that the person should know. Minutes have no signing right and no recipients. */
export function checkHead(subject: PaperSubjectRecord, head: PaperHead, facts: OfficeFacts, template: HeadOfTemplate): readonly Problem[] {
  const isSession = subject.kind === 'session'
  const byRight = template.signatures.layout === 'single' && template.signatures.by === null
  return [
    ...checkBody(head, isSession), ...checkTerm(head, facts, isSession ? 'start' : 'paper.date'),
    ...isSession ? [] : [
      ...checkBlanks(head, template.number), ...byRight ? checkSigner(head, forPaper(head), facts) : [], ...checkJoint(head, byRight, facts),
      ...checkSheet(head), ...template.recipients ? checkRecipients(head) : [],
    ],
    ...subject.kind === 'freeDocument' ? checkAddressees(subject.record.addressees, head) : [],
  ]
}

function checkBody(head: PaperHead, isSession: boolean): readonly Problem[] {
  return checkExistence(head, head.paper.date, isSession ? { path: 'bodyId', datePath: 'start' } : { path: 'paper.bodyId', datePath: 'paper.date' })
}

/** The body is on record and existed on the date. */
export function checkExistence({ bodyId, body, existed }: Issuing, date: string | null, { path, datePath }: { readonly path: string, readonly datePath: string }): readonly Problem[] {
  if (body === null) {
    return [error({ code: 'reference.missing', path, value: bodyId, message: 'Không có tổ chức ban hành này trong hồ sơ văn phòng.', remedy: 'Chọn lại cơ quan ban hành, hoặc thêm tổ chức này vào mục Tổ chức.' })]
  }
  return when(!existed, error({
    code: 'paper.bodyDidNotExist', path: datePath, value: date,
    message: `Vào ngày ${date === null ? '' : shortDate(date)}, cơ quan ban hành chưa thành lập hoặc đã kết thúc hoạt động.`,
    remedy: 'Sửa ngày văn bản, hoặc sửa thời gian hoạt động của tổ chức trong mục Tổ chức.',
  }))
}

/** The date must fall in a term of the body; advisory bodies follow the term of the committee above them. */
function checkTerm(head: PaperHead, facts: OfficeFacts, path: string): readonly Problem[] {
  const { date } = head.paper
  const terms = date === null || head.body === null ? [] : termsOf(head.body.id, date, facts)
  if (date === null || terms.length === 0 || terms.some((term) => isWithin(date, term.from, term.to))) return []
  return [error({
    code: 'paper.dateOutsideTerm', path, value: date,
    message: `Ngày ${shortDate(date)} nằm ngoài các nhiệm kỳ đã khai báo (${terms.map((term) => term.name).join('; ')}).`,
    remedy: 'Sửa ngày văn bản, hoặc bổ sung nhiệm kỳ trong mục Tổ chức.',
  })]
}

function termsOf(bodyId: string, date: string, facts: OfficeFacts): readonly Term[] {
  const seen = new Set<string>()
  for (let id: string | null = bodyId; id !== null && !seen.has(id);) {
    seen.add(id)
    const here = [...facts.terms.values()].filter((term) => term.bodyId === id)
    if (here.length > 0) return here
    const body = facts.bodies.get(id)
    id = (body === undefined ? null : bodyOn(body, date))?.parentId ?? null
  }
  return []
}

function checkBlanks({ paper }: PaperHead, number: HeadOfTemplate['number']): readonly Problem[] {
  return [
    ...when(paper.number === null && number === 'always', info({ code: 'paper.numberBlank', path: 'paper.number', message: 'Văn bản chưa có số; phần số để trống.', remedy: 'Điền số khi ban hành.' })),
    ...when(paper.date === null, info({ code: 'paper.dateBlank', path: 'paper.date', message: 'Văn bản chưa có ngày; phần ngày để trống, tên cơ quan lấy theo hiện tại.', remedy: 'Điền ngày khi ban hành.' })),
  ]
}

/** Who must be able to sign: kind and date of the paper (no kind: a copy), and where the right stands in the record. */
export interface Signed { readonly kind: DocumentKind | null, readonly date: string | null, readonly path: string }

const forPaper = ({ kind, paper: { date } }: PaperHead): Signed => ({ kind, date, path: 'paper.signingRightId' })

/** The signer of one issuing body: chosen, on record, and entitled on that day. */
export function checkSigner(issuing: Issuing, signed: Signed, facts: OfficeFacts): readonly Problem[] {
  const { signingRightId, right, post, signer } = issuing
  const { path } = signed
  if (signingRightId === null) {
    return [error({ code: 'paper.signerMissing', path, message: 'Chưa chọn người ký.', remedy: 'Chọn người ký và thẩm quyền ký của văn bản.' })]
  }
  if (right === null || post === null || signer === null) {
    return [error({ code: 'reference.missing', path, value: signingRightId, message: 'Thẩm quyền ký trỏ tới quyền, chức vụ hoặc người không còn trong hồ sơ.', remedy: 'Chọn lại thẩm quyền ký, hoặc bổ sung người và chức vụ.' })]
  }
  return checkRight(issuing, right, signed, facts)
}

function checkRight({ bodyId, post }: Issuing, right: SigningRight, { kind, date, path }: Signed, facts: OfficeFacts): readonly Problem[] {
  const common = { path, value: right.id, remedy: 'Chọn thẩm quyền ký khác, hoặc sửa thẩm quyền này trong mục Tổ chức.' }
  const title = post?.title ?? ''
  return [
    ...when(right.bodyId !== bodyId, error({ ...common, code: 'paper.signerOtherBody', message: `Thẩm quyền ký này thuộc ${bodyName(right.bodyId, facts)}, không thuộc cơ quan ban hành.` })),
    ...when(kind !== null && right.kinds.length > 0 && !right.kinds.includes(kind), error({ ...common, code: 'paper.signerOtherKind', message: `${title} không được ký loại văn bản “${kind === null ? '' : documentKinds[kind].name}” theo thẩm quyền đã khai báo.` })),
    ...when(date !== null && !isWithin(date, right.period.from, right.period.to), error({ ...common, code: 'paper.signerRightExpired', message: 'Thẩm quyền ký không có hiệu lực vào ngày văn bản.' })),
    ...when(date !== null && post !== null && !isWithin(date, post.period.from, post.period.to), error({ ...common, code: 'paper.signerPostEnded', message: `Vào ngày văn bản, người ký không giữ chức vụ ${title}.` })),
  ]
}

/** Văn bản liên tịch: each body once, alive on the date, its signer entitled. */
function checkJoint(head: PaperHead, byRight: boolean, facts: OfficeFacts): readonly Problem[] {
  const { joint, paper } = head
  return [
    ...when(joint.length + 1 > mostSignatures, error({
      code: 'paper.jointTooMany', path: 'paper.jointWith', value: String(joint.length + 1), message: `Chương trình xếp được phần ký của nhiều nhất ${mostSignatures} cơ quan cạnh nhau; văn bản này có ${joint.length + 1}.`,
      remedy: 'Bớt cơ quan cùng ký, hoặc sắp phần ký bằng tay trong tệp Word.',
    })),
    ...when(joint.length > 0 && !byRight, warning({
      code: 'paper.jointNotSigned', path: 'paper.jointWith', value: joint.map(({ bodyId }) => bodyId).join('; '), message: 'Mẫu này tự nêu người ký nên các cơ quan cùng ban hành không có phần ký.',
      remedy: 'Dùng mẫu ký theo thẩm quyền, hoặc bỏ các cơ quan cùng ban hành.',
    })),
    ...joint.flatMap((one, index) => {
      const path = `paper.jointWith[${index}]`
      const others = [paper.bodyId, ...paper.jointWith.slice(0, index).map(({ bodyId }) => bodyId)]
      return [
        ...when(others.includes(one.bodyId), error({ code: 'paper.jointTwice', path: `${path}.bodyId`, value: one.bodyId, message: `${bodyName(one.bodyId, facts)} được nêu hai lần trong các cơ quan ban hành.`, remedy: 'Bỏ một lần.' })),
        ...checkExistence(one, paper.date, { path: `${path}.bodyId`, datePath: `${path}.bodyId` }),
        ...one.body !== null && byRight ? checkSigner(one, { ...forPaper(head), path: `${path}.signingRightId` }, facts) : [],
      ]
    }),
  ]
}

/** A5 is for slips only; other papers stay on A4. */
function checkSheet({ kind, paper }: PaperHead): readonly Problem[] {
  return when(paper.paperSize === 'A5' && documentKinds[kind].group !== 'slip', error({
    code: 'paper.sheetNotForKind', path: 'paper.paperSize', value: 'A5', message: `${documentKinds[kind].name} không in trên khổ A5; khổ A5 chỉ dùng cho giấy tờ hành chính.`, remedy: 'Chọn khổ A4.',
  }))
}

function bodyName(id: string, facts: OfficeFacts): string {
  return facts.bodies.get(id)?.versions.at(-1)?.name ?? 'tổ chức khác'
}

function checkRecipients({ paper }: PaperHead): readonly Problem[] {
  return [
    ...when(paper.recipients.length === 0, warning({ code: 'paper.recipientsMissing', path: 'paper.recipients', message: 'Chưa có nơi nhận.', remedy: 'Thêm nơi nhận văn bản.' })),
    ...when(paper.archive === '', warning({ code: 'paper.archiveMissing', path: 'paper.archive', message: 'Nơi nhận thiếu dòng lưu.', remedy: 'Thêm dòng lưu, ví dụ “Lưu Văn phòng Đảng uỷ”.' })),
  ]
}

function checkAddressees(addressees: readonly string[], head: PaperHead): readonly Problem[] {
  const addressed = addressingOf(head.kind) !== null
  return [
    ...when(addressed && addressees.length === 0, error({ code: 'paper.addresseesMissing', path: 'addressees', message: `${documentKinds[head.kind].name} chưa ghi nơi gửi đến.`, remedy: 'Thêm nơi gửi đến (Kính gửi, Kính trình).' })),
    ...when(!addressed && addressees.length > 0, warning({ code: 'paper.addresseesUnused', path: 'addressees', value: addressees.join('; '), message: `${documentKinds[head.kind].name} không ghi “Kính gửi” ở đầu văn bản.`, remedy: 'Chuyển các nơi này xuống Nơi nhận.' })),
  ]
}
