/** The files of an import as a table: whose each is, what it holds, what is wrong, and what shall be done with it. */
import { Badge, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { HistoryRegular } from '@fluentui/react-icons/svg/history'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import type { ImportDecision, ImportFile, ImportFileState, ImportPreview } from '../../../shared/contract/submissions.ts'
import { lowerFirst } from '../../../shared/domain/first-letter.ts'
import { importOutcomeWords, reportStateWords } from '../../../shared/domain/submission-words.ts'
import { PickInput } from '../../ui/form/pick-field.tsx'
import type { Decisions } from './use-import-forms.ts'
import { decisionWords, fileStateWords } from './words.ts'

const useStyles = makeStyles({
  frame: { overflow: 'auto', flexGrow: 1, minHeight: '180px' },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  head: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, textAlign: 'left', padding: '8px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke1}`, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  cell: { padding: '6px 10px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere', verticalAlign: 'middle' },
  number: { textAlign: 'right' },
  row: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  open: { border: 'none', background: 'none', padding: 0, font: 'inherit', color: tokens.colorBrandForegroundLink, textAlign: 'left', cursor: 'pointer', textDecorationLine: 'underline' },
  wide: { width: '100%', minWidth: 0 },
})

const signs: Readonly<Record<ImportFileState, readonly ['success' | 'danger' | 'warning' | 'informative', typeof ErrorCircleRegular]>> = {
  ready: ['success', CheckmarkCircleRegular], problems: ['danger', ErrorCircleRegular], unitUnknown: ['warning', QuestionCircleRegular],
  unchanged: ['informative', HistoryRegular], unreadable: ['danger', ErrorCircleRegular],
}

interface ImportTableProps {
  readonly preview: ImportPreview
  readonly decisions: Decisions
  readonly shown: string | null
  readonly onShow: (fileId: string) => void
  readonly onAssign: (fileId: string, bodyId: string | null) => void
  readonly onDecide: (fileId: string, decision: ImportDecision) => void
}

const decisionsInOrder: readonly ImportDecision[] = ['accept', 'receive', 'return', 'skip']

export function ImportTable({ preview, decisions, shown, onShow, onAssign, onDecide }: ImportTableProps) {
  const styles = useStyles()
  const options = preview.units.map(({ bodyId, name, state }) => ({ value: bodyId, label: name, detail: state === null ? '' : lowerFirst(reportStateWords[state]) }))
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label="Các tệp sẽ nhập">
        <colgroup><col style={{ width: '26%' }} /><col style={{ width: '27%' }} /><col style={{ width: '76px' }} /><col style={{ width: '70px' }} /><col style={{ width: '160px' }} /><col style={{ width: '176px' }} /></colgroup>
        <thead>
          <tr>{['Tệp', 'Đơn vị', 'Số liệu', 'Câu lời', 'Tình trạng', 'Xử lý'].map((title, at) => <th key={title} scope="col" className={mergeClasses(styles.head, (at === 2 || at === 3) && styles.number)}>{title}</th>)}</tr>
        </thead>
        <tbody>
          {preview.files.map((file) => (
            <tr key={file.fileId} className={mergeClasses(styles.row, file.fileId === shown && styles.chosen)} onClick={() => onShow(file.fileId)}>
              <td className={styles.cell}><button type="button" className={styles.open} aria-pressed={file.fileId === shown} onClick={() => onShow(file.fileId)}>{file.fileName}</button></td>
              <td className={styles.cell} onClick={(event) => { if (isOpenUnit(file)) event.stopPropagation() }}>
                {isOpenUnit(file) ? <PickInput label={`Đơn vị gửi tệp ${file.fileName}`} value={file.bodyId} options={options} onChange={(bodyId) => onAssign(file.fileId, bodyId)} /> : file.bodyName}
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>{file.measurements}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{file.answers}</td>
              <td className={styles.cell}><StateBadge file={file} /></td>
              <td className={styles.cell} onClick={(event) => event.stopPropagation()}>
                {decisions[file.fileId] !== undefined && (
                  <Select className={styles.wide} aria-label={`Xử lý tệp ${file.fileName}`} value={decisions[file.fileId]?.decision ?? 'skip'} disabled={file.state === 'unitUnknown'}
                    onChange={(_event, data) => { for (const decision of decisionsInOrder) if (decision === data.value) onDecide(file.fileId, decision) }}>
                    {decisionsInOrder.map((decision) => <option key={decision} value={decision}>{decisionWords[decision]}</option>)}
                  </Select>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Nobody but a person knows, or a person said so and may say otherwise. */
function isOpenUnit({ state, matchedBy }: ImportFile): boolean {
  return state === 'unitUnknown' || (matchedBy === 'person' && state !== 'unchanged' && state !== 'unreadable')
}

function StateBadge({ file: { state, problems, waiting } }: { readonly file: ImportFile }) {
  const [color, Icon] = signs[state]
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const notes = problems.length - errors
  const words = state === 'problems' && errors > 0 ? `${errors} lỗi` : state === 'ready' && notes > 0 ? `Không lỗi, ${notes} điểm chú ý` : waiting !== null ? importOutcomeWords.received : fileStateWords[state]
  return <Badge appearance="tint" color={color} icon={<Icon aria-hidden />} style={{ height: 'auto', whiteSpace: 'normal' }}>{words}</Badge>
}
