/** The ways a check begins: files or a folder chosen in a dialog, or dropped on the window. */
import { useCallback, useMemo } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Grant } from '../../../shared/contract/shell.ts'
import { shell } from '../../api/shell.ts'
import { useNotices } from '../../app/notices.tsx'
import { useChecks } from './checks-context.tsx'
import { leftOutSentence } from './drop-words.ts'

export interface StartChecks {
  readonly chooseFiles: () => Promise<void>
  readonly chooseFolder: () => Promise<void>
  readonly drop: (files: readonly File[]) => Promise<void>
}

export function useStartChecks(): StartChecks {
  const store = useChecks()
  const navigate = useNavigate()
  const { notify, notifyFault } = useNotices()

  /** The summary sheet is a file of its own, so its place is asked before the work begins. */
  const checkFolder = useCallback(async (folder: Grant) => {
    const output = await shell().chooseExport(`Kiểm tra thể thức - ${folder.displayName}`, 'xlsx')
    if (output !== null) await store.checkFolder(folder, output.token)
  }, [store])

  const chooseFiles = useCallback(async () => {
    try {
      await store.checkFiles(await shell().chooseFilesToCheck())
    } catch (error) {
      notifyFault(error)
    }
  }, [notifyFault, store])

  const chooseFolder = useCallback(async () => {
    try {
      const folder = await shell().chooseFolderToCheck()
      if (folder !== null) await checkFolder(folder)
    } catch (error) {
      notifyFault(error)
    }
  }, [checkFolder, notifyFault])

  const drop = useCallback(async (files: readonly File[]) => {
    try {
      const grants = await shell().grantDropped(files)
      const left = leftOutSentence(files.map(({ name }) => name), grants.map(({ displayName }) => displayName))
      if (left !== null) notify({ intent: 'warning', text: left })
      if (grants.length === 0) return
      await navigate({ to: '/form-check' })
      const [folder] = grants.filter(({ purpose }) => purpose === 'checkFolder')
      const papers = grants.filter(({ purpose }) => purpose === 'checkFile')
      if (papers.length > 0) await store.checkFiles(papers)
      if (folder !== undefined) await checkFolder(folder)
    } catch (error) {
      notifyFault(error)
    }
  }, [checkFolder, navigate, notify, notifyFault, store])

  return useMemo(() => ({ chooseFiles, chooseFolder, drop }), [chooseFiles, chooseFolder, drop])
}
