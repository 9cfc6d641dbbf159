/** One figure or answer a packet would replace: the packet's, or the one that stands here. Answers are read whole, one above the other. */
import { Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FigureConflict } from '../../../shared/contract/packets.ts'

const useStyles = makeStyles({ words: { flexShrink: 0, whiteSpace: 'pre-wrap', maxHeight: '120px', overflowY: 'auto', paddingLeft: tokens.spacingHorizontalM } })

interface ConflictFieldProps { readonly conflict: FigureConflict, readonly keeps: boolean, readonly onChange: (keeps: boolean) => void }

export function ConflictField({ conflict: { about, code, name, ours, theirs }, keeps, onChange }: ConflictFieldProps) {
  const styles = useStyles()
  const isAnswer = about === 'answer'
  return (
    <>
      <Field label={isAnswer ? `Câu ${code}: ${name}` : `${code} ${name}`}>
        <Select value={keeps ? 'ours' : 'theirs'} onChange={(_event, { value }) => onChange(value === 'ours')}>
          <option value="theirs">{theirs === '' ? `Theo gói: không có ${isAnswer ? 'câu trả lời' : 'số'} (bỏ ${isAnswer ? 'câu trả lời' : 'số'} đang có)` : isAnswer ? 'Theo gói' : `Theo gói: ${theirs}`}</option>
          <option value="ours">{isAnswer ? 'Giữ câu trả lời đang có' : `Giữ số đang có: ${ours}`}</option>
        </Select>
      </Field>
      {isAnswer && <Text className={styles.words} tabIndex={0} role="region" aria-label={`Câu ${code}, đang có`}>{`Đang có: ${ours}`}</Text>}
      {isAnswer && theirs !== '' && <Text className={styles.words} tabIndex={0} role="region" aria-label={`Câu ${code}, gói ghi`}>{`Gói ghi: ${theirs}`}</Text>}
    </>
  )
}
