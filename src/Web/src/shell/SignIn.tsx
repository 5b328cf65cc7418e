import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Said } from '../form/Said'
import { texts } from '../texts'

const explain: Record<string, string> = { LockedOut: texts.signIn.locked }

/** What GET /account/login says: whether passwords are used, and who else vouches for people. */
interface Ways { passwords: boolean, provider: { name: string, address: string } | null }

/** Signs in for a session in a cookie, which no script can read. */
export function SignIn({ said, onSignedIn }: { said: string | undefined, onSignedIn: () => void }) {
  const [fault, setFault] = useState<string>()
  const [waiting, setWaiting] = useState(false)
  const [needsCode, setNeedsCode] = useState(false)
  const [hasPhone, setHasPhone] = useState(true)
  const [ways, setWays] = useState<Ways>({ passwords: true, provider: null })
  const alert = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // Without the answer there is the form, which says itself what is wrong.
    fetch('/account/login').then(async response => response.ok && setWays(await response.json() as Ways)).catch(() => {})
  }, [])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const code = form.get('code')?.toString().replace(/\s/g, '')
    const factor = code && { [hasPhone ? 'twoFactorCode' : 'twoFactorRecoveryCode']: code }
    setWaiting(true)
    try {
      const response = await fetch('/account/login?useCookies=true', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: form.get('email'), password: form.get('password'), ...factor }),
      })
      if (response.ok) return onSignedIn()
      const detail = response.status === 401 ? (await response.json() as { detail?: string }).detail : undefined
      if (detail === 'RequiresTwoFactor' && !needsCode) {
        setNeedsCode(true)
        setFault(undefined)
      }
      else if (response.status === 429) setFault(texts.signIn.tooMany)
      else setFault(explain[detail ?? ''] ?? (needsCode ? texts.signIn.wrongCode : texts.signIn.wrong))
    }
    catch {
      setFault(texts.signIn.unreachable)
    }
    setWaiting(false)
    alert.current?.focus()
  }

  return (
    <main className="sign-in">
      <p className="brand">{texts.product}</p>
      <h1>{texts.signIn.title}</h1>
      <p className="lead">{texts.signIn.lead}</p>
      <Said text={said} />
      {ways.provider && <p><a className="primary" href={ways.provider.address}>{texts.signIn.provider(ways.provider.name)}</a></p>}
      {ways.passwords && (
        <form onSubmit={submit}>
          {fault && <p ref={alert} className="notice bad" role="alert" tabIndex={-1}>{fault}</p>}
          <label>{texts.signIn.email}<input name="email" type="email" autoComplete="username" required autoFocus /></label>
          <label>{texts.signIn.password}<input name="password" type="password" autoComplete="current-password" required /></label>
          {needsCode && (hasPhone ? (
            <>
              <label>{texts.signIn.code}
                <input name="code" inputMode="numeric" autoComplete="one-time-code" aria-describedby="code-help" required autoFocus />
                <span id="code-help" className="help">{texts.signIn.codeHelp}</span>
              </label>
              <button type="button" className="quiet" onClick={() => setHasPhone(false)}>{texts.signIn.noPhone}</button>
            </>
          ) : (
            <label>{texts.signIn.recovery}
              <input key="recovery" name="code" autoComplete="off" aria-describedby="code-help" required autoFocus />
              <span id="code-help" className="help">{texts.signIn.recoveryHelp}</span>
            </label>
          ))}
          <button className="primary" disabled={waiting}>{waiting ? texts.signIn.waiting : texts.signIn.submit}</button>
        </form>
      )}
    </main>
  )
}
