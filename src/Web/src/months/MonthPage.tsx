import { useContext, useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { Said } from '../form/Said'
import { type Month, monthName } from '../format/month'
import { OneMonthDocument } from '../generated'
import type { Kind } from '../imports/kinds'
import { Link } from '../shell/Link'
import { SessionContext } from '../shell/session'
import { useTitle } from '../shell/useTitle'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { Closing } from './Closing'
import { closedForOthers, scopesOf } from './steps'
import { Deliveries } from './Deliveries'
import { History } from './History'

const words = texts.months

/** One month: whether it is closed, what has happened to it, and what has come. */
export function MonthPage({ kind, month }: { kind: Kind, month: Month }) {
  const { viewer } = useContext(SessionContext)
  const asked = useAnswer(OneMonthDocument, { kind, month })
  const [said, setSaid] = useState<string>()
  const name = monthName(month)
  useTitle(name)
  // A municipality closes its own; that the month is closed for all is worth knowing to it.
  const others = asked.data && closedForOthers(viewer, asked.data.monthClosings)
  const onChanged = (text: string) => {
    setSaid(text)
    asked.again()
  }
  return (
    <div className="narrow">
      <p className="back"><Link to={{ page: 'months', kind, year: Number(month.slice(0, 4)) }}>← {words.back}</Link></p>
      <h1><span className="capital">{name}</span> <span className="light">{texts.imports.kinds[kind]}</span></h1>
      {asked.data ? (
        <>
          <Said text={said} />
          <section aria-labelledby="lukking">
            <h2 id="lukking">{words.closing}</h2>
            {others && <p>{words.stateOf(words.everybody, words.states[others])}</p>}
            {scopesOf(viewer, asked.data.monthClosings).map(scope => (
              <Closing key={scope} {...{ kind, month, scope, onChanged }} closings={asked.data!.monthClosings} />
            ))}
            <History closings={asked.data.monthClosings} />
          </section>
          <Deliveries deliveries={asked.data.completeness} />
        </>
      ) : <Waiting asked={asked} />}
    </div>
  )
}
