/** A button of a command bar; its tooltip names the shortcut. */
import type { ReactElement } from 'react'
import { ToolbarButton, Tooltip } from '@fluentui/react-components'

interface CommandButtonProps {
  readonly label: string
  readonly icon: ReactElement
  readonly shortcut?: string
  readonly disabled?: boolean
  readonly primary?: boolean
  readonly onClick: () => void
}

export function CommandButton({ label, icon, shortcut, disabled = false, primary = false, onClick }: CommandButtonProps) {
  return (
    <Tooltip content={shortcut === undefined ? label : `${label} (${shortcut})`} relationship="description">
      <ToolbarButton icon={icon} disabled={disabled} appearance={primary ? 'primary' : 'subtle'} onClick={onClick} aria-keyshortcuts={ariaKeys(shortcut)}>
        {label}
      </ToolbarButton>
    </Tooltip>
  )
}

/** `Ctrl+Shift+E` as assistive programs name it. */
function ariaKeys(shortcut: string | undefined): string | undefined {
  return shortcut?.replace('Ctrl', 'Control')
}
