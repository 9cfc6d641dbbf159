/** Registrations of a year: how many, by unit and role; who is missing; what is not tied to a task or only repeated. */
import { useState } from 'react'
import { Field, Select, ToolbarButton, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { ListRegular } from '@fluentui/react-icons/svg/list'
import { ScalesRegular } from '@fluentui/react-icons/svg/scales'
import { TableRegular } from '@fluentui/react-icons/svg/table'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { CommitmentCoverage } from '../../../shared/contract/year-work.ts'
import { workRateText } from '../../../shared/domain/work-table.ts'
import { client } from '../../api/client.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { today } from '../../ui/dates.ts'
import { Page } from '../../ui/page.tsx'
import { QueryView } from '../shared-fields/query-view.tsx'
import { FactTiles } from '../year-work/fact-tiles.tsx'
import { YearInput } from '../year-work/period-choice.tsx'
import { ShortList } from '../year-work/short-list.tsx'
import { useMadePaper } from '../papers/use-made-paper.ts'
import { useWriteOut } from '../papers/use-write-out.ts'
import { WorkTableView } from '../year-work/work-table-view.tsx'
import { WorkTabs } from '../year-work/work-tabs.tsx'
import { outcomeOf, roleChoices } from '../year-work/words.ts'
import { coverageQuery } from './queries.ts'

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  asked: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
})

export function CoveragePage() {
  const styles = useStyles()
  const navigate = useNavigate()
  const [year, setYear] = useState(Number(today().slice(0, 4)))
  const [type, setType] = useState<string | null>(null)
  const query = useQuery(coverageQuery({ year, type }))
  const { writing, run } = useWriteOut()
  const open = useMadePaper()
  return (
    <Page title="Tổng hợp đăng ký nêu gương, cam kết" scrolls commands={(
      <>
        <ToolbarButton icon={<ListRegular />} onClick={() => void navigate({ to: '/commitments' })}>Danh sách bản đăng ký</ToolbarButton>
        <ToolbarButton icon={<TableRegular />} disabled={writing || query.data === undefined} onClick={() => void run(`Đăng ký nêu gương, cam kết ${year}`, (grant) => client.commitments.workbook({ year, type, grant }))}>Xuất Excel…</ToolbarButton>
        <ToolbarButton icon={<DocumentAddRegular />} disabled={query.data === undefined} onClick={() => void open(() => client.commitments.makePaper({ year, type }))}>Lập báo cáo kèm danh sách</ToolbarButton>
        <ToolbarButton icon={<ScalesRegular />} onClick={() => void navigate({ to: '/register-comparison' })}>So với báo cáo của đơn vị</ToolbarButton>
      </>
    )}>
      <div className={styles.column}>
        <WorkTabs current="commitments" />
        <div className={styles.asked}>
          <Field label="Năm"><YearInput value={year} onChange={(next) => {
            setYear(next)
            setType(null)
          }} /></Field>
          <Field label="Loại đăng ký">
            <Select value={type ?? ''} onChange={(_event, data) => setType(data.value === '' ? null : data.value)}>
              <option value="">Mọi loại</option>
              {(query.data?.types ?? (type === null ? [] : [type])).map((one) => <option key={one} value={one}>{one}</option>)}
            </Select>
          </Field>
        </div>
        <QueryView query={query}>{(coverage) => <Coverage coverage={coverage} />}</QueryView>
      </div>
    </Page>
  )
}

function Coverage({ coverage }: { readonly coverage: CommitmentCoverage }) {
  const navigate = useNavigate()
  const open = (id: string) => () => void navigate({ to: '/commitments/$id', params: { id } })
  const lines = (items: CommitmentCoverage['loose']) => items.map(({ commitmentId, name, person, content, sentence }, at) => ({
    id: String(at), text: person, detail: `${name}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}${content === '' ? '' : ` — “${content}”`}`, onOpen: open(commitmentId),
  }))
  return (
    <>
      <FactTiles label="Kết quả chung" facts={[
        { label: 'Đã đăng ký', figure: workRateText(coverage.all), outcome: outcomeOf(coverage.kept, coverage.threshold) },
        ...coverage.roles.filter(({ rate }) => rate.denominator > 0).map(({ role, rate }) => ({ label: labelOfChoice(roleChoices, role), figure: workRateText(rate) })),
      ]} />
      <WorkTableView table={coverage.byUnit} unit="đơn vị" />
      <ShortList title="Đơn vị chưa có bản đăng ký" none="Mọi đơn vị đã có bản đăng ký." lines={coverage.noRegister.map(({ bodyId, name, type }) => ({ id: `${bodyId} ${type}`, text: name, detail: type }))} />
      <ShortList title="Người chưa đăng ký" none="Mọi người trong danh sách đã đăng ký." lines={coverage.missing.map(({ commitmentId, name, type, person, role }, at) => ({
        id: String(at), text: person, detail: `${labelOfChoice(roleChoices, role).toLowerCase()}, ${name} (${type})`, onOpen: open(commitmentId),
      }))} />
      <ShortList title="Nội dung chưa gắn với nhiệm vụ hoặc chưa đo được" none="Mọi nội dung đã gắn với nhiệm vụ và có kết quả đo được." lines={lines(coverage.loose)} />
      <ShortList title="Nội dung trùng năm trước" none="Không có nội dung nào trùng nguyên văn với năm trước." lines={lines(coverage.repeated)} />
      {coverage.droppedTypes.length > 0 && <ShortList title="Loại năm trước có, năm nay chưa có đơn vị nào đăng ký" none="" lines={coverage.droppedTypes.map((type) => ({ id: type, text: type }))} />}
    </>
  )
}
