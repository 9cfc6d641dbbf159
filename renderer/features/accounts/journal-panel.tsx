/** Cài đặt → Nhật ký: who did what to which thing, without a word of content; the chain, and the whole file, looked at now. */
import { useState } from 'react'
import { Button, Field, Input, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { auditActionSchema, auditActionText, auditActionWords, auditSubjectText } from '../../../shared/domain/audit.ts'
import type { AuditAction } from '../../../shared/domain/audit.ts'
import type { AuditRowShown } from '../../../shared/contract/audit.ts'
import { calendarDateSchema } from '../../../shared/domain/dates.ts'
import { client, service } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { showMoment } from '../../ui/dates.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { DateInput } from '../../ui/form/date-field.tsx'
import { FieldRow, Section } from '../../ui/form/layout.tsx'
import { DoctorPanel } from './doctor-panel.tsx'
import { useActorWords } from './use-display-names.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere', verticalAlign: 'top' } },
  number: { whiteSpace: 'nowrap' },
})

export function JournalPanel() {
  return <><DoctorPanel /><Journal /></>
}

function Journal() {
  const styles = useStyles()
  const words = useActorWords()
  const [asked, setAsked] = useState({ actor: '', subject: '', action: null as AuditAction | null, from: null as string | null, to: null as string | null })
  const question = { ...asked, from: calendarDateSchema.safeParse(asked.from).data ?? null, to: calendarDateSchema.safeParse(asked.to).data ?? null }
  const query = useInfiniteQuery({
    queryKey: [...service.audit.list.key(), question], initialPageParam: null as number | null, placeholderData: keepPreviousData, staleTime: 0,
    queryFn: ({ pageParam }) => client.audit.list({ ...question, before: pageParam }),
    getNextPageParam: (last) => last.more ? last.rows.at(-1)?.sequence ?? null : null,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Section title="Nhật ký">
      <Text>Mỗi việc một dòng, không có nội dung hồ sơ. Các dòng nối thành chuỗi: sửa hay xoá một dòng trong tệp thì phép kiểm tra ở trên chỉ ra đúng dòng ấy.</Text>
      <FieldRow narrow>
        <Field label="Tài khoản"><Input value={asked.actor} onChange={(_event, data) => setAsked({ ...asked, actor: data.value })} /></Field>
        <Field label="Việc">
          <Select value={asked.action ?? ''} onChange={(_event, data) => setAsked({ ...asked, action: auditActionSchema.safeParse(data.value).data ?? null })}>
            <option value="">Mọi việc</option>
            {Object.entries(auditActionWords).map(([action, name]) => <option key={action} value={action}>{name}</option>)}
          </Select>
        </Field>
        <Field label="Hồ sơ, tài khoản"><Input value={asked.subject} placeholder="Mã hồ sơ, tên tài khoản" onChange={(_event, data) => setAsked({ ...asked, subject: data.value })} /></Field>
        <Field label="Từ ngày"><DateInput value={asked.from} onChange={(from) => setAsked({ ...asked, from })} /></Field>
        <Field label="Đến ngày"><DateInput value={asked.to} onChange={(to) => setAsked({ ...asked, to })} /></Field>
      </FieldRow>
      {query.isError && <FaultBar fault={toFault(query.error)} onRetry={() => void query.refetch()} />}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Các dòng nhật ký">
        <table className={styles.table}>
          <thead><tr><th scope="col">Dòng</th><th scope="col">Lúc</th><th scope="col">Ai</th><th scope="col">Việc</th><th scope="col">Hồ sơ, tài khoản</th></tr></thead>
          <tbody>{rows.map((row) => <Row key={row.sequence} row={row} who={words(row.actor)} />)}</tbody>
        </table>
      </div>
      {query.isSuccess && rows.length === 0 && <Text role="status">Không có dòng nào như vậy.</Text>}
      {query.hasNextPage && <div><Button disabled={query.isFetching} onClick={() => void query.fetchNextPage()}>Xem các dòng cũ hơn</Button></div>}
    </Section>
  )
}

function Row({ row: { sequence, at, action, subject }, who }: { readonly row: AuditRowShown, readonly who: string }) {
  const styles = useStyles()
  return <tr><td className={styles.number}>{sequence}</td><td className={styles.number}>{showMoment(at)}</td><td>{who}</td><td>{auditActionText(action)}</td><td>{auditSubjectText(subject)}</td></tr>
}
