/** The ways Vietnamese was written before NFC Unicode, and their names. */

/** `decomposed` is Unicode with marks as characters of their own, in any order ("Unicode tổ hợp", also as code page 1258 has it). */
export const charsets = ['tcvn3', 'vni', 'vps', 'viscii', 'decomposed'] as const
export type Charset = (typeof charsets)[number]

export const charsetNames: Readonly<Record<Charset, string>> = {
  tcvn3: 'TCVN3 (ABC)', vni: 'VNI', vps: 'VPS', viscii: 'VISCII', decomposed: 'Unicode tổ hợp',
}

/** What was done to cells of a CSV that a spreadsheet would compute. */
export function guardedSentence(cells: number): string {
  return `${cells} ô bắt đầu như công thức (=, +, -, @): bản chuyển mã thêm dấu ' đứng trước, để bảng tính không tự tính khi mở tệp.`
}
