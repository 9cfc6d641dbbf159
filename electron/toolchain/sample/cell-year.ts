/** A year of the sample cell's meetings, month by month: who was away, what was said, decided and set. Pure. */

/** `away`: person → reason; '' without one. `tasks`: what, who, due, product; `told`: how it went: day and proof, or null where nobody said. */
export interface CellMonth {
  readonly month: number, readonly day: string, readonly documents: string, readonly away: Readonly<Record<string, string>>
  readonly thinking: string, readonly strengths: string, readonly shortcomings: string, readonly cause: string, readonly criticism: string
  readonly speeches: readonly (readonly [personId: string, item: CellItem, text: string])[]
  readonly tasks: readonly CellTask[], readonly dues: number
}
export type CellItem = 'news' | 'documents' | 'thinking' | 'results' | 'members' | 'proposals'
export interface CellTask { readonly content: string, readonly lead: string, readonly due: string, readonly product: string, readonly mission?: true, readonly told: readonly [on: string, proof: string] | null }

export const cellMonths: readonly CellMonth[] = [
  {
    month: 1, day: '2026-01-05', documents: 'Chương trình công tác năm 2026 của Đảng uỷ', away: { 'than-duc-lam': 'nghỉ phép' },
    thinking: 'Đảng viên phấn khởi trước kết quả năm 2025; quan tâm việc sắp xếp lại phòng làm việc đầu năm', strengths: 'Hoàn thành báo cáo năm 2025 đúng hạn; 100% đảng viên nộp bản cam kết', shortcomings: 'Sổ theo dõi nhiệm vụ đảng viên còn ghi chưa đủ kết quả', cause: 'người ghi sổ chưa cập nhật hằng tuần',
    criticism: 'Chi uỷ nhận trách nhiệm về việc gửi tài liệu họp chậm hai kỳ cuối năm',
    speeches: [['nong-mai-suong', 'results', 'Đề nghị lập lịch số hoá hồ sơ đảng viên theo từng quý để chủ động người làm'], ['kieu-minh-tri', 'results', 'Máy quét của Văn phòng đã cũ, cần kiểm tra trước khi nhận việc số hoá'], ['mai-ngoc-quyen', 'thinking', 'Anh chị em yên tâm công tác; mong được biết sớm phương án bố trí phòng làm việc']],
    tasks: [{ content: 'Lập kế hoạch số hoá hồ sơ đảng viên năm 2026', lead: 'nong-mai-suong', due: '2026-01-23', product: 'Kế hoạch số hoá', mission: true, told: ['2026-01-22', 'Kế hoạch của Chi uỷ ngày 22/01/2026'] }], dues: 2_310_000,
  },
  {
    month: 2, day: '2026-02-03', documents: 'Chỉ thị về tổ chức Tết an toàn, tiết kiệm', away: { 'ong-quoc-tien': 'nghỉ ốm', 'phung-kieu-oanh': 'dự hội nghị của tỉnh' },
    thinking: 'Tư tưởng ổn định; đảng viên ủng hộ việc trực Tết theo lịch chung của cơ quan', strengths: 'Đã lập xong kế hoạch số hoá; tổ chức thăm hỏi gia đình chính sách trước Tết', shortcomings: 'Còn 01 đồng chí nộp đảng phí chậm', cause: 'đồng chí ấy đi công tác dài ngày',
    criticism: 'Đồng chí Viên Hữu Tài tự phê bình về việc nộp đảng phí chậm',
    speeches: [['ngo-tuong-vi', 'members', 'Đề nghị thu đảng phí ngay tại kỳ sinh hoạt để không còn chậm'], ['luc-gia-bao', 'results', 'Lịch trực Tết cần ghi rõ số điện thoại của người trực để đơn vị liên hệ']],
    tasks: [{ content: 'Lập lịch trực Tết và bàn giao tài liệu trước kỳ nghỉ', lead: 'luc-gia-bao', due: '2026-02-11', product: 'Lịch trực', told: ['2026-02-10', 'Lịch trực số 02 ngày 10/02/2026'] }, { content: 'Gửi báo cáo tháng 01 đúng hạn', lead: 'quach-ngoc-han', due: '2026-02-12', product: 'Báo cáo tháng', mission: true, told: ['2026-02-12', 'Báo cáo số 02-BC/CB'] }], dues: 2_205_000,
  },
  {
    month: 3, day: '2026-03-03', documents: 'Nghị quyết lãnh đạo nhiệm vụ quý I của Đảng uỷ', away: { 'to-bach-viet': 'đi công tác' },
    thinking: 'Đảng viên đồng tình với chủ trương đưa văn bản lên môi trường mạng; còn lo về thao tác ký số', strengths: 'Số hoá xong 30% hồ sơ đảng viên; không để chậm văn bản trong dịp Tết', shortcomings: 'Biên bản kỳ tháng 02 gửi các đồng chí chậm ba ngày', cause: 'thư ký nghỉ phép, chưa có người thay',
    criticism: 'Đồng chí thư ký nhận thiếu sót về việc gửi biên bản chậm',
    speeches: [['vuong-thu-uyen', 'results', 'Đề nghị mở một buổi hướng dẫn ký số tại phòng máy, mỗi lần mười người'], ['chu-hoai-anh', 'thinking', 'Đồng chí nào chưa quen ký số thì ghép với người đã quen, làm một tuần là được'], ['phi-hong-ngan', 'members', 'Sổ theo dõi đảng viên đi vắng nơi cư trú cần ghi thường xuyên hơn']],
    tasks: [{ content: 'Hướng dẫn đảng viên ký số trên phần mềm văn bản', lead: 'vuong-thu-uyen', due: '2026-03-20', product: 'Hai buổi hướng dẫn, 21 người dự', mission: true, told: ['2026-03-24', 'Danh sách dự hai buổi ngày 17 và 24/3/2026'] }], dues: 2_310_000,
  },
  {
    month: 4, day: '2026-04-03', documents: 'Hướng dẫn sinh hoạt chuyên đề của chi bộ', away: { 'nghiem-thu-trang': 'nghỉ thai sản', 'la-thanh-tuyen': 'đi học' },
    thinking: 'Đảng viên tin tưởng vào việc sắp xếp tổ chức; đề nghị thông tin kịp thời', strengths: 'Đã hướng dẫn ký số cho 21/21 đảng viên; hồ sơ số hoá đạt 45%', shortcomings: 'Chuyên đề quý II chưa phân công người viết', cause: 'chưa chủ động chọn đề tài từ đầu quý',
    criticism: 'Chi uỷ rút kinh nghiệm về việc phân công chuyên đề chậm',
    speeches: [['cao-xuan-dieu', 'documents', 'Chuyên đề nên chọn việc sát với công việc hằng ngày của cơ quan'], ['than-duc-lam', 'results', 'Đề nghị giữ nhịp số hoá, mỗi tuần mười hồ sơ']],
    tasks: [{ content: 'Viết chuyên đề quý II', lead: 'cao-xuan-dieu', due: '2026-05-22', product: 'Báo cáo chuyên đề', told: ['2026-05-21', 'Báo cáo chuyên đề gửi Chi uỷ ngày 21/5/2026'] }, { content: 'Số hoá thêm 40 hồ sơ đảng viên', lead: 'nong-mai-suong', due: '2026-04-24', product: 'Danh mục hồ sơ đã số hoá', mission: true, told: ['2026-04-24', 'Danh mục ngày 24/4/2026'] }], dues: 2_205_000,
  },
  {
    month: 5, day: '2026-05-05', documents: 'Kế hoạch học tập, quán triệt nghị quyết của Tỉnh uỷ', away: { 'nghiem-thu-trang': 'nghỉ thai sản' },
    thinking: 'Đảng viên yên tâm công tác sau kỳ nghỉ lễ; quần chúng quan tâm việc bình xét thi đua', strengths: 'Hồ sơ số hoá đạt 60%; chuyên đề quý II đã phân công', shortcomings: 'Tủ hồ sơ tạm để ở hành lang chưa chuyển đi', cause: 'chưa bố trí được kho',
    criticism: 'Bộ phận hành chính nhận trách nhiệm về việc sắp xếp kho chậm',
    speeches: [['kieu-minh-tri', 'proposals', 'Hồ sơ để ở hành lang mùa mưa dễ hỏng, đề nghị chuyển vào kho tầng ba'], ['ninh-cam-tu', 'results', 'Đề nghị phân công thêm một đồng chí hỗ trợ kiểm tra bản quét']],
    tasks: [{ content: 'Chuyển hồ sơ ở hành lang vào kho tầng ba', lead: 'mac-dinh-khoi', due: '2026-05-29', product: 'Biên bản bàn giao kho', told: ['2026-05-28', 'Biên bản bàn giao ngày 28/5/2026'] }], dues: 2_310_000,
  },
  {
    month: 6, day: '2026-06-03', documents: 'Quy chế làm việc của Ban Chấp hành Đảng bộ', away: { 'phung-kieu-oanh': 'đi công tác' },
    thinking: 'Đảng viên đồng thuận cao với việc chuẩn bị đại hội Chi bộ', strengths: 'Đã chuyển xong kho hồ sơ; kết nạp 01 đảng viên', shortcomings: 'Hai báo cáo gửi chậm một ngày', cause: 'dồn việc chuẩn bị đại hội',
    criticism: 'Đồng chí phụ trách tổng hợp nhận thiếu sót về hai báo cáo gửi chậm',
    speeches: [['nong-mai-suong', 'results', 'Chuẩn bị đại hội Chi bộ cần giao rõ từng tiểu ban, có ngày xong của từng việc'], ['mai-ngoc-quyen', 'members', 'Đề nghị phân công người giúp đỡ đồng chí Đào Khánh Chi trong thời gian dự bị']],
    tasks: [{ content: 'Chuẩn bị văn kiện đại hội Chi bộ nhiệm kỳ 2026 - 2029', lead: 'ta-minh-khoat', due: '2026-06-10', product: 'Dự thảo văn kiện', mission: true, told: ['2026-06-09', 'Dự thảo lần ba ngày 09/6/2026'] }, { content: 'Giúp đỡ đảng viên dự bị Đào Khánh Chi', lead: 'mai-ngoc-quyen', due: '2026-12-31', product: 'Nhận xét của người giúp đỡ', told: null }], dues: 2_226_000,
  },
  {
    month: 7, day: '2026-07-03', documents: 'Nghị quyết Đại hội Chi bộ nhiệm kỳ 2026 - 2029', away: { 'ung-diem-huong': 'nghỉ phép', 'ong-quoc-tien': 'nghỉ phép' },
    thinking: 'Đảng viên phấn khởi sau đại hội; mong Chi uỷ mới đổi mới cách sinh hoạt', strengths: 'Tổ chức đại hội đúng quy định; báo cáo 6 tháng gửi đúng hạn', shortcomings: 'Số hoá tháng 6 chậm so với kế hoạch do dồn việc cho đại hội', cause: 'người phụ trách kiêm nhiệm nhiều việc',
    criticism: 'Đồng chí Phó Bí thư nhận trách nhiệm về tiến độ số hoá',
    speeches: [['luc-gia-bao', 'results', 'Nghị quyết đại hội nên chia thành việc từng quý, ai làm, bao giờ xong'], ['la-thanh-tuyen', 'results', 'Đề nghị dồn hai tuần cuối tháng 7 cho số hoá để bù phần chậm'], ['to-bach-viet', 'news', 'Nên gửi trước bản tin thời sự để dành thời gian thảo luận']],
    tasks: [{ content: 'Chia nghị quyết đại hội thành việc từng quý', lead: 'ngo-tuong-vi', due: '2026-07-17', product: 'Bảng phân công', mission: true, told: ['2026-07-16', 'Bảng phân công ngày 16/7/2026'] }, { content: 'Số hoá bù phần chậm của tháng 6', lead: 'nong-mai-suong', due: '2026-07-31', product: 'Danh mục hồ sơ', told: ['2026-08-05', 'Danh mục ngày 05/8/2026'] }], dues: 2_331_000,
  },
  {
    month: 8, day: '2026-08-04', documents: 'Kết luận của Tỉnh uỷ về thực hành tiết kiệm', away: { 'cao-xuan-dieu': 'đi công tác' },
    thinking: '', strengths: 'Phân công nghị quyết đại hội rõ người, rõ ngày', shortcomings: 'Kỳ tháng 8 còn ít ý kiến phát biểu', cause: 'tài liệu gửi muộn, đảng viên chưa kịp nghiên cứu',
    criticism: 'Một số đồng chí tự nhận còn ngại phát biểu',
    speeches: [['chu-hoai-anh', 'results', 'Tiết kiệm điện nên bắt đầu từ việc tắt máy sau giờ làm; giao mỗi phòng một người nhắc']],
    tasks: [{ content: 'Rà soát định mức giấy, mực, điện của cơ quan', lead: 'chu-hoai-anh', due: '2026-08-21', product: 'Bảng định mức', mission: true, told: ['2026-08-21', 'Bảng định mức ngày 21/8/2026'] }], dues: 2_331_000,
  },
  {
    month: 9, day: '2026-09-04', documents: 'Kế hoạch sơ kết 01 năm thực hiện Chỉ thị 08-CT/TU', away: { 'vien-huu-tai': '', 'phi-hong-ngan': 'con ốm' },
    thinking: 'Tư tưởng ổn định; đảng viên quan tâm việc sơ kết Chỉ thị 08-CT/TU', strengths: 'Đã ban hành bảng định mức; số hoá đạt 88%', shortcomings: 'Việc đăng ký chuyên đề học tập còn chậm', cause: 'thông báo đăng ký gửi chậm',
    criticism: 'Các đồng chí chậm đăng ký chuyên đề nhận thiếu sót',
    speeches: [['nong-mai-suong', 'results', 'Cố gắng hoàn thành số hoá trong tháng 9 để tháng 10 kiểm tra lại'], ['quach-ngoc-han', 'results', 'Bộ phận tổng hợp xin nhận phần kiểm tra bản quét'], ['ninh-cam-tu', 'documents', 'Báo cáo sơ kết nên có số liệu so với khi bắt đầu thực hiện Chỉ thị']],
    tasks: [{ content: 'Số hoá hồ sơ đảng viên', lead: 'quach-ngoc-han', due: '2026-09-30', product: 'Danh mục hồ sơ đã số hoá', mission: true, told: ['2026-09-28', 'Danh mục ngày 28/9/2026'] }, { content: 'Đăng ký chuyên đề học tập', lead: 'mac-dinh-khoi', due: '2026-09-25', product: 'Bản đăng ký của 22 đảng viên', told: ['2026-09-30', 'Bản đăng ký của 22 đảng viên'] }], dues: 2_352_000,
  },
  {
    month: 10, day: '2026-10-05', documents: 'Hướng dẫn kiểm điểm cuối năm', away: { 'phung-kieu-oanh': 'đi công tác' },
    thinking: 'Tư tưởng đảng viên ổn định, yên tâm công tác', strengths: 'Hoàn thành 11/12 nhiệm vụ tháng 9', shortcomings: 'Còn 02 đảng viên chậm đăng ký chuyên đề', cause: 'chưa chủ động sắp xếp công việc',
    criticism: 'Hai đồng chí chậm đăng ký chuyên đề tự phê bình',
    speeches: [['nong-mai-suong', 'results', 'Nhất trí với dự thảo; đề nghị giao rõ thời hạn số hoá hồ sơ'], ['ngo-tuong-vi', 'results', 'Đề nghị bổ sung nhiệm vụ tự kiểm tra đảng phí']],
    tasks: [{ content: 'Tự kiểm tra việc thu, nộp đảng phí', lead: 'ngo-tuong-vi', due: '2026-10-07', product: 'Báo cáo tự kiểm tra', told: ['2026-10-07', 'Báo cáo số 06-BC/CB ngày 07/10/2026'] }, { content: 'Chuẩn bị kiểm điểm cuối năm', lead: 'nong-mai-suong', due: '2026-10-30', product: 'Kế hoạch kiểm điểm của Chi bộ', mission: true, told: ['2026-10-29', 'Kế hoạch của Chi uỷ ngày 29/10/2026'] }], dues: 2_352_000,
  },
  {
    month: 11, day: '2026-11-03', documents: 'Kế hoạch kiểm điểm, đánh giá, xếp loại năm 2026', away: { 'than-duc-lam': 'đi công tác', 'ung-diem-huong': 'nghỉ ốm' },
    thinking: 'Đảng viên yên tâm công tác; quan tâm cách chấm điểm, xếp loại cuối năm; đề nghị công khai tiêu chí trước khi kiểm điểm', strengths: 'Hoàn thành 02/02 nhiệm vụ tháng 10; số hoá xong hồ sơ đảng viên', shortcomings: 'Phòng lưu trữ dột chưa sửa; hai báo cáo chuyên môn gửi chậm một ngày', cause: 'chưa bố trí được kinh phí sửa chữa',
    criticism: 'Tập thể Chi uỷ nhận khuyết điểm về việc đôn đốc sửa phòng lưu trữ chậm; đồng chí Kiều Minh Trí được góp ý về báo cáo gửi chậm',
    speeches: [
      ['cao-xuan-dieu', 'documents', 'Tiêu chí xếp loại năm nay có thêm phần kết quả công việc đo được; đề nghị mỗi đồng chí chuẩn bị số liệu trước ngày 20/11'],
      ['vuong-thu-uyen', 'thinking', 'Anh chị em mong được biết tiêu chí chấm điểm trước khi viết bản kiểm điểm để không phải sửa nhiều lần'],
      ['kieu-minh-tri', 'proposals', 'Phòng lưu trữ tầng ba bị dột, hồ sơ vừa số hoá có nguy cơ ẩm mốc; đề nghị Văn phòng sửa mái trước mùa mưa phùn'],
      ['la-thanh-tuyen', 'results', 'Bản quét năm 2025 cần kiểm tra lại mục lục; xin nhận việc này cùng đồng chí Ninh Cẩm Tú'],
      ['mai-ngoc-quyen', 'members', 'Hai đồng chí dự bị tiến bộ, tham gia đầy đủ; đề nghị phân công người giúp đỡ đồng chí Vi Khánh Toàn'],
      ['phung-kieu-oanh', 'results', 'Đề nghị đưa nội dung học tập chuyên đề quý IV vào tháng 12, gắn với kiểm điểm cuối năm'],
    ],
    tasks: [
      { content: 'Gửi tiêu chí đánh giá, xếp loại năm 2026 đến từng đảng viên', lead: 'cao-xuan-dieu', due: '2026-11-10', product: 'Bản tiêu chí đã gửi', mission: true, told: ['2026-11-09', 'Thư công vụ ngày 09/11/2026, 23 người nhận'] },
      { content: 'Kiểm tra lại mục lục bản quét hồ sơ năm 2025', lead: 'la-thanh-tuyen', due: '2026-11-18', product: 'Biên bản kiểm tra mục lục', told: null },
      { content: 'Hoàn thành bản tự kiểm điểm của đảng viên', lead: 'ta-minh-khoat', due: '2026-11-30', product: 'Bản kiểm điểm của 23 đảng viên', told: null },
    ], dues: 2_373_000,
  },
]
