import { count } from '../format/figure'
import { monthName } from '../format/month'
import { Link } from '../shell/Link'
import { texts } from '../texts'
import type { Fault, ImportAnswer, Verdict } from './answer'
import { Months } from './Months'

const titles: Record<Verdict, string> = {
  refused: texts.imports.refusedTitle,
  confirm: texts.imports.confirmTitle,
  ready: texts.imports.readyTitle,
  loaded: texts.imports.doneTitle,
  unchanged: texts.imports.sameTitle,
}

/** What a file would change, did change, or must be mended. */
export function Outcome({ answer, state }: { answer: ImportAnswer, state: Verdict }) {
  return (
    <>
      <h2>{titles[state]}</h2>
      {state === 'refused' && <p>{texts.imports.refusedLead}</p>}
      <Faults faults={answer.errors} more={answer.moreErrors} heading={texts.imports.message} />
      {state !== 'refused' && state !== 'unchanged' && <Changes answer={answer} />}
      {state !== 'refused' && state !== 'unchanged' && answer.months && <Months months={answer.months} />}
      {answer.warnings.length > 0 && <><h3>{texts.imports.warnings}</h3><Faults faults={answer.warnings} more={answer.moreWarnings} heading={texts.imports.remark} /></>}
      {(state === 'loaded' || state === 'unchanged') && <p><Link to={{ page: 'overview' }}>{texts.imports.seeFigures}</Link></p>}
    </>
  )
}

function Changes({ answer }: { answer: ImportAnswer }) {
  const { from, to } = answer
  const facts: [string, string][] = [
    ...from && to ? [[texts.imports.period, from === to ? monthName(from) : `${monthName(from)} – ${monthName(to)}`] as [string, string]] : [],
    [texts.imports.rows, count(answer.rows)],
    [texts.imports.added, count(Math.max(0, answer.accepted - answer.replaced))],
    [texts.imports.replaced, count(answer.replaced)],
    [texts.imports.removed, count(answer.removed)],
  ]
  return <dl className="changes">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
}

function Faults({ faults, more, heading }: { faults: Fault[], more: number, heading: string }) {
  if (faults.length === 0) return null
  return (
    <>
      <table className="faults">
        <thead><tr><th scope="col">{texts.imports.row}</th><th scope="col">{texts.imports.column}</th><th scope="col">{heading}</th></tr></thead>
        <tbody>
          {faults.map((fault, index) => (
            <tr key={index}>
              <td>{fault.row ?? texts.imports.wholeFile}</td>
              <td>{fault.column && <code>{fault.column}</code>}</td>
              <td>{fault.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{texts.imports.more(more)}</p>}
    </>
  )
}
