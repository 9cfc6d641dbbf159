/** How far long work has come, with the way to stop it. */
import { Button, Field, ProgressBar } from '@fluentui/react-components'
import type { Working } from '../../api/streamed-work.ts'

export function WorkingBar({ working: { label, done, total }, onStop }: { readonly working: Working, readonly onStop: () => void }) {
  return (
    <div style={{ display: 'flex', gap: '12px', alignItems: 'center' }}>
      <Field style={{ flexGrow: 1 }} validationMessage={total === null ? `${label}…` : `${label}: ${done}/${total}`} validationState="none">
        {total === null || total === 0 ? <ProgressBar /> : <ProgressBar value={done} max={total} />}
      </Field>
      <Button onClick={onStop}>Dừng</Button>
    </div>
  )
}
