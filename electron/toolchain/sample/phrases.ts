/** What sample organisations write of themselves, by topic: words vary, the matter returns, so that like can be gathered with like. Invented. */
import type { PassageKind } from '../../../shared/domain/submission.ts'

/** One matter that several units raise. `wording`: as the clerk gathers it; `said`: ways of saying it, `#` a number, `@` the year to come; `addressee`: whom a proposal is for. */
export interface Topic { readonly id: string, readonly kind: PassageKind, readonly wording: string, readonly said: readonly string[], readonly explains?: string, readonly addressee?: string }

export const topics: readonly Topic[] = [
  {
    id: 'hoc-tap', kind: 'strength', wording: 'Việc học tập, quán triệt nghị quyết được tổ chức kịp thời, tỷ lệ đảng viên tham gia cao', said: [
      'Cấp uỷ tổ chức học tập, quán triệt kịp thời các nghị quyết, chỉ thị; đảng viên vắng được học bù đầy đủ',
      'Việc quán triệt nghị quyết thực hiện ngay trong tháng đầu, gắn với # chuyên đề sát công việc của đơn vị',
      'Đảng viên tham gia học tập nghị quyết đông đủ, có bài thu hoạch và được bí thư nhận xét từng người',
    ],
  },
  {
    id: 'ket-nap', kind: 'strength', wording: 'Công tác phát triển đảng viên được quan tâm, đạt và vượt chỉ tiêu ở nhiều đơn vị', said: [
      'Công tác tạo nguồn được làm từ đầu năm, # quần chúng ưu tú đã học lớp nhận thức về Đảng',
      'Chi uỷ phân công đảng viên chính thức giúp đỡ từng quần chúng, hồ sơ kết nạp hoàn thành trước hạn',
      'Chỉ tiêu kết nạp được giao đã hoàn thành, chất lượng đảng viên mới bảo đảm',
    ],
  },
  {
    id: 'chuyen-doi-so', kind: 'strength', wording: 'Chuyển đổi số trong công tác đảng có bước tiến rõ', said: [
      'Toàn bộ văn bản không mật được gửi, nhận và ký số, bớt được # loại giấy tờ phải in',
      'Sổ tay đảng viên điện tử được dùng thường xuyên trong sinh hoạt, tài liệu gửi trước # ngày',
      'Hồ sơ đảng viên đã được số hoá và đối chiếu với cơ sở dữ liệu của cấp trên',
    ],
  },
  {
    id: 'chuyen-de', kind: 'shortcoming', wording: 'Nội dung sinh hoạt chuyên đề ở một số chi bộ còn chung chung, ít thảo luận', said: [
      'Nội dung sinh hoạt chuyên đề có kỳ còn chung chung, chỉ # ý kiến thảo luận',
      'Sinh hoạt chuyên đề chưa bám việc khó của cơ quan, còn thiên về đọc tài liệu',
      'Một số buổi sinh hoạt chuyên đề chuẩn bị chưa kỹ, ít đảng viên phát biểu',
    ],
  },
  {
    id: 'nguon', kind: 'shortcoming', wording: 'Nguồn phát triển đảng viên ở nhiều đơn vị đã cạn hoặc rất hẹp', said: [
      'Nguồn phát triển đảng viên rất hẹp, cả đơn vị chỉ còn # quần chúng',
      'Việc tạo nguồn kết nạp gặp khó, nhiều quần chúng đã quá tuổi hoặc chưa đủ điều kiện',
      'Chưa giới thiệu được quần chúng ưu tú mới trong kỳ',
    ],
  },
  {
    id: 'bao-cao-cham', kind: 'shortcoming', wording: 'Chế độ thông tin, báo cáo có lúc còn chậm, số liệu phải sửa lại', said: [
      'Chế độ báo cáo có lúc còn chậm, # lần phải bổ sung số liệu',
      'Báo cáo định kỳ gửi sát hạn, số liệu giữa các kỳ chưa thống nhất',
      'Việc ghi chép sổ sách, tổng hợp số liệu còn sai sót, phải làm lại',
    ],
  },
  {
    id: 'kiem-nhiem', kind: 'objectiveCause', wording: 'Cấp uỷ viên đều kiêm nhiệm, biên chế giảm, khối lượng việc chuyên môn lớn', explains: 'bao-cao-cham', said: [
      'Nguyên nhân khách quan: cấp uỷ viên đều kiêm nhiệm, việc chuyên môn dồn vào cuối kỳ',
      'Khách quan: biên chế giảm # người sau sắp xếp, một người đảm nhiệm nhiều việc',
    ],
  },
  {
    id: 'doi-tuong-it', kind: 'objectiveCause', wording: 'Số cán bộ trẻ tuyển mới ít nên đối tượng kết nạp hạn chế', explains: 'nguon', said: [
      'Khách quan: nhiều năm không tuyển mới nên đối tượng kết nạp còn ít',
      'Nguyên nhân khách quan: quần chúng trẻ chỉ có # người, phần lớn là lao động hợp đồng',
    ],
  },
  {
    id: 'chua-chu-dong', kind: 'subjectiveCause', wording: 'Chi uỷ chưa chủ động chuẩn bị nội dung, chưa phân công rõ người rõ việc', explains: 'chuyen-de', said: [
      'Chủ quan: chi uỷ chưa chủ động chuẩn bị nội dung, chưa phân công rõ người',
      'Nguyên nhân chủ quan: bí thư còn làm thay, chưa giao đảng viên chuẩn bị ý kiến trước sinh hoạt',
    ],
  },
  {
    id: 'theo-doi', kind: 'subjectiveCause', wording: 'Việc theo dõi, đôn đốc của cấp uỷ chưa thường xuyên', explains: 'bao-cao-cham', said: [
      'Chủ quan: việc theo dõi, đôn đốc của cấp uỷ chưa thường xuyên',
      'Nguyên nhân chủ quan: chưa có người chuyên theo dõi số liệu, còn đợi nhắc mới làm',
    ],
  },
  {
    id: 'viec-chuyen-de', kind: 'task', wording: 'Đổi mới nội dung sinh hoạt, mỗi quý ít nhất một chuyên đề giải quyết việc khó', said: [
      'Đổi mới sinh hoạt chi bộ, mỗi quý một chuyên đề gắn với việc khó của đơn vị',
      'Chuẩn bị nội dung sinh hoạt trước # ngày, phân công đảng viên viết ý kiến',
    ],
  },
  {
    id: 'viec-nguon', kind: 'task', wording: 'Rà soát, bồi dưỡng nguồn, bảo đảm chỉ tiêu kết nạp năm @', said: [
      'Rà soát nguồn ngay từ quý I, cử # quần chúng học lớp nhận thức về Đảng',
      'Phối hợp với đoàn thể giới thiệu quần chúng ưu tú, phấn đấu kết nạp đủ chỉ tiêu năm @',
    ],
  },
  {
    id: 'mo-lop', kind: 'proposal', wording: 'Mở thêm lớp bồi dưỡng nghiệp vụ công tác đảng cho bí thư, chi uỷ viên', addressee: 'Ban Tổ chức Tỉnh uỷ', said: [
      'Đề nghị Ban Tổ chức Tỉnh uỷ mở lớp bồi dưỡng nghiệp vụ cho bí thư và chi uỷ viên mới',
      'Đề nghị Ban Tổ chức Tỉnh uỷ tập huấn ghi biên bản, tổng hợp số liệu cho # đồng chí làm công tác đảng',
    ],
  },
  {
    id: 'mau-thong-nhat', kind: 'proposal', wording: 'Thống nhất mẫu biểu và giảm số lần báo cáo', addressee: 'Văn phòng Tỉnh uỷ', said: [
      'Đề nghị Văn phòng Tỉnh uỷ thống nhất mẫu biểu, gộp các báo cáo trùng nội dung trong năm',
      'Đề nghị Văn phòng Tỉnh uỷ giảm số lần báo cáo chuyên đề, dùng chung số liệu đã gửi',
    ],
  },
]

/** Work of the organisations by field, for the first question. */
export const works: Readonly<Record<string, readonly string[]>> = {
  party: ['tham mưu # đề án, nghị quyết của cấp uỷ cấp trên đúng tiến độ', 'thẩm định # hồ sơ, tài liệu, không có hồ sơ quá hạn', 'tổ chức # cuộc làm việc với cơ sở để nắm tình hình'],
  publicService: ['hoàn thành kế hoạch chuyên môn cả năm, thu chi đúng quy định', 'mở # lớp, phục vụ đông đảo người tham gia', 'cải tiến # quy trình phục vụ, rút ngắn thời gian chờ'],
  massOrganisations: ['vận động hội viên tham gia # phong trào thi đua', 'tiếp nhận, giải quyết # kiến nghị của hội viên', 'phối hợp tổ chức # hoạt động an sinh xã hội'],
  internalAffairs: ['giải quyết # vụ việc đúng thời hạn luật định', 'tổ chức # phiên rút kinh nghiệm nghiệp vụ', 'không để xảy ra oan, sai; tỷ lệ giải quyết vượt chỉ tiêu ngành'],
  state: ['phục vụ # kỳ họp, phiên họp đúng yêu cầu', 'tham mưu ban hành # văn bản, không có văn bản phải huỷ', 'tiếp nhận và chuyển # đơn thư của cử tri'],
}

export const building = [
  'chi bộ sinh hoạt đủ kỳ, tỷ lệ đảng viên dự đạt #%', 'kiểm tra # đảng viên theo chương trình, chưa phát hiện vi phạm phải xử lý', 'thu nộp đảng phí đúng, đủ; công khai trước chi bộ mỗi quý',
  'bổ sung # đảng viên vào quy hoạch cấp uỷ nhiệm kỳ tới', 'rà soát # hồ sơ đảng viên, bổ sung giấy tờ còn thiếu', 'tổ chức # buổi nói chuyện truyền thống cho đảng viên trẻ',
] as const

export const models = ['Chi bộ bốn tốt', 'Ngày thứ Sáu không họp', 'Mỗi đảng viên một việc khó', 'Tổ giúp việc sinh hoạt chuyên đề', 'Hộp thư góp ý nội bộ', 'Sổ tay điện tử dùng chung'] as const

/** How a unit goes on about a matter: one of each makes a sentence that hardly two units share. `~` a month, `^` a quarter. */
export const details = {
  where: [
    'Việc này được bàn tại cuộc họp tháng ~', 'Chi bộ trao đổi trong buổi sinh hoạt quý ^', 'Nội dung trên được nêu khi kiểm điểm giữa năm', 'Đảng viên góp ý ở hội nghị cán bộ, viên chức',
    'Vấn đề được ghi trong biên bản họp số #', 'Bí thư trình bày lại tại buổi giao ban', 'Cấp uỷ đã lấy ý kiến từng tổ đảng', 'Lãnh đạo đơn vị nghe báo cáo riêng trong tháng ~',
  ],
  who: [
    'phó bí thư', 'đồng chí phụ trách tổ chức', 'tổ trưởng tổ đảng số #', 'bí thư chi đoàn', 'chủ tịch công đoàn', 'trưởng phòng hành chính', 'cán bộ văn phòng', 'thủ quỹ chi bộ', 'trưởng phòng nghiệp vụ', 'đảng viên mới chuyển đến',
  ],
  does: [
    'được giao theo dõi', 'chịu trách nhiệm ghi chép', 'nhận việc nhắc từng tuần', 'lập danh sách đối chiếu', 'viết bản tóm tắt gửi mọi người', 'chuẩn bị ý kiến phát biểu', 'tổng hợp câu hỏi của quần chúng', 'học cách làm ở đơn vị bạn',
  ],
  after: [
    'xem lại sau # ngày', 'niêm yết ở bảng tin tầng #', 'lần họp sau nghe lại', 'có # ý kiến đồng tình, # ý kiến khác', 'bản ghi lưu tại tủ hồ sơ số #', 'gắn với thi đua của phòng', 'gửi qua nhóm liên lạc nội bộ', 'hết quý ^ chấm điểm từng người',
  ],
} as const
