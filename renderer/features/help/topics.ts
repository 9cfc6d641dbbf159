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
      'Chương trình giữ hồ sơ của văn phòng (tổ chức, cán bộ, kế hoạch, báo cáo, kiểm tra) và tự dựng văn bản đúng thể thức từ hồ sơ đó. Mỗi văn phòng là một tệp .vpk trên máy, không dùng mạng. Muốn xem thử trước, bấm “Xem văn phòng mẫu” ở trang đầu: có đủ văn bản, các đợt thu báo cáo và sổ theo dõi, dữ liệu hư cấu.',
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
      'Sao văn bản… (ở trang văn bản và ở mục Văn bản) ghi ra tệp Word hoặc PDF bản sao y, sao lục hay trích sao của văn bản đã có số và ngày: chọn cơ quan sao, ngày sao, người ký và nơi nhận bản sao; trích sao thì đánh dấu phần cần trích. Số bản sao (BS) do Sổ bản sao cấp, tệp được giữ trong sổ; bản in thử để trống số. Văn bản gốc không thay đổi.',
    ],
  },
  {
    id: 'new-papers', title: 'Văn bản mới theo mẫu',
    text: [
      'Ở mục Văn bản, bấm Văn bản mới… (Ctrl+N), chọn loại và mẫu, rồi điền các mục của mẫu; trang in hiện ngay bên phải. Loại không có mẫu riêng thì chọn “… khác, tự gõ nội dung”.',
      'Mục có dấu * cần điền trước khi ban hành; khi còn dự thảo thì để trống được. Dấu ? cạnh mỗi ô nói quy tắc của ô đó, theo điều khoản nào và đã đối chiếu đến đâu.',
      'Thẻ Thể thức có thêm độ mật, độ khẩn (hoả tốc hẹn giờ), dự thảo lần, phạm vi lưu hành, ký hiệu người soạn thảo và số bản, các dòng liên hệ.',
    ],
  },
  {
    id: 'templates', title: 'Sửa mẫu văn bản',
    text: [
      'Mục Mẫu văn bản (Ctrl+8) liệt kê mẫu của chương trình, mẫu văn phòng đã sửa và mẫu riêng. Mở một mẫu để sửa:',
      [
        'Thẻ Các phần: chọn một phần, sửa lời văn bên phải. “Phần đầu” là số, trích yếu, căn cứ; “Phần cuối” là cách ký, nơi nhận, dòng lưu. “Thêm văn bản kèm theo” và “Thêm phụ lục” ở dưới danh sách. “Chèn mục…” đưa một mục của hồ sơ vào chỗ con trỏ. Alt+↑, Alt+↓ chuyển phần, Delete bỏ phần, Ctrl+Z lấy lại.',
        'Thẻ Dữ liệu cần điền: khai các mục người soạn sẽ điền khi lập văn bản.',
        'Thẻ Thử với hồ sơ: xem trang in của một hồ sơ có thật theo chữ đang sửa; không lưu gì.',
        'Lưu… (Ctrl+S) thành bản mới kèm ghi chú. Mẫu còn lỗi thì chưa lưu được; lỗi đánh dấu ở từng phần.',
      ],
      'Thẻ Phiên bản cho xem ai sửa gì, so sánh hai bản và lấy lại bản trước. Trả về mẫu gốc… dùng lại mẫu của chương trình; các bản đã sửa vẫn được giữ. Chỗ sửa dở được giữ trên máy này dù rời trang.',
    ],
  },
  {
    id: 'rules', title: 'Quy tắc thể thức',
    text: [
      'Trang Quy tắc thể thức (mở từ mục Mẫu văn bản hoặc Bảng lệnh Ctrl+K) có mọi quy tắc chương trình dùng: câu quy tắc, điều khoản, nguồn, giá trị và lựa chọn của văn phòng; các điều được kiểm tra; dấu hiệu của thể thức nhà nước; thẩm quyền ban hành.',
      '“Đã đối chiếu nguyên văn” là đã đọc trong văn bản gốc; “Theo nguồn khác” là do tài liệu khác dẫn lại; “Lựa chọn của chương trình” là chỗ hướng dẫn không nói rõ. Điều cơ quan được chọn thì đổi ngay tại dòng quy tắc đó (“Bỏ lựa chọn riêng” để trở về mặc định), hoặc ở Cài đặt › Văn phòng và thể thức.',
    ],
  },
  {
    id: 'form-check', title: 'Kiểm tra thể thức tệp Word',
    text: [
      'Mục Thể thức (Ctrl+7) kiểm tra tệp .docx của bất kỳ đơn vị nào. Thả tệp vào cửa sổ chương trình từ trang nào cũng được, hoặc bấm Chọn tệp…; chọn cả thư mục thì được một bảng tổng hợp Excel.',
      [
        'Bên trái là từng điểm: Lỗi phải sửa, Chú ý nên xem, Gợi ý tuỳ chọn. Phím ↑, ↓ đi từng điểm; chi tiết ở dưới nêu đang là gì, cần là gì, theo điều khoản nào.',
        'Bên phải là hình trang, chỗ có điểm được đóng khung; bấm vào khung để chọn điểm. Hình là cách chương trình đọc tệp, trong Word có thể hơi khác.',
        'Sửa… cho xem trước từng chỗ; chỗ an toàn được chọn sẵn. Ghi ra bản sạch, hoặc bản có theo dõi thay đổi và chú thích để chấp nhận từng chỗ trong Word. Bản sửa được kiểm tra lại ngay.',
        'Ghi bản có chú thích… để gửi lại người soạn; Soạn công văn trả lại… lập công văn nêu các lỗi.',
      ],
      'Tệp gốc không bao giờ bị ghi đè. Sửa trong Word xong thì bấm Kiểm tra lại (F5). Chương trình chọn hướng dẫn theo ngày của văn bản; chọn hướng dẫn khác ở ô Kiểm tra theo.',
    ],
  },
  {
    id: 'signing-copy', title: 'Xuất bản trình ký',
    text: [
      'Ở trang của một văn bản, bấm Xuất bản trình ký… Chương trình kiểm tra lại lần cuối. Còn lỗi thì chưa trình ký được: sửa lỗi, hoặc bỏ qua từng lỗi kèm lý do. Lý do được lưu cùng tên người và giờ. Điều cần chú ý không chặn việc trình ký.',
      'Chương trình ghi tệp Word hoặc PDF để in, trình ký và giữ mã kiểm tra (SHA-256) của tệp; sau này đối chiếu được bản đem ký có đúng là bản đã kiểm tra không. Xuất bản trình ký không lấy số: ký xong thì dùng “Cấp số, ban hành…”.',
      'Chọn độ mật khi máy đang nối mạng thì chương trình nhắc điều luật liên quan; việc soạn không bị chặn.',
    ],
  },
  {
    id: 'word-return', title: 'Sửa trong Word rồi nhận lại',
    text: [
      'Ở trang của một dự thảo, bấm Sửa trong Word… để lưu ra một tệp và sửa trong Word như thường. Sửa xong, lưu lại rồi bấm Nhận lại từ Word…: chương trình so từng đoạn và cho xem sẽ nhận những gì trước khi ghi.',
      'Câu chữ được nhận vào văn bản; nơi nhận và căn cứ gõ tay được nhận vào hồ sơ; đoạn chuyển chỗ thì hỏi. Số, ngày, tên, bảng lấy từ hồ sơ được giữ theo hồ sơ, trừ khi chọn khác; chỗ hai bên cùng sửa thì hỏi từng chỗ. Màu, cỡ chữ, căn lề, ảnh, biểu đồ, chú thích đặt tay trong Word không được nhận, nhưng đều được nêu tên và chỗ; vết theo dõi đọc như đã chấp nhận, góp ý vào thẻ Góp ý. Tệp nhận lại được giữ nguyên ở thẻ Lịch sử.',
    ],
  },
  {
    id: 'batches', title: 'Loạt văn bản',
    text: [
      'Văn bản › Loạt văn bản lập một văn bản cho từng dòng của danh sách: tệp Excel, đơn vị, thành viên, đại biểu của cuộc họp, danh sách gửi. Viết «Họ và tên» trong lời văn để điền cột ấy.',
      'Mọi dòng được kiểm tra trước khi ghi. Dừng lúc nào cũng được: bản đã ghi vẫn nguyên; chạy tiếp không lập bản nào hai lần. Xong thì in bảng đối chiếu để ký.',
    ],
  },
  {
    id: 'export', title: 'Xuất Word, PDF và in',
    text: [
      'Xuất Word (Ctrl+E) và Xuất PDF (Ctrl+Shift+E) hỏi nơi lưu. Mở bằng Word và In tạo bản tạm rồi mở bằng Word để xem, in từ đó; máy không có Word thì In mở bản PDF bằng trình xem. Trang Tổng quan in được cả trang (Ctrl+P), mỗi biểu đồ kèm bảng số.',
      'Tuỳ chọn in, xuất… đặt cách in hai mặt, số bản (mỗi nơi nhận một bản, hoặc nhiều bản có đánh số), PDF lưu trữ (PDF/A-2b), ảnh chữ ký và con dấu (PNG nền trong suốt) cho bản điện tử. Tuỳ chọn được giữ cho đến khi đóng chương trình và hiện cạnh nút; Xuất bản trình ký và Cấp số, ban hành cũng dùng các tuỳ chọn này.',
      'Nếu tệp cũ đang mở trong Word, chương trình lưu bên cạnh với tên khác và nói rõ tên đó. Nếu thư mục không cho ghi, chương trình báo và không để lại tệp dở.',
    ],
  },
  {
    id: 'convert', title: 'Chuyển phông cũ',
    text: [
      'Tệp › Chuyển phông cũ sang Unicode… (Ctrl+U) đọc tệp Word (.docx), Excel (.xlsx) hoặc văn bản thuần (.txt, .csv) soạn bằng phông TCVN3 (.VnTime, .VnTimeH…), VNI, VPS, VISCII hay Unicode tổ hợp, kể cả bảng, đầu trang, chú thích.',
      [
        'Chọn tệp. Chương trình cho biết bảng mã, phông, số chữ và các đoạn đầu trước và sau khi chuyển.',
        'Nếu có chữ không chuyển được, các chữ đó được liệt kê trước tiên: sửa trong tệp gốc rồi chọn lại, hoặc đánh dấu đồng ý giữ như cũ.',
        'Nếu chữ sau khi chuyển đọc không thành tiếng, chọn đúng bảng mã của tệp.',
        'Bấm Ghi bản Unicode… và chọn nơi ghi. Tệp gốc không bao giờ bị thay đổi; cỡ chữ, đậm, nghiêng, bảng giữ nguyên. Ở tệp .csv, ô bắt đầu như công thức được thêm dấu phẩy trên (\') đứng trước.',
      ],
    ],
  },
  {
    id: 'campaigns', title: 'Thu báo cáo',
    text: [
      'Mục Thu báo cáo (Ctrl+T) làm trọn một đợt: từ yêu cầu báo cáo tới báo cáo tổng hợp. Một đợt đi qua năm bước:',
      [
        'Chuẩn bị: chọn chỉ đạo, kỳ, hạn (rơi vào cuối tuần thì chuyển sang thứ Hai), đề cương, chỉ tiêu; danh sách đơn vị lấy từ cây tổ chức. Soạn kế hoạch hoặc công văn kèm đề cương, biểu số liệu.',
        'Phát phiếu: ghi cho mỗi đơn vị một tệp Excel và một tệp Word vào thư mục. Đơn vị chỉ điền ô để trống.',
        'Nhận báo cáo: chọn các tệp gửi về, tên gì cũng được. Chương trình cho xem trước từng tệp, chỉ rõ trang tính, ô, giá trị sai và cách sửa; số liệu lệch nhau (ví dụ tổng khác cộng các phần) được báo trước khi ghi, kèm hai vế và ô của mỗi vế; rồi chấp nhận, nhận chờ xem, hoặc trả lại kèm công văn. Nhập lại tệp cũ không sinh bản mới, nhưng báo cáo còn chờ xem thì chấp nhận hoặc trả lại được ngay; cả lần nhập hoàn tác được.',
        'Tổng hợp: bấm một con số để xem đơn vị, tệp, ô đã cho ra số ấy. Chốt số liệu khi tới ngày; số sửa sau đó ghi thành điều chỉnh, có người và lý do.',
        'Viết báo cáo: đánh dấu ý trong lời các đơn vị (ưu điểm, hạn chế, nguyên nhân, bài học kinh nghiệm, kiến nghị; ghi kiến nghị với ai), gom ý giống nhau, rồi lập dự thảo. Bấm Nguồn cạnh từng mục của dự thảo để xem đơn vị và ô số liệu. Có báo cáo gửi muộn thì cập nhật: chương trình cho xem từng chỗ đổi và giữ lời anh chị đã sửa.',
      ],
      'Bảng theo dõi luôn có đủ mọi đơn vị, kể cả nơi chưa gửi. Phát phiếu rồi vẫn đổi được hạn gửi và ghi được đơn vị không phải báo cáo, kèm lý do. Chế độ báo cáo lập sẵn các đợt tháng, quý, năm. Tỷ lệ, số bình quân không có số gốc được ghi rõ và không cộng chung. Sơ kết, tổng kết, báo cáo định kỳ có mẫu riêng; báo cáo tổng kết chưa có bài học kinh nghiệm thì chưa ban hành được.',
    ],
  },
  {
    id: 'year-work', title: 'Theo dõi trong năm',
    text: [
      'Mục Theo dõi (Ctrl+D) có bốn sổ: học tập nghị quyết (số triệu tập, số dự, học bù), đăng ký cam kết (ai còn thiếu), kết nạp đảng (từng bước không bỏ qua được; còn thiếu bao nhiêu so với chỉ tiêu năm và nhiệm kỳ), đánh giá xếp loại (điểm, điều kiện, giới hạn 20%, phiếu).',
      'Bảng xếp loại nhận khối dán từ Excel: xem trước, có ô sai thì chưa ghi gì, ghi rồi hoàn tác được cả khối. Thẻ Phiếu bầu nhập số phiếu theo bảng; kết quả các năm trước nhập được một lần cho nhiều năm.',
      'Mỗi bảng xuất ra Excel. Trang So với báo cáo của đơn vị đặt số trong sổ cạnh số đơn vị báo; chương trình chỉ báo chỗ lệch, không tự sửa.',
    ],
  },
  {
    id: 'changes', title: 'Chỉ đạo và biến động tổ chức',
    text: [
      'Mỗi chỉ đạo (Kế hoạch, thẻ Chỉ đạo của cấp trên) có ngày sơ kết sau 2 năm và tổng kết sau 5 năm (hoặc khi hết hiệu lực, nếu sớm hơn) do chương trình đề xuất; thẻ Sơ kết, tổng kết xếp việc quá hạn lên đầu; thẻ Đơn vị đã ban hành cho biết nơi nào chưa có kế hoạch. Căn cứ chọn từ sổ chỉ đạo luôn đúng số, ngày, trích yếu; “Đưa vào sổ chỉ đạo” chuyển căn cứ gõ tay vào sổ.',
      'Sáp nhập, chia tách, giải thể, bàn giao, tiếp nhận, đổi tên: mục Tổ chức, thẻ Biến động. Ghi tổ chức trước và sau, nơi chuyển đến của đảng viên và của từng tổ chức bên dưới, bấm Thực hiện… để xem trước rồi đổi một lần. Mã tổ chức và văn bản cũ giữ nguyên; hoàn tác được khi chưa có hồ sơ nào dùng tới tổ chức mới.',
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
    id: 'minutes', title: 'Kiểm tra, giám sát',
    text: [
      'Mục Kiểm tra (Ctrl+5) có năm thẻ: Cuộc kiểm tra, giám sát; Chương trình; Thống kê; Phân công phụ trách; Quy trình. Một cuộc là một hồ sơ biết mình đang ở bước nào và văn bản nào phải làm tiếp.',
      [
        'Mở cuộc từ một dòng của chương trình năm (đối tượng, nội dung, thời gian có sẵn), hoặc thêm cuộc mới và ghi lý do đột xuất.',
        'Các bước: F4 lập văn bản của bước tiếp theo từ hồ sơ và các văn bản trước; F5 ghi hoàn thành; F6 bỏ qua, kèm lý do; F7 gắn hội nghị xem xét với một cuộc họp. Số, ngày của quyết định ghi một lần, các văn bản sau tự lấy. F4 từ trang nào của cuộc cũng về lại các bước.',
        'Buổi làm việc: mỗi buổi là một biên bản có thành phần, diễn biến, tài liệu giao nhận, ý kiến bảo lưu. Người ký của bên được kiểm tra chọn trong những người có mặt; để trống thì biên bản chừa chỗ ký.',
        'Phát hiện và yêu cầu: mỗi yêu cầu gắn với phát hiện, có người thực hiện, thời hạn, người theo dõi; khắc phục ghi kèm minh chứng. Kết quả, hình thức kỷ luật và phiếu ghi cho từng đối tượng; hội nghị xem xét có thể là một cuộc họp đã ghi ở mục Họp.',
      ],
      'Thời hạn tính theo ngày làm việc, kèm điều khoản. Chỗ cần xem lại chỉ để nhắc, không chặn. Thống kê: bấm một con số để xem các cuộc; số lệch chỉ được nêu ra, không tự sửa; biểu mới thêm được mà không phải đổi chương trình.',
      'Cuộc theo quy trình hạn chế (tố cáo, dấu hiệu vi phạm, kỷ luật) chỉ hiện với tài khoản máy tính có trong Người được xem; người khác không thấy cuộc, văn bản, lịch sử, nhiệm vụ của cuộc, cũng không thấy văn bản thay thế, công văn gửi kèm, phiếu gửi lập từ đó. Số của văn bản vẫn đứng trong sổ, không ghi trích yếu; thống kê vẫn đếm đủ số cuộc. Tệp văn phòng chưa mã hoá thì ai giữ tệp vẫn có thể đọc bằng công cụ khác: mã hoá tệp ở Cài đặt › Mã hoá, hoặc giữ tệp ở nơi an toàn.',
    ],
  },
  {
    id: 'meetings', title: 'Họp',
    text: [
      'Mục Họp (Ctrl+H) đi từ chuẩn bị tới biên bản đã ký. Trước hết khai danh sách đảng viên, cấp uỷ viên ở mục Tổ chức, thẻ Thành viên: điểm danh, số người phải có mặt và biểu quyết đều tính từ danh sách có hiệu lực vào ngày họp.',
      [
        'Chuẩn bị: chọn loại, ai họp, giờ, nơi, chủ trì, thư ký. Đề xuất chương trình thêm các nội dung thường kỳ và việc kỳ trước còn lại. Lập giấy tờ… làm giấy mời, thông báo, danh sách điểm danh, kịch bản điều hành.',
        'Ghi diễn biến (F4): F2 điểm danh (C có mặt, L vắng có lý do, K vắng không lý do, A còn lại có mặt cả, D vừa đến, V ra về); F3 vào nội dung tiếp; F4 phát biểu (gõ vài chữ của tên, Enter, rồi gõ ý kiến); F5 diễn biến; F6 biểu quyết; F7 kết luận; F8 nhiệm vụ; F9 đảng phí; Shift+F9 bế mạc. Alt+↑, Alt+↓ đi giữa các dòng; Alt+Delete bỏ dòng, Alt+Insert lấy lại.',
        'Mỗi dòng tự lưu trong vòng một giây kể từ chữ đầu chưa lưu. Máy tắt đột ngột thì mở lại là còn; phần xử lý đang khởi động lại thì chữ vẫn nằm trong ô và được gửi lại.',
        'Biên bản: xem số liệu, điều cần lưu ý, lập biên bản, nghị quyết, thông báo kết luận, trích biên bản, biên bản kiểm phiếu; ghi nhiệm vụ vào sổ; Thông qua rồi Ký. Chưa đủ số người phải có mặt thì không thông qua được; ký rồi thì khoá.',
      ],
      'Ở phần biểu quyết, gõ số không tán thành và ý kiến khác; số tán thành là số còn lại. Nhiệm vụ và đơn thư, kiến nghị có sổ riêng, việc chưa xong tự vào chương trình đề xuất của kỳ sau. Màn hình chủ trì mở thành cửa sổ riêng (sang màn hình thứ hai nếu có), chữ lớn: đang bàn việc gì, ai nói, ai xin phát biểu (Shift+F4 ghi tên, Shift+F5 mời người chờ đầu), đủ số người hay chưa, kết quả biểu quyết.',
      'Thẻ Nhiệm vụ xếp việc theo hạn, theo người, theo đơn vị; Lấy nhiệm vụ từ… đưa nhiệm vụ của kế hoạch, cuộc họp, nghị quyết vào sổ; phím cách ghi kết quả kèm minh chứng, N mở nơi giao việc. Thẻ Số liệu tính tỷ lệ dự họp, phát biểu, thời gian chuyển đơn thư; không có gì phải gõ. Bản ghi sửa sau khi đã lấy nhiệm vụ thì việc chưa ai sửa đổi theo, việc đã có người sửa được nêu cả hai bản. Văn bản của cuộc họp mang chữ Dự thảo cho tới khi biên bản được thông qua.',
    ],
  },
  {
    id: 'registers', title: 'Ban hành, sổ văn bản',
    text: [
      'Văn bản đi từ dự thảo, trình duyệt, đã duyệt, đã ký đến ban hành, lưu. Cấp số khi văn bản đã ký: hộp Cấp số, ban hành nói trước sẽ là số nào; số, ngày, bản đã ban hành và dòng trong sổ được ghi cùng một lúc hoặc không ghi gì. Văn bản ban hành phải đúng như bản đã ký (trừ số, ngày): sau khi ký mà tên tổ chức, người ký, mẫu, thể thức hay hồ sơ đổi làm lời văn khác đi thì hộp Cấp số nêu chỗ khác và không cấp số. Bản đã ban hành giữ nguyên mãi; sai thì ban hành văn bản khác thay thế.',
      'Văn bản › Sổ văn bản: số đi theo từng loại, từng nhiệm kỳ; đại hội, bản sao, văn bản mật, văn bản đến có sổ riêng. Giữ số, trả lại, huỷ, lùi ngày đều phải ghi lý do và còn mãi trong diễn biến của số. Số đã cấp trên sổ giấy thì ghi vào sổ; số văn bản đã có từ trước thì bấm Đưa số đã có vào sổ. In sổ ra Word, PDF, Excel.',
      'Kiểm tra sổ nêu số thiếu, số trùng, ngày lộn xộn, ký hiệu sai, văn bản ngoài nhiệm kỳ; người phụ trách xác nhận từng nhiệm kỳ. Sổ giấy trước đây lập lại trong Excel thì nhập bằng Nhập sổ cũ, số giữ đúng như đã ghi.',
      'Cột Bản ký quét cho biết văn bản nào chưa gắn bản quét. Soạn văn bản thay thế (ở chi tiết của một số) lập dự thảo nêu số, ngày của văn bản cũ.',
    ],
  },
  {
    id: 'in-and-out', title: 'Văn bản đến, danh sách gửi, gói gửi',
    text: [
      'Văn bản › Văn bản đến: mỗi văn bản nhận một số đến; ghi chuyển cho ai, hạn, văn bản trả lời, kèm bản quét. Sửa ngày đến, loại, độ mật thì sổ sửa theo và ghi ai sửa, khi nào. Vào sổ nhầm thì huỷ số kèm lý do, số ấy vẫn nằm trong sổ. Chọn Độ mật trước khi ghi trích yếu: văn bản Tuyệt mật không ghi trích yếu, không giữ tệp.',
      'Danh sách gửi lấy nơi nhận của văn bản đã ban hành; ghi ra Word, PDF, Excel. Phiếu gửi… lập một phiếu chung hoặc mỗi nơi một phiếu, in tất cả thành một tệp.',
      'Gói gửi (.vpkx) mang văn bản, số liệu tổng hợp của văn phòng, số liệu từng đơn vị, mục lục và chữ ký số của văn phòng đến cấp trên, kể cả bằng USB; nơi nhận kiểm tra từng byte không cần mạng. Lần đầu, hai bên đọc cho nhau dãy số của khoá để đối chiếu. Soạn công văn gửi kèm lập dự thảo nêu từng văn bản đã chọn.',
      'Số liệu tổng hợp: chọn đợt báo cáo khi lập gói; đợt đã chốt thì gửi số đã chốt. Hộp lập gói nói rõ kỳ, số đơn vị đã có và còn thiếu đơn vị nào. Nơi nhận không phải gõ lại: số vào thẳng đợt đang hỏi nơi gửi kỳ ấy, như báo cáo của nơi gửi; chỗ nào khác số liệu, câu trả lời đang có, hoặc gói không có, thì chọn từng chỗ; nơi gửi không phải đơn vị ấy hay cấp trên của nó thì chương trình nhắc. Khác kỳ, khác cách tính, hoặc chưa có đợt thì chương trình nói ra và chờ người quyết định: mỗi gói chỉ nhận một lần, nên số liệu chưa vào được đợt nào thì phải chọn đợt, hoặc chọn “Bỏ qua”, rồi mới nhận được gói.',
    ],
  },
  {
    id: 'search', title: 'Tìm hồ sơ, văn bản',
    text: [
      'Ctrl+Shift+F mở trang Tìm: mọi hồ sơ, lời in trên văn bản, báo cáo của đơn vị và tệp kèm theo (Word, Excel, PDF) đều tìm được. Gõ không dấu thì tìm cả chữ có dấu; gõ có dấu thì đúng dấu ấy (uỷ và ủy là một). Đặt chữ trong ngoặc kép để tìm các chữ liền nhau.',
      'Chữ đứng liền nhau theo thứ tự đã gõ được xếp trước, ở trích yếu trước trong lời văn. Cột bên trái thu hẹp theo loại, năm, đơn vị, tình trạng; lượt tìm hay dùng thì lưu lại dưới một tên.',
      'Xem chuỗi (ở kết quả tìm, ở trang chỉ đạo, hoặc Ctrl+Shift+L khi đang mở hồ sơ) vẽ từ chỉ đạo đến kế hoạch, báo cáo, cuộc họp, kết luận: phím mũi tên đi giữa các ô, Enter mở, phím cách lấy ô đang chọn làm gốc; có cả dạng bảng. Ô viền đứt là dự thảo; đường đứt nối văn bản với dự thảo hoặc văn bản thay nó.',
      'Hồ sơ hạn chế không hiện với người không được xem, kể cả trong số đếm. Văn bản Tuyệt mật chỉ tìm được theo số; chữ trong ảnh quét không đọc được.',
    ],
  },
  {
    id: 'import', title: 'Nhập hồ sơ, sao lưu',
    text: [
      'Cài đặt › Nhập hồ sơ nhận một tệp .json theo lược đồ đã công bố. Có lỗi thì không ghi gì, mọi lỗi được liệt kê kèm chỗ và cách sửa.',
      'Mỗi ngày chương trình tự giữ một bản sao trong thư mục “… - sao luu” cạnh tệp văn phòng, mở thử từng bản và bỏ bớt bản cũ. Cài đặt › Sao lưu: sao lưu ngay, chọn thư mục trên ổ khác để giữ thêm một bản, chọn một dòng để xem phục hồi sẽ đổi những gì rồi mới phục hồi. Văn phòng trước khi phục hồi được giữ thành một bản sao; trước khi nhập dữ liệu, nhập sổ cũ, thực hiện hay hoàn tác biến động tổ chức cũng vậy.',
      'Diễn tập phục hồi mở thử bản sao mới nhất ở nơi tách riêng, kiểm tra toàn bộ và ghi kết quả ra Word để ký, lưu. Chọn diễn tập hằng tháng, hằng quý hoặc không; đến hạn thì trang Tổng quan nhắc.',
      'Tệp hỏng bị từ chối và giữ nguyên. Bấm Cứu dữ liệu… để lấy những gì còn đọc được sang một tệp mới, kèm báo cáo nêu phần mất và bản sao gần nhất có gì; tệp hỏng không bị sửa.',
      'Nếu chương trình báo tệp không như lần mở trước: có thể ai đó đã đưa bản cũ vào chỗ này. Không rõ vì sao thì đừng cấp số; hỏi người giữ bản sao lưu.',
      'Tệp văn phòng phải nằm trên ổ của máy này; đặt trên ổ mạng dùng chung thì chương trình không mở, vì cơ sở dữ liệu ở đó sớm muộn cũng hỏng.',
    ],
  },
  {
    id: 'accounts', title: 'Tài khoản, nhật ký',
    text: [
      'Văn phòng chưa có tài khoản thì ai ngồi ở máy cũng làm được mọi việc. Cài đặt › Tài khoản: quản trị lập tài khoản đầu tiên, từ đó ai cũng phải đăng nhập. Mỗi tài khoản có một hay nhiều vai: người soạn, người kiểm tra, người ký, văn thư, quản trị; việc ngoài vai của mình thì chương trình không làm.',
      'Ctrl+L khoá màn hình; để yên lâu thì màn hình tự khoá. Gõ sai mật khẩu nhiều lần thì phải chờ lâu dần. Quên mật khẩu thì nhờ quản trị đặt lại; mật khẩu được đặt phải đổi ngay ở lần đăng nhập đầu.',
      'Cài đặt › Nhật ký ghi ai làm gì, lúc nào, không ghi nội dung; các dòng nối nhau bằng mã nên sửa một dòng là thấy. Bấm kiểm tra, hoặc dùng lệnh vpk doctor. Chép dòng mã cuối ra sổ tay để lần sau đối chiếu được cả khi nhật ký bị làm lại từ đầu.',
    ],
  },
  {
    id: 'encryption', title: 'Mã hoá tệp văn phòng',
    text: [
      'Tệp đã mã hoá chỉ mở được bằng mật khẩu của tệp, hoặc khoá khôi phục đã in. Mật khẩu của tệp là một cho cả tệp, khác mật khẩu tài khoản. Quên mật khẩu mà mất cả khoá khôi phục thì không ai mở được nữa, kể cả người làm ra chương trình.',
      [
        'Văn phòng mới: chọn Mã hoá khi tạo. Văn phòng đang dùng: Cài đặt › Mã hoá, bấm Mã hoá tệp văn phòng…',
        'Chọn mật khẩu ít nhất 12 ký tự, hoặc 4 từ: một câu dễ nhớ với mình, khó đoán với người khác.',
        'Bản sao lưu chưa mã hoá được đếm và hỏi: mã hoá cả, hoặc giữ nguyên. Bản sao ở USB, máy khác thì tự cất hoặc xoá.',
        'In phiếu khoá khôi phục, cất nơi có khoá, không để cạnh máy. Chưa có máy in thì chép ra giấy rồi gõ lại hai nhóm chữ để chắc đã chép đúng.',
      ],
      'Quên mật khẩu: ở hộp mở tệp, chọn Dùng khoá khôi phục, gõ bốn dòng của phiếu; mở được rồi thì đổi mật khẩu. Đổi mật khẩu thì khoá khôi phục cũng đổi; bản sao cũ vẫn mở bằng mật khẩu, khoá khôi phục lúc làm bản sao đó, khi phục hồi chương trình sẽ hỏi.',
      'Với tệp đã mã hoá, Mở bằng Word và In hỏi nơi lưu trước, vì tệp ghi ra không còn được mã hoá. Mã hoá không giữ được văn phòng đang mở trên màn hình và các tệp đã ghi ra.',
      'Gõ sai nhiều lần thì phải đợi lâu dần. Dòng lệnh vpk hỏi mật khẩu của tệp, hoặc lấy từ biến VPK_PASSPHRASE; không ghi mật khẩu vào dòng lệnh.',
    ],
  },
  {
    id: 'network', title: 'Mạng và văn bản mật',
    text: [
      'Chương trình không mở kết nối nào, không gửi gì ra ngoài; chỉ những tệp do anh chị ghi ra mới rời máy. Cài đặt › Chương trình và mạng (hoặc Ctrl+K, gõ “mạng”) nói rõ được ngăn bằng cách nào, được kiểm bằng gì, những gì chương trình không biết; ghi ra PDF để lưu hồ sơ của máy.',
      'Khi chọn độ mật mà máy đang nối mạng, chương trình cảnh báo theo Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15. Máy có thuộc mạng LAN độc lập hay không do cơ quan xác định; chương trình không biết được.',
    ],
  },
  { id: 'keys', title: 'Phím tắt', text: ['Mọi việc làm được bằng bàn phím. Tab và Shift+Tab đi giữa các chỗ; Bảng lệnh (Ctrl+K) tìm mọi lệnh theo tên, mọi hồ sơ, văn bản theo chữ.'] },
]

export const shortcuts: readonly (readonly [string, string])[] = [
  ['Ctrl+1 … Ctrl+9', 'Tổng quan, Tổ chức, Kế hoạch, Báo cáo, Kiểm tra, Văn bản, Thể thức, Mẫu văn bản, Cài đặt (cả Alt+1 … Alt+9)'],
  ['Ctrl+T, Ctrl+H, Ctrl+D', 'Thu báo cáo, Họp, Theo dõi'],
  ['Ctrl+N', 'Thêm mới ở trang đang xem'], ['Ctrl+F', 'Tìm trong danh sách'], ['Enter', 'Mở dòng đang chọn'],
  ['Ctrl+S', 'Lưu và xem các chỗ cần sửa'], ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'], ['Alt+↑, Alt+↓', 'Chuyển dòng lên, xuống trong danh sách của hồ sơ; ở trang Tổ chức, chuyển đơn vị lên, xuống trong thứ tự của cơ quan'],
  ['Enter trong danh sách ý', 'Thêm ý mới (Shift+Enter xuống dòng trong ý)'], ['Ctrl+E, Ctrl+Shift+E', 'Xuất Word, xuất PDF'],
  ['Ctrl+Shift+O', 'Mở bằng Word'], ['Ctrl+P', 'In'], ['Ctrl+U', 'Chuyển phông cũ sang Unicode, chọn tệp khác'], ['Ctrl+O', 'Mở văn phòng khác'], ['Ctrl+I', 'Nhập hồ sơ'], ['F5', 'Kiểm tra lại tệp đang xem (trang Thể thức)'], ['Ctrl+K', 'Bảng lệnh: lệnh, hồ sơ, văn bản'], ['Ctrl+Shift+F', 'Tìm trong hồ sơ, văn bản'], ['Ctrl+Shift+L', 'Chuỗi văn bản của hồ sơ đang mở'], ['Ctrl+L', 'Khoá màn hình (văn phòng có tài khoản)'], ['F1', 'Hướng dẫn'],
  ['Ctrl và +, Ctrl và −, Ctrl+0', 'Chữ lớn hơn, nhỏ hơn, bình thường'],
]
