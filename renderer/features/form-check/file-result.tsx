/** One checked file: left what was found, right the page with the place marked. Choosing in one chooses in the other. */
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { Tab, TabList, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components'
import type { FileReport } from '../../../shared/contract/form-checks.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Card } from '../../ui/page.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { FilePages } from './file-pages.tsx'
import { FileSummary } from './file-summary.tsx'
import { FindingDetails } from './finding-details.tsx'
import { FindingsList } from './findings-list.tsx'
import { filterWords, filtered, filters } from './finding-words.ts'
import type { Filter } from './finding-words.ts'

const useStyles = makeStyles({
  halves: { display: 'flex', flexGrow: 1, minHeight: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  half: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '0', minWidth: 0, minHeight: 0 },
  right: { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalS, flexShrink: 0 },
  none: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
})

interface FileResultProps {
  readonly checkId: string
  readonly report: FileReport
  readonly onGuide?: (profile: ProfileId) => void
}

export function FileResult({ checkId, report, onGuide }: FileResultProps) {
  const styles = useStyles()
  const [tab, setTab] = useState<'findings' | 'pages'>('findings')
  const { narrow, measured } = useNarrow(820)
  const { pages } = report.summary
  const [page, setPage] = useState(() => report.findings[0]?.page ?? 1)
  const [selected, setSelected] = useState<string | null>(report.findings[0]?.id ?? null)
  const select = (id: string): void => {
    setSelected(id)
    const found = report.findings.find((finding) => finding.id === id)?.page
    if (found !== null && found !== undefined) setPage(found)
  }
  const left = <Findings report={report} selected={selected} onSelect={select} />
  const right = pages === null || pages === 0
    ? <EmptyState title="Không dựng được hình trang">Chương trình không vẽ được trang của tệp này. Kết quả kiểm tra bên cạnh vẫn đầy đủ; xem chỗ cần sửa theo số đoạn và câu trích.</EmptyState>
    : <FilePages checkId={checkId} pageCount={pages} page={page} onPage={setPage} findings={report.findings} selected={selected} onSelect={select} />
  return (
    <Card fills ref={measured}>
      <FileSummary report={report} {...onGuide !== undefined && { onGuide }} />
      {narrow && (
        <TabList size="small" selectedValue={tab} onTabSelect={(_event, data) => setTab(data.value === 'pages' ? 'pages' : 'findings')}>
          <Tab value="findings">Kết quả</Tab>
          <Tab value="pages">Xem trang</Tab>
        </TabList>
      )}
      <div className={styles.halves}>
        {(!narrow || tab === 'findings') && <Half>{left}</Half>}
        {(!narrow || tab === 'pages') && <Half right={!narrow}>{right}</Half>}
      </div>
    </Card>
  )
}

function Half({ right = false, children }: { readonly right?: boolean, readonly children: ReactNode }) {
  const styles = useStyles()
  return <div className={right ? `${styles.half} ${styles.right}` : styles.half}>{children}</div>
}

interface FindingsProps { readonly report: FileReport, readonly selected: string | null, readonly onSelect: (id: string) => void }

function Findings({ report, selected, onSelect }: FindingsProps) {
  const styles = useStyles()
  const [filter, setFilter] = useState<Filter>('all')
  const shown = useMemo(() => filtered(report.findings, filter), [report, filter])
  const chosen = shown.find(({ id }) => id === selected)
  if (report.findings.length === 0) {
    return <EmptyState title="Không thấy lỗi thể thức">Mọi điểm mà chương trình kiểm tra được đều đúng hướng dẫn đã chọn. Nội dung văn bản do người soạn tự chịu trách nhiệm.</EmptyState>
  }
  return (
    <>
      <div className={styles.filters} role="group" aria-label="Lọc kết quả">
        {filters.map((one) => (
          <ToggleButton key={one} appearance={filter === one ? 'primary' : 'secondary'} checked={filter === one} onClick={() => setFilter(one)}>
            {`${filterWords[one]} (${filtered(report.findings, one).length})`}
          </ToggleButton>
        ))}
      </div>
      {shown.length === 0
        ? <Text className={styles.none} role="status">Không có điểm nào thuộc nhóm này.</Text>
        : <FindingsList findings={shown} selected={selected} onSelect={onSelect} />}
      {chosen !== undefined && <FindingDetails finding={chosen} profile={report.summary.profileId} />}
    </>
  )
}
