/** One answer's words with their marks. Words are chosen with the mouse, or sentence by sentence with the arrow keys. */
import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { AnswerView, PassageView, TextSpan } from '../../../shared/contract/answers.ts'
import { lookOf } from './passage-kinds.ts'
import { segmentsOf, sentencesOf } from './segments.ts'

const useStyles = makeStyles({
  text: {
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase500, fontSize: tokens.fontSizeBase400, padding: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { backgroundColor: tokens.colorNeutralBackground5, color: 'inherit', textUnderlineOffset: '4px' },
})

interface AnswerTextProps {
  readonly answer: AnswerView
  readonly onChoose: (span: TextSpan) => void
  /** A digit of a kind was pressed with words chosen. */
  readonly onKey: (key: string) => boolean
}

export function AnswerText({ answer, onChoose, onKey }: AnswerTextProps) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  const choose = (): void => {
    const span = box.current === null ? null : chosenIn(box.current)
    if (span !== null) onChoose(span)
  }
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (box.current === null) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const span = nextSentence(answer.text, chosenIn(box.current), event.key === 'ArrowDown' ? 1 : -1, event.shiftKey)
      if (span !== null) {
        selectIn(box.current, span)
        onChoose(span)
      }
    } else if (!event.ctrlKey && !event.altKey && onKey(event.key)) event.preventDefault()
  }
  return (
    <div ref={box} className={styles.text} data-answer={answer.bodyId} tabIndex={0} role="group" aria-roledescription="câu trả lời"
      aria-label={`Câu trả lời của ${answer.name}. Phím mũi tên lên, xuống chọn từng câu; phím số 1 đến 7 đánh dấu.`} onMouseUp={choose} onKeyDown={press}>
      {segmentsOf(answer.text, answer.passages).map(({ from, text, marks }) => marks.length === 0 ? text : <Marked key={from} text={text} marks={marks} />)}
    </div>
  )
}

function Marked({ text, marks }: { readonly text: string, readonly marks: readonly PassageView[] }) {
  const styles = useStyles()
  const looks = marks.map(({ kind }) => lookOf(kind))
  const [first] = looks
  return (
    <mark className={mergeClasses(styles.mark)} title={looks.map(({ label }) => label).join('; ')}
      style={{ textDecorationLine: 'underline', textDecorationStyle: first?.line, textDecorationThickness: first?.thick === true ? '3px' : '1px' }}>{text}</mark>
  )
}

/** The chosen words as characters of the box's text; null when nothing in it is chosen. */
function chosenIn(box: HTMLElement): TextSpan | null {
  const selection = document.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(box)
  before.setEnd(range.startContainer, range.startOffset)
  const from = before.toString().length
  return { from, to: from + range.toString().length }
}

/** The next sentence after the chosen words, or the one before; `extend`: together with what is chosen. */
function nextSentence(text: string, chosen: TextSpan | null, step: 1 | -1, extend: boolean): TextSpan | null {
  const sentences = sentencesOf(text)
  if (chosen === null) return (step === 1 ? sentences[0] : sentences.at(-1)) ?? null
  const next = step === 1 ? sentences.find(({ from }) => from >= chosen.to) : sentences.findLast(({ to }) => to <= chosen.from)
  if (next === undefined) return chosen
  return extend ? { from: Math.min(next.from, chosen.from), to: Math.max(next.to, chosen.to) } : next
}

function selectIn(box: HTMLElement, { from, to }: TextSpan): void {
  const [start, end] = [pointAt(box, from), pointAt(box, to)]
  if (start !== null && end !== null) document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}

function pointAt(box: HTMLElement, place: number): { readonly node: Node, readonly offset: number } | null {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT)
  let passed = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (place <= passed + length) return { node, offset: place - passed }
    passed += length
  }
  return null
}
