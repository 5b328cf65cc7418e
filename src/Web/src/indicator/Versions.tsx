import { useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { IndicatorVersionsDocument } from '../generated'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { ComparedMonths } from './ComparedMonths'
import { endOf } from '../format/date'

interface Props { code: string, organisation: string | null, from: string, month: string, unit: string }

/** The figures as they stood on a day that somebody chooses, beside those of now. */
export function Versions({ code, organisation, from, month, unit }: Props) {
  const [day, setDay] = useState('')
  const words = texts.versions
  return (
    <section>
      <h2 id="versjoner">{words.title}</h2>
      <form className="choices" onSubmit={event => event.preventDefault()}>
        <label>{words.day}<input type="date" value={day} onChange={event => setDay(event.target.value)} /></label>
      </form>
      {day && <Answer {...{ code, organisation, from, month, unit, day }} />}
    </section>
  )
}

function Answer({ code, organisation, from, month, unit, day }: Props & { day: string }) {
  const asked = useAnswer(IndicatorVersionsDocument, { code, organisation, from, to: month, then: endOf(day) })
  const months = asked.data?.indicator?.versionComparisons
  if (!months) return <Waiting asked={asked} />
  const rows = months.map(each => ({ month: each.month, one: each.then, other: each.now, difference: each.difference }))
  return <ComparedMonths labelledBy="versjoner" rows={rows} one={texts.versions.then} other={texts.versions.now} unit={unit} />
}
