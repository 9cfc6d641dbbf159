/** What a person reads of a line of the journal. */
import { expect, it } from 'vitest'
import { auditActionText, auditSubjectText } from '../../../shared/domain/audit.ts'
import { seriesText } from '../../../shared/domain/register.ts'

it('says what was done to what, in words', () => {
  expect(auditActionText('paper.signed')).toBe('Ghi nhận đã ký')
  expect(auditSubjectText('plans/ke-hoach-01')).toBe('kế hoạch ke-hoach-01')
  expect(auditSubjectText('office/backup')).toBe('bản sao')
  expect(auditSubjectText('account/van-thu')).toBe('tài khoản van-thu')
  expect(auditSubjectText(`register/${seriesText({ register: 'outgoing', bodyId: 'du', symbol: 'KH/ĐU', spanId: 'nk' })}/05-KH/ĐU`)).toBe('số 05-KH/ĐU')
  expect(auditSubjectText('register/du/nk-2025')).toBe('sổ du/nk-2025')
})

it('shows what a later program wrote as it is written', () => {
  expect(auditActionText('paper.flown')).toBe('paper.flown')
  expect(auditSubjectText('kites/1')).toBe('kites/1')
})
