import { Accounts } from '../accounts/Accounts'
import { Imports } from '../imports/Imports'
import { Months } from '../months/Months'
import { Figures } from '../overview/Figures'
import { Self } from '../self/Self'
import type { Route } from './route'

/** The page that the address names. */
export function Content({ route }: { route: Route }) {
  switch (route.page) {
    case 'imports': return <Imports />
    case 'accounts': return <Accounts route={route} />
    case 'months': return <Months route={route} />
    case 'self': return <Self />
    case 'overview': case 'indicator': return <Figures route={route} />
  }
}
