/** A Word file or a folder dropped anywhere on the window is checked; while a dialog is open nothing is taken. */
import { useEffect, useState } from 'react'
import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { dialogIsOpen } from '../../app/commands.tsx'
import { useStartChecks } from './use-start-checks.ts'

const useStyles = makeStyles({
  // It only shows where one is; what is dropped goes to the window beneath.
  cover: {
    position: 'fixed', inset: 0, zIndex: 20, pointerEvents: 'none', display: 'flex', alignItems: 'center', justifyContent: 'center',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  words: { padding: tokens.spacingHorizontalXXXL, borderRadius: tokens.borderRadiusXLarge, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow64 },
})

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true
}

/** Pages that take files of their own (returned forms) say so on their element. */
function isTakenByPage({ target }: DragEvent): boolean {
  return target instanceof Element && target.closest('[data-takes-files]') !== null
}

export function WindowDrop() {
  const styles = useStyles()
  const { drop } = useStartChecks()
  const [over, setOver] = useState(false)
  useEffect(() => {
    const move = (event: DragEvent): void => {
      if (!holdsFiles(event) || event.dataTransfer === null) return
      event.preventDefault()
      const open = dialogIsOpen()
      event.dataTransfer.dropEffect = open ? 'none' : 'copy'
      setOver(!open && !isTakenByPage(event))
    }
    const leave = (event: DragEvent): void => {
      // Between two elements there is a neighbour; out of the window there is none.
      if (event.relatedTarget === null) setOver(false)
    }
    const take = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(false)
      if (!dialogIsOpen() && !isTakenByPage(event)) void drop([...event.dataTransfer?.files ?? []])
    }
    window.addEventListener('dragenter', move)
    window.addEventListener('dragover', move)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', take)
    return () => {
      window.removeEventListener('dragenter', move)
      window.removeEventListener('dragover', move)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', take)
    }
  }, [drop])
  return over ? <div className={styles.cover}><div className={styles.words}><Title3>Thả vào đây để kiểm tra thể thức</Title3></div></div> : null
}
