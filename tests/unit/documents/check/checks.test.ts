import { describe, expect, it } from 'vitest'
import { treeFinders } from '../../../../electron/documents/check/finders.ts'
import type { CheckFacts } from '../../../../electron/documents/check/index.ts'
import type { ResolvedForm } from '../../../../shared/document/form.ts'
import type { DocumentModel, DocumentModelInput } from '../../../../shared/document/model.ts'
import { check, formOf, ids, letter, minutes, paper, plan, saying, signedBy } from './sample-papers.ts'

/** A spoilt paper: this rule speaks, of this place and these words. `good`: the nearest paper that is right. */
interface Case {
  readonly bad: DocumentModel
  readonly place: string
  readonly found: string
  readonly good: DocumentModel
  readonly facts?: CheckFacts
  readonly goodFacts?: CheckFacts
  readonly form?: ResolvedForm
}

type BlockInput = DocumentModelInput['body'][number]

const numbered = (change: object) => paper({ number: { number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU', ...change } })
const placed = (place: string, date: string | null = '2026-06-05') => paper({ placeAndDate: { place, date } })
const headed = (superior: string | null, issuer: string) => paper({ letterhead: { superior, issuers: [issuer] } })
const archived = (archive: string | null, items: readonly { readonly name: string }[] = [{ name: 'Các chi bộ trực thuộc' }]) => paper({ recipients: { items: [...items], archive } })
const report = (change: object) => paper({ kind: 'report', number: { number: 5, kindSymbol: 'BC', bodySymbol: 'ĐU' }, ...change, body: [{ kind: 'paragraph', id: 'p1', content: 'Đảng uỷ báo cáo.' }] })
const rowsOf = (...rows: readonly (readonly string[])[]) => paper({
  body: [...plan.body.slice(0, -1), {
    kind: 'table', id: 't1', totals: true, columns: [{ share: 1 }, { share: 1 }], header: [[{ content: 'TT' }, { content: 'Số lượng' }]],
    rows: rows.map((row) => row.map((content) => ({ content }))),
  }],
})
const withBody = (...body: readonly BlockInput[]) => paper({ body: [...body, { kind: 'paragraph', id: 'end', content: 'Báo cáo Ban Thường vụ.' }] })
const heading = (id: string, level: 1 | 2 | 3 | 4, title: string) => ({ kind: 'heading', id, level, title }) as const
const text = (id: string, content: string) => ({ kind: 'paragraph', id, content }) as const

const cases: Readonly<Record<string, readonly Case[]>> = {
  H01: [{ bad: says('Độc lập - Tự do - Hạnh phúc'), place: 'said', found: 'Độc lập - Tự do - Hạnh phúc', good: says('Học tập lời dạy về độc lập, tự do, hạnh phúc.') }],
  H05: [{ bad: headed('Đảng bộ tỉnh Hà Tĩnh', 'Văn phòng Đảng uỷ'), place: 'letterhead', found: 'Văn phòng Đảng uỷ', good: paper({}, letter) }],
  H06: [{ bad: headed('Đảng bộ tỉnh Hà Tĩnh', 'Ban Thường vụ Đảng uỷ'), place: 'letterhead', found: 'Ban Thường vụ Đảng uỷ', good: paper() }],
  H07: [
    { bad: headed('Tỉnh uỷ Hà Tĩnh', 'Đảng uỷ các cơ quan Đảng tỉnh'), place: 'letterhead', found: 'Đảng uỷ các cơ quan Đảng tỉnh', good: paper() },
    { bad: paper({ letterhead: { superior: 'Đảng bộ các cơ quan Đảng tỉnh', issuers: ['Văn phòng'] } }, letter), place: 'letterhead', found: 'Văn phòng', good: paper({}, letter) },
  ],
  H10: [{ bad: headed(null, 'Đảng uỷ các cơ quan Đảng tỉnh'), place: 'letterhead', found: 'Đảng uỷ các cơ quan Đảng tỉnh', good: headed(null, 'Tỉnh uỷ Hà Tĩnh') }],
  H08: [
    { bad: headed('Đảng bộ tỉnh Hà Tĩnh', 'Đảng uỷ Khối các cơ quan tỉnh'), place: 'letterhead', found: 'Đảng uỷ Khối các cơ quan tỉnh', good: says('Trước năm 2025 là Đảng uỷ Khối các cơ quan tỉnh.') },
    { bad: archived('Lưu Văn phòng Đảng uỷ', [{ name: 'Các huyện uỷ' }]), place: 'recipients', found: 'Các huyện uỷ', good: archived('Lưu Văn phòng Đảng uỷ', [{ name: 'Các đảng uỷ xã' }]) },
  ],
  N10: [{ bad: paper({ number: null }), place: 'number', found: 'không có', good: paper({}, minutes) }],
  N13: [{ bad: numbered({ number: null }), place: 'number', found: 'để trống', good: numbered({ number: 12 }) }],
  N01: [{ bad: paper({ kind: 'plan', number: { number: 5, kindSymbol: 'KH', bodySymbol: 'ĐU:' } }), place: 'number', found: 'KH/ĐU:', good: numbered({ bodySymbol: 'ĐUK' }) }],
  N02: [{ bad: numbered({ bodySymbol: 'KH/ĐU' }), place: 'number', found: 'KH/KH/ĐU', good: numbered({}) }],
  N03: [{ bad: numbered({ bodySymbol: 'ĐU KH' }), place: 'number', found: 'KH/ĐU KH', good: numbered({ bodySymbol: 'UBKTĐU' }) }],
  N04: [{ bad: paper({ bases: ['Căn cứ Quy chế làm việc số 2-QC/ĐU, ngày 15/01/2026 của Đảng uỷ'] }), place: 'bases', found: '2-QC/ĐU', good: paper() }],
  N05: [{ bad: paper({ kind: 'programme', number: { number: 5, kindSymbol: 'CTR', bodySymbol: 'ĐU' }, subject: 'công tác năm 2026' }), place: 'number', found: 'CTR', good: numbered({}) }],
  N06: [{ bad: numbered({ kindSymbol: 'BC' }), place: 'number', found: 'BC', good: numbered({}) }],
  N07: [{ bad: paper(), facts: { usedNumbers: [4, 5] }, place: 'number', found: '5', good: paper(), goodFacts: { usedNumbers: [4, 6] } }],
  N08: [{
    bad: paper(), facts: { term: { from: '2020-06-10', to: '2025-06-09' } }, place: 'placeAndDate', found: '05/6/2026',
    good: paper(), goodFacts: { term: { from: '2025-06-10', to: null } },
  }],
  N09: [{ bad: paper({ letterhead: { superior: null, issuers: ['Tỉnh uỷ A', 'Tỉnh uỷ B'] } }), place: 'number', found: 'ĐU', good: paper({ letterhead: { superior: null, issuers: ['Tỉnh uỷ A', 'Tỉnh uỷ B'] }, number: { number: 5, kindSymbol: 'KH', bodySymbol: 'TUA-TUB' } }) }],
  N11: [{ bad: numbered({ bodySymbol: 'đu' }), place: 'number', found: 'đu', good: numbered({ bodySymbol: 'UBKTĐU' }) }],
  N12: [{ bad: numbered({ number: 264, suffix: 'a' }), place: 'number', found: '264a', good: numbered({ number: 264 }) }],
  D05: [{ bad: paper({ placeAndDate: null }), place: 'placeAndDate', found: 'không có', good: paper({}, minutes) }],
  D08: [{ bad: placed('Hà Tĩnh', null), place: 'placeAndDate', found: 'để trống', good: placed('Hà Tĩnh') }],
  D02: [{ bad: placed('Hà Tĩnh,'), place: 'placeAndDate', found: 'Hà Tĩnh,', good: placed('Thành phố Hồ Chí Minh') }],
  D09: [{ bad: paper(), facts: { issuerExists: false }, place: 'placeAndDate', found: '05/6/2026', good: paper(), goodFacts: { issuerExists: true } }],
  D01: [
    { bad: says('Họp ngày 5/06/2026.'), place: 'said', found: '5/06/2026', good: says('Họp ngày 05/6/2026, ngày 05 tháng 02 năm 2026 và 12/10/2026.') },
    { bad: says('Họp ngày 5 tháng 03 năm 2026.'), place: 'said', found: 'ngày 5 tháng 03 năm 2026', good: says('Tỷ lệ 5/6 đơn vị.') },
  ],
  D03: [{
    bad: says('Họp ngày 31/6/2026.'), place: 'said', found: '31/6/2026', good: says('Họp ngày 29/02/2028.'),
  }, {
    bad: says('Họp thứ Hai, ngày 05/6/2026.'), place: 'said', found: '05/6/2026', good: says('Họp thứ 6, ngày 05/6/2026.'),
  }, {
    bad: paper({ bases: ['Căn cứ Quy chế làm việc số 02-QC/ĐU, ngày 15/7/2026 của Đảng uỷ'] }), place: 'bases', found: '15/7/2026',
    good: paper({ bases: ['Căn cứ Đề án số 02-ĐA/ĐU, ngày 05/6/2026 về nhiệm vụ đến ngày 31/12/2030'] }),
  }],
  D07: [{ bad: says('Gửi báo cáo trước ngày 07/6/2026.'), place: 'said', found: '07/6/2026', good: says('Khai mạc ngày 07/6/2026; gửi báo cáo trước ngày 08/6/2026.') }],
  T01: [{ bad: paper({ subject: 'Về việc kiểm tra' }), place: 'subject', found: 'Về', good: paper({ subject: 'về việc kiểm tra' }) }],
  T02: [{ bad: paper(), form: formOf('hd05', { subjectSeparator: false }), place: 'subject', found: 'không in', good: paper() }],
  T03: [{ bad: paper({ subject: 'V/v kiểm tra' }), place: 'subject', found: 'V/v', good: paper() }],
  T17: [{ bad: paper({ subject: 'mời họp sơ kết' }, letter), place: 'subject', found: 'mời họp sơ kết', good: paper({}, letter) }],
  T16: [{ bad: paper({ subject: 'kiểm tra năm 2026.' }), place: 'subject', found: '.', good: paper({ subject: 'kiểm tra năm 2026' }) }],
  T04: [{ bad: paper({ subject: 'kế hoạch kiểm tra' }), place: 'subject', found: 'Kế hoạch', good: paper({ subject: 'thực hiện kế hoạch kiểm tra' }) }],
  R04: [
    { bad: report({ addressees: { addressing: 'to', names: ['Ban Thường vụ Tỉnh uỷ'] } }), place: 'addressees', found: 'Kính gửi', good: paper({}, letter) },
    { bad: paper({ addressees: { addressing: 'submittedTo', names: ['Các chi bộ'] } }, letter), place: 'addressees', found: 'Kính trình', good: paper({}, letter) },
  ],
  R08: [{ bad: paper({ addressees: null }, letter), place: 'addressees', found: 'Công văn', good: report({}) }],
  T05: [{ bad: paper({ bases: ['- Căn cứ Điều lệ Đảng'] }), place: 'bases', found: '-', good: paper({ bases: ['Căn cứ Điều lệ Đảng'] }) }],
  T20: [{ bad: paper({ bases: [] }), place: 'bases', found: 'Kế hoạch', good: paper({ bases: [], body: [{ kind: 'paragraph', content: 'Thực hiện Chương trình công tác, Đảng uỷ ban hành Kế hoạch.' }] }) }],
  T09: [{ bad: paper({ bases: ['Căn cứ Quy chế số 02-QC/ĐU ngày 15/01/2026 của Đảng uỷ'] }), place: 'bases', found: '02-QC/ĐU ngày', good: paper() }],
  T10: [
    { bad: paper(saying('Phối hợp với LĐLĐ tỉnh trong năm.')), place: 'said', found: 'LĐLĐ', good: paper(saying('Phối hợp với Liên đoàn Lao động (LĐLĐ) tỉnh; LĐLĐ chủ trì.')) },
    { bad: paper(saying('Theo quy định về ATTP.')), place: 'said', found: 'ATTP', good: paper(saying('An toàn thực phẩm (sau đây viết tắt là ATTP); kiểm tra ATTP, UBND các xã, mục XIV, Kế hoạch 05-KH/LĐLĐ, ĐOÀN TNCS HCM.')) },
  ],
  T13: [{
    bad: paper({ bases: ['Căn cứ Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng'] }), place: 'bases', found: '36-HD/VPTW',
    good: paper({ bases: ['Căn cứ Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng'] }),
  }],
  T06: [{ bad: says('Yêu cầu các chi bộ thực hiện./.'), place: 'said', found: './.', good: says('Yêu cầu các chi bộ thực hiện.') }],
  T07: [{ bad: says('Thực hiện nghiêm Chỉ thị này.'), place: 'said', found: 'Chỉ thị này', good: says('Chỉ thị 05-CT/TW đã rõ; thực hiện nghiêm Chỉ thị này.') }],
  T21: [
    { bad: withBody(heading('a', 1, 'Mục đích'), heading('b', 1, 'Nội dung'), text('c', 'Có nội dung.')), place: 'a', found: 'Mục đích', good: withBody(heading('a', 1, 'Mục đích'), text('d', 'Rõ.'), heading('b', 1, 'Nội dung'), text('c', 'Có.')) },
    { bad: paper({ body: [text('a', 'Có nội dung.'), heading('b', 1, 'Một'), text('c', 'Có.'), heading('d', 1, 'Hai')] }), place: 'd', found: 'Hai', good: paper({ body: [heading('b', 1, 'Các chi bộ thực hiện.'), heading('d', 1, 'Văn phòng theo dõi.')] }) },
  ],
  T22: [{
    bad: withBody(heading('a', 1, 'Một'), heading('b', 2, 'Chỉ có một'), text('c', 'Có.'), heading('d', 1, 'Hai'), text('e', 'Có.')), place: 'b', found: 'Chỉ có một',
    good: withBody(heading('a', 1, 'Một'), heading('b', 2, 'Thứ nhất'), text('c', 'Có.'), heading('f', 2, 'Thứ hai'), text('g', 'Có.'), heading('d', 1, 'Hai'), text('e', 'Có.')),
  }],
  T23: [{ bad: withBody({ kind: 'item', id: 'a', level: 1, content: [{ text: '- Việc thứ nhất.' }] }), place: 'a', found: '-', good: withBody({ kind: 'item', id: 'a', level: 1, content: [{ text: 'Việc thứ nhất - nếu có.' }] }) }],
  P06: [{ bad: says('Ðảng viên'), place: 'said', found: 'Ð', good: says('Đảng viên') }],
  P11: [{ bad: decomposed(), place: 'subject', found: 'Unicode tổ hợp', good: paper() }],
  T12: [
    { bad: says('Cấp ủy khóa mới và cấp uỷ.'), place: 'said', found: 'ủy, khóa', good: says('Cấp uỷ khoá mới; đồng chí Lê Văn Hòa, tỉnh Khánh Hòa; quý, hoàn thiện, thuỷ.') },
    { bad: paper({ letterhead: { superior: 'ĐẢNG BỘ TỈNH KHÁNH HÒA', issuers: ['ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH'] } }), place: 'letterhead', found: 'ỦY', good: paper({ letterhead: { superior: 'ĐẢNG BỘ TỈNH KHÁNH HÒA', issuers: ['ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH'] } }) },
  ],
  T18: [{ bad: says('Hai  khoảng trắng.'), place: 'said', found: 'khoảng trắng thừa', good: says('Một khoảng trắng.') }],
  T19: [{ bad: says('Dấu phẩy , sau chữ.'), place: 'said', found: ',', good: says('Dấu phẩy, dấu chấm… và .5 hay "ngoặc": đúng.') }],
  F01: [
    { bad: rowsOf(['1', '12'], ['2', '1.030'], ['', '1.052']), place: 't1', found: '1.052', good: rowsOf(['1', '12'], ['2', '1.030'], ['', '1.042']) },
    { bad: rowsOf(['A', '3'], ['1', '1'], ['2', '2'], ['B', '4'], ['1', '4'], ['', '8']), place: 't1', found: '8', good: rowsOf(['A', '3'], ['1', '1'], ['2', '2'], ['B', '4'], ['1', '4'], ['', '7']) },
  ],
  F02: [
    { bad: says('Có 45/58 chi bộ (78,59%) đạt.'), place: 'said', found: '45/58 ghi 78,59%', good: says('Có 45/58 chi bộ, đạt 77,6%; ngày 20/8 đạt 50%; 05/6/2026 đạt 9%.') },
    { bad: says('Đã kiểm tra 1.025/4.055 đảng viên, đạt 52%.'), place: 'said', found: '1.025/4.055 ghi 52%', good: says('Đã kiểm tra 1.025/4.055 đảng viên, đạt 25,3%; 3/4 chi bộ, tăng 5%.') },
  ],
  S01: [{ bad: paper(signedBy({ authority: 'TM. Ban Thường vụ' })), place: 'signatures', found: 'TM.', good: paper() }],
  S08: [{ bad: paper(signedBy({ authority: 'T/M Ban Thường vụ' })), place: 'signatures', found: 'T/M', good: paper() }],
  S03: [{ bad: paper(signedBy({ form: 'forHead', authority: 'Bí thư' })), place: 'signatures', found: 'K/T Bí thư', good: paper({}, letter) }],
  S04: [
    { bad: paper(signedBy({ post: 'Phó Bí thư Tỉnh uỷ' })), place: 'signatures', found: 'Phó Bí thư Tỉnh uỷ', good: paper(signedBy({ post: 'Phó Bí thư Thường trực' })) },
    { bad: paper(signedBy({ fullName: 'ThS. Nguyễn Văn An' })), place: 'signatures', found: 'ThS', good: paper(signedBy({ fullName: 'Bàn Văn Cung' })) },
  ],
  S05: [
    { bad: paper(signedBy({ form: 'own', authority: null, post: 'Bí thư' })), place: 'signatures', found: 'Đảng uỷ các cơ quan Đảng tỉnh', good: paper() },
    // Who writes of himself signs for nobody else.
    { bad: paper(signedBy({ form: 'own', authority: null, post: 'Người đứng đầu' })), place: 'signatures', found: 'Đảng uỷ các cơ quan Đảng tỉnh', good: paper(signedBy({ form: 'own', authority: null, post: 'Người tự kiểm điểm' })) },
    { bad: paper(signedBy({ form: 'onBehalf', authority: 'Văn phòng', post: 'Chánh Văn phòng' }), letter), place: 'signatures', found: 'Văn phòng', good: paper({}, letter) },
  ],
  S06: [{ bad: paper(signedBy({ post: 'Uỷ viên' })), place: 'signatures', found: 'Uỷ viên', good: paper(signedBy({ post: null })) }],
  S07: [{ bad: paper(), facts: { signerAuthorised: false }, place: 'signatures', found: 'Nguyễn Thị Thúy', good: paper(), goodFacts: { signerAuthorised: true } }],
  S10: [
    { bad: paper(signedBy({ fullName: null })), place: 'signatures', found: 'để trống', good: paper({}, minutes) },
    // A role ("Người lập") leaves the name to be written by hand.
    { bad: paper(signedBy({ fullName: null, post: 'Bí thư' })), place: 'signatures', found: 'để trống', good: paper(signedBy({ form: 'own', authority: null, post: null, role: 'Người lập', fullName: null })) },
  ],
  S11: [{ bad: paper(signedBy({ authority: null })), place: 'signatures', found: 'không có tên tập thể', good: paper() }],
  S12: [{ bad: paper(signedBy({ fullName: 'NGUYỄN VĂN AN' })), place: 'signatures', found: 'NGUYỄN VĂN AN', good: paper() }],
  T31: [
    { bad: report({}), facts: { reportLacks: ['shortcomings'] }, place: 'shortcomings', found: 'không có', good: report({}), goodFacts: { reportLacks: ['lessons'] } },
    { bad: report({}), facts: { reportLacks: ['shortcomings', 'lessons'] }, place: 'shortcomings', found: 'không có', good: report({}), goodFacts: {} },
  ],
  T32: [{ bad: report({}), facts: { reportLacks: ['lessons'] }, place: 'lessons', found: 'không có', good: report({}), goodFacts: { reportLacks: [] } }],
  S13: [{
    bad: paper({ signatures: { layout: 'pair', left: { role: 'Người ghi biên bản', fullName: 'Lê An' }, right: { role: 'Chủ trì', fullName: 'Lê An' } } }, minutes),
    place: 'signatures', found: 'Lê An', good: paper({}, minutes),
  }],
  R07: [{ bad: paper({ recipients: null }), place: 'recipients', found: 'không có', good: paper({}, minutes) }],
  R09: [{ bad: archived(null), place: 'recipients', found: 'không có', good: archived('Lưu Chi bộ') }],
  R02: [
    { bad: archived('Lưu: VT, VPĐU'), place: 'recipients', found: 'Lưu: VT, VPĐU', good: archived('Lưu Đảng uỷ') },
    { bad: archived('Văn phòng Đảng uỷ'), place: 'recipients', found: 'Văn phòng Đảng uỷ', good: archived('Lưu VPĐU') },
    { bad: archived('Lưu Văn phòng', [{ name: 'Lưu hồ sơ' }]), place: 'recipients', found: 'Lưu hồ sơ', good: archived('Lưu Văn phòng', [{ name: 'Vụ Lưu trữ' }]) },
  ],
  R05: [
    { bad: paper({ recipients: { items: [{ name: 'Các chi bộ' }], archive: 'Lưu Văn phòng' } }, letter), place: 'recipients', found: 'Các chi bộ', good: paper({ recipients: { items: [{ name: 'Như thành phần' }], archive: 'Lưu Văn phòng' } }, letter) },
    { bad: archived('Lưu Văn phòng', [{ name: 'Như trên' }]), place: 'recipients', found: 'Như trên', good: archived('Lưu Văn phòng') },
  ],
  X02: [{ bad: paper({ marks: { secrecy: 'confidential' } }), place: 'marks', found: 'không có', good: paper({ marks: { secrecy: 'confidential', drafter: { mark: 'NguyenVanAn', copies: 26 } } }) }],
  K01: [{ bad: paper({ marks: { drafter: { mark: 'ABC', copies: 268 } } }), place: 'marks', found: 'ABC', good: paper({ marks: { drafter: { mark: 'ToànKiên', copies: 12 } } }) }],
}

function says(content: string): DocumentModel {
  return paper(saying(content))
}

/** Text that a parsed paper cannot hold: only a tree made by code could. */
function decomposed(): DocumentModel {
  return { ...paper(), subject: paper().subject.normalize('NFD') }
}

describe('papers in order', () => {
  it.each([['plan', paper()], ['letter', paper({}, letter)], ['minutes', paper({}, minutes)]] as const)('a %s gives no findings', (_, model) => {
    expect(check(model, { term: { from: '2025-06-10', to: null }, usedNumbers: [1, 2], issuerExists: true, signerAuthorised: true })).toEqual([])
  })

  it('follows the older guide where it differed', () => {
    expect(check(paper({ subject: 'mời họp sơ kết' }, letter), {}, formOf('hd36'))).toEqual([])
    const submission = paper({ kind: 'submission', number: { number: 5, kindSymbol: 'TTr', bodySymbol: 'ĐU' }, addressees: { addressing: 'to', names: ['Ban Thường vụ Tỉnh uỷ'] }, recipients: { items: [{ name: 'Như trên' }], archive: 'Lưu Văn phòng Đảng uỷ' } })
    expect([ids(check(submission, {}, formOf('hd36'))), ids(check(submission))]).toEqual([[], ['R04']])
  })

  it("follows the office's tone marks", () => {
    const findings = check(paper(), {}, formOf('hd05', { toneMarks: 'classic' }))
    expect(new Set(ids(findings))).toEqual(new Set(['T12']))
    expect(findings[0]).toMatchObject({ place: 'letterhead', found: 'uỷ', expected: 'ủy' })
  })
})

describe('each check', () => {
  const rows = Object.entries(cases).flatMap(([id, list]) => list.map((one, index) => ({ id, name: `${id}.${index + 1}`, ...one })))

  it.each(rows)('$name speaks of the spoilt place', ({ id, bad, place, found, facts = {}, form = formOf() }) => {
    const hits = check(bad, facts, form).filter((finding) => finding.ruleId === id)
    expect(hits.map((finding) => ({ place: finding.place, found: finding.found }))).toContainEqual({ place, found })
    expect(hits.every((finding) => finding.message !== '' && finding.remedy !== '' && !/[{}]/u.test(finding.message + finding.remedy))).toBe(true)
  })

  it.each(rows)('$name is silent on the nearest right paper', ({ id, good, goodFacts = {} }) => {
    expect(ids(check(good, goodFacts))).not.toContain(id)
  })

  it('has a case for every check', () => {
    expect(Object.keys(cases).toSorted()).toEqual([...treeFinders.keys()].toSorted())
  })
})
