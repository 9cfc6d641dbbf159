/** Why a difference is proposed as it is, in the words of the window. */
export const reasons = {
  fixed: 'Phần này lấy từ hồ sơ và quy định về thể thức; sửa ở hồ sơ, không sửa trong Word.',
  figures: 'Bảng và biểu đồ lấy số liệu từ hồ sơ; sửa số liệu ở phần Nội dung.',
  subject: 'Trích yếu là một mục của hồ sơ: giữ như hồ sơ, hoặc sửa hồ sơ theo Word.',
  facts: 'Có chỗ lấy từ hồ sơ (số liệu, ngày, tên) đã bị sửa trong Word.',
  both: 'Chỗ này đã được sửa ở cả hai bên kể từ khi đưa ra Word.',
  gone: 'Đoạn này không còn trong văn bản nữa, vì hồ sơ đã đổi; câu trong Word được giữ ở tệp nhận lại.',
  number: 'Số thứ tự do chương trình đánh lại theo thứ tự các mục.',
  letters: 'Chỉ khác chữ hoa, chữ thường hoặc dấu cuối do chương trình trình bày.',
  moved: 'Thứ tự các đoạn theo hồ sơ; muốn đổi chỗ thì đổi thứ tự ở phần Nội dung.',
  looks: 'Chỉ khác cách trình bày (đậm, nghiêng, gạch chân …); chương trình trình bày theo quy định.',
  unheld: 'Văn bản của chương trình không chứa được phần này; xem lại trong tệp nhận lại.',
  onlyTitle: 'Chỉ còn tên mục, phần chữ sau tên mục đã bị xoá; hãy sửa ở phần Nội dung.',
  headOfMore: 'Tên mục này còn đoạn đứng dưới nên chưa bỏ riêng được; hãy sửa ở phần Câu chữ.',
  inTable: 'Hàng, ô thêm trong bảng: sửa số liệu ở phần Nội dung.',
  noPlace: 'Chỗ này (đầu trang, trước mục đầu tiên, sau chữ ký) không thêm đoạn được.',
} as const
