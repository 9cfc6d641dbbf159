/** What campaigns need of the program's resources; papers themselves read reports and campaigns, so this names the parts and not them. */
import type { Template } from '../documents/compose/index.ts'
import type { FormProfile, RuleLayer } from '../documents/form/index.ts'
import type { ReadDatabase } from '../db/index.ts'

export interface CampaignResources {
  /** `resources`: the folder with the supplied outlines. */
  readonly folders: { readonly resources: string }
  templatesIn(db: ReadDatabase): Promise<readonly Template[]>
  templateIn(db: ReadDatabase, id: string): Promise<{ readonly template: Template }>
  profiles(): readonly FormProfile[]
  layers(): readonly RuleLayer[]
}
