/**
 * Sentences of the schemas speak of files and of keys; at a form dates are typed otherwise and ids are chosen from lists.
 * This is the one place that says them in the words of the form.
 */
const onScreen: readonly (readonly [RegExp, string])[] = [
  [/^Ngày phải viết dạng/u, 'Ngày phải gõ dạng ngày/tháng/năm, ví dụ 05/6/2026.'],
  [/^Thời điểm phải viết dạng/u, 'Nhập đủ ngày và giờ, ví dụ 05/6/2026 và 08:00.'],
  [/^Mã chỉ gồm/u, 'Chưa chọn.'],
  [/^Giá trị không nằm trong danh sách/u, 'Chưa chọn.'],
  [/^Số phải viết bằng chữ số/u, 'Chưa nhập, hoặc không phải là số, ví dụ 1.250 hoặc 96,5.'],
  [/cần số/u, 'Chưa nhập, hoặc không phải là số.'],
  [/cần chữ/u, 'Chưa nhập.'],
  [/^Thiếu mục này/u, 'Chưa nhập.'],
]

/** A message as a person at the form should read it. */
export function screenMessage(message: string | undefined): string | undefined {
  if (message === undefined) return undefined
  return onScreen.find(([pattern]) => pattern.test(message))?.[1] ?? message
}
