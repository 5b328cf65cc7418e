import { Link } from '../shell/Link'
import { newAccount, type Route } from '../shell/route'
import { texts } from '../texts'
import { AccountList } from './AccountList'
import { AccountPage } from './AccountPage'
import { NewAccount } from './NewAccount'

/** Who can sign in: all of them, one of them, or a new one. */
export function Accounts({ route }: { route: Route }) {
  if (!route.account) return <AccountList />
  return (
    <div className="narrow">
      <p className="back"><Link to={{ page: 'accounts' }}>← {texts.accounts.back}</Link></p>
      {route.account === newAccount ? <NewAccount /> : <AccountPage key={route.account} id={route.account} />}
    </div>
  )
}
