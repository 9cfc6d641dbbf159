/** What the office is called, which body it serves and how it likes its papers. */
export { getOffice, saveOffice, writeOffice } from './settings.service.ts'
export { selectOffice } from './settings.repository.ts'
