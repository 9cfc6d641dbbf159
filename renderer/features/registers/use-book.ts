/** A book, or what a check of it found, written out where the person says. */
import type { EntryFilter } from '../../../shared/contract/registers.ts'
import { client } from '../../api/client.ts'
import { useWriteOut } from '../papers/use-write-out.ts'

export const bookFormats = [['docx', 'Word'], ['pdf', 'PDF'], ['xlsx', 'Excel']] as const
export type BookFormat = (typeof bookFormats)[number][0]

export function useBook() {
  const { writing, run } = useWriteOut()
  return {
    writing,
    write: (filter: EntryFilter, format: BookFormat, name: string) => run(name, (grant) => client.registers.writeBook({ ...filter, format, grant }), format),
    writeReport: ({ bodyId, spanId }: { readonly bodyId: string, readonly spanId: string }, format: BookFormat, name: string) => run(name, (grant) => client.registers.writeReport({ bodyId, spanId, format, grant }), format),
  }
}
