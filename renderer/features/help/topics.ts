/** The help, as data: a title and paragraphs; a list is numbered steps. */

export interface Topic {
  readonly id: string
  readonly title: string
  readonly text: readonly (string | readonly string[])[]
}

export const topics: readonly Topic[] = [
  {
    id: 'start', title: 'Bắt đầu',
    text: [
      'Chương trình giữ hồ sơ của văn phòng (tổ chức, cán bộ, kế hoạch, báo cáo, kiểm tra) và tự dựng văn bản đúng thể thức từ hồ sơ đó. Mỗi văn phòng là một tệp .vpk trên máy, không dùng mạng.',
      [
        'Khai tổ chức và tên in trên đầu văn bản (mục Tổ chức).',
        'Thêm cán bộ, chức vụ và thẩm quyền ký của người ký văn bản.',
        'Khai chỉ đạo của cấp trên đang thực hiện (mục Kế hoạch, thẻ Chỉ đạo của cấp trên).',
        'Thêm kế hoạch, báo cáo hoặc cuộc kiểm tra; trang văn bản hiện ngay bên phải khi gõ.',
        'Điền số, ngày, người ký, nơi nhận ở thẻ Thể thức, rồi Xuất Word hoặc Xuất PDF.',
      ],
    ],
  },
  {
    id: 'saving', title: 'Lưu, hoàn tác, lịch sử',
    text: [
      'Không cần bấm Lưu: khi ngừng gõ chừng một giây, hồ sơ hợp lệ được lưu và góc trên hiện “Đã lưu lúc…”. Nếu còn chỗ sai hoặc thiếu, chữ đã gõ được giữ trên máy này và hiện lại khi mở hồ sơ; bấm Ctrl+S để xem các chỗ cần sửa.',
      'Ctrl+Z lấy lại từng bước trong cả hồ sơ, kể cả dòng vừa xoá; Ctrl+Y làm lại. Thẻ Lịch sử ghi ai sửa, lúc nào, trước và sau.',
      'Nếu hai người cùng sửa một hồ sơ, chương trình hiện cả hai bản cạnh nhau để chọn từng mục; không bản nào bị mất.',
    ],
  },
  {
    id: 'papers', title: 'Trang văn bản',
    text: [
      'Bên trái là hồ sơ, bên phải là trang in. Thẻ Nội dung chứa điều văn bản nói; thẻ Thể thức chứa số, ngày, người ký, căn cứ, nơi nhận; thẻ Câu chữ cho sửa từng đoạn mà chương trình đã viết.',
      'Đoạn sửa tay mang dấu “đã sửa tay” và không bao giờ bị ghi đè. Khi số liệu hoặc hồ sơ đổi, chương trình báo chỗ khác nhau để chọn giữ câu nào.',
      'Thanh dưới cùng liệt kê lỗi hồ sơ và điểm thể thức cần xem, kèm điều khoản của hướng dẫn. Bấm “Đến chỗ” để tới nơi cần sửa.',
      'Để trống số và ngày khi còn dự thảo; văn bản chừa chỗ trống đúng quy định.',
    ],
  },
  {
    id: 'export', title: 'Xuất Word, PDF và in',
    text: [
      'Xuất Word (Ctrl+E) và Xuất PDF (Ctrl+Shift+E) hỏi nơi lưu. Mở bằng Word và In tạo bản tạm rồi mở bằng chương trình của máy.',
      'Nếu tệp cũ đang mở trong Word, chương trình lưu bên cạnh với tên khác và nói rõ tên đó. Nếu thư mục không cho ghi, chương trình báo và không để lại tệp dở.',
    ],
  },
  {
    id: 'organisation', title: 'Tổ chức theo thời gian',
    text: [
      'Tên, cấp trên, ký hiệu và địa danh của mỗi tổ chức có ngày bắt đầu. Khi đổi tên hoặc sáp nhập, thêm một tên gọi mới với ngày mới; đừng sửa dòng cũ. Văn bản mang tên có hiệu lực vào ngày của văn bản.',
      'Ở cây tổ chức, chọn ngày để xem cây vào ngày đó. Mũi tên phải, trái để mở, gấp; Enter để mở hồ sơ.',
    ],
  },
  {
    id: 'minutes', title: 'Kiểm tra và biên bản',
    text: [
      'Một cuộc kiểm tra có quyết định, đối tượng, nội dung, đoàn và nhiều buổi làm việc. Mỗi buổi là một biên bản: thành phần, diễn biến, tài liệu giao nhận, kết quả (luôn ghi người chịu trách nhiệm), yêu cầu (luôn có thời hạn).',
      'Người ký của bên được kiểm tra chọn trong những người có mặt; để trống thì biên bản chừa chỗ ký.',
    ],
  },
  {
    id: 'import', title: 'Nhập hồ sơ, sao lưu',
    text: [
      'Cài đặt › Nhập hồ sơ nhận một tệp .json theo lược đồ đã công bố. Có lỗi thì không ghi gì, mọi lỗi được liệt kê kèm chỗ và cách sửa.',
      'Cài đặt › Sao lưu ghi một bản sao có ngày tháng cạnh tệp văn phòng. Bản sao mở được như tệp thường.',
    ],
  },
  { id: 'keys', title: 'Phím tắt', text: ['Mọi việc làm được bằng bàn phím. Tab và Shift+Tab đi giữa các chỗ; Bảng lệnh (Ctrl+K) tìm mọi lệnh theo tên.'] },
]

export const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl+1 … Ctrl+7', 'Tổng quan, Tổ chức, Kế hoạch, Báo cáo, Kiểm tra, Văn bản, Cài đặt (cả Alt+1 … Alt+7)'],
  ['Ctrl+N', 'Thêm mới ở trang đang xem'], ['Ctrl+F', 'Tìm trong danh sách'], ['Enter', 'Mở dòng đang chọn'],
  ['Ctrl+S', 'Lưu và xem các chỗ cần sửa'], ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'], ['Alt+↑, Alt+↓', 'Chuyển dòng lên, xuống trong danh sách của hồ sơ'],
  ['Enter trong danh sách ý', 'Thêm ý mới (Shift+Enter xuống dòng trong ý)'], ['Ctrl+E, Ctrl+Shift+E', 'Xuất Word, xuất PDF'],
  ['Ctrl+Shift+O', 'Mở bằng Word'], ['Ctrl+P', 'In'], ['Ctrl+O', 'Mở văn phòng khác'], ['Ctrl+I', 'Nhập hồ sơ'], ['Ctrl+K', 'Bảng lệnh'], ['F1', 'Hướng dẫn'],
  ['Ctrl và +, Ctrl và −, Ctrl+0', 'Chữ lớn hơn, nhỏ hơn, bình thường'],
]
