/** Two groups of the recovery key typed back from the paper: whoever can do that has it. */
import { useState } from 'react'
import { Field, Input, Text } from '@fluentui/react-components'
import { FieldRow } from '../../ui/form/layout.tsx'
import { linesOf } from './recovery-key.tsx'

interface KeyCheckProps { readonly recoveryKey: string, readonly onChecked: (right: boolean) => void }

interface Place { readonly line: number, readonly group: number }

export function KeyCheck({ recoveryKey, onChecked }: KeyCheckProps) {
  const lines = linesOf(recoveryKey)
  // One of the first two lines and one of the last two: asked anew each time, so that nobody learns two groups by heart.
  const [places] = useState(() => [0, 2].map((from): Place => ({ line: from + anyOf(2), group: anyOf(4) })))
  const [typed, setTyped] = useState<readonly string[]>(['', ''])
  const groupAt = ({ line, group }: Place): string => lines[line]?.[group] ?? ''
  const isRight = (at: number): boolean => {
    const place = places[at]
    return place !== undefined && sameGroup(typed[at] ?? '', groupAt(place))
  }
  const change = (at: number, text: string): void => {
    const next = typed.with(at, text)
    setTyped(next)
    onChecked(places.every((place, each) => sameGroup(next[each] ?? '', groupAt(place))))
  }
  return (
    <>
      <Text>Chưa có máy in thì chép khoá ra giấy, rồi gõ lại hai nhóm sau từ tờ giấy đó:</Text>
      <FieldRow>
        {places.map((place, at) => (
          <Field key={place.line} label={`Dòng ${place.line + 1}, nhóm ${place.group + 1}`} validationState={isRight(at) ? 'success' : 'none'} validationMessage={isRight(at) ? 'Đúng' : undefined}>
            <Input value={typed[at] ?? ''} autoComplete="off" spellCheck={false} maxLength={12} onChange={(_event, data) => change(at, data.value)} />
          </Field>
        ))}
      </FieldRow>
    </>
  )
}

function anyOf(count: number): number {
  return Math.floor(Math.random() * count)
}

/** Look-alikes are forgiven here as they are when the key is used. */
function sameGroup(typed: string, group: string): boolean {
  return typed.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/gu, '1').replaceAll('U', 'V') === group
}
