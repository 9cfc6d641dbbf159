/** One value of a part as a field: words with "Chèn mục…", a condition, a choice or a number. */
import { useEffect, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { Field, Input, Select, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { attachedSignatureChoices } from '../../../shared/domain/template-parts.ts'
import { useDraft, useDraftState } from './draft-context.ts'
import { InsertField } from './insert-field.tsx'
import type { PartPath, PartValue } from './template-parts.ts'

const useStyles = makeStyles({
  value: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  tools: { display: 'flex', justifyContent: 'flex-end' },
})

/** `part`: the part around, whose repetitions count for the menu of fields. */
export function PartValueField({ part, value }: { readonly part: PartPath, readonly value: PartValue }) {
  const styles = useStyles()
  const draft = useDraft()
  const box = useRef<HTMLTextAreaElement & HTMLInputElement>(null)
  const [typed, setTyped] = useState(String(value.value))
  const text = useDraftState((state) => state.text)
  useEffect(() => {
    if (!draft.isTyping(value.path, value.key)) setTyped(String(value.value))
  }, [draft, text, value.key, value.path, value.value])
  const type = (next: string): void => {
    setTyped(next)
    const stored = value.optional && next === '' ? null : value.kind === 'number' ? numberOf(next) : next
    draft.type({ type: 'set', path: [...value.path], key: value.key, value: stored })
  }
  const insert = (words: string): void => {
    const [from, to] = [box.current?.selectionStart ?? typed.length, box.current?.selectionEnd ?? typed.length]
    const whole = value.kind === 'list'
    type(whole ? words : `${typed.slice(0, from)}${words}${typed.slice(to)}`)
    requestAnimationFrame(() => requestAnimationFrame(() => {
      box.current?.focus()
      const caret = whole ? words.length : from + words.length
      box.current?.setSelectionRange(caret, caret)
    }))
  }
  if (value.kind === 'choice' || value.kind === 'signatures') return <ValueChoice value={value} />
  const shared = { value: typed, onBlur: () => void draft.settle(), onChange: (_event: unknown, data: { value: string }) => type(data.value) }
  return (
    <div className={styles.value}>
      <Field label={value.label} hint={value.hint === '' ? undefined : value.hint}>
        {value.kind === 'words'
          ? <Textarea {...shared} ref={box} rows={rowsOf(value)} textarea={{ style: { maxHeight: 'none', fieldSizing: 'content' } }} />
          : <Input {...shared} ref={box} />}
      </Field>
      {(value.kind === 'words' || value.kind === 'condition' || value.kind === 'list') && (
        // Leaving the box settles the draft, whose new problems may move the button from under the mouse: the press keeps the focus.
        <div className={styles.tools} onMouseDown={keepFocus}>
          <InsertField path={part} kind={value.kind} label={value.label} onInsert={insert} />
        </div>
      )}
    </div>
  )
}

/** Only on the button itself: what stands in the opened menu, which React counts as inside, takes the focus as usual. */
function keepFocus(event: MouseEvent<HTMLDivElement>): void {
  if (event.target instanceof Node && event.currentTarget.contains(event.target)) event.preventDefault()
}

/** What is in one line on paper begins as one line; every box grows with its words. */
function rowsOf({ path, key }: PartValue): number {
  return path.includes('signatures') ? 1 : key === 'text' ? 4 : 2
}

function ValueChoice({ value }: { readonly value: PartValue }) {
  const draft = useDraft()
  const choose = (words: string): void => {
    const chosen = value.choices.find((choice) => String(choice.value) === words)
    const layout = attachedSignatureChoices.find((choice) => choice.value === words)
    if (value.kind === 'signatures' && layout !== undefined) void draft.change({ type: 'setSignatures', path: [...value.path], layout: layout.value })
    else if (value.kind === 'choice' && chosen !== undefined) void draft.change({ type: 'set', path: [...value.path], key: value.key, value: chosen.value })
  }
  return (
    <Field label={value.label} hint={value.hint === '' ? undefined : value.hint}>
      <Select value={String(value.value)} onChange={(_event, data) => choose(data.value)}>
        {value.choices.map((choice) => <option key={choice.value} value={String(choice.value)}>{choice.label}</option>)}
      </Select>
    </Field>
  )
}

/** What is no number is sent as it is, for the linter to say so. */
function numberOf(text: string): number | string {
  const number = Number(text.replace(',', '.'))
  return text.trim() === '' || Number.isNaN(number) ? text : number
}
