/** The bytes that were issued, written out again as they were. */
import { Button } from '@fluentui/react-components'
import type { RegisterEntry } from '../../../shared/domain/register.ts'
import { client } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'

export function WriteIssuedButton({ entry }: { readonly entry: RegisterEntry }) {
  const { notifyFault } = useNotices()
  const { tell } = useWrittenFile()
  const write = async (): Promise<void> => {
    try {
      const grant = await shell().chooseExport(`${entry.written} ${entry.words.subject}`, 'docx')
      if (grant !== null) tell('Đã ghi lại', await client.registers.writeIssued({ entryId: entry.id, grant: grant.token }))
    } catch (error) {
      notifyFault(error)
    }
  }
  return <Button onClick={() => void write()}>Ghi lại tệp đã ban hành…</Button>
}
