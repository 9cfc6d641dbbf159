/** Files kept with a record: taken in from this computer, given out again, taken off the record. */
import { useState } from 'react'
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { useController } from 'react-hook-form'
import { z } from 'zod'
import { attachmentSchema } from '../../../shared/domain/attachment.ts'
import type { Attachment } from '../../../shared/domain/attachment.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useFieldMessage } from '../../ui/form/field-message.ts'
import type { WrittenFile } from '../papers/use-written-file.ts'
import { sizeWords, useGiveOut } from './use-give-out.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '32px' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  add: { alignSelf: 'flex-start' },
})

const attachmentsSchema = z.array(attachmentSchema).catch([])

interface AttachmentListProps {
  readonly name: string
  /** Keeps the file behind the grant. */
  readonly take: (grant: string) => Promise<Attachment>
  /** Writes a kept file to the granted place. */
  readonly write: (sha256: string, grant: string) => Promise<WrittenFile>
}

export function AttachmentList({ name, take, write }: AttachmentListProps) {
  const styles = useStyles()
  const { field } = useController({ name })
  const message = useFieldMessage(name)
  const { notifyFault } = useNotices()
  const giveOut = useGiveOut(write)
  const [taking, setTaking] = useState(false)
  const attachments = attachmentsSchema.parse(field.value)
  const add = async (): Promise<void> => {
    setTaking(true)
    let list = attachments
    try {
      for (const { token } of await shell().chooseAttachments()) {
        const attachment = await take(token)
        if (!list.some(({ sha256 }) => sha256 === attachment.sha256)) list = [...list, attachment]
      }
    } catch (error) {
      notifyFault(error)
    } finally {
      // Those taken before the one that was refused stay.
      if (list !== attachments) field.onChange(list)
      setTaking(false)
    }
  }
  return (
    <div data-path={name} tabIndex={-1} role="group" aria-label="Tệp kèm theo">
      {attachments.length > 0 && (
        <ul className={styles.list}>
          {attachments.map((attachment) => (
            <li key={attachment.sha256} className={styles.line}>
              <Text className={styles.words}>{attachment.fileName} <Text className={styles.quiet}>{sizeWords(attachment.size)}</Text></Text>
              <Button appearance="subtle" icon={<ArrowDownloadRegular />} onClick={() => void giveOut(attachment)}>Lấy ra…</Button>
              <Button appearance="subtle" icon={<DismissRegular />} aria-label={`Bỏ tệp ${attachment.fileName}`} onClick={() => field.onChange(attachments.filter((each) => each !== attachment))} />
            </li>
          ))}
        </ul>
      )}
      {message !== undefined && <Text as="p" block role="alert" className={styles.problem}>{message}</Text>}
      <Button ref={field.ref} className={styles.add} appearance="subtle" disabled={taking} icon={taking ? <Spinner size="tiny" /> : <AttachRegular />} onClick={() => void add()}>Kèm tệp, bản quét…</Button>
    </div>
  )
}
