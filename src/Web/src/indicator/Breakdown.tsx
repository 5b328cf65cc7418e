import { useState } from 'react'
import { useAnswer } from '../data/useAnswer'
import { type BreakdownDimension, IndicatorBreakdownDocument } from '../generated'
import { Value } from '../overview/Value'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { latestYear } from './periods'

const dimensions: BreakdownDimension[] = ['AGE_GROUP', 'DESTINATION', 'WEEKDAY', 'HOUR', 'LENGTH']

interface Props { code: string, organisation: string | null, month: string, unit: string }

/** What lies behind the figure, without persons: of the latest full year, which everybody may be shown. */
export function Breakdown({ code, organisation, month, unit }: Props) {
  const [by, setBy] = useState<BreakdownDimension>('AGE_GROUP')
  const year = latestYear(month)
  const asked = useAnswer(IndicatorBreakdownDocument, { code, organisation, by, from: `${year}-01`, to: `${year}-12` })
  const words = texts.breakdown
  const breakdown = asked.data?.indicator?.breakdown
  return (
    <section>
      <h2 id="fordeling">{words.title(year)}</h2>
      <form className="choices" onSubmit={event => event.preventDefault()}>
        <label>{words.by}
          <select value={by} onChange={event => setBy(event.target.value as BreakdownDimension)}>
            {dimensions.map(dimension => <option key={dimension} value={dimension}>{words.dimensions[dimension]}</option>)}
          </select>
        </label>
      </form>
      {!asked.data ? <Waiting asked={asked} /> : !breakdown?.cells.length ? <p className="notice">{words.none}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-labelledby="fordeling">
          <table>
            <thead><tr><th scope="col">{words.dimensions[by]}</th><th scope="col" className="right">{texts.indicator.value}</th></tr></thead>
            <tbody>
              {breakdown.cells.map(cell => (
                <tr key={cell.key}><th scope="row">{cell.label}</th><td className="right"><Value figure={cell.figure} unit={unit} denominators /></td></tr>
              ))}
              <tr><th scope="row">{words.total}</th><td className="right"><Value figure={breakdown.total} unit={unit} denominators /></td></tr>
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
