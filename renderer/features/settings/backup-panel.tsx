/** Copies of the office: made now, on a second disk, restored, rehearsed. */
import { useState } from 'react'
import { Badge, Button, Field, MessageBar, MessageBarBody, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { SaveRegular } from '@fluentui/react-icons/svg/save'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { drillPlanSchema } from '../../../shared/domain/backup.ts'
import type { BackupCopy, DrillPlan, DrillResult } from '../../../shared/domain/backup.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useOffice } from '../../app/office.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { TableColumn } from '../../ui/data-table.tsx'
import { showDate, showMoment, today } from '../../ui/dates.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { SalvageDialog } from '../salvage/salvage-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import type { ChosenCopy } from './restore-dialog.tsx'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', height: '260px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
})

const kindWords = { daily: 'tự động hằng ngày', asked: 'theo yêu cầu', before: 'trước một bước lớn' } as const

const columns: readonly TableColumn<BackupCopy>[] = [
  { id: 'day', header: 'Lúc', value: ({ day, time }) => `${day} ${time}`, cell: ({ day, time }) => `${showDate(day)} ${time}`, width: 168, fixed: true },
  { id: 'kind', header: 'Loại', value: ({ kind }) => kindWords[kind], width: 2 },
  { id: 'place', header: 'Nơi giữ', value: ({ place }) => place === 'own' ? 'cạnh tệp văn phòng' : 'ổ thứ hai', width: 2 },
  { id: 'size', header: 'Cỡ (MB)', value: ({ size }) => size, cell: ({ size }) => (size / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 }), width: 96, fixed: true, align: 'end' },
]

export function BackupPanel() {
  const styles = useStyles()
  const { office, switchTo } = useOffice()
  const [saving, setSaving] = useState(false)
  const queries = useQueryClient()
  const state = useQuery({ ...service.backups.state.queryOptions(), staleTime: 0 })
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: service.backups.key() })
  const make = useMutation(service.backups.make.mutationOptions({ onSuccess: refresh }))
  const [chosen, setChosen] = useState<ChosenCopy | null>(null)
  const { notifyFault } = useNotices()
  const other = async (): Promise<void> => {
    try {
      const grant = await shell().chooseOfficeToOpen()
      if (grant !== null) setChosen({ copy: { grant: grant.token }, name: grant.displayName })
    } catch (error) {
      notifyFault(error)
    }
  }
  return (
    <>
      <Section title="Sao lưu">
        <Text>{`Toàn bộ hồ sơ nằm trong một tệp: ${office.fileName}. Mỗi ngày chương trình tự giữ một bản sao trong thư mục “… - sao luu” cạnh tệp đó, mở thử từng bản, và bỏ bớt bản cũ (giữ 7 ngày, 5 tuần, 12 tháng gần nhất).`}</Text>
        {make.isError && <FaultBar fault={toFault(make.error)} onDismiss={() => make.reset()} />}
        {make.data !== undefined && <Text role="status">{`Đã sao lưu vào “${make.data.fileName}” và mở thử được.${make.data.secondCopy === 'failed' ? ' Chưa chép được sang ổ thứ hai: cắm lại ổ rồi sao lưu lần nữa.' : ''}`}</Text>}
        <div className={styles.buttons}>
          <Button appearance="primary" icon={<SaveRegular />} disabled={make.isPending} onClick={() => make.mutate(undefined)}>Sao lưu ngay</Button>
          <Button onClick={() => void other()}>Phục hồi từ tệp khác…</Button>
          <Button onClick={() => setSaving(true)}>Cứu dữ liệu của tệp hỏng…</Button>
        </div>
        <QueryView query={state}>{({ copies }) => <Copies copies={copies} onRestore={({ place, fileName }) => setChosen({ copy: { place, fileName }, name: fileName })} />}</QueryView>
      </Section>
      <QueryView query={state}>{({ secondFolder, secondMissing }) => <SecondDisk folder={secondFolder} missing={secondMissing} onChanged={refresh} />}</QueryView>
      <QueryView query={state}>{({ lastDrill, drillDue, drillPlan }) => <Drill last={lastDrill} due={drillDue} plan={drillPlan} onDone={refresh} />}</QueryView>
      {saving && <SalvageDialog damaged={null} onClose={() => setSaving(false)} onOpen={switchTo} />}
      {chosen !== null && <RestoreDialog chosen={chosen} onClose={() => setChosen(null)} />}
    </>
  )
}

function Copies({ copies, onRestore }: { readonly copies: readonly BackupCopy[], readonly onRestore: (copy: BackupCopy) => void }) {
  const styles = useStyles()
  if (copies.length === 0) return <Text>Chưa có bản sao nào. Bấm “Sao lưu ngay” để có bản đầu tiên.</Text>
  return (
    <>
      <Text>Chọn một dòng để xem trước rồi phục hồi từ bản sao đó.</Text>
      <div className={styles.list}><DataTable label="Các bản sao lưu" rows={copies} columns={columns} rowKey={({ place, fileName }) => `${place} ${fileName}`} onOpen={onRestore} empty={null} /></div>
    </>
  )
}

function SecondDisk({ folder, missing, onChanged }: { readonly folder: string | null, readonly missing: boolean, readonly onChanged: () => Promise<void> }) {
  const { notifyFault } = useNotices()
  const styles = useStyles()
  const choose = async (take: boolean): Promise<void> => {
    try {
      const grant = take ? await shell().chooseBackupFolder() : null
      if (take && grant === null) return
      await client.backups.chooseSecond({ grant: grant?.token ?? null })
      await onChanged()
    } catch (error) {
      notifyFault(error)
    }
  }
  return (
    <Section title="Bản sao thứ hai">
      <Text>{folder === null ? 'Ổ của máy hỏng thì bản sao cạnh tệp cũng mất. Hãy chọn một thư mục trên ổ khác (ổ USB, ổ mạng); mỗi lần sao lưu chương trình chép thêm một bản vào đó.' : `Mỗi lần sao lưu, một bản được chép thêm vào thư mục “${folder}”.`}</Text>
      {missing && <MessageBar intent="warning" layout="multiline"><MessageBarBody>Không thấy thư mục của bản sao thứ hai ở máy này. Cắm lại ổ, hoặc chọn thư mục khác.</MessageBarBody></MessageBar>}
      <div className={styles.buttons}>
        <Button onClick={() => void choose(true)}>{folder === null ? 'Chọn thư mục…' : 'Chọn thư mục khác…'}</Button>
        {folder !== null && <Button onClick={() => void choose(false)}>Thôi chép bản thứ hai</Button>}
      </div>
    </Section>
  )
}

const planWords: Readonly<Record<DrillPlan, string>> = { monthly: 'mỗi tháng', quarterly: 'mỗi quý', off: 'không nhắc' }

function Drill({ last, due, plan, onDone }: { readonly last: DrillResult | null, readonly due: string | null, readonly plan: DrillPlan, readonly onDone: () => Promise<void> }) {
  const styles = useStyles()
  const { notifyFault } = useNotices()
  const { writing, run } = useWriteOut()
  const choose = async (next: DrillPlan): Promise<void> => {
    try {
      await client.backups.chooseDrillPlan({ plan: next })
      await onDone()
    } catch (error) {
      notifyFault(error)
    }
  }
  const drill = useMutation(service.backups.drill.mutationOptions({ onSuccess: onDone }))
  const print = (): void => void run('Kết quả diễn tập phục hồi dữ liệu', (grant) => client.backups.writeProof({ grant, format: 'docx' }), 'docx')
  return (
    <Section title="Diễn tập phục hồi">
      <Text>Bản sao mới nhất được mở ở một nơi tách riêng và kiểm tra toàn bộ; văn phòng đang dùng không bị đụng tới.</Text>
      <Field label="Nhắc diễn tập" orientation="horizontal">
        <Select value={plan} onChange={(_event, { value }) => void choose(drillPlanSchema.parse(value))}>
          {drillPlanSchema.options.map((each) => <option key={each} value={each}>{planWords[each]}</option>)}
        </Select>
      </Field>
      {last?.sound === false && <MessageBar intent="error" layout="multiline"><MessageBarBody>Lần diễn tập gần nhất không đạt: bản sao lưu ấy không dùng để phục hồi được. Bấm “Sao lưu ngay”, kiểm tra ổ đĩa, rồi diễn tập lại.</MessageBarBody></MessageBar>}
      {last?.sound !== false && due !== null && due <= today() && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{last === null ? 'Chưa diễn tập lần nào: chưa có gì chứng tỏ bản sao dùng được.' : `Đã đến hạn diễn tập (${showDate(due)}).`}</MessageBarBody></MessageBar>}
      {drill.isError && <FaultBar fault={toFault(drill.error)} onDismiss={() => drill.reset()} />}
      {last !== null && (
        <Text role="status"><Badge appearance="tint" color={last.sound ? 'success' : 'danger'}>{last.sound ? 'dùng được' : 'hỏng'}</Badge>{` Lần gần nhất: ${showMoment(last.at)}, ${last.actor}, bản “${last.fileName}”, ${last.checks.length} nội dung kiểm tra.${due === null ? '' : ` Lần tới: ${showDate(due)}.`}`}</Text>
      )}
      <div className={styles.buttons}>
        <Button disabled={drill.isPending} onClick={() => drill.mutate(undefined)}>{drill.isPending ? 'Đang diễn tập…' : 'Diễn tập ngay'}</Button>
        {last !== null && <Button disabled={writing} onClick={print}>Ghi kết quả ra Word…</Button>}
      </div>
    </Section>
  )
}
