/** Words for the golden cases: what a paper of each kind could say. All invented. */
import type { DocumentKind } from '../../../../shared/document/kinds.ts'
import type { IssuerId } from './issuers.ts'

/** How the text is built: mục I, 1, a; điều, khoản, điểm; run-in decisions; or plain paragraphs. */
export type TextShape = 'headings' | 'articles' | 'decision' | 'plain'

export interface KindText {
  readonly issuer: IssuerId
  readonly subject: string
  readonly shape: TextShape
  readonly opening: string
  /** Heading or article › its sentences. */
  readonly parts: readonly (readonly [string, ...string[]])[]
}

export const kindTexts: Readonly<Record<DocumentKind, KindText>> = {
  resolution: { issuer: 'commune', subject: 'về nhiệm vụ phát triển kinh tế - xã hội năm 2027', shape: 'headings', opening: 'Ban Chấp hành Đảng bộ xã thống nhất ban hành Nghị quyết với những nội dung chủ yếu sau:', parts: [
    ['Tình hình và nguyên nhân', 'Thu ngân sách đạt 104,2% dự toán; 9/9 thôn đạt chuẩn văn hoá.', 'Công tác cải cách hành chính có mặt còn chậm.'],
    ['Quan điểm, mục tiêu', 'Phấn đấu thu nhập bình quân đầu người đạt 68 triệu đồng/năm.', 'Giảm tỉ lệ hộ nghèo xuống dưới 1,5%.'],
    ['Tổ chức thực hiện', 'Uỷ ban Kiểm tra Đảng uỷ giám sát việc thực hiện, định kỳ báo cáo Ban Chấp hành'],
  ] },
  decision: { issuer: 'committee', subject: 'về việc thành lập Đoàn kiểm tra số 02', shape: 'decision', opening: 'Ban Thường vụ Đảng uỷ các cơ quan Đảng tỉnh', parts: [
    ['', 'Thành lập Đoàn kiểm tra số 02 gồm 05 đồng chí, kiểm tra việc thực hiện Nghị quyết của Đảng uỷ đối với Chi bộ Báo Minh Khê.'],
    ['', 'Đoàn kiểm tra làm việc theo kế hoạch, được sử dụng con dấu của Đảng uỷ và tự giải thể khi hoàn thành nhiệm vụ.'],
    ['', 'Văn phòng, Uỷ ban Kiểm tra Đảng uỷ, Chi bộ Báo Minh Khê và các đồng chí có tên tại Điều 1 thi hành Quyết định này'],
  ] },
  rule: { issuer: 'committee', subject: 'về chế độ thông tin, báo cáo', shape: 'articles', opening: 'Ban Thường vụ Đảng uỷ quy định chế độ thông tin, báo cáo như sau:', parts: [
    ['Phạm vi và đối tượng', 'Quy định này áp dụng với các chi bộ, đảng bộ trực thuộc Đảng uỷ.', 'Báo cáo về vụ việc đột xuất thực hiện theo Điều 3.'],
    ['Thời hạn', 'Báo cáo tháng gửi trước ngày 20 hằng tháng.', 'Báo cáo năm gửi trước ngày 30 tháng 11.'],
    ['Hiệu lực', 'Quy định này có hiệu lực kể từ ngày ký'],
  ] },
  directive: { issuer: 'commune', subject: 'về tăng cường sự lãnh đạo của Đảng đối với công tác phòng cháy, chữa cháy', shape: 'plain', opening: 'Thời gian qua, công tác phòng cháy, chữa cháy trên địa bàn được các cấp uỷ quan tâm; tuy nhiên một số nơi còn chủ quan. Ban Thường vụ Đảng uỷ yêu cầu:', parts: [
    ['', 'Các chi bộ quán triệt đầy đủ trách nhiệm của người đứng đầu.'], ['', 'Đảng uỷ Công an xã tham mưu kiểm tra, khắc phục dứt điểm nơi có nguy cơ cháy cao trước ngày 31/12.'],
    ['', 'Chỉ thị này phổ biến đến chi bộ'],
  ] },
  conclusion: { issuer: 'committee', subject: 'của Ban Thường vụ Đảng uỷ về sơ kết 01 năm thực hiện Nghị quyết số 03-NQ/ĐU', shape: 'headings', opening: 'Sau khi nghe Văn phòng Đảng uỷ báo cáo và ý kiến thảo luận, Ban Thường vụ Đảng uỷ kết luận:', parts: [
    ['Đánh giá chung', 'Việc tổ chức thực hiện đạt kết quả bước đầu; 38/41 chỉ tiêu hoàn thành.'],
    ['Nhiệm vụ trọng tâm', 'Hoàn thành số hoá hồ sơ đảng viên trong quý I.', 'Kiểm tra tối thiểu 25% số chi bộ trực thuộc'],
  ] },
  workingRegulation: { issuer: 'committee', subject: 'làm việc của Ban Chấp hành Đảng bộ nhiệm kỳ 2025 - 2030', shape: 'articles', opening: 'Ban Chấp hành Đảng bộ ban hành Quy chế làm việc như sau:', parts: [
    ['Trách nhiệm, quyền hạn của Đảng uỷ', 'Lãnh đạo toàn diện các mặt công tác của Đảng bộ.', 'Quyết định chương trình làm việc, chương trình kiểm tra, giám sát toàn khoá.'],
    ['Nguyên tắc làm việc', 'Tập trung dân chủ; tập thể lãnh đạo, cá nhân phụ trách.', 'Thiểu số phục tùng đa số; ý kiến thiểu số được bảo lưu.'],
    ['Chế độ hội nghị', 'Đảng uỷ họp thường lệ 03 tháng một lần'],
  ] },
  circular: { issuer: 'province', subject: 'về tổ chức kỷ niệm ngày thành lập Đảng bộ tỉnh', shape: 'plain', opening: 'Thực hiện chương trình công tác năm, Ban Thường vụ Tỉnh uỷ thông tri một số việc như sau:', parts: [
    ['', 'Các cấp uỷ tổ chức sinh hoạt chuyên đề về truyền thống Đảng bộ tỉnh.'], ['', 'Ban Tuyên giáo và Dân vận Tỉnh uỷ hướng dẫn nội dung tuyên truyền; việc tổ chức bảo đảm thiết thực, tiết kiệm'],
  ] },
  guidance: { issuer: 'committee', subject: 'công tác kiểm điểm, đánh giá, xếp loại chất lượng năm 2026', shape: 'headings', opening: 'Ban Thường vụ Đảng uỷ hướng dẫn một số nội dung như sau:', parts: [
    ['Mục đích, yêu cầu', 'Kiểm điểm nghiêm túc, thẳng thắn; đánh giá bằng kết quả cụ thể.'],
    ['Đối tượng, nội dung', 'Tập thể cấp uỷ, chi uỷ và đảng viên.', 'Tự phê bình gắn với chức trách, nhiệm vụ được giao.'],
    ['Tiến độ', 'Chi bộ hoàn thành trước ngày 25/11; Đảng uỷ cơ sở trước ngày 10/12'],
  ] },
  announcement: { issuer: 'committee', subject: 'kết luận của Thường trực Đảng uỷ tại cuộc họp giao ban tháng 10', shape: 'plain', opening: 'Tại cuộc họp giao ban, sau khi nghe báo cáo, Thường trực Đảng uỷ kết luận:', parts: [
    ['', 'Cơ bản thống nhất với báo cáo của Văn phòng Đảng uỷ.'], ['', 'Giao Ban Xây dựng Đảng chủ trì rà soát quy hoạch, báo cáo trước ngày 15/11.'],
    ['', 'Văn phòng Đảng uỷ thông báo để các đơn vị biết, thực hiện'],
  ] },
  report: { issuer: 'committee', subject: 'kết quả công tác xây dựng Đảng quý III, nhiệm vụ quý IV', shape: 'headings', opening: 'Ban Thường vụ Đảng uỷ báo cáo kết quả như sau:', parts: [
    ['Kết quả đạt được', 'Kết nạp 46 đảng viên, đạt 92% kế hoạch năm.', 'Tổ chức 12 hội nghị học tập, quán triệt với 3.214 lượt đảng viên tham gia.'],
    ['Hạn chế, nguyên nhân', 'Một số chi bộ sinh hoạt chuyên đề chưa đúng hạn.'],
    ['Nhiệm vụ quý IV', 'Hoàn thành kiểm điểm cuối năm đúng tiến độ'],
  ] },
  plan: { issuer: 'inspection', subject: 'kiểm tra, giám sát năm 2027', shape: 'headings', opening: 'Uỷ ban Kiểm tra Đảng uỷ xây dựng Kế hoạch như sau:', parts: [
    ['Mục đích, yêu cầu', 'Chủ động phòng ngừa vi phạm, giữ nghiêm kỷ luật của Đảng.'],
    ['Nội dung', 'Kiểm tra 06 tổ chức đảng và 12 đảng viên.', 'Giám sát chuyên đề 04 chi bộ.'],
    ['Tổ chức thực hiện', 'Các đoàn kiểm tra báo cáo kết quả chậm nhất 05 ngày sau khi kết thúc'],
  ] },
  personnelPlan: { issuer: 'committee', subject: 'cán bộ lãnh đạo, quản lý nhiệm kỳ 2030 - 2035', shape: 'headings', opening: 'Ban Thường vụ Đảng uỷ phê duyệt Quy hoạch cán bộ như sau:', parts: [
    ['Nguyên tắc', 'Bảo đảm tính liên tục, kế thừa giữa các thế hệ cán bộ.'], ['Cơ cấu', 'Cán bộ nữ từ 25%; cán bộ trẻ từ 20% trở lên'],
  ] },
  programme: { issuer: 'commune', subject: 'công tác năm 2027 của Ban Chấp hành Đảng bộ xã', shape: 'headings', opening: 'Ban Chấp hành Đảng bộ xã ban hành Chương trình công tác năm 2027 như sau:', parts: [
    ['Nội dung thường xuyên', 'Giao ban Thường trực Đảng uỷ với các tổ chức chính trị - xã hội.'], ['Nội dung theo quý', 'Quý I: sơ kết công tác chuyển đổi số.', 'Quý II: giám sát chuyên đề về quản lý đất đai'],
  ] },
  scheme: { issuer: 'commune', subject: 'nâng cao chất lượng sinh hoạt chi bộ giai đoạn 2026 - 2030', shape: 'headings', opening: 'Đảng uỷ xã xây dựng Đề án với các nội dung sau:', parts: [
    ['Sự cần thiết', 'Nội dung sinh hoạt ở một số chi bộ còn hình thức.'], ['Mục tiêu, giải pháp', 'Đến năm 2030, 100% chi bộ thực hiện sổ tay điện tử.', 'Bồi dưỡng bí thư chi bộ mỗi năm một lần'],
  ] },
  optionPlan: { issuer: 'committee', subject: 'sắp xếp các chi bộ trực thuộc', shape: 'headings', opening: 'Ban Thường vụ Đảng uỷ xây dựng Phương án sắp xếp như sau:', parts: [
    ['Hiện trạng', 'Đảng bộ có 41 chi bộ trực thuộc, 07 chi bộ dưới 10 đảng viên.'], ['Phương án', 'Hợp nhất 04 chi bộ thành 02 chi bộ, hoàn thành trước ngày 01/3'],
  ] },
  project: { issuer: 'steering', subject: 'số hoá tài liệu lưu trữ của Đảng bộ', shape: 'headings', opening: 'Ban Chỉ đạo xây dựng Dự án với những nội dung chính sau:', parts: [
    ['Phạm vi', 'Số hoá 12.500 hồ sơ giai đoạn 2010 - 2025.'], ['Kinh phí', 'Tổng kinh phí 1.250.000.000 đồng, từ ngân sách đảng'],
  ] },
  submission: { issuer: 'office', subject: 'về việc phê duyệt kinh phí bồi dưỡng nghiệp vụ công tác đảng', shape: 'plain', opening: 'Văn phòng Đảng uỷ kính trình Ban Thường vụ Đảng uỷ xem xét các nội dung sau:', parts: [
    ['', 'Tổ chức 02 lớp, mỗi lớp 60 học viên, trong tháng 11.'], ['', 'Kinh phí dự kiến 86.400.000 đồng.'], ['', 'Kính trình Ban Thường vụ Đảng uỷ xem xét, quyết định'],
  ] },
  officialLetter: { issuer: 'office', subject: 'về việc chuẩn bị nội dung hội nghị Ban Chấp hành Đảng bộ lần thứ 7', shape: 'plain', opening: 'Thực hiện chương trình công tác, Văn phòng Đảng uỷ đề nghị các cơ quan, đơn vị:', parts: [
    ['', 'Gửi báo cáo theo đề cương trước ngày 20/10.'], ['', 'Cử 01 đồng chí dự hội nghị đúng thành phần.'], ['', 'Rất mong các đồng chí quan tâm phối hợp'],
  ] },
  minutes: { issuer: 'cell', subject: 'Hội nghị chi bộ tháng 10', shape: 'headings', opening: 'Vào hồi 14 giờ 00 phút, tại phòng họp số 2, Chi bộ Phòng Tổng hợp tiến hành hội nghị. Có mặt 17/18 đảng viên.', parts: [
    ['Nội dung', 'Đồng chí Bí thư Chi bộ thông qua báo cáo tháng 9, phương hướng tháng 10.', 'Hội nghị thảo luận, có 05 ý kiến phát biểu.'],
    ['Biểu quyết', 'Số đồng ý: 17/17 đảng viên, đạt 100%. Hội nghị kết thúc hồi 16 giờ 30 phút cùng ngày'],
  ] },
  invitation: { issuer: 'office', subject: 'dự Hội nghị tổng kết công tác xây dựng Đảng năm 2026', shape: 'plain', opening: 'Văn phòng Đảng uỷ trân trọng kính mời đồng chí dự Hội nghị:', parts: [
    ['', 'Thời gian: 07 giờ 30 phút, thứ Sáu, ngày 11/12/2026.'], ['', 'Địa điểm: Hội trường tầng 3, trụ sở Đảng uỷ.'], ['', 'Rất hân hạnh được đón tiếp đồng chí'],
  ] },
  politicalPlatform: { issuer: 'central', subject: 'xây dựng đất nước trong thời kỳ mới (dự thảo minh hoạ)', shape: 'headings', opening: 'Đại hội thông qua Cương lĩnh với những nội dung sau:', parts: [
    ['Mục tiêu', 'Dân giàu, nước mạnh, dân chủ, công bằng, văn minh.'], ['Định hướng', 'Phát triển lực lượng sản xuất đi đôi với hoàn thiện quan hệ sản xuất'],
  ] },
  statutes: { issuer: 'central', subject: 'do Đại hội đại biểu toàn quốc thông qua (bản minh hoạ trình bày)', shape: 'articles', opening: 'Điều lệ gồm các chương, điều sau:', parts: [
    ['Đảng viên', 'Đảng viên là chiến sĩ cách mạng trong đội tiên phong.', 'Việc kết nạp do chi bộ xem xét.'], ['Nguyên tắc tổ chức', 'Đảng tổ chức theo nguyên tắc tập trung dân chủ'],
  ] },
  strategy: { issuer: 'central', subject: 'phát triển văn hoá đến năm 2035', shape: 'headings', opening: 'Ban Chấp hành Trung ương ban hành Chiến lược với các nội dung:', parts: [
    ['Quan điểm', 'Văn hoá là nền tảng tinh thần của xã hội.'], ['Giải pháp', 'Tăng đầu tư cho thiết chế văn hoá cơ sở'],
  ] },
  communique: { issuer: 'central', subject: 'về phiên họp thứ hai của Hội nghị', shape: 'plain', opening: 'Hội nghị làm việc ngày thứ hai tại Thủ đô Hà Nội.', parts: [
    ['', 'Buổi sáng, các đại biểu thảo luận tại tổ.'], ['', 'Buổi chiều, Hội nghị làm việc tại hội trường, nghe báo cáo tổng hợp ý kiến'],
  ] },
  declaration: { issuer: 'congress', subject: 'về quyết tâm thực hiện Nghị quyết Đại hội', shape: 'plain', opening: 'Đại hội đại biểu Đảng bộ các cơ quan Đảng tỉnh trịnh trọng tuyên bố:', parts: [
    ['', 'Toàn Đảng bộ đoàn kết, thống nhất ý chí và hành động.'], ['', 'Quyết tâm hoàn thành các chỉ tiêu Nghị quyết đề ra'],
  ] },
  appeal: { issuer: 'province', subject: 'hưởng ứng phong trào thi đua xây dựng nông thôn mới', shape: 'plain', opening: 'Ban Chấp hành Đảng bộ tỉnh kêu gọi cán bộ, đảng viên và Nhân dân:', parts: [
    ['', 'Đồng lòng, chung sức xây dựng quê hương.'], ['', 'Mỗi đảng viên giúp đỡ một hộ khó khăn'],
  ] },
  introductionSlip: { issuer: 'committee', subject: 'đến liên hệ công tác', shape: 'plain', opening: 'Đảng uỷ các cơ quan Đảng tỉnh trân trọng giới thiệu:', parts: [
    ['', 'Đồng chí: Phạm Ngọc Mai. Chức vụ: Chuyên viên Văn phòng Đảng uỷ.'], ['', 'Về việc: xác minh lý lịch đảng viên. Giấy có giá trị đến hết ngày 30/11/2026'],
  ] },
  certificate: { issuer: 'committee', subject: 'học lớp bồi dưỡng nhận thức về Đảng', shape: 'plain', opening: 'Ban Thường vụ Đảng uỷ chứng nhận:', parts: [
    ['', 'Quần chúng: Bùi Gia Hân, sinh ngày 02/02/2001.'], ['', 'Đã hoàn thành chương trình, xếp loại: Giỏi'],
  ] },
  travelSlip: { issuer: 'office', subject: 'cấp cho cán bộ đi công tác', shape: 'plain', opening: 'Cấp cho đồng chí: Ngô Đức Toàn. Chức vụ: Chuyên viên.', parts: [
    ['', 'Được cử đi công tác tại xã Tân Hoà, từ ngày 14/10 đến ngày 16/10/2026.'], ['', 'Phương tiện: xe cơ quan'],
  ] },
  leaveSlip: { issuer: 'office', subject: 'năm 2026', shape: 'plain', opening: 'Cho phép đồng chí: Phạm Ngọc Mai, chuyên viên, được nghỉ phép năm.', parts: [
    ['', 'Thời gian: từ ngày 19/10 đến hết ngày 23/10/2026.'], ['', 'Nơi nghỉ: phường Minh Khê'],
  ] },
  transferSlip: { issuer: 'office', subject: 'đơn đến cơ quan có thẩm quyền', shape: 'plain', opening: 'Văn phòng Đảng uỷ nhận được đơn của ông Trần Văn Bình đề ngày 05/10/2026.', parts: [
    ['', 'Nội dung đơn thuộc thẩm quyền xem xét của Uỷ ban Kiểm tra Đảng uỷ.'], ['', 'Văn phòng Đảng uỷ chuyển đơn để giải quyết theo quy định'],
  ] },
  dispatchSlip: { issuer: 'office', subject: 'văn bản, tài liệu', shape: 'plain', opening: 'Văn phòng Đảng uỷ gửi kèm phiếu này các văn bản sau:', parts: [
    ['', 'Báo cáo số 12-BC/ĐU, 01 bản.'], ['', 'Đề nghị ký nhận và gửi trả phiếu'],
  ] },
  officialNote: { issuer: 'committee', subject: 'chúc mừng ngày thành lập cơ quan', shape: 'plain', opening: 'Thay mặt Ban Thường vụ Đảng uỷ, tôi gửi tới các đồng chí lời chúc mừng tốt đẹp nhất.', parts: [
    ['', 'Chúc tập thể cơ quan đoàn kết, hoàn thành xuất sắc nhiệm vụ.'], ['', 'Trân trọng'],
  ] },
}
