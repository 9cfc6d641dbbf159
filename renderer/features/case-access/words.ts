/** Words of who may see a case. */

/** What holds now, and what the procedure asks for. */
export function accessOf(isOpen: boolean, isRestricted: boolean): string {
  if (!isOpen) return 'Chỉ những người dưới đây thấy cuộc này và mọi văn bản, biên bản, lịch sử của nó trong chương trình.'
  return isRestricted ? 'Quy trình này hạn chế người xem: lưu xong, chỉ bạn và những người bạn thêm thấy cuộc này.' : 'Mọi người dùng văn phòng này đều thấy cuộc này.'
}
