/** Writes a file where the person says (tables as Excel unless told otherwise), and tells where it is. */
import { useCallback, useState } from 'react'
import type { ExportFormat } from '../../../shared/contract/shell.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useWrittenFile } from './use-written-file.ts'
import type { WrittenFile } from './use-written-file.ts'

export function useWriteOut() {
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const [writing, setWriting] = useState(false)
  /** `write` gets the grant of the chosen place. */
  const run = useCallback(async (suggestedName: string, write: (grant: string) => Promise<WrittenFile>, format: ExportFormat = 'xlsx'): Promise<void> => {
    try {
      const grant = await shell().chooseExport(suggestedName, format)
      if (grant === null) return
      setWriting(true)
      tell('Đã ghi', await write(grant.token))
    } catch (error) {
      notifyFault(error)
    } finally {
      setWriting(false)
    }
  }, [notifyFault, tell])
  return { writing, run }
}
