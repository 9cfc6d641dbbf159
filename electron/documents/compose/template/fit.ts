/** Do the parts of a template fit one another? What the paper would never print, or could not be signed with, is refused. */
import { canBeAttached } from '../../../../shared/domain/template-parts.ts'
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { YamlPath } from './position.ts'
import type { ProblemList } from './problem.ts'
import type { TemplateSource } from './schema.ts'

type Signatures = TemplateSource['signatures']

export function checkFit(source: TemplateSource, faults: ProblemList): void {
  checkSuggested(source, faults)
  if (source.reviews.length > 0 && source.subjectKind !== 'summaryReport') faults.atPath(['reviews'], 'Chỉ mẫu của báo cáo tổng hợp mới nói loại báo cáo.', 'Xoá “reviews”.')
  checkSuggestedWords(source, faults)
  if (source.subjectKind === 'session' && source.signatures.layout === 'single' && source.signatures.by === undefined) {
    faults.atPath(['signatures'], 'Buổi làm việc không ký theo thẩm quyền ký của cơ quan nên chỗ ký sẽ trống.', 'Chọn cách ký có hai hoặc ba người (biên bản), hoặc một người ký do mẫu nêu.')
  }
  checkSignatures(source.signatures, ['signatures'], faults)
  checkAttached(source, faults)
  refuseSameIds(source, faults)
}

/** Suggestions fill new free papers and the foot of drafted reports, and only what such a paper prints. */
function checkSuggested({ subjectKind, suggested: { recipients, archive, bases }, ...source }: TemplateSource, faults: ProblemList): void {
  const hasAny = recipients.length > 0 || archive !== '' || bases.length > 0
  if (subjectKind === 'summaryReport' && bases.length > 0) faults.atPath(['suggested', 'bases'], 'Báo cáo lấy căn cứ từ hồ sơ nên không gợi ý căn cứ.', 'Bỏ các căn cứ gợi ý; ghi căn cứ ở báo cáo.')
  if (hasAny && subjectKind !== 'freeDocument' && subjectKind !== 'summaryReport') {
    return faults.atPath(['suggested'], 'Mẫu đọc hồ sơ có sẵn thì không điền sẵn nơi nhận, dòng lưu, căn cứ.', 'Bỏ các dòng gợi ý; ghi nơi nhận, căn cứ ở hồ sơ.')
  }
  if (!source.recipients && recipients.length > 0) faults.atPath(['suggested', 'recipients'], 'Văn bản không có phần Nơi nhận nên không gợi ý nơi nhận.', 'Bỏ các nơi nhận gợi ý, hoặc chọn văn bản có phần Nơi nhận.')
  if (!source.recipients && archive !== '') faults.atPath(['suggested', 'archive'], 'Văn bản không có phần Nơi nhận nên không gợi ý dòng lưu.', 'Xoá dòng lưu, hoặc chọn văn bản có phần Nơi nhận.')
  if (source.bases === undefined && bases.length > 0) faults.atPath(['suggested', 'bases'], 'Văn bản không có phần căn cứ nên không gợi ý căn cứ.', 'Bỏ các căn cứ gợi ý, hoặc chọn văn bản có phần căn cứ.')
}

/** The words are copied into the record as they are: no blanks, no fields, nothing twice, no marks that the form sets. */
function checkSuggestedWords({ suggested: { recipients, archive, bases } }: TemplateSource, faults: ProblemList): void {
  const names = recipients.map(({ name }) => name.trim())
  names.forEach((name, at) => {
    checkLine(name, ['suggested', 'recipients', at, 'name'], `Nơi nhận thứ ${at + 1}`, faults)
    refuseTwice(names, at, ['suggested', 'recipients', at, 'name'], 'Nơi nhận', faults)
  })
  recipients.forEach(({ purpose }, at) => { if (purpose !== '') checkLine(purpose, ['suggested', 'recipients', at, 'purpose'], `Phần “để làm gì” của nơi nhận thứ ${at + 1}`, faults) })
  bases.forEach((basis, at) => {
    checkLine(basis, ['suggested', 'bases', at], `Căn cứ thứ ${at + 1}`, faults)
    refuseTwice(bases, at, ['suggested', 'bases', at], 'Căn cứ', faults)
  })
  if (archive === '') return
  checkLine(archive, ['suggested', 'archive'], 'Dòng lưu', faults)
  if (!/^Lưu\s+\S/u.test(archive.trim())) faults.atPath(['suggested', 'archive'], `Dòng lưu “${archive}” chưa đúng dạng “Lưu …”.`, 'Viết “Lưu”, rồi tên nơi lưu, không có dấu hai chấm: Lưu Văn phòng Đảng uỷ.')
}

function checkLine(typed: string, path: YamlPath, what: string, faults: ProblemList): void {
  const words = typed.trim()
  if (words === '') faults.atPath(path, `${what} còn trống.`, 'Nhập lời, hoặc bỏ dòng này.')
  else if (/\{\{|\{%/u.test(words)) faults.atPath(path, `${what} là lời điền sẵn, không chèn mục dữ liệu được.`, 'Viết bằng chữ, bỏ phần trong ngoặc nhọn.')
  else if (words.includes('\n')) faults.atPath(path, `${what} xuống dòng giữa chừng.`, 'Viết trên một dòng.')
  else if (/[.;,]$/u.test(words)) faults.atPath(path, `${what} có dấu “${words.at(-1) ?? ''}” ở cuối, in ra sẽ thừa dấu.`, 'Bỏ dấu ở cuối; chương trình tự đặt dấu theo hướng dẫn thể thức.')
}

function refuseTwice(all: readonly string[], at: number, path: YamlPath, what: string, faults: ProblemList): void {
  const words = all[at] ?? ''
  if (words.trim() !== '' && all.indexOf(words) < at) faults.atPath(path, `${what} “${words}” có hai lần.`, 'Bỏ một dòng.')
}

/** A place to sign says as what one signs; a blank name leaves the place blank, which is said and allowed. */
function checkSignatures(signatures: Signatures, path: YamlPath, faults: ProblemList): void {
  const blankName = (name: string, at: YamlPath): void => {
    if (name.trim() === '') faults.atPath(at, 'Chỗ ký chưa có họ và tên; in ra sẽ để trống tên.', 'Chèn mục có họ và tên, hoặc để vậy nếu điền tay.', 'warning')
  }
  if (signatures.layout === 'single') {
    const { by } = signatures
    if (by === undefined) return
    if (by.post.trim() === '' && (by.authority ?? '').trim() === '') faults.atPath([...path, 'by'], 'Người ký chưa có chức vụ, cũng không ký thay mặt ai.', 'Nhập chức vụ, hoặc tập thể được thay mặt.')
    return blankName(by.name, [...path, 'by', 'name'])
  }
  const places = signatures.layout === 'pair' ? { left: signatures.left, right: signatures.right } : { left: signatures.left, centre: signatures.centre, right: signatures.right }
  for (const [place, { role, name }] of Object.entries(places)) {
    if (role.trim() === '') faults.atPath([...path, place, 'role'], 'Chỗ ký chưa có vai trò của người ký.', 'Nhập vai trò, ví dụ NGƯỜI GHI BIÊN BẢN, CHỦ TRÌ.')
    blankName(name, [...path, place, 'name'])
  }
}

function checkAttached({ attachedTexts }: TemplateSource, faults: ProblemList): void {
  attachedTexts.forEach(({ kind, signatures }, at) => {
    if (!canBeAttached(kind)) {
      faults.atPath(['attachedTexts', at, 'kind'], `${documentKinds[kind].name} không phải là loại văn bản ban hành kèm theo văn bản khác.`, 'Chọn loại khác, ví dụ Quy chế, Quy định, Chương trình, Kế hoạch.')
    }
    if (signatures !== undefined) checkSignatures(signatures, ['attachedTexts', at, 'signatures'], faults)
  })
}

/** Words changed by hand in papers are found again by these ids. */
function refuseSameIds({ attachedTexts, appendices }: TemplateSource, faults: ProblemList): void {
  for (const [list, items] of [['attachedTexts', attachedTexts], ['appendices', appendices]] as const) {
    const ids = items.map(({ id }) => id)
    ids.forEach((id, at) => {
      if (id !== undefined && ids.indexOf(id) < at) faults.atPath([list, at, 'id'], `Mã phần “${id}” bị dùng hai lần.`, 'Đặt mã khác cho một trong hai phần.')
    })
  }
}
