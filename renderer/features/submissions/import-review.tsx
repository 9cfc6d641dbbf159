/** The preview: all files with their decisions above, the chosen file's problems below, and the button that takes them in. */
import { useState } from 'react'
import { Button, Field, Input, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ImportDecision, ImportFile, ImportPreview } from '../../../shared/contract/submissions.ts'
import { notOpenedWords } from '../../../shared/domain/submission-words.ts'
import { DateInput } from '../../ui/form/date-field.tsx'
import { Card } from '../../ui/page.tsx'
import { today } from '../../ui/dates.ts'
import { ImportTable } from './import-table.tsx'
import { ProblemTable } from './problem-table.tsx'
import type { Decided, Decisions, useImportForms } from './use-import-forms.ts'
import { needsReason } from './words.ts'

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  grow: { flexGrow: 1 },
  files: { flexGrow: 3, flexBasis: '220px' },
  problems: { flexGrow: 2, flexBasis: '140px', overflow: 'auto' },
  title: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  foot: { flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  reason: { flexGrow: 1, minWidth: '260px' },
})

interface ImportReviewProps { readonly forms: ReturnType<typeof useImportForms>, readonly preview: ImportPreview, readonly decisions: Decisions }

export function ImportReview({ forms, preview, decisions }: ImportReviewProps) {
  const styles = useStyles()
  const [shownId, setShownId] = useState<string | null>(null)
  const [receivedOn, setReceivedOn] = useState<string | null>(today())
  const [reason, setReason] = useState('')
  const { files } = preview
  const shown = files.find(({ fileId }) => fileId === shownId) ?? files.find(({ state }) => state !== 'ready') ?? files[0]
  const all = (state: ImportFile['state'], decision: ImportDecision): void => void forms.decide(preview, decisions, Object.fromEntries(files.filter((file) => file.state === state)
    .map(({ fileId }): [string, Decided] => [fileId, { decision, reason: decisions[fileId]?.reason ?? '', chosen: true }])))
  const count = (state: ImportFile['state']): number => files.filter((file) => file.state === state).length
  const waiting = files.filter((file) => file.waiting !== null).length
  const owing = files.filter((file) => {
    const decided = decisions[file.fileId]
    return decided !== undefined && needsReason(file, decided.decision, preview.frozen) && decided.reason.trim() === '' && reason.trim() === ''
  }).length
  const taken = Object.values(decisions).filter(({ decision }) => decision !== 'skip').length
  return (
    <>
      {!preview.opened && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{notOpenedWords}</MessageBarBody></MessageBar>}
      <Card fills className={styles.files}>
        <div className={styles.tools}>
          <Text role="status" className={styles.grow}>
            {`${files.length} tệp: ${count('ready')} không lỗi, ${count('problems')} có lỗi, ${count('unitUnknown')} chưa rõ đơn vị, ${count('unchanged')} đã nhập rồi${waiting === 0 ? '' : ` (${waiting} chờ xem)`}, ${count('unreadable')} không đọc được.`}
          </Text>
          {count('ready') > 0 && <Button size="small" onClick={() => all('ready', 'accept')}>Chấp nhận mọi tệp không lỗi</Button>}
          {count('problems') > 0 && <Button size="small" onClick={() => all('problems', 'receive')}>Tệp có lỗi: nhận, chờ xem</Button>}
          {count('problems') > 0 && <Button size="small" onClick={() => all('problems', 'return')}>Tệp có lỗi: trả lại</Button>}
        </div>
        <ImportTable preview={preview} decisions={decisions} shown={shown?.fileId ?? null} onShow={setShownId}
          onAssign={(fileId, bodyId) => void forms.assign(preview, decisions, fileId, bodyId)}
          onDecide={(fileId, decision) => void forms.decide(preview, decisions, { [fileId]: { decision, reason: decisions[fileId]?.reason ?? '', chosen: true } })} />
      </Card>
      <Card className={styles.problems}>
        {shown !== undefined && <FileProblems file={shown} decided={decisions[shown.fileId]} frozen={preview.frozen} reason={reason}
          onReason={(words) => void forms.decide(preview, decisions, { [shown.fileId]: { decision: decisions[shown.fileId]?.decision ?? 'skip', reason: words, chosen: true } })} />}
      </Card>
      <Card className={styles.foot}>
        <Field label="Ngày nhận"><DateInput value={receivedOn} onChange={setReceivedOn} label="Ngày nhận báo cáo" /></Field>
        <Field className={styles.reason} label={preview.frozen ? 'Lý do chung (số liệu đã chốt: mỗi báo cáo chấp nhận thêm là một điều chỉnh)' : 'Lý do chung (cho các tệp trả lại, hoặc chấp nhận dù còn lỗi)'}>
          <Input value={reason} onChange={(_event, data) => setReason(data.value)} />
        </Field>
        <Button size="large" onClick={forms.restart}>Thôi</Button>
        <Button size="large" appearance="primary" disabled={taken === 0 || owing > 0} onClick={() => void forms.commit(preview, decisions, { receivedOn, reason })}>
          {owing > 0 ? `Còn ${owing} tệp chưa ghi lý do` : `Nhập ${taken} tệp`}
        </Button>
      </Card>
    </>
  )
}

interface FileProblemsProps {
  readonly file: ImportFile
  readonly decided: Decided | undefined
  readonly frozen: boolean
  /** Said for all files. */
  readonly reason: string
  readonly onReason: (reason: string) => void
}

function FileProblems({ file, decided, frozen, reason, onReason }: FileProblemsProps) {
  const styles = useStyles()
  return (
    <section aria-label={`Chi tiết tệp ${file.fileName}`}>
      <div className={styles.title}>
        <Text weight="semibold">{file.bodyName === '' ? file.fileName : `${file.fileName} – ${file.bodyName}`}</Text>
        {file.note !== '' && <Text>{file.note}</Text>}
        {decided !== undefined && needsReason(file, decided.decision, frozen) && (
          <Field label={decided.decision === 'return' ? 'Lý do trả lại' : 'Lý do chấp nhận'} required={reason.trim() === ''} hint={reason.trim() === '' ? undefined : 'Để trống thì lấy lý do chung ở dưới.'}>
            <Input value={decided.reason} onChange={(_event, data) => onReason(data.value)} />
          </Field>
        )}
      </div>
      {file.state !== 'unreadable' && <ProblemTable problems={file.problems} />}
    </section>
  )
}
