/** Study over a period: rates with their counts, the table by unit, who has held none, what stays below the target. */
import { useState } from 'react'
import { Field, MessageBar, MessageBarBody, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { StudySummary } from '../../../shared/contract/year-work.ts'
import { thresholdWords } from '../../../shared/domain/figure-words.ts'
import { countedUntil } from '../../../shared/domain/reporting-periods.ts'
import { countText, workRateText } from '../../../shared/domain/work-table.ts'
import { client } from '../../api/client.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useDirectiveOptions } from '../shared-fields/use-options.ts'
import { FactTiles } from '../year-work/fact-tiles.tsx'
import { PeriodChoice, thisYear } from '../year-work/period-choice.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { WorkTableView } from '../year-work/work-table-view.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { groupChoices, outcomeOf } from '../year-work/words.ts'
import { studySummaryQuery } from './queries.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  directive: { minWidth: '320px', flexGrow: 1 },
})

export function StudySummaryPage() {
  const styles = useStyles()
  const navigate = useNavigate()
  const [span, setSpan] = useState(thisYear)
  const [directiveId, setDirectiveId] = useState<string | null>(null)
  const directives = useDirectiveOptions()
  const asked = { ...span, directiveId }
  // As the paper counts: of a period that still runs, until today.
  const counted = { ...asked, to: countedUntil(span, today()) }
  const query = useQuery(studySummaryQuery(counted))
  const { writing, run } = useWriteOut()
  const open = useMadePaper()
  return (
    <Page title="Tổng hợp học tập, quán triệt" scrolls commands={(
      <>
        <ToolbarButton icon={<ListRegular />} onClick={() => void navigate({ to: '/study-sessions' })}>Danh sách buổi học</ToolbarButton>
        <ToolbarButton icon={<TableRegular />} disabled={writing || query.data === undefined} onClick={() => void run('Kết quả học tập, quán triệt', (grant) => client.studySessions.workbook({ ...counted, grant }))}>Xuất Excel…</ToolbarButton>
        <ToolbarButton icon={<DocumentAddRegular />} disabled={query.data === undefined} onClick={() => void open(() => client.studySessions.makePaper(asked))}>Lập báo cáo kèm biểu</ToolbarButton>
        <ToolbarButton icon={<ScalesRegular />} onClick={() => void navigate({ to: '/register-comparison' })}>So với báo cáo của đơn vị</ToolbarButton>
      </>
    )}>
      <div className={styles.column}>
        <WorkTabs current="study" />
        <div className={styles.asked}>
          <PeriodChoice value={span} onChange={setSpan} />
          <Field label="Văn bản đã học" className={styles.directive}><PickInput label="Văn bản đã học (bỏ trống: mọi văn bản)" value={directiveId} options={directives} onChange={setDirectiveId} clearable /></Field>
        </div>
        <QueryView query={query}>{(summary) => <Summary summary={summary} />}</QueryView>
      </div>
    </Page>
  )
}

function Summary({ summary }: { readonly summary: StudySummary }) {
  return (
    <>
      <FactTiles label="Kết quả chung" facts={[
        { label: 'Số lớp', figure: countText(summary.classes), detail: summary.catchUps === 0 ? '' : `và ${countText(summary.catchUps)} buổi học bù` },
        ...summary.groups.filter(({ invited, threshold }) => invited > 0 || threshold !== null).map(({ group, rate, caughtUp, kept, threshold }) => ({
          label: `${labelOfChoice(groupChoices, group)} dự học`, figure: workRateText(rate), detail: caughtUp === 0 ? '' : `trong đó học bù ${countText(caughtUp)}`, outcome: outcomeOf(kept, threshold),
        })),
        { label: 'Đơn vị đã tổ chức học', figure: workRateText(summary.coverage) },
      ]} />
      {summary.problems.map(({ code, path, severity, message, remedy }) => (
        <MessageBar key={`${code} ${path} ${message}`} intent={severity === 'info' ? 'info' : 'warning'} layout="multiline"><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
      ))}
      <WorkTableView table={summary.byUnit} unit="đơn vị" />
      <ShortList title="Đơn vị chưa tổ chức học" none="Mọi đơn vị đã tổ chức học trong kỳ này." lines={summary.none.map(({ bodyId, name }) => ({ id: bodyId, text: name }))} />
      <ShortList title="Dưới chỉ tiêu" none="Không có đơn vị nào dưới chỉ tiêu, hoặc chưa đặt chỉ tiêu." lines={summary.below.map(({ bodyId, name, group, rate, threshold }) => ({
        id: `${bodyId} ${group}`, text: name, detail: `${labelOfChoice(groupChoices, group).toLowerCase()} ${workRateText(rate)}, ${thresholdWords(threshold)}`,
      }))} />
      <WorkTableView table={summary.byDirective} unit="văn bản" />
    </>
  )
}
