import { useContext, useEffect, useState } from 'react'
import { Said } from '../form/Said'
import { SessionContext } from '../shell/session'
import { useTitle } from '../shell/useTitle'
import { texts } from '../texts'
import { type TwoFactor, twoFactor } from './manage'
import { Password } from './Password'
import { SecondFactor } from './SecondFactor'
import { useManaging } from './useManaging'

const words = texts.self

/** One's own account: the password and the second factor. Whoever signs in by a provider has both there. */
export function Self() {
  useTitle(words.title)
  const { viewer } = useContext(SessionContext)
  const [state, setState] = useState<TwoFactor | null>()
  const { fault, run } = useManaging()
  useEffect(() => {
    void run(() => twoFactor({})).then(setState)
    // Asked once: what changes after that is the answer to a change.
  }, [])
  return (
    <div className="narrow">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(viewer.name)}</p>
      <Said text={fault} bad />
      {state === null && <p className="notice">{words.elsewhere}</p>}
      {state && <><Password /><SecondFactor state={state} onChanged={setState} /></>}
      {state === undefined && !fault && <p className="waiting" role="status">{texts.loading}</p>}
    </div>
  )
}
