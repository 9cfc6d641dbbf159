/** What a figure is made of: every unit with what it gave, the file and the cell, who accepted it; and the trend of the figure. */
import { Button, Link as TextLink, Text, mergeClasses } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Cell, Cells } from '../../../shared/contract/aggregation.ts'
import { rolledFigureText, rollUpName, withoutCountsWords } from '../../../shared/domain/rolled-figure.ts'
import { reportStateWords } from '../../../shared/domain/submission-words.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { showDate, showMoment } from '../../ui/dates.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { figureText, sourceWords } from '../submissions/words.ts'
import { FigureTrend } from './figure-trend.tsx'
import { useFiguresStyles } from './figures.styles.ts'
import { cellsQuery } from './queries.ts'
import type { OpenedFigure } from './queries.ts'

const cellWords: Readonly<Record<Cell['state'], string>> = {
  counted: '', withoutCounts: 'chỉ có tỷ lệ, không cộng được', incomplete: 'thiếu tử số hoặc mẫu số, không cộng được', emptyBase: 'mẫu số bằng 0, không có tỷ lệ',
  notGiven: 'báo cáo không có số này', notReported: 'chưa có báo cáo được tính',
}

export function CellsDialog({ opened, onClose }: { readonly opened: OpenedFigure, readonly onClose: () => void }) {
  const query = useQuery(cellsQuery(opened))
  return (
    <DialogFrame size="wide" title={query.data === undefined ? 'Số này gồm những đơn vị nào' : `${query.data.indicator.name}: ${opened.placeName}`} onClose={onClose} actions={<Button appearance="primary" onClick={onClose}>Đóng</Button>}>
      <QueryView query={query}>
        {(cells) => (
          <>
            <Made cells={cells} />
            <CellTable cells={cells} />
            <FigureTrend opened={opened} to={cells.campaign.to} />
          </>
        )}
      </QueryView>
    </DialogFrame>
  )
}

function Made({ cells: { campaign, indicator, figure } }: { readonly cells: Cells }) {
  const text = rolledFigureText(indicator, figure)
  return (
    <Text>
      {`${campaign.title}: `}
      <Text weight="semibold">{text === '' ? 'chưa có' : `${text} ${indicator.unitOfMeasure}`}</Text>
      {`, ${rollUpName(indicator)}, của ${figure.counted}/${figure.units} đơn vị${figure.withoutCounts > 0 ? `; ${figure.withoutCounts} đơn vị ${withoutCountsWords}` : ''}.`}
      {campaign.frozen ? ' Số đã chốt.' : ''}
    </Text>
  )
}

function CellTable({ cells: { indicator, cells } }: { readonly cells: Cells }) {
  const styles = useFiguresStyles()
  return (
    <table className={styles.table} aria-label="Số liệu của từng đơn vị">
      <thead>
        <tr>
          <th scope="col" className={styles.head}>Đơn vị</th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>Số liệu</th>
          <th scope="col" className={styles.head}>Tệp, chỗ trong tệp</th>
          <th scope="col" className={styles.head}>Nhận, chấp nhận</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <tr key={cell.bodyId}>
            <th scope="row" className={styles.cell}>{cell.name}</th>
            <td className={mergeClasses(styles.cell, styles.number)}>
              {figureText(indicator, cell.counts)}
              {cell.state !== 'counted' && <span className={mergeClasses(styles.quiet, !cell.used && styles.bad)}>{cellWords[cell.state]}</span>}
            </td>
            <td className={styles.cell}><Source cell={cell} /></td>
            <td className={styles.cell}><Accepted submission={cell.submission} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Source({ cell: { name, submission } }: { readonly cell: Cell }) {
  const styles = useFiguresStyles()
  if (submission === null) return '–'
  const words = submission.fileName === '' ? `Báo cáo ${sourceWords[submission.source]}` : submission.fileName
  return (
    <>
      <Link to="/submissions/$id" params={{ id: submission.submissionId }} aria-label={`${words}: mở báo cáo của ${name}, bản ${submission.version}`}><TextLink as="span">{words}</TextLink></Link>
      <span className={styles.quiet}>{[submission.place, `bản ${submission.version}`].filter((words) => words !== '').join('; ')}</span>
    </>
  )
}

function Accepted({ submission }: Pick<Cell, 'submission'>) {
  const styles = useFiguresStyles()
  if (submission === null) return '–'
  return (
    <>
      {`Nhận ${showDate(submission.receivedOn)}`}
      <span className={styles.quiet}>{submission.acceptedBy === null ? reportStateWords[submission.state] : `${submission.acceptedBy} chấp nhận ${showMoment(submission.acceptedAt ?? '')}`}</span>
    </>
  )
}
