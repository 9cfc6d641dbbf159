/** Chuyển phông cũ: a file in legacy fonts is read, what would change is shown, and a Unicode copy is written. */
import { useState } from 'react'
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentSearchRegular } from '@fluentui/react-icons/svg/document-search'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { TextFontRegular } from '@fluentui/react-icons/svg/text-font'
import type { ConversionPlan } from '../../../shared/contract/conversions.ts'
import { useCommands } from '../../app/commands.tsx'
import { useNotices } from '../../app/notices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { PlanView } from './plan-view.tsx'
import { useConversion } from './use-conversion.ts'
import type { ConversionState, WriteState } from './use-conversion.ts'
import { WriteOutcome } from './write-outcome.tsx'

const useStyles = makeStyles({
  start: { display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', flexGrow: 1, minHeight: 'fit-content', gap: tokens.spacingVerticalL, textAlign: 'center', padding: tokens.spacingHorizontalXXXL },
  icon: { fontSize: '56px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  words: { maxWidth: '64ch', color: tokens.colorNeutralForeground2 },
  wait: { padding: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: tokens.spacingVerticalM },
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

export function ConvertPage() {
  const styles = useStyles()
  const { notifyFault } = useNotices()
  const conversion = useConversion(notifyFault)
  const { state, writing, choose, read, cancel, write } = conversion
  const [accepted, setAccepted] = useState<string | null>(null)
  const plan = state.step === 'planned' ? state.plan : null
  const lossAccepted = plan !== null && accepted === plan.planId
  const canWrite = plan !== null && mayWrite(plan, lossAccepted, writing)
  useCommands([
    { id: 'convertFile', label: 'Chọn tệp phông cũ…', group: 'Tệp', keys: ['Ctrl+U'], run: () => void choose() },
    ...plan !== null && canWrite ? [{ id: 'writeUnicode', label: 'Ghi bản Unicode…', group: 'Tệp', run: () => void write(plan, lossAccepted) }] : [],
  ])
  return (
    <Page title="Chuyển phông cũ" scrolls status={state.step === 'start' ? undefined : <span role="status">{statusOf(state)}</span>} {...state.step !== 'start' && {
      commands: (
        <>
          <CommandButton label="Chọn tệp khác…" icon={<DocumentSearchRegular />} shortcut="Ctrl+U" onClick={() => void choose()} />
          {plan?.changes === true && <CommandButton label="Ghi bản Unicode…" icon={<SaveRegular />} primary disabled={!canWrite} onClick={() => void write(plan, lossAccepted)} />}
        </>
      ),
    }}>
      {state.step === 'start' && <Start onChoose={() => void choose()} />}
      {state.step === 'reading' && (
        <div className={styles.wait}>
          <Spinner label={`Đang đọc “${state.source.grant.displayName}”…`} />
          <Button onClick={cancel}>Dừng</Button>
        </div>
      )}
      {state.step === 'failed' && <FaultBar fault={state.fault} onRetry={() => void read(state.source)} />}
      {state.step === 'cancelled' && (
        <MessageBar intent="info">
          <MessageBarBody>{`Đã dừng đọc “${state.source.grant.displayName}”; tệp không thay đổi.`}</MessageBarBody>
          <MessageBarActions><Button onClick={() => void read(state.source)}>Đọc lại</Button></MessageBarActions>
        </MessageBar>
      )}
      {state.step === 'planned' && (
        <div className={styles.stack}>
          <WriteOutcome state={writing} original={state.plan.fileName} />
          <PlanView plan={state.plan} charset={state.source.charset} onCharset={(charset) => void read({ ...state.source, charset })}
            lossAccepted={lossAccepted} onAcceptLoss={(yes) => setAccepted(yes ? state.plan.planId : null)} />
        </div>
      )}
    </Page>
  )
}

function mayWrite(plan: ConversionPlan, lossAccepted: boolean, writing: WriteState): boolean {
  return plan.changes && (plan.lost.length === 0 || lossAccepted) && writing.step !== 'writing'
}

function statusOf(state: Exclude<ConversionState, { step: 'start' }>): string {
  const { displayName } = state.source.grant
  switch (state.step) {
    case 'reading': case 'cancelled': return displayName
    case 'failed': return `${displayName}: không đọc được`
    case 'planned': return state.plan.lost.length > 0 ? `${displayName}: ${state.plan.lost.length} chữ không chuyển được` : displayName
  }
}

function Start({ onChoose }: { readonly onChoose: () => void }) {
  const styles = useStyles()
  return (
    <Card className={styles.start}>
      <span className={styles.icon} aria-hidden><TextFontRegular /></span>
      <Subtitle1 as="h2">Chọn tệp đang dùng phông cũ</Subtitle1>
      <Button size="large" appearance="primary" icon={<DocumentSearchRegular />} onClick={onChoose}>Chọn tệp…</Button>
      <Text className={styles.words}>
        Chương trình đọc tệp Word (.docx), Excel (.xlsx) hoặc văn bản thuần (.txt, .csv) soạn bằng phông TCVN3 (.VnTime, .VnTimeH…), VNI, VPS, VISCII hay Unicode tổ hợp, cho xem trước chữ sẽ đổi thế nào, rồi ghi bản Unicode ra tệp khác. Tệp gốc không bao giờ bị thay đổi.
      </Text>
    </Card>
  )
}
