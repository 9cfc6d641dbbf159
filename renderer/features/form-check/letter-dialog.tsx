/** The letter that sends the paper back: to whom, from which body, where the file goes. */
import { useState } from 'react'
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FileReport } from '../../../shared/contract/form-checks.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useOffice } from '../../app/office.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useFocusBack } from '../../ui/focus-back.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { useBodyOptions } from '../shared-fields/use-options.ts'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { addresseeOf } from './addressee.ts'
import { stemOf } from './finding-words.ts'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } })

interface LetterDialogProps {
  readonly fileName: string
  readonly checkId: string
  readonly report: FileReport
  readonly onClose: () => void
}

export function LetterDialog({ fileName, checkId, report, onClose }: LetterDialogProps) {
  useFocusBack()
  const styles = useStyles()
  const { office } = useOffice()
  const bodies = useBodyOptions()
  const { tell } = useWrittenFile()
  const [typed, setTyped] = useState<string | null>(null)
  const [bodyId, setBodyId] = useState<string | null>(office.bodyId)
  const [fault, setFault] = useState<Fault | null>(null)
  const addressee = typed ?? addresseeOf(report.summary.issuer, bodies.map(({ label }) => label))
  const missing = addressee.trim() === '' || bodyId === null
  const write = async (): Promise<void> => {
    if (bodyId === null) return
    try {
      const grant = await shell().chooseExport(`Công văn trả lại - ${stemOf(fileName)}`, 'docx')
      if (grant === null) return
      tell('Đã ghi công văn', await client.formChecks.defectLetter({ checkId, addressee: addressee.trim(), bodyId, grant: grant.token }))
      onClose()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose() }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Soạn công văn trả lại văn bản</DialogTitle>
          <DialogContent className={styles.fields}>
            <Text>Công văn nêu từng lỗi và điểm cần chú ý, kèm cách sửa và điều khoản. Số và ngày để trống; xem lại trong Word trước khi trình ký.</Text>
            {fault !== null && <FaultBar fault={fault} />}
            <Field label="Kính gửi" required>
              <Input value={addressee} onChange={(_event, data) => setTyped(data.value)} />
            </Field>
            <Field label="Cơ quan gửi" required>
              <PickInput value={bodyId} options={bodies} onChange={setBodyId} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Đóng</Button>
            <Button appearance="primary" disabled={missing} onClick={() => void write()}>Ghi công văn…</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
