/** Importing records, its progress and its result with all problems in one table. */
import { Button, MessageBar, MessageBarBody, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload'
import type { Problem } from '../../../shared/domain/problem.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { Section } from '../../ui/form/layout.tsx'
import { useImport } from './use-import.ts'
import type { ImportState } from './use-import.ts'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxHeight: '420px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  table: {
    borderCollapse: 'collapse', width: '100%', overflowWrap: 'anywhere',
    '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th': { whiteSpace: 'nowrap' },
    '& td:first-child': { minWidth: '190px' }, '& td:last-child': { minWidth: '150px' },
  },
  progress: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  bar: { flexGrow: 1 },
})

export function ImportPanel() {
  const styles = useStyles()
  const { state, start, cancel } = useImport()
  return (
    <Section title="Nhập hồ sơ từ tệp">
      <Text>Nhập tổ chức, cán bộ, kế hoạch, báo cáo, cuộc kiểm tra từ một tệp .json theo lược đồ đã công bố. Nếu có bất kỳ lỗi nào thì không ghi gì cả và mọi lỗi được liệt kê một lần.</Text>
      <div><Button appearance="primary" icon={<ArrowUploadRegular />} disabled={state.step === 'running'} onClick={() => void start()}>Chọn tệp để nhập…</Button></div>
      {state.step === 'running' && (
        <div className={styles.progress} role="status">
          <Text>{`${state.label}${state.total === null ? '' : `: ${state.done}/${state.total}`}`}</Text>
          <ProgressBar className={styles.bar} value={state.total === null ? undefined : state.done / Math.max(1, state.total)} />
          <Button onClick={cancel}>Dừng</Button>
        </div>
      )}
      <Outcome state={state} />
    </Section>
  )
}

function Outcome({ state }: { readonly state: ImportState }) {
  switch (state.step) {
    case 'idle': case 'running': return null
    case 'cancelled': return <MessageBar intent="info"><MessageBarBody>Đã dừng nhập; không có hồ sơ nào bị thay đổi.</MessageBarBody></MessageBar>
    case 'failed': return <><FaultBar fault={{ ...state.fault, problems: [] }} /><ProblemTable problems={state.fault.problems} /></>
    case 'done': {
      const { result } = state
      return (
        <>
          <MessageBar intent={result.refused > 0 ? 'error' : 'success'} layout="multiline">
            <MessageBarBody>
              {`Tệp “${state.file}”: ${result.in} hồ sơ; tạo mới ${result.created}, cập nhật ${result.updated} (trong đó ${result.unchanged} không đổi), từ chối ${result.refused}.${result.refused > 0 ? ' Chưa ghi gì vào văn phòng; sửa các lỗi dưới đây trong tệp rồi nhập lại.' : ''}`}
            </MessageBarBody>
          </MessageBar>
          <ProblemTable problems={result.problems} />
        </>
      )
    }
  }
}

function ProblemTable({ problems }: { readonly problems: readonly Problem[] }) {
  const styles = useStyles()
  if (problems.length === 0) return null
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Các lỗi trong tệp">
      <table className={styles.table}>
        <thead><tr><th scope="col">Chỗ trong tệp</th><th scope="col">Giá trị</th><th scope="col">Lỗi</th><th scope="col">Cách sửa</th></tr></thead>
        <tbody>
          {problems.map((problem, index) => <tr key={index}><td>{problem.path}</td><td>{problem.value}</td><td>{problem.message}</td><td>{problem.remedy}</td></tr>)}
        </tbody>
      </table>
    </div>
  )
}
