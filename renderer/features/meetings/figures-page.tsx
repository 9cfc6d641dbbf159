/** Figures of the meetings of a time, computed from their records: attendance and speaking, cells and committees apart; petitions from receipt to passing on. */
import { useState } from 'react'
import { Button, Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { z } from 'zod'
import type { periodFiguresSchema } from '../../../shared/contract/meetings.ts'
import { percentOf, quantityOfNumber } from '../../../shared/domain/quantity.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { showDate } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { Card, Page } from '../../ui/page.tsx'
import { petitionsQuery } from '../petitions/queries.ts'
import { petitionKindChoices } from '../petitions/words.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { FactTiles } from '../year-work/fact-tiles.tsx'
import { PeriodChoice, thisYear } from '../year-work/period-choice.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { MeetingTabs } from './meeting-tabs.tsx'
import { passingOn } from './passing-on.ts'
import { meetingFiguresQuery, silentQuery } from './queries.ts'
import { organChoices } from './words.ts'

type Row = Readonly<z.output<typeof periodFiguresSchema>>

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  card: { padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, flexShrink: 0, overflowX: 'auto' },
  table: {
    width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums',
    '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th': { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  },
  sum: { fontWeight: tokens.fontWeightSemibold },
})

export function MeetingFiguresPage() {
  const styles = useStyles()
  const [span, setSpan] = useState(thisYear)
  const [asked, setAsked] = useState<Row | null>(null)
  const figures = useQuery(meetingFiguresQuery(span))
  return (
    <Page title="Họp" scrolls>
      <div className={styles.column}>
        <MeetingTabs current="figures" />
        <PeriodChoice value={span} onChange={setSpan} />
        <QueryView query={figures}>
          {(rows) => (
            <>
              <Attendance title="Sinh hoạt chi bộ" rows={rows.filter(({ organ }) => organ === 'members')} onSilent={setAsked} />
              <Attendance title="Hội nghị cấp uỷ, uỷ ban kiểm tra" rows={rows.filter(({ organ }) => organ !== 'members')} onSilent={setAsked} />
            </>
          )}
        </QueryView>
        <PassingOn span={span} />
      </div>
      {asked !== null && <SilentDialog row={asked} onClose={() => setAsked(null)} />}
    </Page>
  )
}

const percent = (rate: string | null): string => rate === null ? 'chưa có số gốc' : `${rate.replace('.', ',')} %`

function Attendance({ title, rows, onSilent }: { readonly title: string, readonly rows: readonly Row[], readonly onSilent: (row: Row) => void }) {
  const styles = useStyles()
  const sum = (of: 'meetings' | 'called' | 'present' | 'speakers'): number => rows.reduce((total, row) => total + row[of], 0)
  const rate = (part: number, whole: number): string => percent(percentOf(quantityOfNumber(part), quantityOfNumber(whole), 2))
  return (
    <Card className={styles.card}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      {rows.length === 0 ? <Text>Trong thời gian này chưa có cuộc họp nào khép diễn biến.</Text> : (
        <table className={styles.table} aria-label={title}>
          <thead><tr><th scope="col">Tổ chức</th><th scope="col">Ai họp</th><th scope="col">Số cuộc</th><th scope="col">Có mặt/phải dự</th><th scope="col">Tỷ lệ dự</th><th scope="col">Phát biểu/có mặt</th><th scope="col">Tỷ lệ phát biểu</th><th scope="col">Thư ký</th></tr></thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.bodyId} ${row.organ}`}>
                <td>{row.bodyName}</td><td>{labelOfChoice(organChoices, row.organ)}</td><td>{row.meetings}</td><td>{`${row.present}/${row.called}`}</td><td>{percent(row.attendance)}</td><td>{`${row.speakers}/${row.present}`}</td><td>{percent(row.speaking)}</td>
                <td><Button size="small" aria-label={`Ai chưa phát biểu: ${row.bodyName}, ${labelOfChoice(organChoices, row.organ)}`} onClick={() => onSilent(row)}>Ai chưa phát biểu…</Button></td>
              </tr>
            ))}
            {rows.length > 1 && <tr className={styles.sum}><td>Cộng</td><td /><td>{sum('meetings')}</td><td>{`${sum('present')}/${sum('called')}`}</td><td>{rate(sum('present'), sum('called'))}</td><td>{`${sum('speakers')}/${sum('present')}`}</td><td>{rate(sum('speakers'), sum('present'))}</td><td /></tr>}
          </tbody>
        </table>
      )}
    </Card>
  )
}

/** In the official order, without counts or numbers: no ranking. */
function SilentDialog({ row, onClose }: { readonly row: Row, readonly onClose: () => void }) {
  const [meetings, setMeetings] = useState(3)
  const query = useQuery({ ...silentQuery(row.lastMeetingId, meetings), staleTime: 0 })
  return (
    <DialogFrame title={`Chưa phát biểu: ${row.bodyName}`} size="medium" onClose={onClose} actions={<Button appearance="primary" onClick={onClose}>Đóng</Button>}>
      <Text>Chỉ để thư ký gợi ý mời phát biểu ở kỳ sau; không xếp hạng, không in ra giấy tờ. Tên đứng theo thứ tự danh sách chính thức.</Text>
      <Field label="Trong mấy kỳ gần nhất"><Select value={String(meetings)} onChange={(_event, { value }) => setMeetings(Number(value))}>{Array.from({ length: 12 }, (_unused, at) => <option key={at} value={at + 1}>{`${at + 1} kỳ`}</option>)}</Select></Field>
      <QueryView query={query}>{(silent) => <ShortList title="Có dự mà chưa phát biểu" none="Không có ai." lines={silent.map(({ membershipId, fullName }) => ({ id: membershipId, text: fullName }))} />}</QueryView>
    </DialogFrame>
  )
}

function PassingOn({ span }: { readonly span: { readonly from: string, readonly to: string } }) {
  const navigate = useNavigate()
  const query = useQuery({ ...petitionsQuery(), refetchOnMount: 'always' })
  return (
    <QueryView query={query}>
      {(all) => {
        const received = all.filter(({ receivedOn }) => receivedOn >= span.from && receivedOn <= span.to)
        const { passedOn, shortest, longest, mean } = passingOn(received)
        return (
          <>
            <FactTiles label="Chuyển đơn thư, kiến nghị" facts={[
              { label: 'Đơn thư, kiến nghị nhận trong kỳ', figure: String(received.length) }, { label: 'Đã chuyển', figure: `${passedOn}/${received.length}` },
              { label: 'Số ngày từ nhận đến chuyển', figure: mean === null ? 'chưa có' : `${mean.replace('.', ',')} ngày`, detail: mean === null ? '' : `bình quân; nhanh nhất ${shortest}, lâu nhất ${longest} ngày` },
            ]} />
            <ShortList title="Từng đơn thư, kiến nghị" none="Trong thời gian này không nhận đơn thư, kiến nghị nào."
              lines={received.map(({ id, kind, content, receivedOn, daysToPassOn: days }) => ({
                id, text: content, detail: `${labelOfChoice(petitionKindChoices, kind).toLocaleLowerCase('vi')}, nhận ${showDate(receivedOn)}, ${days === null ? 'chưa chuyển' : `chuyển sau ${days} ngày`}`, onOpen: () => void navigate({ to: '/petitions/$id', params: { id } }),
              }))} />
          </>
        )
      }}
    </QueryView>
  )
}
