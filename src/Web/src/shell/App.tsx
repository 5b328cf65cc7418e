import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, SignedOut } from '../data/client'
import { FrameDocument, type FrameQuery } from '../generated'
import { texts } from '../texts'
import { Content } from './Content'
import { Header } from './Header'
import { placed } from './pages'
import { useRoute } from './route'
import { SessionContext } from './session'
import { SignIn } from './SignIn'

type State = 'asking' | 'failed' | { signedOut: true, said: string | undefined } | FrameQuery

const signedOut = (said?: string): State => ({ signedOut: true, said })

/** The frame around all pages, or the way into it. */
export function App() {
  const [state, setState] = useState<State>('asking')
  const route = useRoute()
  const main = useRef<HTMLElement>(null)
  const enter = useCallback(() => {
    ask(FrameDocument, {}).then(setState, (error: Error) => setState(error instanceof SignedOut ? signedOut() : 'failed'))
  }, [])
  const onSignedOut = useCallback((said?: string) => setState(signedOut(said)), [])
  useEffect(enter, [enter])

  // A new page begins at its top, for eyes and screen readers alike; the first one is the browser's own doing.
  const place = `${route.page} ${route.indicator ?? ''} ${route.account ?? ''} ${route.page === 'months' ? route.month ?? '' : ''}`
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [place])

  if (state === 'asking') return <p className="waiting" role="status">{texts.loading}</p>
  if (state === 'failed') return <main><p className="notice bad" role="alert">{texts.failed} <button className="quiet" onClick={enter}>{texts.again}</button></p></main>
  if ('signedOut' in state) return <SignIn said={state.said} onSignedIn={enter} />
  const here = placed(route, state.me)
  return (
    <SessionContext value={{ viewer: state.me, organisations: state.organisations, onSignedOut }}>
      <Header route={here} />
      <main id="innhold" ref={main} tabIndex={-1}>
        <Content route={here} />
      </main>
      <footer><a href="/graphql">{texts.explorer}</a></footer>
    </SessionContext>
  )
}
