/** The service with an office open, as the window has it, and the sample office that most kinds of work begin with. */
import { basename, join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createHost } from '../../../electron/service/context.ts'
import { createRouter } from '../../../electron/service/router.ts'
import { faultInterceptor } from '../../../electron/requests/index.ts'
import type { UnexpectedError } from '../../../electron/requests/index.ts'
import { createSampleBeforeDesk } from '../../support/sample-before-desk.ts'
import { resources, resourcesDir } from '../trade.ts'
import type { Clock } from '../trade.ts'

/** The folder's office, in every trade that has one. */
export const officeName = 'van-phong.vpk'

export async function deskIn(folder: string, clock: Clock, name = officeName) {
  const log = (error: UnexpectedError): void => { console.error(error) }
  const host = createHost({ resourcesDir, resources, log, announce: () => undefined, actor: clock })
  const client = createRouterClient(createRouter(host), { context: host.context, interceptors: [faultInterceptor(log)] })
  host.grants.add('grant-office', join(folder, name), 'openOffice')
  await client.office.open({ grant: 'grant-office' })
  /** A grant to write the file of this name in the folder. */
  const granted = (file: string): string => {
    host.grants.add(`grant-${basename(file)}`, join(folder, file), 'export')
    return `grant-${basename(file)}`
  }
  return { host, client, granted, end: () => { host.session.close() } }
}

export type Desk = Awaited<ReturnType<typeof deskIn>>

export async function sampleIn(folder: string, clock: Clock): Promise<void> {
  await createSampleBeforeDesk(join(folder, officeName), clock)
}
