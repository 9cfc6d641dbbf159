/** Sentences the windows of encryption share. */

export const copyNotMade = 'Chưa làm được bản sao hôm nay: hãy sao lưu ngay ở thẻ Sao lưu.'

/** Where a copy lies. */
export const placeWords = { own: 'cạnh tệp văn phòng', second: 'ổ thứ hai', beside: 'trước khi nâng cấp' } as const
