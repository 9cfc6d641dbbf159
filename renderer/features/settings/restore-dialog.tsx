/** Before a copy takes the place of the office: what would change, said plainly. */
import { useEffect, useState } from 'react'
import { Button, Checkbox, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { auditActionText, auditSubjectText } from '../../../shared/domain/audit.ts'
import type { CopyRelation, RestorePreview } from '../../../shared/domain/backup.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { useNotices } from '../../app/notices.tsx'
import { useAccess } from '../../app/access.ts'
import { useOffice } from '../../app/office.ts'
import { showMoment } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useUnlocking } from '../protection/use-unlocking.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'

export interface ChosenCopy { readonly copy: Parameters<typeof client.backups.preview>[0], readonly name: string }

const useStyles = makeStyles({
  lost: { maxHeight: '220px', overflowY: 'auto', margin: 0, paddingLeft: tokens.spacingHorizontalXL },
})

const relations: Readonly<Record<CopyRelation, string>> = {
  same: 'Bản sao giống hệt văn phòng đang dùng; phục hồi không thay đổi gì.', older: 'Bản sao là chính văn phòng này ở lúc trước.', newer: 'Bản sao mới hơn văn phòng đang dùng.',
  branch: 'Bản sao và văn phòng đang dùng đã thay đổi theo hai hướng khác nhau từ một lúc trước đó.', other: 'Bản sao là của văn phòng khác, hoặc có từ trước khi có nhật ký nên không so được.',
}

export function RestoreDialog({ chosen: { copy, name }, onClose }: { readonly chosen: ChosenCopy, readonly onClose: () => void }) {
  const { withUnlock, dialog } = useUnlocking()
  // A copy may have been encrypted with another passphrase than the one in use: what opens it goes along to the restoring.
  const preview = useQuery({
    queryKey: [...service.backups.preview.key(), copy], staleTime: 0, gcTime: 0, retry: false, refetchOnWindowFocus: false,
    queryFn: () => withUnlock(name, async (unlock) => ({ found: await client.backups.preview({ ...copy, unlock }), unlock })),
  })
  const gaveUp = preview.data === null
  useEffect(() => { if (gaveUp) onClose() }, [gaveUp, onClose])
  const { replaced } = useOffice()
  // Who may work in it is the copy's to say.
  const { refresh } = useAccess()
  const { notify, notifyFault } = useNotices()
  const [fault, setFault] = useState<Fault | null>(null)
  const [running, setRunning] = useState(false)
  const [plainAgreed, setPlainAgreed] = useState(false)
  const waits = running || preview.data === undefined || preview.data === null || preview.data.found.makesPlain && !plainAgreed
  const restore = async (): Promise<void> => {
    if (preview.data === undefined || preview.data === null) return
    const { found, unlock } = preview.data
    setFault(null)
    setRunning(true)
    try {
      const { keptAs } = await client.backups.restore({ copy: { ...copy, unlock }, sha256: found.sha256, plainAgreed })
      onClose()
      setTimeout(() => void replaced().then(refresh).then(() => notify({ intent: 'success', text: `Đã phục hồi từ “${name}”. Văn phòng trước khi phục hồi được giữ thành bản sao “${keptAs}”.` }), notifyFault), 0)
    } catch (error) {
      setFault(toFault(error))
      setRunning(false)
    }
  }
  return (
    <DialogFrame title="Phục hồi từ bản sao" size="wide" onClose={onClose} actions={<><Button appearance="primary" disabled={waits} onClick={() => void restore()}>{running ? 'Đang phục hồi…' : 'Phục hồi, giữ văn phòng hiện nay thành bản sao'}</Button><Button onClick={onClose}>Thôi</Button></>}>
      <Text weight="semibold">{name}</Text>
      {fault !== null && <FaultBar fault={fault} />}
      <QueryView query={preview}>{(answer) => answer === null ? null : <><Changes preview={answer.found} />{answer.found.makesPlain && <PlainCopy agreed={plainAgreed} onAgree={setPlainAgreed} />}</>}</QueryView>
      {dialog}
    </DialogFrame>
  )
}

function PlainCopy({ agreed, onAgree }: { readonly agreed: boolean, readonly onAgree: (agreed: boolean) => void }) {
  return (
    <>
      <MessageBar intent="warning" layout="multiline"><MessageBarBody>Bản sao này không mã hoá, còn văn phòng đang dùng thì mã hoá. Phục hồi xong, ai có tệp văn phòng cũng đọc được; muốn giữ kín thì mã hoá lại.</MessageBarBody></MessageBar>
      <Checkbox label="Tôi đồng ý để văn phòng không còn mã hoá sau khi phục hồi" checked={agreed} onChange={(_, { checked }) => onAgree(checked === true)} />
    </>
  )
}

function Changes({ preview: { officeName, relation, counts, lost, lostTotal } }: { readonly preview: RestorePreview }) {
  const styles = useStyles()
  return (
    <>
      <MessageBar intent={relation === 'other' || relation === 'branch' ? 'warning' : 'info'} layout="multiline"><MessageBarBody>{`Bản sao của “${officeName}”. ${relations[relation]}`}</MessageBarBody></MessageBar>
      {counts.length > 0 && <Text>{`Số bản ghi sẽ đổi: ${counts.map(({ collection, copy, now }) => `${collection} ${now ?? '?'} → ${copy}`).join('; ')}.`}</Text>}
      {lostTotal > 0 && (
        <>
          <Text>{`${lostTotal.toLocaleString('vi-VN')} việc ghi sau bản sao sẽ không còn trong văn phòng (vẫn còn trong bản sao của văn phòng hiện nay):`}</Text>
          <ul className={styles.lost} tabIndex={0} aria-label="Việc ghi sau bản sao">
            {lost.map(({ at, actor, action, subject }) => <li key={`${at} ${action} ${subject}`}>{`${showMoment(at)}, ${actor}: ${auditActionText(action)} (${auditSubjectText(subject)})`}</li>)}
          </ul>
        </>
      )}
    </>
  )
}
