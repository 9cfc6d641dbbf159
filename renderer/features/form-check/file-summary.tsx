/** What the file was taken for, and the guide it is held against; another guide may be chosen. */
import { Field, MessageBar, MessageBarBody, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FileReport } from '../../../shared/contract/form-checks.ts'
import type { ProfileId } from '../../../shared/document/form.ts'
import { guideReason, oneLine, takenFor } from './finding-words.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, flexShrink: 0 },
  words: { flexGrow: 1, flexBasis: '360px', minWidth: 0, overflowWrap: 'anywhere' },
  subject: { color: tokens.colorNeutralForeground2, display: '-webkit-box', WebkitLineClamp: 1, WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  guide: { flexShrink: 1, minWidth: 0, maxWidth: '100%' },
})

export const guideNames: Readonly<Record<ProfileId, string>> = { hd05: 'Hướng dẫn 05-HD/VPTW (từ 27/5/2026)', hd36: 'Hướng dẫn 36-HD/VPTW (2018 đến 26/5/2026)' }
const guides: readonly ProfileId[] = ['hd05', 'hd36']

interface FileSummaryProps {
  readonly report: FileReport
  /** Absent: the file cannot be checked again from here. */
  readonly onGuide?: (profile: ProfileId) => void
}

export function FileSummary({ report, onGuide }: FileSummaryProps) {
  const styles = useStyles()
  const { summary } = report
  const subject = oneLine(summary.subject)
  return (
    <>
      <div className={styles.box}>
        <div className={styles.words}>
          <Subtitle2 as="h2" block>{takenFor(summary)}</Subtitle2>
          {subject !== '' && <Text className={styles.subject} title={subject}>{subject}</Text>}
        </div>
        <Field className={styles.guide} label="Kiểm tra theo" hint={guideReason(summary)} size="small">
          {onGuide === undefined
            ? <Text>{summary.profileTitle}</Text>
            : (
              <Select size="small" value={summary.profileId} onChange={(_event, data) => onGuide(guides.find((id) => id === data.value) ?? summary.profileId)}>
                {guides.map((id) => <option key={id} value={id}>{guideNames[id]}</option>)}
              </Select>
            )}
        </Field>
      </div>
      {summary.foreignForm && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>Văn bản này trình bày theo thể thức hành chính của Nhà nước (Nghị định 30/2020/NĐ-CP), không phải thể thức văn bản của Đảng. Các điểm dưới đây nêu chỗ khác nhau; hãy xem đúng tệp cần kiểm tra chưa.</MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
