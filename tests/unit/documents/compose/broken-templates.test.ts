/** A bad template is refused with file, line, column and what to do; all its faults at once; the others still load. */
import { expect, test } from 'vitest'
import { loadTemplates } from '../../../../electron/documents/compose/index.ts'
import { shippedTemplateFiles } from '../../../support/documents/sample-office.ts'

const head = 'id: thu\nversion: 1\nname: Thử\nkind: plan\nsubjectKind: plan\nsubject: "{{ plan.subject }}"\n'
const foot = 'signatures: { layout: single }\n'

function faultsOf(body: string, file = `${head}body:\n${body}${foot}`) {
  return loadTemplates([{ name: 'thu.yaml', text: file }]).problems.map((problem) => `${problem.line}:${problem.column} ${problem.message} → ${problem.remedy}`)
}

test('what ships is whole', () => {
  const { templates, problems } = loadTemplates(shippedTemplateFiles())
  expect(problems).toEqual([])
  expect(templates.map((template) => `${template.id} ${template.kind ?? 'null'} ${template.subjectKind}`)).toEqual([
    'ban-kiem-diem-ca-nhan report freeDocument', 'ban-kiem-diem-tap-the report freeDocument',
    'bao-cao-dang-ky-cam-ket report freeDocument', 'bao-cao-dinh-ky-tong-hop report summaryReport', 'bao-cao-dinh-ky report freeDocument', 'bao-cao-hoc-tap-quan-triet report freeDocument', 'bao-cao-ket-qua-kiem-tra report freeDocument', 'bao-cao-ket-qua-xep-loai report freeDocument', 'bao-cao-so-ket report summaryReport',
    'bao-cao-so-lieu report freeDocument', 'bao-cao-tham-dinh report freeDocument', 'bao-cao-tong-ket-tong-hop report summaryReport', 'bao-cao-tong-ket report freeDocument',
    'bao-cao-tu-kiem-tra report freeDocument', 'bien-ban-ban-giao minutes freeDocument', 'bien-ban-hoi-nghi minutes freeDocument', 'bien-ban-hop-chi-bo minutes freeDocument',
    'bien-ban-kiem-phieu-xep-loai minutes freeDocument', 'bien-ban-kiem-phieu minutes freeDocument', 'bien-ban-kiem-tra minutes session', 'bien-ban-tham-tra-xac-minh minutes freeDocument',
    'bien-ban-trien-khai-ket-luan minutes freeDocument', 'bien-ban-trien-khai-kiem-tra minutes freeDocument',
    'chuong-trinh-cong-tac programme freeDocument', 'chuong-trinh-kiem-tra-giam-sat programme freeDocument', 'chuong-trinh-uy-ban-kiem-tra programme freeDocument',
    'cong-van-don-doc officialLetter freeDocument', 'cong-van-giao-viec officialLetter freeDocument',
    'cong-van-lay-y-kien officialLetter freeDocument', 'cong-van-tra-lai officialLetter freeDocument',
    'cong-van-tra-loi officialLetter freeDocument', 'cong-van-yeu-cau-bao-cao officialLetter freeDocument', 'danh-sach-diem-danh minutes freeDocument', 'de-cuong-bao-cao-tu-kiem-tra guidance freeDocument', 'giay-moi invitation freeDocument',
    'huong-dan guidance freeDocument', 'ke-hoach-chi-tiet-kiem-tra plan freeDocument', 'ke-hoach-cong-tac plan freeDocument',
    'ke-hoach-giam-sat plan freeDocument', 'ke-hoach-kiem-diem-xep-loai plan freeDocument', 'ke-hoach-kiem-tra plan freeDocument',
    'ke-hoach-so-ket plan freeDocument', 'ke-hoach-thuc-hien plan plan', 'ket-luan conclusion freeDocument', 'kich-ban-chu-tri programme freeDocument', 'muc-luc-ho-so minutes freeDocument',
    'nghi-quyet-chi-bo-thang resolution freeDocument', 'nghi-quyet-dai-hoi resolution freeDocument',
    'nghi-quyet-de-nghi-ket-nap resolution freeDocument', 'nghi-quyet-hoi-nghi resolution freeDocument',
    'phieu-cham-diem minutes freeDocument', 'phieu-gui dispatchSlip freeDocument', 'phieu-xep-loai officialLetter freeDocument', 'quy-che-lam-viec workingRegulation freeDocument', 'quy-che-phoi-hop workingRegulation freeDocument',
    'quyet-dinh-ban-hanh-van-ban decision freeDocument', 'quyet-dinh-bien-dong-to-chuc decision freeDocument', 'quyet-dinh-chuan-y decision freeDocument',
    'quyet-dinh-cong-nhan-chinh-thuc decision freeDocument', 'quyet-dinh-doan-kiem-tra decision freeDocument',
    'quyet-dinh-giai-the-to-chuc decision freeDocument', 'quyet-dinh-ket-nap decision freeDocument',
    'quyet-dinh-thanh-lap-to-chuc decision freeDocument', 'thong-bao-chi-tieu-ket-nap announcement freeDocument', 'thong-bao-ket-luan-hoi-nghi announcement freeDocument',
    'thong-bao-ket-luan-kiem-tra announcement freeDocument', 'thong-bao-phan-cong-phu-trach announcement freeDocument', 'thong-bao-sinh-hoat announcement freeDocument',
    'to-trinh submission freeDocument', 'trich-bien-ban minutes freeDocument', 'van-ban-tu-do null freeDocument',
  ])
})

test('YAML that cannot be read', () => {
  expect(faultsOf('', `${head}body:\n\t- x\n`)).toEqual(['8:1 Tệp mẫu viết sai cú pháp YAML: thụt dòng bằng phím Tab. → Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này.'])
  expect(faultsOf('', `${head}id: hai\n`)[0]).toBe('7:1 Tệp mẫu viết sai cú pháp YAML: một mục viết hai lần. → Kiểm tra thụt dòng, dấu hai chấm và dấu nháy ở dòng này.')
})

test('an unknown node, an unknown field and a missing one, all at once', () => {
  expect(faultsOf('  - type: doan\n    text: a\n  - { type: paragraph, text: a, mau: do }\n  - { type: section, level: 1, title: A }\n')).toEqual([
    '8:11 Loại phần không có trong ngôn ngữ mẫu. → Dùng một trong các loại: paragraph, heading, section, numbered, item, division, article, clause, centredLine, each, when, table, freeText, charts.',
    '10:33 Có mục không dùng được: mau. → Xoá mục này hoặc sửa tên theo hướng dẫn mẫu.',
    '11:5 body[2].children: Thiếu mục này. → Bổ sung mục còn thiếu.',
  ])
})

test('Liquid that cannot be parsed, and unknown fields, filters and lists, each at its place', () => {
  expect(faultsOf([
    '  - { type: paragraph, text: "a {{ plan.subject" }',
    '  - { type: paragraph, text: "{% if plan.funding %}b" }',
    '  - { type: paragraph, text: "{{ plan.subjct }}" }',
    '  - { type: paragraph, text: "{{ plan.subject | hoa }}" }',
    '  - { type: paragraph, text: "{{ plan.tasks }}" }',
    '  - type: each',
    '    in: plan.taks',
    '    as: task',
    '    children: []',
    '  - type: each',
    '    in: plan.tasks',
    '    as: task',
    '    children:',
    '      - type: paragraph',
    '        text: |',
    '          Dòng một',
    '          {{ task.han }}',
    '  - { type: when, condition: plan.subject =, children: [] }',
    '  - { type: when, condition: plan.sub != blank, children: [] }',
    '',
  ].join('\n'))).toMatchInlineSnapshot(`
    [
      "8:33 Có dấu {{ hoặc {% chưa đóng, hoặc lệnh chưa kết thúc: output "{{ plan.subject". → Thêm }} hoặc %} còn thiếu, hoặc {% endif %}, {% endunless %}, {% endcase %}.",
      "9:31 Có dấu {{ hoặc {% chưa đóng, hoặc lệnh chưa kết thúc: tag {% if plan.funding %}. → Thêm }} hoặc %} còn thiếu, hoặc {% endif %}, {% endunless %}, {% endcase %}.",
      "10:34 Không có mục “subjct” (trong “plan.subjct”). → Dùng một trong các mục: subject, directive, bases, purposes, requirements, generalObjective, horizons, solutions, tasks, funding, assignments, reportingRule.",
      "11:31 Không có bộ lọc “hoa”. → Dùng một trong các bộ lọc: shortDate, longDate, clock, endClock, upper, lowerFirst, upperFirst, sentence, phrase, number, count, percent, fraction, join.",
      "12:34 “plan.tasks” là nhóm mục hoặc danh sách, không in thẳng được. → Dùng “each” để lặp danh sách, hoặc chọn một mục con.",
      "14:9 Không có mục “taks” (trong “plan.taks”). → Dùng một trong các mục: subject, directive, bases, purposes, requirements, generalObjective, horizons, solutions, tasks, funding, assignments, reportingRule.",
      "24:14 Không có mục “han” (trong “task.han”). → Dùng một trong các mục: order, content, lead, partners, due, product.",
      "25:44 Đoạn chữ có biến viết sai: expected "|" before filter. → Viết điều kiện theo dạng plan.tasks.size > 8 hoặc plan.funding != blank.",
      "26:30 Không có mục “sub” (trong “plan.sub”). → Dùng một trong các mục: subject, directive, bases, purposes, requirements, generalObjective, horizons, solutions, tasks, funding, assignments, reportingRule.",
    ]
  `)
})

test('names: the same id twice, a name that hides another, a table column that names nothing', () => {
  expect(faultsOf([
    '  - { id: a, type: paragraph, text: x }',
    '  - { id: a, type: paragraph, text: y }',
    '  - { type: each, in: plan.tasks, as: plan, children: [] }',
    '  - { type: each, in: plan.subject, as: one, children: [] }',
    '  - type: table',
    '    rows: { in: plan.tasks, as: task }',
    '    columns:',
    '      - { title: TT, share: 1, text: "{{ task.order }}" }',
    '      - { title: "{{ task.order }}", share: 1, text: "{{ task.lead }}" }',
    '',
  ].join('\n'))).toMatchInlineSnapshot(`
    [
      "9:11 Mã phần “a” bị dùng hai lần ở cùng một cấp. → Đặt mã khác cho một trong hai phần.",
      "10:39 Tên “plan” đã có ở ngoài, dùng lại sẽ che mất mục kia. → Đặt tên khác sau “as”.",
      "11:23 “plan.subject” không phải là danh sách nên không lặp được. → Chọn một mục là danh sách; xem tên các mục trong hướng dẫn mẫu.",
      "16:22 Không có mục “task” (trong “task.order”). → Dùng một trong các mục: issuer, plan.",
    ]
  `)
})

test('aliases that grow without end are refused, not followed', () => {
  const bomb = `a: &a [x, x]\n${['b', 'c', 'd', 'e', 'f'].map((name, index) => `${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcde'[index] ?? ''}`).join(', ')}]`).join('\n')}\n`
  expect(faultsOf('', bomb)).toEqual(['1:1 Tệp mẫu lồng quá sâu hoặc dùng lại phần (&, *) quá nhiều lần. → Viết thẳng các phần ra, bớt cấp lồng nhau.'])
})

test('one bad file does not stop the others; an id and version may exist once', () => {
  const good = `${head}body:\n  - { type: paragraph, text: a }\n${foot}`
  const { templates, problems } = loadTemplates([{ name: 'a.yaml', text: 'x: [' }, { name: 'b.yaml', text: good }, { name: 'c.yaml', text: good }, { name: 'd.yaml', text: good.replace('version: 1', 'version: 2') }])
  expect(templates.map((template) => [template.id, template.version])).toEqual([['thu', 1], ['thu', 2]])
  expect(problems.filter((problem) => problem.file === 'c.yaml').map((problem) => [problem.line, problem.message])).toEqual([[1, 'Đã có mẫu “thu” phiên bản 1.']])
})
