/** Getting ready for the first paper: done in the background, and never a reason to fail. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PaperResources, resourceFolders, warmUp } from '../../electron/documents/papers/index.ts'
import { projectRoot } from '../support/offices.ts'

async function failuresWith(resourcesDir: string): Promise<readonly unknown[]> {
  const failures: unknown[] = []
  await warmUp(new PaperResources(resourceFolders(resourcesDir)), (error) => failures.push(error), { startMs: 0, pauseMs: 0 })
  return failures
}

it('reads what papers need and sets a page', async () => {
  expect(await failuresWith(join(projectRoot, 'resources'))).toEqual([])
})

it('says what failed and ends', async () => {
  expect(await failuresWith(join(projectRoot, 'khong-co'))).toHaveLength(1)
})
