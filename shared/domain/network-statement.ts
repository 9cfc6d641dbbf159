/**
 * What the program does and does not do on the network, in the words a person reads and an office files: the page and the printed paper
 * say the same. Nothing is said here that the program does not do or that no test holds (tests/security/no-network.*).
 *
 * The law is named as articles on it tell of it (Luật 117/2025/QH15, in force 01/3/2026: Điều 5; "mạng LAN độc lập"); its text was not
 * read against, and the page says so.
 */

export interface StatementPart {
  readonly title: string
  /** Said before the points; empty: the points stand alone. */
  readonly opening: string
  readonly points: readonly string[]
}

export const networkStatement: readonly StatementPart[] = [
  {
    title: 'Chương trình không nối mạng', opening: '',
    points: [
      'Không mở kết nối nào tới Internet, máy chủ hay máy khác, kể cả trong mạng nội bộ. Không gửi báo cáo lỗi, số liệu sử dụng; không tự tải bản mới; không tải gì khi chạy.',
      'Không dùng dịch vụ trí tuệ nhân tạo, dịch vụ đám mây nào. Hồ sơ chỉ nằm trong tệp văn phòng trên máy này, trong các bản sao lưu và trong những tệp do người dùng ghi ra.',
      'Không nhận kết nối từ máy khác. Nhiều máy làm chung thì chuyển gói gửi bằng USB hoặc tệp, không qua mạng của chương trình.',
    ],
  },
  {
    title: 'Được ngăn bằng cách nào', opening: '',
    points: [
      'Cửa sổ: mọi yêu cầu tải ngoài các tệp của chính chương trình đều bị huỷ; không tra được tên máy nào trên mạng; không chuyển sang trang khác, không mở trang mới, không tải tệp về.',
      'Phần xử lý, phần vỏ và dòng lệnh: ngay khi khởi động, mọi hàm mở kết nối, chờ kết nối và tra tên máy của môi trường chạy bị vô hiệu cho tới khi tắt, nên thư viện đi kèm cũng không dùng được.',
      'Khi xây dựng: công cụ kiểm tra mã nguồn từ chối mọi phần của chương trình dùng thư viện mạng.',
    ],
  },
  {
    title: 'Được kiểm bằng gì', opening: 'Các phép thử sau chạy khi xây dựng chương trình, trên máy Linux. Chúng nói về chương trình, không nói về máy đang dùng.',
    points: [
      'Một buổi làm việc thật (lập văn bản, xuất Word và PDF, kiểm tra thể thức, gói gửi, sổ văn bản, sao lưu, diễn tập phục hồi, tìm kiếm; trong cửa sổ và bằng dòng lệnh) được chạy trong khi mọi lời gọi mạng gửi tới hệ điều hành đều bị ghi lại: không có lời gọi nào. Phép thử đối chứng cho thấy nếu có thì đã ghi được.',
      'Từ cửa sổ và từ phần xử lý, mọi cách mở kết nối đã biết được thử từng cách: đều bị từ chối, máy chủ chờ sẵn không nhận được gì.',
      'Hai thành phần là mã máy có sẵn (cơ sở dữ liệu, dàn trang) không bị ngăn bởi cách vô hiệu hàm ở trên. Phần dàn trang vốn biết tải gói bổ sung nếu được yêu cầu; chương trình không yêu cầu, lời văn của hồ sơ không thành yêu cầu được, và phép thử ghi lời gọi mạng nghe được cả hai thành phần này.',
    ],
  },
  {
    title: 'Những gì ra khỏi chương trình', opening: 'Chỉ những tệp sau, ở nơi người dùng chọn:',
    points: [
      'Tệp Word, PDF, Excel do người dùng xuất; gói gửi, phiếu báo nhận, thẻ văn phòng; bản sao lưu (cạnh tệp văn phòng, và ở thư mục thứ hai nếu văn phòng đã chọn).',
      'Tệp để “Mở bằng Word”, “In”: với văn phòng chưa mã hoá, tệp nằm trong thư mục tạm của máy và được chương trình xoá sau 7 ngày, vào lần mở chương trình sau đó; với văn phòng đã mã hoá, người dùng được hỏi nơi lưu.',
      'Trên máy còn danh sách văn phòng mở gần đây (tên và nơi lưu), và chữ đang gõ dở chưa lưu được, để không mất khi máy tắt đột ngột.',
      'Nếu nơi được chọn là ổ mạng hoặc thư mục có phần mềm đồng bộ thì tệp đi theo ổ, thư mục ấy: đừng chọn nơi như vậy cho tài liệu mật.',
    ],
  },
  {
    title: 'Soạn văn bản mật', opening: 'Theo các bài giới thiệu Luật Bảo vệ bí mật nhà nước số 117/2025/QH15 (hiệu lực từ ngày 01/3/2026; chương trình chưa đối chiếu nguyên văn):',
    points: [
      'Điều 5 cấm soạn thảo, lưu giữ bí mật nhà nước trên máy, thiết bị có nối mạng, trừ mạng LAN độc lập và trường hợp theo quy định về cơ yếu; cấm gửi qua Internet, mạng viễn thông; cấm dùng trí tuệ nhân tạo để xâm phạm bí mật nhà nước.',
      'Mạng LAN độc lập là mạng trong một trụ sở, không nối với Internet, mạng viễn thông hay mạng nào ra ngoài.',
      'Vì vậy: soạn văn bản mật trên máy không nối mạng, hoặc trên máy thuộc mạng LAN độc lập đã được cơ quan xác định; ghi ra và chuyển giao theo quy định của cơ quan; không chọn nơi lưu là ổ mạng ra ngoài hoặc thư mục đồng bộ.',
      'Khi chọn độ mật mà máy có nối mạng, chương trình cảnh báo chứ không chặn. Độ mật do người soạn đề xuất, người có thẩm quyền quyết định. Trích yếu của văn bản Tuyệt mật không ghi ở sổ chung.',
    ],
  },
  {
    title: 'Những gì chương trình không biết, không ngăn được', opening: '',
    points: [
      'Chương trình chỉ biết máy có bộ nối mạng nào đang mang địa chỉ hay không; không biết mạng ấy là mạng LAN độc lập hay có đường ra Internet. Việc đó do người quản lý mạng của cơ quan xác định.',
      'Phần mềm khác trên máy (Word, trình duyệt, phần mềm đồng bộ, diệt vi-rút, điều khiển từ xa) và hệ điều hành vẫn dùng mạng theo cách của chúng, và đọc được tệp đã ghi ra.',
      'Người mang tệp, USB ra ngoài; máy in, máy quét có nối mạng; mã độc đã có trên máy.',
    ],
  },
  {
    title: 'Tệp văn phòng không đặt trên ổ mạng', opening: '',
    points: [
      'Chương trình không mở tệp văn phòng nằm trên ổ mạng dùng chung, kể cả trong mạng LAN độc lập: cơ sở dữ liệu cần bộ nhớ mà mọi chương trình cùng dùng tệp chia sẻ với nhau, ổ mạng không có, nên tệp sớm muộn cũng hỏng. Ổ mạng chỉ dùng để chứa bản sao lưu thứ hai.',
    ],
  },
]

/** What this computer's adapters say, for the page and the paper. `active`: one has an address other than the machine's own. */
export function adapterSentence(active: boolean): string {
  return active
    ? 'Máy này đang có bộ nối mạng mang địa chỉ: máy đang ở trong một mạng. Chương trình không biết mạng ấy có đường ra ngoài hay không.'
    : 'Máy này không có bộ nối mạng nào đang mang địa chỉ: máy không ở trong mạng nào.'
}
