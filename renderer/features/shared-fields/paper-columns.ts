/** The columns that begin the list of every kind of record that makes a paper. */
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate } from '../../ui/dates.ts'

interface PaperRow { readonly number: number | null, readonly date: string | null, readonly subject: string }

export const paperColumns: readonly TableColumn<PaperRow>[] = [
  { id: 'number', header: 'Số', value: (row) => row.number, width: 72, fixed: true },
  { id: 'date', header: 'Ngày', value: (row) => row.date, cell: (row) => showDate(row.date), width: 112, fixed: true },
  { id: 'subject', header: 'Trích yếu', value: (row) => row.subject, width: 5 },
]
