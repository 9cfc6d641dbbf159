/** The errors that stop a paper, each with a way to its place and a way past it; then what only wants a look. */
import { useState } from 'react'
import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { waiverSchema } from '../../../shared/contract/form-checks.ts'
import type { Gate } from '../../../shared/contract/form-checks.ts'
import type { Finding } from '../../../shared/contract/papers.ts'
import { FindingLine } from './finding-list.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

interface GateFindingsProps {
  readonly gate: Gate
  readonly onWaive: (finding: Finding, reason: string) => Promise<void>
  readonly onGoTo: (finding: Finding) => void
}

export function GateFindings({ gate, onWaive, onGoTo }: GateFindingsProps) {
  const styles = useStyles()
  const others = gate.findings.filter(({ severity }) => severity !== 'error')
  return (
    <>
      {gate.blocking.length > 0 && (
        <ul className={styles.list} aria-label="Lỗi phải xử lý trước khi trình ký">
          {gate.blocking.map((finding) => (
            <li key={`${finding.ruleId} ${finding.place}`} className={styles.item}><Blocking finding={finding} onWaive={onWaive} onGoTo={onGoTo} /></li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div>
          <Text weight="semibold">{`${others.length} điều cần chú ý, không chặn việc trình ký`}</Text>
          <ul className={styles.list} aria-label="Điều cần chú ý">
            {others.map((finding, index) => <li key={index} className={styles.item}><FindingLine finding={finding} /></li>)}
          </ul>
        </div>
      )}
    </>
  )
}

function Blocking({ finding, onWaive, onGoTo }: Omit<GateFindingsProps, 'gate'> & { readonly finding: Finding }) {
  const styles = useStyles()
  const [reason, setReason] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const parsed = waiverSchema.shape.reason.safeParse(reason ?? '')
  const send = (): void => {
    setTried(true)
    if (parsed.success) void onWaive(finding, parsed.data)
  }
  return (
    <>
      <FindingLine finding={finding} />
      {reason === null
        ? (
          <div className={styles.buttons}>
            <Button onClick={() => onGoTo(finding)}>Đến chỗ để sửa</Button>
            <Button aria-label={`Bỏ qua kèm lý do: ${finding.message}`} onClick={() => setReason('')}>Bỏ qua kèm lý do…</Button>
          </div>
        )
        : (
          <>
            <Field label="Lý do bỏ qua" required hint="Ít nhất 10 chữ cái. Lý do được lưu cùng tên người và giờ, không xoá được." validationMessage={tried && !parsed.success ? parsed.error.issues[0]?.message : undefined}>
              <Textarea autoFocus value={reason} onChange={(_event, data) => setReason(data.value)} />
            </Field>
            <div className={styles.buttons}>
              <Button appearance="primary" onClick={send}>Ghi lý do và bỏ qua lỗi này</Button>
              <Button onClick={() => setReason(null)}>Thôi</Button>
            </div>
          </>
        )}
    </>
  )
}
