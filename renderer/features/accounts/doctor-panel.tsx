/** The file looked at now: the journal's chain alone, or everything there is. */
import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { useMutation } from '@tanstack/react-query'
import type { DoctorCheck, DoctorReport } from '../../../shared/contract/audit.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Section } from '../../ui/form/layout.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  check: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { fontSize: '20px', flexShrink: 0, lineHeight: 1 },
  findings: { margin: 0 },
  head: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'text' },
})

export function DoctorPanel() {
  const styles = useStyles()
  const look = useMutation({ mutationFn: (what: 'journal' | 'all') => what === 'all' ? client.doctor.examine() : client.audit.verify() })
  return (
    <Section title="Kiểm tra tệp văn phòng">
      <Text>Chỉ xem, không sửa gì. Kiểm tra toàn bộ gồm cơ sở dữ liệu, cấu trúc, nhật ký, lịch sử, tệp đã ban hành và sổ văn bản; tệp lớn mất chừng một phút.</Text>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={look.isPending} onClick={() => look.mutate('all')}>Kiểm tra toàn bộ tệp</Button>
        <Button disabledFocusable={look.isPending} onClick={() => look.mutate('journal')}>Chỉ kiểm tra nhật ký</Button>
        {look.isPending && <Spinner size="tiny" label="Đang kiểm tra…" />}
      </div>
      {look.isError && <FaultBar fault={toFault(look.error)} onDismiss={() => look.reset()} />}
      {look.data !== undefined && <Found {...look.data} />}
    </Section>
  )
}

function Found({ checks, head }: Pick<DoctorReport, 'checks' | 'head'>) {
  const styles = useStyles()
  const bad = checks.filter(({ sound }) => !sound).length
  return (
    <div role="status">
      <Text block weight="semibold">{bad === 0 ? 'Không thấy chỗ nào hỏng hay bị sửa ngoài chương trình.' : `Có ${bad} mục không lành lặn. Giữ nguyên tệp này và mở bản sao lưu gần nhất.`}</Text>
      <ul className={styles.list}>{checks.map((check) => <Check key={check.id} check={check} />)}</ul>
      <Text block>{'Dòng cuối của nhật ký, nên chép ra giấy để lần sau đối chiếu:'}</Text>
      <Text block className={styles.head}>{`${head.sequence}:${head.hash}`}</Text>
    </div>
  )
}

function Check({ check: { name, sound, counted, findings } }: { readonly check: DoctorCheck }) {
  const styles = useStyles()
  return (
    <li className={styles.check}>
      <span className={styles.icon} aria-hidden>{sound ? <CheckmarkCircleRegular /> : <ErrorCircleRegular />}</span>
      <span>
        {`${sound ? 'Tốt' : 'HỎNG'}: ${name} (đã xem ${counted})`}
        {findings.length > 0 && <ul className={styles.findings}>{findings.map((finding) => <li key={finding}>{finding}</li>)}</ul>}
      </span>
    </li>
  )
}
