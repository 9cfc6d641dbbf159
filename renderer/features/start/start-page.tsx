/** Before an office is open: choose a recent one, open a file, create one, or look at the sample. */
import { useEffect, useState } from 'react'
import { Button, Spinner, Subtitle2, Text, Title2, makeStyles, tokens } from '@fluentui/react-components'
import { FolderAddRegular } from '@fluentui/react-icons/svg/folder-add'
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open'
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed'
import { StarRegular } from '@fluentui/react-icons/svg/star'
import { useQuery } from '@tanstack/react-query'
import type { RecentOffice } from '../../../shared/contract/shell.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { useCommands } from '../../app/commands.tsx'
import type { OpenRequest } from '../../app/office.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { SalvageDialog } from '../salvage/salvage-dialog.tsx'
import type { DamagedFile } from '../salvage/salvage-dialog.tsx'
import { NewOfficeForm } from './new-office-form.tsx'
import { StartChoice } from './start-choice.tsx'

const useStyles = makeStyles({
  page: { outlineStyle: 'none', flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  sheet: {
    maxWidth: '760px', margin: '4vh auto', padding: '36px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow8,
    '@media (max-width: 600px)': { padding: '16px', margin: 0 },
  },
  choices: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** A file that does not open because of what stands in it. */
const damagedCodes: ReadonlySet<Fault['code']> = new Set(['OFFICE_CORRUPT', 'OFFICE_NOT_SQLITE'])

interface StartPageProps {
  /** Why the office could not be opened at the start, if so. */
  readonly fault: Fault | null
  /** Begin with the wizard. */
  readonly creating: boolean
  readonly onOpen: (request: OpenRequest) => Promise<void>
}

export function StartPage({ fault: firstFault, creating: startsCreating, onOpen }: StartPageProps) {
  const styles = useStyles()
  const [creating, setCreating] = useState(startsCreating)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState(firstFault)
  /** The file that was to be opened last, for saving what can be read of it. */
  const [asked, setAsked] = useState<DamagedFile | null>(null)
  const [saving, setSaving] = useState(false)
  // What happens while this page stands is said on it too.
  useEffect(() => setFault(firstFault), [firstFault])
  const open = async (ask: () => Promise<OpenRequest | null>): Promise<void> => {
    setFault(null)
    try {
      const request = await ask()
      if (request === null) return
      setAsked(request.type === 'open' && request.name !== undefined ? { token: request.token, displayName: request.name } : null)
      setBusy(true)
      await onOpen(request)
    } catch (error) {
      setFault(toFault(error))
    } finally {
      setBusy(false)
    }
  }
  const openFile = (): Promise<void> => open(async () => {
    const grant = await shell().chooseOfficeToOpen()
    return grant === null ? null : { type: 'open', token: grant.token, name: grant.displayName }
  })
  useCommands([
    { id: 'openOffice', label: 'Mở văn phòng…', group: 'Tệp', keys: ['Ctrl+O'], run: () => void openFile() },
    { id: 'newOffice', label: 'Tạo văn phòng…', group: 'Tệp', keys: ['Ctrl+Shift+N'], run: () => setCreating(true) },
  ])
  return (
    <main className={styles.page} tabIndex={-1}>
      <div className={styles.sheet}>
        <div>
          <Title2 as="h1">Văn phòng Khối</Title2>
          <Text as="p" block className={styles.quiet}>Soạn kế hoạch, báo cáo, biên bản đúng thể thức văn bản của Đảng từ hồ sơ của văn phòng.</Text>
        </div>
        {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
        {fault !== null && damagedCodes.has(fault.code) && <div><Button onClick={() => setSaving(true)}>Cứu dữ liệu…</Button></div>}
        {saving && <SalvageDialog damaged={asked} onClose={() => setSaving(false)} onOpen={onOpen} />}
        {busy && <Spinner label="Đang mở văn phòng…" delay={300} />}
        {creating
          ? <NewOfficeForm onCancel={() => setCreating(false)} onCreated={onOpen} />
          : (
            <>
              <RecentOffices onOpen={({ token, displayName }) => void open(async () => ({ type: 'open', token, name: displayName }))} />
              <div className={styles.choices}>
                <Subtitle2 as="h2">Bắt đầu</Subtitle2>
                <StartChoice icon={<FolderAddRegular />} title="Tạo văn phòng mới" detail="Khai tên cấp uỷ, địa danh, ký hiệu và nhiệm kỳ; mất chừng hai phút." onClick={() => setCreating(true)} />
                <StartChoice icon={<FolderOpenRegular />} title="Mở tệp văn phòng" detail="Chọn tệp .vpk đã có trên máy này (Ctrl+O)." onClick={() => void openFile()} />
                <StartChoice icon={<StarRegular />} title="Xem văn phòng mẫu" detail="Dữ liệu ví dụ để làm thử; không đụng đến hồ sơ thật."
                  onClick={() => void open(async () => ({ type: 'sample', token: (await shell().sampleOfficeGrant()).token }))} />
              </div>
            </>
          )}
      </div>
    </main>
  )
}

function RecentOffices({ onOpen }: { readonly onOpen: (office: RecentOffice) => void }) {
  const styles = useStyles()
  const recent = useQuery({ queryKey: ['shell', 'recentOffices'], queryFn: () => shell().recentOffices(), staleTime: 0 })
  if (recent.data === undefined || recent.data.length === 0) return null
  return (
    <div className={styles.choices}>
      <Subtitle2 as="h2">Mở gần đây</Subtitle2>
      {recent.data.map((office) => (
        <StartChoice key={`${office.folderHint} ${office.displayName}`} icon={office.encrypted ? <LockClosedRegular /> : <FolderOpenRegular />} title={office.displayName} detail={office.encrypted ? `${office.folderHint} · đã mã hoá` : office.folderHint} onClick={() => onOpen(office)} />
      ))}
    </div>
  )
}
