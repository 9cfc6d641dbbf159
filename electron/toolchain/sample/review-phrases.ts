/** What sample organisations write in the tổng kết of the resolution on admitting members, by topic. Invented. */
import type { Topic } from './phrases.ts'

export const reviewTopics: readonly Topic[] = [
  {
    id: 'nguon-ket-nap', kind: 'strength', wording: 'Cấp uỷ các cấp xây dựng kế hoạch tạo nguồn hằng năm, phân công đảng viên giúp đỡ từng quần chúng', said: [
      'Hằng năm cấp uỷ đều có kế hoạch tạo nguồn, phân công đảng viên chính thức giúp đỡ từng quần chúng',
      'Hai năm qua đã cử # quần chúng ưu tú học lớp nhận thức về Đảng, mỗi người có đảng viên theo dõi, giúp đỡ',
    ],
  },
  {
    id: 'ho-so-ket-nap', kind: 'strength', wording: 'Hồ sơ kết nạp được thẩm định chặt chẽ, đúng quy trình, đúng thời hạn', said: [
      'Hồ sơ kết nạp làm đúng quy trình, không có hồ sơ phải trả lại quá một lần',
      'Việc thẩm tra lý lịch, xét kết nạp, công nhận chính thức đúng thời hạn quy định',
    ],
  },
  {
    id: 'chua-deu', kind: 'shortcoming', wording: 'Kết quả phát triển đảng viên chưa đều giữa các đơn vị, có nơi nhiều năm không kết nạp', said: [
      'Kết quả kết nạp chưa đều, có chi bộ cả hai năm chỉ kết nạp được # đảng viên',
      'Có năm đơn vị không kết nạp được đảng viên nào dù còn quần chúng đủ điều kiện',
    ],
  },
  {
    id: 'theo-doi-du-bi', kind: 'shortcoming', wording: 'Việc theo dõi, giúp đỡ đảng viên dự bị ở một số chi bộ còn hình thức', said: [
      'Việc theo dõi, giúp đỡ đảng viên dự bị có nơi còn hình thức, nhận xét chung chung',
      'Một số đảng viên được phân công chưa thường xuyên trao đổi với đảng viên dự bị',
    ],
  },
  {
    id: 'it-tuyen', kind: 'objectiveCause', wording: 'Biên chế tinh giản, ít tuyển mới nên nguồn kết nạp thu hẹp', explains: 'chua-deu', said: [
      'Khách quan: biên chế tinh giản, ít tuyển mới nên nguồn kết nạp thu hẹp dần',
      'Nguyên nhân khách quan: phần lớn cán bộ trẻ đã là đảng viên trước khi tuyển dụng',
    ],
  },
  {
    id: 'chua-kiem-tra', kind: 'subjectiveCause', wording: 'Cấp uỷ chưa kiểm tra thường xuyên việc giúp đỡ quần chúng, đảng viên dự bị', explains: 'theo-doi-du-bi', said: [
      'Chủ quan: cấp uỷ chưa kiểm tra thường xuyên việc giúp đỡ quần chúng và đảng viên dự bị',
      'Nguyên nhân chủ quan: chi uỷ giao việc nhưng chưa hỏi lại kết quả hằng quý',
    ],
  },
  {
    id: 'bai-hoc-giao-viec', kind: 'lesson', wording: 'Giao chỉ tiêu gắn với phân công người giúp đỡ và kiểm tra hằng quý thì kết quả vững chắc', said: [
      'Nơi nào giao chỉ tiêu gắn với phân công người giúp đỡ cụ thể thì nơi đó kết nạp đều hằng năm',
      'Chỉ tiêu phải đi cùng kiểm tra hằng quý, nếu không sẽ dồn vào cuối năm',
    ],
  },
  {
    id: 'bai-hoc-doan-the', kind: 'lesson', wording: 'Phát huy vai trò của đoàn thanh niên, công đoàn trong giới thiệu quần chúng ưu tú', said: [
      'Đoàn thanh niên, công đoàn giới thiệu càng sớm thì nguồn càng có chất lượng',
      'Phối hợp tốt với đoàn thể giúp phát hiện quần chúng ưu tú từ phong trào thi đua',
    ],
  },
  {
    id: 'viec-giao-chi-tieu', kind: 'task', wording: 'Giao chỉ tiêu kết nạp từng năm cho từng tổ chức cơ sở đảng, rà soát nguồn ngay từ quý I', said: [
      'Rà soát nguồn ngay từ quý I, đăng ký chỉ tiêu kết nạp năm @ với cấp uỷ cấp trên',
      'Giao chỉ tiêu kết nạp năm @ cho từng chi bộ, gắn với đánh giá, xếp loại',
    ],
  },
  {
    id: 'viec-du-bi', kind: 'task', wording: 'Nâng cao chất lượng giúp đỡ, theo dõi đảng viên dự bị', said: [
      'Mỗi quý nghe báo cáo việc giúp đỡ đảng viên dự bị một lần',
      'Phân công lại đảng viên giúp đỡ, ưu tiên người cùng lĩnh vực công tác',
    ],
  },
  {
    id: 'mo-lop-nhan-thuc', kind: 'proposal', wording: 'Mở thêm lớp bồi dưỡng nhận thức về Đảng vào quý I hằng năm', addressee: 'Ban Tuyên giáo và Dân vận Tỉnh uỷ', said: [
      'Đề nghị Ban Tuyên giáo và Dân vận Tỉnh uỷ mở thêm lớp bồi dưỡng nhận thức về Đảng trong quý I',
      'Đề nghị Ban Tuyên giáo và Dân vận Tỉnh uỷ tăng số lớp nhận thức về Đảng cho cán bộ trẻ',
    ],
  },
]
