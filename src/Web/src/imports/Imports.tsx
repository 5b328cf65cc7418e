import { type FormEvent, useContext, useEffect, useRef, useState } from 'react'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'
import { type ImportAnswer, send, verdict } from './answer'
import { kindsFor } from './kinds'
import { Outcome } from './Outcome'
import { Progress } from './Progress'
import { type ImportProgress, watch } from './watch'

/** Choose a file, see what it would change, and only then load it. */
export function Imports() {
  const { viewer } = useContext(SessionContext)
  const kinds = kindsFor(viewer)
  const [kind, setKind] = useState(kinds[0])
  const [file, setFile] = useState<File>()
  const [answer, setAnswer] = useState<ImportAnswer>()
  const [confirmed, setConfirmed] = useState(false)
  const [busy, setBusy] = useState<ImportAnswer['mode']>()
  const [progress, setProgress] = useState<ImportProgress>()
  const [fault, setFault] = useState<string>()
  const result = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${texts.imports.title} – ${texts.product}`
  }, [])
  // Whoever cannot see that something has appeared below is taken there.
  useEffect(() => result.current?.focus(), [answer, fault])

  if (!kind) return <><h1>{texts.imports.title}</h1><p className="notice">{texts.imports.none}</p></>

  const forget = () => {
    setAnswer(undefined)
    setFault(undefined)
    setConfirmed(false)
  }
  const run = async (mode: ImportAnswer['mode']) => {
    setBusy(mode)
    setFault(undefined)
    const id = crypto.randomUUID()
    const leave = watch(id, setProgress)
    try {
      setAnswer(await send(kind, file!, mode, confirmed, id))
    }
    catch (error) {
      setAnswer(undefined)
      setFault((error as Error).message)
    }
    leave()
    setProgress(undefined)
    setBusy(undefined)
  }
  const check = (event: FormEvent) => {
    event.preventDefault()
    setConfirmed(false)
    void run('check')
  }
  const state = answer && verdict(answer)

  return (
    <div className="narrow">
      <h1>{texts.imports.title}</h1>
      <p className="lead">{texts.imports.lead}</p>
      <form className="import" onSubmit={check}>
        <label>{texts.imports.kind}
          <select value={kind} onChange={event => {
            setKind(event.target.value as typeof kind)
            forget()
          }}>
            {kinds.map(kind => <option key={kind} value={kind}>{texts.imports.kinds[kind]}</option>)}
          </select>
        </label>
        <p className="help">{texts.imports.templateHelp} <a href={`/imports/${kind}/template`} download>{texts.imports.template}</a></p>
        <label>{texts.imports.file}
          <input type="file" accept=".csv,.txt,.xlsx" required onChange={event => {
            setFile(event.target.files?.[0])
            forget()
          }} />
        </label>
        <button className="primary" disabled={!file || busy !== undefined}>{busy === 'check' ? texts.imports.checking : texts.imports.check}</button>
      </form>
      {busy && progress && <Progress progress={progress} />}
      {fault && <section ref={result} tabIndex={-1} className="notice bad" role="alert"><p>{fault}</p></section>}
      {answer && state && (
        <section ref={result} tabIndex={-1} className={`outcome ${state}`} aria-live="polite">
          <Outcome answer={answer} state={state} />
          {state === 'confirm' && (
            <label className="check"><input type="checkbox" checked={confirmed} onChange={event => setConfirmed(event.target.checked)} />{texts.imports.confirm}</label>
          )}
          {(state === 'ready' || state === 'confirm') && (
            <button className="primary" disabled={busy !== undefined || (state === 'confirm' && !confirmed)} onClick={() => void run('load')}>
              {busy === 'load' ? texts.imports.loading : texts.imports.load}
            </button>
          )}
        </section>
      )}
    </div>
  )
}
