/** The ways a check begins: files or a folder chosen in a dialog, or files and folders dropped on the window. */
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
  const checkFolders = useCallback(async (folders: readonly Grant[]) => {
    const [first] = folders
    if (first === undefined) return
    const output = await shell().chooseExport(`Kiểm tra thể thức - ${folders.length === 1 ? first.displayName : `${folders.length} thư mục`}`, 'xlsx')
    if (output !== null) await store.checkFolders(folders, output.token)
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
      if (folder !== null) await checkFolders([folder])
    } catch (error) {
      notifyFault(error)
    }
  }, [checkFolders, notifyFault])

  const drop = useCallback(async (files: readonly File[]) => {
    try {
      const grants = await shell().grantDropped(files)
      const left = leftOutSentence(files.map(({ name }) => name), grants.map(({ displayName }) => displayName))
      if (left !== null) notify({ intent: 'warning', text: left })
      if (grants.length === 0) return
      await navigate({ to: '/form-check' })
      const folders = grants.filter(({ purpose }) => purpose === 'checkFolder')
      const papers = grants.filter(({ purpose }) => purpose === 'checkFile')
      if (papers.length > 0) await store.checkFiles(papers)
      await checkFolders(folders)
    } catch (error) {
      notifyFault(error)
    }
  }, [checkFolders, navigate, notify, notifyFault, store])

  return useMemo(() => ({ chooseFiles, chooseFolder, drop }), [chooseFiles, chooseFolder, drop])
}
