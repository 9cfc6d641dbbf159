/** Two near-copies beside each other, the words they share marked in both. */
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { AnswerView, Likeness, TextSpan } from '../../../shared/contract/answers.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { segmentsOf } from './segments.ts'

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalL },
  text: { whiteSpace: 'pre-wrap', maxHeight: '48vh', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  common: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'underline', backgroundColor: tokens.colorNeutralBackground5, color: 'inherit' },
})

/** "giống 87 % báo cáo kỳ trước của chính đơn vị". */
export function likenessWords({ with: kind, percent, name }: Likeness): string {
  switch (kind) {
    case 'previous': return `Giống ${percent} % bài kỳ trước`
    case 'yearAgo': return `Giống ${percent} % bài năm trước`
    case 'unit': return `Giống ${percent} % ${name}`
  }
}

export function LikenessDialog({ answer, likeness, onClose }: { readonly answer: AnswerView, readonly likeness: Likeness, readonly onClose: () => void }) {
  const styles = useStyles()
  return (
    <DialogFrame title={likenessWords(likeness)} size="wide" onClose={onClose} actions={<Button appearance="primary" onClick={onClose}>Đóng</Button>}>
      <Text>Phần chữ giống nhau được in đậm và gạch chân. Tỷ lệ tính theo các cụm bốn từ liền nhau của bài bên trái.</Text>
      <div className={styles.pair}>
        <section><Text weight="semibold">{answer.name}</Text><Common text={answer.text} ranges={likeness.ranges} label={answer.name} /></section>
        <section><Text weight="semibold">{`${likeness.name} (${likeness.campaignTitle})`}</Text><Common text={likeness.otherText} ranges={likeness.otherRanges} label={likeness.name} /></section>
      </div>
    </DialogFrame>
  )
}

function Common({ text, ranges, label }: { readonly text: string, readonly ranges: readonly TextSpan[], readonly label: string }) {
  const styles = useStyles()
  return (
    <div className={styles.text} tabIndex={0} role="region" aria-label={`Bài của ${label}`}>
      {segmentsOf(text, ranges.map((span) => ({ span }))).map(({ from, text: piece, marks }) => marks.length === 0 ? piece : <mark key={from} className={styles.common}>{piece}</mark>)}
    </div>
  )
}
