/** What clerks call the data a template may name. Data: every path of every view stands here (a test looks). */

/** Filters that suit the value best when it is inserted: dates and counts. */
type Label = string | readonly [label: string, filter: string]

const issuer: Readonly<Record<string, Label>> = {
  issuer: 'Cơ quan ban hành', 'issuer.name': 'Tên cơ quan ban hành', 'issuer.shortName': 'Tên gọi tắt của cơ quan ban hành',
  'issuer.collective': 'Tập thể ban hành (tên đầy đủ)', 'issuer.collectiveShort': 'Tập thể ban hành (tên gọi tắt)',
  'issuer.superior': 'Dòng cấp trên ở tiêu đề văn bản',
}

const directive = (path: string): Readonly<Record<string, Label>> => ({
  [path]: 'Văn bản cấp trên', [`${path}.given`]: 'Có văn bản cấp trên', [`${path}.full`]: 'Văn bản cấp trên (viết đầy đủ)',
  [`${path}.short`]: 'Văn bản cấp trên (viết gọn)', [`${path}.subject`]: 'Trích yếu văn bản cấp trên',
})

const plan: Readonly<Record<string, Label>> = {
  plan: 'Kế hoạch', 'plan.subject': 'Trích yếu', ...directive('plan.directive'), 'plan.bases': 'Căn cứ', 'plan.purposes': 'Mục đích', 'plan.requirements': 'Yêu cầu',
  'plan.generalObjective': 'Mục tiêu chung', 'plan.horizons': 'Mục tiêu theo mốc', 'plan.horizons[].horizon': 'Mốc thời gian', 'plan.horizons[].targets': 'Mục tiêu của mốc',
  'plan.solutions': 'Nhiệm vụ, giải pháp', 'plan.solutions[].title': 'Tên nhóm nhiệm vụ', 'plan.solutions[].content': 'Nội dung nhóm nhiệm vụ',
  'plan.tasks': 'Nhiệm vụ cụ thể', 'plan.tasks[].order': 'Số thứ tự', 'plan.tasks[].content': 'Nội dung nhiệm vụ', 'plan.tasks[].lead': 'Chủ trì', 'plan.tasks[].partners': 'Phối hợp',
  'plan.tasks[].due': 'Thời hạn', 'plan.tasks[].product': 'Sản phẩm', 'plan.funding': 'Kinh phí', 'plan.assignments': 'Phân công thực hiện',
  'plan.assignments[].agency': 'Cơ quan, đơn vị', 'plan.assignments[].duty': 'Nhiệm vụ được giao', 'plan.reportingRule': 'Chế độ báo cáo',
}

const annexTable = (path: string, label: string): Readonly<Record<string, Label>> => ({
  [path]: label, [`${path}[].title`]: 'Tên biểu', [`${path}[].columns`]: 'Cột của biểu', [`${path}[].columns[].title`]: 'Tên cột', [`${path}[].columns[].index`]: 'Vị trí cột',
  [`${path}[].columns[].total`]: 'Tổng của cột', [`${path}[].rows`]: 'Dòng của biểu', [`${path}[].rows[].order`]: 'Số thứ tự', [`${path}[].rows[].unit`]: 'Đơn vị',
  [`${path}[].rows[].cells`]: 'Các ô của đơn vị', [`${path}[].hasTotals`]: 'Có dòng cộng',
})

const report: Readonly<Record<string, Label>> = {
  report: 'Báo cáo', 'report.subject': 'Trích yếu', 'report.from': ['Từ ngày', 'shortDate'], 'report.to': ['Đến ngày', 'shortDate'], ...directive('report.directive'), 'report.bases': 'Căn cứ', 'report.otherBases': 'Căn cứ, không kể văn bản chỉ đạo',
  'report.deployment': 'Công tác triển khai', 'report.results': 'Kết quả', 'report.results[].title': 'Tên nội dung', 'report.results[].content': 'Kết quả của nội dung',
  'report.figures': 'Chỉ tiêu', 'report.figures[].order': 'Số thứ tự', 'report.figures[].name': 'Tên chỉ tiêu', 'report.figures[].unit': 'Đơn vị tính',
  'report.figures[].numerator': ['Số đạt được', 'count'], 'report.figures[].denominator': ['Tổng số', 'count'], 'report.figures[].percent': ['Tỷ lệ', 'percent'],
  'report.figures[].target': ['Chỉ tiêu giao (%)', 'percent'], 'report.figures[].comparison': 'So với chỉ tiêu giao', 'report.figures[].difference': ['Chênh lệch (điểm %)', 'number'],
  'report.figures[].asOf': ['Ngày lấy số liệu', 'shortDate'], 'report.figures[].note': 'Ghi chú', 'report.figuresAsOf': ['Ngày lấy số liệu chung', 'shortDate'],
  'report.years': 'Số năm của kỳ báo cáo', 'report.period': 'Tên kỳ báo cáo', 'report.periodKind': 'Kiểu kỳ báo cáo', 'report.nextPeriod': 'Tên kỳ tiếp theo',
  'report.resultParts': 'Kết quả theo mục lớn', 'report.resultParts[].title': 'Tên mục lớn', 'report.resultParts[].results': 'Kết quả của mục lớn', 'report.resultParts[].results[].title': 'Tên kết quả', 'report.resultParts[].results[].content': 'Nội dung kết quả',
  'report.termPeriods': 'Các kỳ trong giai đoạn', 'report.termPeriods[].title': 'Tên kỳ', 'report.termPeriods[].index': 'Thứ tự kỳ', 'report.rolled[].history': 'Số từng kỳ trong giai đoạn',
  'report.rolled': 'Số liệu tổng hợp', 'report.rolled[].order': 'Số thứ tự', 'report.rolled[].group': 'Nhóm chỉ tiêu', 'report.rolled[].name': 'Tên chỉ tiêu', 'report.rolled[].unit': 'Đơn vị tính',
  'report.rolled[].way': 'Cách tổng hợp', 'report.rolled[].now': 'Kỳ này', 'report.rolled[].previous': 'Kỳ trước', 'report.rolled[].yearAgo': 'Cùng kỳ năm trước', 'report.rolled[].earlier': 'Số các kỳ trước', 'report.earlier': 'Cột các kỳ trước', 'report.earlier[].title': 'Tên cột', 'report.earlier[].index': 'Thứ tự cột', 'report.rolledNotes': 'Ghi chú về các đơn vị có số', 'report.termNotes': 'Ghi chú về các đơn vị có số từng kỳ', 'report.rolled[].target': 'Chỉ tiêu giao',
  'report.rolled[].accumulated': 'Luỹ kế', 'report.accumulated': 'Cột luỹ kế', 'report.accumulated[].title': 'Tên cột luỹ kế', 'report.rolled[].ofTarget': 'Đạt (% chỉ tiêu giao)', 'report.rolled[].asOf': ['Ngày lấy số liệu', 'shortDate'], 'report.rolled[].note': 'Ghi chú', 'report.rolledAsOf': ['Ngày lấy số liệu tổng hợp', 'shortDate'],
  'report.charts': 'Biểu đồ', 'report.charts[].id': 'Mã biểu đồ', 'report.charts[].indicatorId': 'Chỉ tiêu của biểu đồ', 'report.charts[].chart': 'Loại biểu đồ (mã)', 'report.charts[].caption': 'Tên biểu đồ',
  'report.charts[].unit': 'Đơn vị tính', 'report.charts[].categoryTitle': 'Tên trục mục', 'report.charts[].categories': 'Các mục', 'report.charts[].series': 'Các dãy số liệu', 'report.charts[].series[].name': 'Tên dãy',
  'report.charts[].series[].values': 'Số liệu của dãy', 'report.charts[].target': 'Mức phấn đấu', 'report.charts[].target.name': 'Tên mức phấn đấu', 'report.charts[].target.value': 'Mức phấn đấu',
  'report.charts[].reportedBy': 'Số đơn vị từng kỳ', 'report.charts[].reportedBy[].period': 'Tên kỳ', 'report.charts[].reportedBy[].reporting': 'Số đơn vị có số liệu', 'report.charts[].reportedBy[].units': 'Số đơn vị phải báo cáo',
  'report.charts[].heightMm': 'Chiều cao (mm)', 'report.charts[].withTable': 'Kèm bảng số liệu',
  ...annexTable('report.annexTables', 'Biểu số liệu theo đơn vị'), ...annexTable('report.reportingTables', 'Đơn vị gửi chậm, chưa gửi'),
  'report.strengths': 'Ưu điểm', 'report.shortcomings': 'Hạn chế, khuyết điểm', 'report.objectiveCauses': 'Nguyên nhân khách quan', 'report.objectiveCauses[].content': 'Nguyên nhân',
  'report.objectiveCauses[].about': 'Hạn chế do nguyên nhân này', 'report.subjectiveCauses': 'Nguyên nhân chủ quan', 'report.subjectiveCauses[].content': 'Nguyên nhân',
  'report.subjectiveCauses[].about': 'Hạn chế do nguyên nhân này', 'report.lessons': 'Bài học kinh nghiệm', 'report.tasksAhead': 'Nhiệm vụ thời gian tới', 'report.proposals': 'Kiến nghị, đề xuất',
  'report.proposals[].to': 'Cơ quan được kiến nghị', 'report.proposals[].contents': 'Nội dung kiến nghị', 'report.hasUnitTable': 'Có biểu theo đơn vị', 'report.unitTable': 'Biểu theo đơn vị',
  'report.unitTable.title': 'Tên biểu', 'report.unitTable.columns': 'Cột của biểu', 'report.unitTable.columns[].title': 'Tên cột', 'report.unitTable.columns[].index': 'Vị trí cột',
  'report.unitTable.columns[].total': ['Cộng của cột', 'number'], 'report.unitTable.rows': 'Dòng của biểu', 'report.unitTable.rows[].order': 'Số thứ tự', 'report.unitTable.rows[].unit': 'Đơn vị',
  'report.unitTable.rows[].values': 'Số liệu của đơn vị',
}

const inspection: Readonly<Record<string, Label>> = {
  inspection: 'Cuộc kiểm tra, giám sát', 'inspection.kind': 'Loại cuộc (mã)', 'inspection.word': 'Kiểm tra hoặc giám sát', 'inspection.title': 'Tên cuộc', 'inspection.programmeLine': 'Dòng trong chương trình năm',
  'inspection.decision': 'Quyết định (viết đầy đủ)', 'inspection.decisionShort': 'Quyết định (viết gọn)', 'inspection.inspectee': 'Đối tượng', 'inspection.inspectee.isMember': 'Đối tượng là đảng viên',
  'inspection.inspectee.name': 'Tên đối tượng', 'inspection.inspectee.post': 'Chức vụ của đối tượng', 'inspection.inspectees': 'Các đối tượng của buổi làm việc', 'inspection.inspectees[].isMember': 'Đối tượng là đảng viên', 'inspection.inspectees[].name': 'Tên đối tượng', 'inspection.inspectees[].post': 'Chức vụ của đối tượng',
  'inspection.haveOrganisation': 'Có đối tượng là tổ chức', 'inspection.haveMember': 'Có đối tượng là đảng viên', 'inspection.contents': 'Nội dung kiểm tra, giám sát', 'inspection.from': ['Mốc từ ngày', 'shortDate'], 'inspection.to': ['Mốc đến ngày', 'shortDate'],
}

const person = (path: string, label: string): Readonly<Record<string, Label>> => ({ [path]: label, [`${path}.fullName`]: `${label}: họ và tên`, [`${path}.title`]: `${label}: chức vụ` })
const attendees = (path: string, label: string): Readonly<Record<string, Label>> => ({ [path]: label, [`${path}[].fullName`]: 'Họ và tên', [`${path}[].title`]: 'Chức vụ' })

const session: Readonly<Record<string, Label>> = {
  session: 'Buổi làm việc', 'session.subject': 'Trích yếu', 'session.start': ['Bắt đầu', 'clock'], 'session.hasEnd': 'Đã kết thúc', 'session.end': ['Kết thúc', 'clock'], 'session.endsSameDay': 'Kết thúc trong ngày',
  'session.place': 'Địa điểm', ...person('session.chair', 'Chủ trì'), ...person('session.minuteTaker', 'Người ghi biên bản'), ...attendees('session.team', 'Thành viên đoàn có mặt'),
  'session.team[].role': 'Vai trò trong đoàn', 'session.team[].duty': 'Việc tại buổi làm việc', ...attendees('session.inspecteesPresent', 'Phía đối tượng'), ...attendees('session.othersPresent', 'Thành phần khác'),
  'session.inspecteeSigner': 'Người đại diện ký', 'session.otherInspecteeSigners': 'Người khác cùng ký', 'session.initialled': 'Ký nháy từng trang', 'session.statements': 'Diễn biến', 'session.statements[].speaker': 'Người phát biểu', 'session.statements[].content': 'Ý kiến',
  'session.documents': 'Tài liệu giao, nhận', 'session.documents[].title': 'Tên tài liệu', 'session.documents[].from': 'Bên cung cấp', 'session.documents[].copies': ['Số bản', 'count'],
  'session.findings': 'Nhận xét, đánh giá', 'session.findings[].content': 'Nội dung nhận xét', 'session.findings[].evidence': 'Căn cứ của nhận xét', 'session.findings[].responsible': 'Trách nhiệm',
  'session.requests': 'Yêu cầu, đề nghị', 'session.requests[].content': 'Nội dung yêu cầu', 'session.requests[].responsible': 'Trách nhiệm thực hiện', 'session.requests[].due': ['Thời hạn', 'shortDate'],
  'session.readBack': 'Đã đọc lại biên bản', 'session.agreed': 'Nhất trí với biên bản', 'session.reservations': 'Ý kiến bảo lưu', 'session.copies': ['Số bản của biên bản', 'count'],
}

const paper: Readonly<Record<string, Label>> = {
  paper: 'Văn bản', 'paper.subject': 'Trích yếu', 'paper.bases': 'Căn cứ', 'paper.addressees': 'Nơi gửi đến', 'paper.text': 'Lời văn gõ tự do', field: 'Mục dữ liệu của mẫu',
}

/** Labels by path; elements of a list have `[]` after the list's name. */
const labels: Readonly<Record<string, Label>> = { ...issuer, ...plan, ...report, ...inspection, ...session, ...paper }

/** What a person reads for this path, or null when it has no label (the fields a template declares bring their own). */
export function labelOfPath(path: string): string | null {
  const label = Object.hasOwn(labels, path) ? labels[path] : undefined
  return label === undefined ? null : typeof label === 'string' ? label : label[0]
}

/** The filter a value at this path is usually printed through. */
export function filterOfPath(path: string): string | null {
  const label = Object.hasOwn(labels, path) ? labels[path] : undefined
  return label === undefined || typeof label === 'string' ? null : label[1]
}
