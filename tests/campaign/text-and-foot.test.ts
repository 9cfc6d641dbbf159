/** Single faults of the title, the text, the signatures, the recipients and the file itself. */
import { describeCampaign } from './campaign.ts'
import { footFaults, textFaults } from './faults/index.ts'

describeCampaign('a fault of the text or the foot', [...textFaults, ...footFaults])
