/** Writes tables as an Excel file where the person says, and tells where it is. */
import { useCallback, useState } from 'react'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useWrittenFile } from './use-written-file.ts'
import type { WrittenFile } from './use-written-file.ts'

export function useWorkbook() {
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const [writing, setWriting] = useState(false)
  /** `write` gets the grant of the chosen place. */
  const run = useCallback(async (suggestedName: string, write: (grant: string) => Promise<WrittenFile>): Promise<void> => {
    try {
      const grant = await shell().chooseExport(suggestedName, 'xlsx')
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
