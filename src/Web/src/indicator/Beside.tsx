import { useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { ComparableIndicatorsDocument, IndicatorBesideDocument } from '../generated'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { ComparedMonths } from './ComparedMonths'
import { comparable } from './periods'

interface Props { code: string, title: string, organisation: string | null, from: string, month: string, unit: string }

/** The figures beside another series in the same unit, such as the nation's. */
export function Beside({ code, title, organisation, from, month, unit }: Props) {
  const [other, setOther] = useState('')
  const asked = useAnswer(ComparableIndicatorsDocument, {})
  const others = comparable(asked.data?.indicators ?? [], { code, unit })
  const chosen = others.find(each => each.code === other)
  if (others.length === 0) return null
  return (
    <section>
      <h2 id="ved-siden">{texts.beside.title}</h2>
      <form className="choices" onSubmit={event => event.preventDefault()}>
        <label>{texts.beside.other}
          <select value={other} onChange={event => setOther(event.target.value)}>
            <option value="">{texts.beside.choose}</option>
            {others.map(each => <option key={each.code} value={each.code}>{each.title}</option>)}
          </select>
        </label>
      </form>
      {chosen && <Answer {...{ code, title, organisation, from, month, unit }} other={chosen} />}
    </section>
  )
}

function Answer({ code, title, organisation, from, month, unit, other }: Props & { other: { code: string, title: string } }) {
  const asked = useAnswer(IndicatorBesideDocument, { code, organisation, from, to: month, with: other.code })
  const months = asked.data?.indicator?.seriesComparisons
  if (!months) return <Waiting asked={asked} />
  const rows = months.map(each => ({ month: each.month, one: each.figure, other: each.other, difference: each.difference }))
  return <ComparedMonths labelledBy="ved-siden" rows={rows} one={title} other={other.title} unit={unit} />
}
