/**
 * Numbers of the way into the Party. None was read in the primary text here: each is `custom`, taken from how offices work,
 * and only ever makes a sentence, never a refusal.
 */
export const admissionLimits = {
  /** Giấy chứng nhận lớp nhận thức về Đảng is good for so many months (document-catalogue 15). */
  certificateMonths: { value: 60, status: 'custom' },
  /** Of the official members of the cell, each candidate voted on apart (document-catalogue 15). */
  ballotShare: { numerator: 2, denominator: 3, status: 'custom' },
  /** From the decision to the ceremony, Monday to Friday; holidays are not known here. */
  ceremonyWorkingDays: { value: 30, status: 'custom' },
  /** Thời gian dự bị, from the ceremony (document-catalogue 15). */
  probationMonths: { value: 12, status: 'custom' },
  /** Steps closer together than this are shown, "không chạy theo số lượng" (seed-requirements 2-21). */
  shortIntervalDays: { value: 7, status: 'custom' },
} as const
