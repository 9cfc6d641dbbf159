/** A book, or what a check of it found, written out where the person says. */
import { useState } from 'react'
import type { EntryFilter } from '../../../shared/contract/registers.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import type { WrittenFile } from '../papers/use-written-file.ts'

export function useBook() {
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const [writing, setWriting] = useState(false)
  const run = async (name: string, format: 'docx' | 'pdf' | 'xlsx', work: (grant: string) => Promise<WrittenFile>): Promise<void> => {
    try {
      const grant = await shell().chooseExport(name, format)
      if (grant === null) return
      setWriting(true)
      tell('Đã ghi', await work(grant.token))
    } catch (error) {
      notifyFault(error)
    } finally {
      setWriting(false)
    }
  }
  return {
    writing,
    write: (filter: EntryFilter, format: 'docx' | 'pdf' | 'xlsx', name: string) => run(name, format, (grant) => client.registers.writeBook({ ...filter, format, grant })),
    writeReport: (of: { readonly bodyId: string, readonly spanId: string }, format: 'docx' | 'pdf', name: string) => run(name, format, (grant) => client.registers.writeReport({ ...of, format, grant })),
  }
}
