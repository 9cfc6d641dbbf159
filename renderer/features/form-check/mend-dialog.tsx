/** Mending: every change is shown before it is made, the safe ones chosen; the copy goes where the person says. */
import { useState } from 'react'
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ChangePreview, FileReport, MendResult } from '../../../shared/contract/form-checks.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useFocusBack } from '../../ui/focus-back.ts'
import { ChangeList } from './change-list.tsx'
import { MendOutcome } from './mend-outcome.tsx'
import { stemOf } from './finding-words.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '920px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  count: { marginLeft: 'auto' },
})

interface MendDialogProps {
  readonly fileName: string
  readonly checkId: string
  readonly report: FileReport
  /** What can be mended, asked for before the dialog opens: an empty dialog has nothing to put the keyboard on. */
  readonly changes: readonly ChangePreview[]
  readonly onClose: () => void
}

export function MendDialog(props: MendDialogProps) {
  useFocusBack()
  const styles = useStyles()
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) props.onClose() }}>
      <DialogSurface className={styles.surface}><Mending {...props} /></DialogSurface>
    </Dialog>
  )
}

function Mending({ fileName, checkId, report, onClose, changes }: MendDialogProps) {
  const styles = useStyles()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => idsOf(changes.filter(({ safe }) => safe)))
  const [tracked, setTracked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const [result, setResult] = useState<MendResult | null>(null)
  if (result !== null) return <MendOutcome result={result} before={report} onClose={onClose} />
  const write = async (): Promise<void> => {
    setFault(null)
    try {
      const grant = await shell().chooseExport(`${stemOf(fileName)} (đã sửa)`, 'docx')
      if (grant === null) return
      setBusy(true)
      setResult(await client.formChecks.mend({ checkId, findingIds: [...chosen], tracked, grant: grant.token }))
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <DialogBody>
      <DialogTitle>{`Sửa “${fileName}”`}</DialogTitle>
      <DialogContent className={styles.content}>
        <Text>Chọn những chỗ để chương trình sửa. Tệp gốc giữ nguyên; bản sửa ghi ra tệp khác. Chỉ thể thức được sửa, câu chữ và số liệu không đổi.</Text>
        {fault !== null && <FaultBar fault={fault} />}
        <div className={styles.buttons}>
          <Button onClick={() => setChosen(idsOf(changes))}>Chọn tất cả</Button>
          <Button onClick={() => setChosen(idsOf(changes.filter(({ safe }) => safe)))}>Chỉ chỗ an toàn</Button>
          <Button onClick={() => setChosen(new Set())}>Bỏ chọn hết</Button>
          <Text className={styles.count} role="status">{`Đã chọn ${chosen.size} trong ${changes.length} chỗ`}</Text>
        </div>
        <ChangeList changes={changes} chosen={chosen} onChange={setChosen} />
        <RadioGroup aria-label="Cách ghi bản sửa" value={tracked ? 'tracked' : 'clean'} onChange={(_event, data) => setTracked(data.value === 'tracked')}>
          <Radio value="clean" label="Bản sạch: đã sửa xong, dùng được ngay" />
          <Radio value="tracked" label="Bản có theo dõi thay đổi và chú thích: xem từng chỗ trong Word rồi chấp nhận hay không" />
        </RadioGroup>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Đóng</Button>
        <Button appearance="primary" disabled={chosen.size === 0 || busy} onClick={() => void write()}>{busy ? 'Đang ghi…' : 'Ghi bản đã sửa…'}</Button>
      </DialogActions>
    </DialogBody>
  )
}

function idsOf(changes: readonly ChangePreview[]): ReadonlySet<string> {
  return new Set(changes.map(({ findingId }) => findingId))
}
