/** The journal of an office: acts added in the transaction they happen in, tied into a chain that shows where it was touched. */
export { appendAudit, appendHistoryAudit, everyAuditRow, everyHistoryLine, selectAuditHash, selectAuditHead } from './audit.repository.ts'
export { earlierRegisterActTexts, paperStepText, registerActText, registerSubject } from './act-texts.ts'
export type { PaperStepTaken, RegisterAct } from './act-texts.ts'
export { chainStart, firstHash, hashOf, historyText, walkChain } from './chain.ts'
export type { AuditRow, BrokenLink, ChainWalk, HistoryLine } from './chain.ts'
