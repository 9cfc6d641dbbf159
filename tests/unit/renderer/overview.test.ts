/** What Tổng quan says of a campaign that is open. */
import { expect, it } from 'vitest'
import { campaignWords } from '../../../renderer/features/overview/reports-due.tsx'

it('how many reports are in hand, and who is late, only where there are some', () => {
  const none = { inHand: 58, asked: 58, missing: 0, returned: 0, late: 0 }
  expect(campaignWords(none)).toBe('58/58 đơn vị đã gửi')
  expect(campaignWords({ inHand: 40, asked: 58, missing: 17, returned: 1, late: 3 })).toBe('40/58 đơn vị đã gửi; 17 đơn vị quá hạn chưa gửi; 1 đang trả lại; 3 gửi muộn')
})
