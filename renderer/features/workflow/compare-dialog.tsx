/** Two versions of the paper as one text: what went struck through, what came underlined, each also said in words. */
import { useState } from 'react'
import { Button, Switch, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PaperKey, Redline, RedlineBlock } from '../../../shared/contract/workflow.ts'
import { client, service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import type { WrittenFile } from '../papers/use-written-file.ts'
import { OpenButtons, WrittenBar } from '../papers/written-outcome.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { Runs } from './runs.tsx'
import { useAct } from './use-act.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

interface CompareDialogProps extends PaperKey { readonly from: Compared, readonly to: Compared, readonly onClose: () => void }
/** A version and what people call it. */
export interface Compared { readonly revision: number, readonly name: string }

export function CompareDialog({ templateId, recordId, from, to, onClose }: CompareDialogProps) {
  const styles = useStyles()
  const [whole, setWhole] = useState(false)
  const query = useQuery(service.workflow.compare.queryOptions({ input: { templateId, recordId, from: from.revision, to: to.revision }, staleTime: 0, gcTime: 0 }))
  const { fault, running, act } = useAct()
  const [file, setFile] = useState<WrittenFile | null>(null)
  const toWord = (): Promise<boolean> => act(async () => {
    const { name } = await client.papers.suggestedName({ templateId, recordId })
    const grant = await shell().chooseExport(`${name} - so sánh`, 'docx')
    if (grant !== null) setFile(await client.workflow.compareInWord({ templateId, recordId, from: from.revision, to: to.revision, grant: grant.token }))
  })
  const actions = (
    <>
      {file === null ? <Button disabled={running || !query.isSuccess} onClick={() => void toWord()}>Ghi ra tệp Word có vết sửa…</Button> : <OpenButtons file={file} />}
      <Button onClick={onClose}>Đóng</Button>
    </>
  )
  return (
    <DialogFrame title="So sánh hai bản" size="wide" onClose={onClose} actions={actions}>
      {fault !== null && <FaultBar fault={fault} />}
      {file !== null && <WrittenBar done="Đã ghi bản so sánh" file={file} problems={[]} />}
      <Text>{`Từ ${from.name} đến ${to.name}. Chữ bỏ đi bị gạch ngang, chữ thêm vào được gạch chân.`}</Text>
      <Switch label="Hiện cả những chỗ không đổi" checked={whole} onChange={(_event, data) => setWhole(data.checked)} />
      <QueryView query={query}>
        {(redline) => (
          <>
            <Text role="status">{countsOf(redline)}</Text>
            <ul className={styles.list} aria-label="Khác nhau giữa hai bản">
              {redline.blocks.filter(({ change }) => whole || change !== 'same').map((block, at) => <li key={at}><BlockRuns block={block} /></li>)}
            </ul>
          </>
        )}
      </QueryView>
    </DialogFrame>
  )
}

function countsOf({ counts: { changed, added, removed, moved } }: Redline): string {
  const said = [[changed, 'chỗ sửa chữ'], [added, 'chỗ thêm'], [removed, 'chỗ bỏ'], [moved, 'chỗ chuyển vị trí']] as const
  const words = said.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`)
  return words.length === 0 ? 'Hai bản giống hệt nhau về câu chữ.' : `${words.join(', ')}.`
}

const changeWords: Readonly<Record<RedlineBlock['change'], string>> = { same: '', changed: 'sửa', added: 'thêm', removed: 'bỏ', moved: 'chuyển vị trí' }

function BlockRuns({ block: { where, label, change, runs } }: { readonly block: RedlineBlock }) {
  const styles = useStyles()
  return (
    <>
      <Text size={200} className={styles.quiet}>{[where, label, changeWords[change]].filter((word) => word !== '').join(' · ')}</Text>
      <Runs runs={runs} />
    </>
  )
}
