/** Papers that come in: the book, routing, answers, attachments. */
export { incomingProcedures } from './incoming.procedures.ts'
export { incomingPaperStore } from './incoming.repository.ts'
export { attachToIncoming, dueIncomingPapers, enterIncomingPaper, findIncoming } from './incoming.service.ts'
