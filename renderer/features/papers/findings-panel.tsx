/** Below the paper: what is wrong in the record and what the form check found, each with its rule and a way to its place. */
import { useMemo } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up'
import type { Finding } from '../../../shared/contract/papers.ts'
import { ProblemList } from '../record-editor/problem-list.tsx'
import { problemsFromService } from '../record-editor/problems.ts'
import type { FieldProblem } from '../record-editor/problems.ts'
import { useEditorState } from '../record-editor/use-editor.ts'
import { FindingList } from './finding-list.tsx'
import { useLivePreview } from './preview-context.tsx'

const useStyles = makeStyles({
  panel: { borderTop: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground1, flexShrink: 0, maxHeight: '38%', display: 'flex', flexDirection: 'column' },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}` },
  good: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`, color: tokens.colorNeutralForeground2 },
  list: { overflowY: 'auto', padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
})

const none: readonly Finding[] = []

interface FindingsPanelProps {
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
}

export function FindingsPanel({ open, onOpen }: FindingsPanelProps) {
  const { preview } = useLivePreview()
  const styles = useStyles()
  const own = useEditorState((state) => state.problems)
  const findings = preview?.findings ?? none
  const problems = useMemo(() => withoutRepeats([...own, ...problemsFromService(preview?.problems ?? [])], findings), [own, preview, findings])
  const errors = problems.filter((problem) => problem.severity === 'error').length + findings.filter((finding) => finding.severity === 'error').length
  const total = problems.length + findings.length
  return (
    <section className={styles.panel} aria-label="Kiểm tra hồ sơ và thể thức">
      <div className={styles.head}>
        {total === 0
          ? <Text role="status" className={styles.good}>{preview === undefined ? 'Đang kiểm tra…' : 'Không thấy lỗi hồ sơ và thể thức'}</Text>
          : (
            <Button appearance="transparent" size="small" aria-expanded={open} icon={open ? <ChevronDownRegular /> : <ChevronUpRegular />} onClick={() => onOpen(!open)}>
              {summary(errors, total - errors)}
            </Button>
          )}
      </div>
      {open && total > 0 && (
        <div className={styles.list} tabIndex={0} role="region" aria-label="Danh sách lỗi">
          {problems.length > 0 && <Text weight="semibold">Hồ sơ</Text>}
          <ProblemList problems={problems} label="Lỗi trong hồ sơ" />
          {findings.length > 0 && <Text weight="semibold">Thể thức</Text>}
          <FindingList findings={findings} />
        </div>
      )}
    </section>
  )
}

function summary(errors: number, others: number): string {
  return [errors > 0 ? `${errors} lỗi cần sửa` : '', others > 0 ? `${others} điều cần chú ý` : ''].filter((part) => part !== '').join(', ')
}

/** The form and the service may find the same thing, and a finding may speak of a field as a whole. */
function withoutRepeats(all: readonly FieldProblem[], findings: readonly Finding[]): readonly FieldProblem[] {
  const problems = all.filter(({ path }) => !findings.some(({ place }) => place === path))
  return problems.filter((problem, index) => problems.findIndex((other) => other.path === problem.path && other.severity === problem.severity) === index || problem.path === '')
}
