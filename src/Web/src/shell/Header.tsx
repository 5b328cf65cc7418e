import { useContext } from 'react'
import { texts } from '../texts'
import { Link } from './Link'
import { pagesFor, startOf } from './pages'
import type { Route } from './route'
import { SessionContext } from './session'

export function Header({ route }: { route: Route }) {
  const { viewer, onSignedOut } = useContext(SessionContext)
  const signOut = async () => {
    const response = await fetch('/account/logout', { method: 'POST' })
    // Whoever came by a provider has a session there too.
    if (response.status === 200) location.assign((await response.json() as { continueAt: string }).continueAt)
    else onSignedOut()
  }
  const { organisation, month, length } = route
  const kept = { ...(organisation && { organisation }), ...(month && { month }), ...(length && { length }) }

  return (
    <header className="top">
      <a className="skip" href="#innhold">{texts.skip}</a>
      <Link className="brand" to={{ page: 'overview' }}>{texts.product}</Link>
      <nav aria-label={texts.nav.label}>
        {startOf(viewer) === 'overview' && <Link to={{ ...kept, page: 'overview' }} current={route.page === 'overview'}>{texts.nav.overview}</Link>}
        {pagesFor(viewer).map(page => <Link key={page} to={{ page }} current={route.page === page}>{texts.nav[page]}</Link>)}
        <Link to={{ page: 'self' }} current={route.page === 'self'}>{texts.nav.self}</Link>
      </nav>
      <span className="viewer">{viewer.name}</span>
      <button className="quiet" onClick={signOut}>{texts.nav.signOut}</button>
    </header>
  )
}
