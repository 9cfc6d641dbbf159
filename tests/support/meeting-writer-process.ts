/**
 * Writes the scripted meeting into an office, step by step, in a process of its own: `OFFICE`. Prints `sent N` before a step and
 * `saved N` once the service has answered, until it is killed or done.
 */
import { flushCompileCache } from 'node:module'
import { createRouterClient } from '@orpc/server'
import { PaperResources, resourceFolders } from '../../electron/documents/papers/index.ts'
import { createHost } from '../../electron/service/context.ts'
import { createRouter } from '../../electron/service/router.ts'
import { inProject } from '../../electron/toolchain/paths.ts'
import { killedScript } from './meeting-kill.ts'
import { scriptedMeeting as id } from './meeting-script.ts'
import { say } from './say.ts'

// Kept now: a killed process keeps nothing of what it compiled, and the next one would begin anew.
flushCompileCache()
const [path = ''] = process.argv.slice(2)
const resources = new PaperResources(resourceFolders(inProject('resources')))
const host = createHost({ resourcesDir: inProject('resources'), resources, log: ({ error }) => { throw new Error(error) }, announce: () => undefined, actor: { name: 'thu-ky', now: () => new Date('2026-05-05T01:00:00Z') } })
const { office, meetings } = createRouterClient(createRouter(host), { context: host.context })
host.grants.add('grant-office', path, 'openOffice')
await office.open({ grant: 'grant-office' })
await meetings.live.begin({ id })
for (const [at, change] of killedScript().entries()) {
  say(`sent ${at + 1}`)
  const [outcome] = await meetings.live.put({ id, changes: [change] })
  if (outcome?.outcome !== 'saved') throw new Error(JSON.stringify(outcome))
  say(`saved ${at + 1}`)
}
host.session.close()
