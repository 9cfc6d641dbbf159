/** What every field is called on the screen: in problems, in the history and when two versions differ. */
const labels: Readonly<Record<string, string>> = {
  addresseeIds: 'Đơn vị phải báo cáo', exempt: 'Đơn vị không phải báo cáo', dueChanges: 'Các lần đổi hạn gửi', reason: 'Lý do', outline: 'Đề cương báo cáo', indicatorIds: 'Chỉ tiêu', cutOff: 'Chốt số liệu', reminderDays: 'Nhắc trước hạn', previousId: 'Kỳ trước', yearAgoId: 'Cùng kỳ năm trước', receiver: 'Gửi về', state: 'Tình trạng', papers: 'Văn bản của đợt', reportingPeriod: 'Kỳ báo cáo', roundId: 'Chế độ báo cáo', cutOffDay: 'Ngày chốt số liệu', dueAfterDays: 'Số ngày đến hạn gửi', underBodyId: 'Các đơn vị dưới', about: 'Câu trả lời nói về', required: 'Bắt buộc', unitOfMeasure: 'Đơn vị tính', hint: 'Gợi ý', collection: 'Loại hồ sơ', recordId: 'Hồ sơ',
  id: 'Mã', kind: 'Loại', subject: 'Trích yếu', title: 'Tên', name: 'Tên', content: 'Nội dung', note: 'Ghi chú', unit: 'Đơn vị',
  paper: 'Văn bản', bodyId: 'Tổ chức', number: 'Số', date: 'Ngày', signingRightId: 'Người ký', bases: 'Căn cứ', recipients: 'Nơi nhận', archive: 'Nơi lưu',
  draftNumber: 'Dự thảo lần', secrecy: 'Độ mật', urgency: 'Độ khẩn', deliverBy: 'Hẹn giờ', circulation: 'Phạm vi lưu hành', drafter: 'Người soạn thảo', mark: 'Ký hiệu',
  contact: 'Liên hệ', phone: 'Điện thoại', fax: 'Fax', email: 'Thư điện tử', website: 'Trang thông tin', templateId: 'Mẫu văn bản', fields: 'Nội dung theo mẫu', edits: 'Câu chữ sửa tay', blockId: 'Đoạn', base: 'Câu chương trình viết', text: 'Câu chữ',
  link: 'Cách dẫn', type: 'Dạng', designation: 'Số, ký hiệu', issuer: 'Cơ quan ban hành', purpose: 'Để làm gì',
  directiveId: 'Chỉ đạo của cấp trên', planId: 'Kế hoạch', purposes: 'Mục đích', requirements: 'Yêu cầu', generalObjective: 'Mục tiêu chung',
  targets: 'Mục tiêu cụ thể', horizon: 'Thời hạn', solutions: 'Nhiệm vụ, giải pháp', tasks: 'Phân công nhiệm vụ', lead: 'Chủ trì', partners: 'Phối hợp', due: 'Hạn hoàn thành',
  dueText: 'Hạn (bằng chữ)', product: 'Sản phẩm', funding: 'Kinh phí', assignments: 'Tổ chức thực hiện', agency: 'Cơ quan', duty: 'Nhiệm vụ', reportingRule: 'Chế độ báo cáo',
  period: 'Thời gian', from: 'Từ ngày', to: 'Đến ngày', deployment: 'Công tác triển khai', results: 'Kết quả', figures: 'Số liệu', numerator: 'Số đạt', denominator: 'Tổng số',
  targetPercent: 'Chỉ tiêu (%)', asOf: 'Tính đến ngày', strengths: 'Ưu điểm', shortcomings: 'Hạn chế, khuyết điểm', causes: 'Nguyên nhân', tasksAhead: 'Nhiệm vụ thời gian tới',
  proposals: 'Kiến nghị', unitTable: 'Biểu theo đơn vị', columns: 'Cột', rows: 'Dòng', values: 'Số liệu',
  programmeLine: 'Dòng trong chương trình năm', decision: 'Quyết định', inspectee: 'Đối tượng', contents: 'Nội dung kiểm tra', coveredPeriod: 'Mốc thời gian', team: 'Đoàn kiểm tra',
  personId: 'Cán bộ', role: 'Vai trò', part: 'Phần việc', sessions: 'Buổi làm việc', start: 'Bắt đầu', end: 'Kết thúc', place: 'Địa điểm', chairPersonId: 'Chủ trì',
  minuteTakerPersonId: 'Người ghi biên bản', teamPresentIds: 'Thành viên đoàn có mặt', inspecteesPresent: 'Bên được kiểm tra có mặt', othersPresent: 'Người khác có mặt',
  inspecteeSigner: 'Người ký của bên được kiểm tra', otherInspecteeSigners: 'Người khác cùng ký', initialled: 'Ký nháy từng trang', objectIds: 'Đối tượng của buổi làm việc', statements: 'Ý kiến phát biểu', speaker: 'Người phát biểu', documentsHandedOver: 'Tài liệu giao nhận', copies: 'Số bản',
  findings: 'Kết quả kiểm tra', evidence: 'Chứng cứ', responsible: 'Người chịu trách nhiệm', requests: 'Yêu cầu', readBack: 'Đã đọc lại', agreed: 'Nhất trí', reservations: 'Ý kiến bảo lưu',
  fullName: 'Họ và tên', post: 'Chức vụ', stage: 'Giai đoạn', startedOn: 'Thực hiện từ ngày', addressees: 'Kính gửi',
  sector: 'Khối', versions: 'Tổ chức theo thời gian', position: 'Thứ tự trong danh sách', shortName: 'Tên ngắn', parentId: 'Cấp trên trong cây', letterheadSuperior: 'Dòng cấp trên', letterheadIssuer: 'Dòng tên cơ quan',
  symbol: 'Ký hiệu', postId: 'Chức vụ', form: 'Hình thức', authority: 'Thay mặt / lệnh của ai', printPost: 'In chức vụ', kinds: 'Loại văn bản', basis: 'Căn cứ',
  houseStyle: 'Kiểu trình bày', toneMarks: 'Dấu thanh', headingSeparator: 'Dấu sau số mục', endMark: 'Dấu kết thúc', lastBasisMark: 'Dấu cuối căn cứ', subjectSeparator: 'Gạch dưới trích yếu',
  linePitchPt: 'Giãn dòng', bodySizePt: 'Cỡ chữ', signatureLines: 'Số dòng chừa ký', boldPost: 'Chức vụ in đậm', jointLeadSide: 'Bên ký của cơ quan chủ trì', rules: 'Quy tắc văn phòng chọn',
  attendance: 'Người dự', group: 'Nhóm', invited: 'Số triệu tập', present: 'Số dự', catchUpOfId: 'Học bù của buổi', directiveIds: 'Văn bản đã học', year: 'Năm', registrants: 'Người phải đăng ký', registeredOn: 'Ngày đăng ký', items: 'Nội dung đăng ký', task: 'Gắn với nhiệm vụ', result: 'Kết quả đo được', assessment: 'Đánh giá cuối năm', traits: 'Đặc điểm',
  lessons: 'Bài học kinh nghiệm', history: 'Số từng kỳ',
  step: 'Bước', ballot: 'Biểu quyết', members: 'Tổng số', inFavour: 'Tán thành', stopped: 'Dừng theo dõi',
  review: 'Loại báo cáo', rolledFigures: 'Số liệu tổng hợp', charts: 'Biểu đồ', annexTables: 'Biểu số liệu theo đơn vị', noShortcomingsReason: 'Lý do không nêu hạn chế', draft: 'Nguồn của dự thảo', sources: 'Nguồn', cells: 'Các ô', totals: 'Dòng tổng hợp',
  object: 'Xếp loại', quarter: 'Quý', capPercent: 'Tỷ lệ tối đa xuất sắc', capBase: 'Giới hạn tính trên', capRounding: 'Làm tròn', capScope: 'Tính riêng', averagePrinted: 'Bình quân nhiệm kỳ in theo', closed: 'Đã khép',
  replaces: 'Thay thế văn bản', jointWith: 'Cùng ban hành', paperSize: 'Khổ giấy',
  fromIds: 'Tổ chức trước khi thay đổi', childMoves: 'Nơi trực thuộc mới', memberMoves: 'Chuyển đảng viên', membersBefore: 'Số đảng viên trước', membersReceived: 'Đảng viên tiếp nhận', fromText: 'Từ nơi', fromBodyId: 'Từ tổ chức', toBodyId: 'Đến tổ chức', toText: 'Nơi chuyển đến', counterpart: 'Bên giao, bên nhận',
  code: 'Mã chỉ tiêu', rollUp: 'Cách cộng', numeratorName: 'Tử số là', denominatorName: 'Mẫu số là', ratePer: 'In ra là', againstPlan: 'Mẫu số là kế hoạch', direction: 'Hơn kém', decimals: 'Số lẻ khi in', indicatorId: 'Chỉ tiêu', setBy: 'Ai giao, theo văn bản nào', comparison: 'Đạt khi', value: 'Mức phải đạt', shares: 'Chia theo thời gian, theo đơn vị', ofWhich: 'Trong đó', percent: 'Tỷ lệ (%)',
  left: 'Vế trái', relation: 'Quan hệ hai vế', right: 'Vế phải', constant: 'Cộng thêm vào vế phải', tolerance: 'Được lệch nhiều nhất', scope: 'Xét trên', factor: 'Nhân với', of: 'Của kỳ',
  level: 'Cấp ban hành', receivedOn: 'Ngày nhận', steps: 'Việc đã làm', preliminaryReviewOn: 'Ngày sơ kết', finalReviewOn: 'Ngày tổng kết', endedOn: 'Hết hiệu lực từ', links: 'Quan hệ với văn bản khác', responseDue: 'Hạn đơn vị ban hành', responses: 'Văn bản của đơn vị',
  organ: 'Thuộc', standing: 'Tư cách', exemptions: 'Miễn sinh hoạt', elsewhere: 'Sinh hoạt tạm thời nơi khác', suspensions: 'Đình chỉ sinh hoạt', topic: 'Chuyên đề', ordinal: 'Lần thứ', extended: 'Mở rộng', plannedEnd: 'Dự kiến kết thúc', agenda: 'Chương trình', guests: 'Đại biểu mời',
  nextPreparerPersonId: 'Người chuẩn bị kỳ sau', preparerPersonId: 'Người chuẩn bị', preparer: 'Người chuẩn bị', sentOn: 'Ngày gửi', plannedMinutes: 'Số phút', rank: 'Thứ tự', request: 'Đề nghị với đại biểu', lines: 'Các dòng', every: 'Bao lâu một lần', bodyIds: 'Tổ chức phải họp',
  setOn: 'Ngày giao', reports: 'Các lần báo cáo', proof: 'Minh chứng', politicalMission: 'Nhiệm vụ chính trị', passedOn: 'Chuyển xử lý', answer: 'Trả lời', outcome: 'Kết quả', aboutBodyId: 'Về tổ chức', inspectionId: 'Cuộc kiểm tra, giải quyết',
  postmarkedOn: 'Ngày dấu bưu điện', sender: 'Nơi gửi', pages: 'Số trang', routedTo: 'Chuyển xử lý', ask: 'Việc cần làm', answeredBy: 'Văn bản trả lời', attachments: 'Tệp kèm theo', sha256: 'Mã tệp', fileName: 'Tên tệp', size: 'Cỡ tệp', packetId: 'Gói gửi', voided: 'Huỷ số', ownerId: 'Hồ sơ của văn bản', how: 'Cách gửi', sentUnder: 'Số bưu gửi', received: 'Đã nhận', by: 'Người nhận', receipt: 'Biên nhận', slipId: 'Phiếu gửi',
  readers: 'Người được xem', restricted: 'Hạn chế người xem', codePrefix: 'Ký hiệu các bước', manual: 'Do nơi khác lập', optional: 'Có thể bỏ qua', after: 'Chờ các bước', session: 'Buổi làm việc', template: 'Mẫu văn bản', owner: 'Chương trình của', toYear: 'Đến năm', objects: 'Đối tượng', head: 'Người đứng đầu', leadPersonId: 'Người chủ trì', notDone: 'Lý do không thực hiện', upperLevel: 'Cấp trên kiểm tra, giám sát', field: 'Lĩnh vực', visits: 'Lần làm việc với tổ chức', freeDocumentId: 'Văn bản', madeRevision: 'Lần lập văn bản',
  otherInspectees: 'Đối tượng khác', programme: 'Dòng trong chương trình', outsideReason: 'Lý do ngoài chương trình', declared: 'Đã khai quan hệ', kin: 'Quan hệ đã khai', schedule: 'Thời gian', signedOn: 'Ngày ký quyết định', workingDays: 'Số ngày làm việc', extensions: 'Lần gia hạn', selfReportDue: 'Hạn gửi báo cáo của đối tượng', doneOn: 'Xong ngày', leftOut: 'Lý do bỏ qua',
  fact: 'Sự việc', contentIndex: 'Thuộc nội dung', gravity: 'Mức độ', cause: 'Nguyên nhân', responsibles: 'Chịu trách nhiệm', findingIds: 'Khắc phục phát hiện', checker: 'Ai theo dõi, đôn đốc', remedy: 'Kết quả khắc phục', reportedOn: 'Ngày báo cáo khắc phục', checkedOn: 'Ngày kiểm tra lại', accepted: 'Kết luận kiểm tra lại',
  outcomes: 'Kết quả từng đối tượng', reviewMeeting: 'Hội nghị xem xét', discipline: 'Kỷ luật', vote: 'Bỏ phiếu kỷ luật', entitled: 'Tổng số được bỏ phiếu', voters: 'Số người bỏ phiếu', counts: 'Số phiếu',
}

/** Where the same key has another name in another place. */
const special: Readonly<Record<string, string>> = {
  'paper.contact.address': 'Địa chỉ liên hệ', 'paper.drafter.copies': 'Số lượng bản', 'paper.bodyId': 'Cơ quan ban hành', 'paper.number': 'Số văn bản', 'paper.date': 'Ngày văn bản', 'assignments': 'Tổ chức thực hiện', 'schedule.startedOn': 'Ngày triển khai', 'schedule.endedOn': 'Ngày kết thúc làm việc', 'bodyId': 'Tổ chức', 'base': 'Đếm trên',
}

export function labelOfKey(key: string): string {
  return labels[key] ?? key
}

/** `tasks.3.lead` → `Phân công nhiệm vụ › dòng 4 › Chủ trì`; an empty path is the record as a whole. */
export function labelOfPath(path: string): string {
  if (path === '') return 'Toàn bộ hồ sơ'
  // Named by the template, and its name stands in the sentence beside.
  if (path.startsWith('fields.')) return 'Nội dung'
  const whole = special[path]
  if (whole !== undefined) return whole
  return path.split('.').filter((part, index, parts) => !(part === 'paper' && parts.length > 1 && index === 0))
    .map((part) => /^\d+$/u.test(part) ? `dòng ${Number(part) + 1}` : labelOfKey(part)).join(' › ')
}
