/** A property that falls is enough here: looking for its smallest case would make a change of the rules look like a hang. `npm run test:unit` looks for it. */
import fc from 'fast-check'

fc.configureGlobal({ endOnFailure: true })
