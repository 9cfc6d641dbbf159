/** Nhập báo cáo of one campaign: files dropped or chosen, looked at, decided, taken in; what has come, and the imports so far. */
import { useState } from 'react'
import { Button, ProgressBar, Subtitle1, Tab, TabList, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { service } from '../../api/client.ts'
import { shell } from '../../api/shell.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Page } from '../../ui/page.tsx'
import { StepsCommand } from '../campaigns/steps-command.tsx'
import { BatchList } from './batch-list.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportReview } from './import-review.tsx'
import { ReceivedList } from './received-list.tsx'
import { useImportForms } from './use-import-forms.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, gap: tokens.spacingVerticalS },
  area: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', flexGrow: 1, gap: tokens.spacingVerticalL, textAlign: 'center', minHeight: 'fit-content',
    padding: tokens.spacingHorizontalXXL, border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: '52px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalM },
  words: { maxWidth: '68ch', color: tokens.colorNeutralForeground2 },
  wait: { padding: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '520px' },
})

type Place = 'files' | 'received' | 'batches'

export function ImportPage() {
  const styles = useStyles()
  const { id } = useParams({ from: '/campaigns/$id/import' })
  const navigate = useNavigate()
  const campaign = useQuery(service.campaigns.get.queryOptions({ input: { id }, staleTime: 0 }))
  const [place, setPlace] = useState<Place>('files')
  const forms = useImportForms(id)
  const { state } = forms
  const choose = async (ask: () => Promise<readonly Parameters<typeof forms.look>[0][number][]>): Promise<void> => {
    try {
      setPlace('files')
      await forms.look(await ask())
    } catch (error) {
      forms.failed(error)
    }
  }
  const chooseFiles = (): void => void choose(() => shell().chooseReturnedForms())
  const chooseFolder = (): void => void choose(async () => {
    const folder = await shell().chooseReturnedFolder()
    return folder === null ? [] : [folder]
  })
  const drop = (files: readonly File[]): void => void choose(() => shell().grantReturnedForms(files))
  const typeIn = (): void => void navigate({ to: '/campaigns/$id/entry', params: { id } })
  const busy = state.step === 'working'
  return (
    <Page title={campaign.data === undefined ? 'Nhận báo cáo' : `Nhận báo cáo: ${campaign.data.record.title}`} commands={<>
      <CommandButton label="Chọn tệp…" icon={<DocumentAddRegular />} disabled={busy} onClick={chooseFiles} />
      <CommandButton label="Chọn cả thư mục…" icon={<FolderOpenRegular />} disabled={busy} onClick={chooseFolder} />
      <CommandButton label="Nhập tay…" icon={<KeyboardRegular />} disabled={busy} onClick={typeIn} />
      <StepsCommand campaignId={id} />
    </>}>
      <div className={styles.page} data-takes-files onDragOver={(event) => event.preventDefault()} onDrop={(event) => {
        event.preventDefault()
        if (!busy) drop([...event.dataTransfer.files])
      }}>
        <TabList size="small" selectedValue={place} onTabSelect={(_event, { value }) => { if (value === 'files' || value === 'received' || value === 'batches') setPlace(value) }}>
          <Tab value="files">Nhập tệp</Tab>
          <Tab value="received">Báo cáo đã nhận</Tab>
          <Tab value="batches">Các lần nhập</Tab>
        </TabList>
        {place === 'received' && <ReceivedList campaignId={id} />}
        {place === 'batches' && <BatchList campaignId={id} />}
        {place === 'files' && <>
          {forms.fault !== null && <FaultBar fault={forms.fault} onDismiss={forms.clearFault} />}
          {(state.step === 'idle' || state.step === 'cancelled') && (
            <div className={styles.area}>
              <span className={styles.icon} aria-hidden><MailInboxRegular /></span>
              <Subtitle1 as="h2">Thả các tệp đơn vị gửi về vào đây</Subtitle1>
              {state.step === 'cancelled' && <Text role="status">Đã dừng; chưa có gì được nhập.</Text>}
              <div className={styles.buttons}>
                <Button size="large" appearance="primary" icon={<DocumentAddRegular />} onClick={chooseFiles}>Chọn tệp…</Button>
                <Button size="large" icon={<FolderOpenRegular />} onClick={chooseFolder}>Chọn cả thư mục…</Button>
              </div>
              <Text className={styles.words}>
                Nhận biểu Excel, đề cương Word và tệp dữ liệu; tệp đổi tên, lưu lại bằng chương trình khác vẫn đọc được. Chương trình cho xem trước từng tệp và từng lỗi; chỉ ghi vào văn phòng khi bạn bấm Nhập, và hoàn tác được cả lần nhập.
              </Text>
            </div>
          )}
          {state.step === 'working' && (
            <div className={styles.wait} role="status">
              <Text>{state.total === null ? `${state.label}…` : `${state.label}: ${state.done}/${state.total}`}</Text>
              <ProgressBar value={state.total === null ? undefined : state.done / Math.max(1, state.total)} aria-label={state.label} />
              <div><Button onClick={forms.cancel}>Dừng</Button></div>
            </div>
          )}
          {state.step === 'preview' && <ImportReview forms={forms} preview={state.preview} decisions={state.decisions} />}
          {state.step === 'done' && <ImportDone result={state.result} onAgain={forms.restart} onList={() => setPlace('received')} />}
        </>}
      </div>
    </Page>
  )
}
