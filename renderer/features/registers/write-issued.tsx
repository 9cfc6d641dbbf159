/** The bytes that were issued, written out again as they were: a Word file or a PDF, whichever was issued. */
import { Button } from '@fluentui/react-components'
import type { RegisterEntry } from '../../../shared/domain/register.ts'
import { client } from '../../api/client.ts'
import { useWriteOut } from '../papers/use-write-out.ts'

export function WriteIssuedButton({ entry: { id, written, words, fileKind } }: { readonly entry: RegisterEntry }) {
  const { writing, run } = useWriteOut()
  return <Button disabled={writing} onClick={() => void run(`${written} ${words.subject}`, (grant) => client.registers.writeIssued({ entryId: id, grant }), fileKind ?? 'docx')}>Ghi lại tệp đã ban hành…</Button>
}
