import { useContext } from 'react'
import { addMonths, monthName, monthRange } from '../format/month'
import { go, lengths, type Route, wholeFellowship } from '../shell/route'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'
import type { Choice } from './Figures'

/** Whose figures, up to which month, and how far back. */
export function Choices({ route, choice, wards = [] }: { route: Route, choice: Choice, wards?: string[] }) {
  const { organisations } = useContext(SessionContext)
  const municipalities = organisations
    .filter(organisation => organisation.kind === 'MUNICIPALITY')
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
  const months = monthRange(addMonths(choice.newest, -59), addMonths(choice.newest, 1)).reverse()

  const { unit: _, ...elsewhere } = route
  return (
    <form className="choices" onSubmit={event => event.preventDefault()}>
      <label>{texts.choose.organisation}
        <select value={choice.organisation ?? wholeFellowship} onChange={event => go({ ...elsewhere, organisation: event.target.value })}>
          <option value={wholeFellowship}>{texts.fellowship}</option>
          {municipalities.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
        </select>
      </label>
      {wards.length > 0 && (
        <label>{texts.indicator.unit}
          <select value={route.unit ?? ''} onChange={event => go({ ...elsewhere, ...(event.target.value && { unit: event.target.value }) })}>
            <option value="">{texts.indicator.allUnits}</option>
            {wards.map(ward => <option key={ward}>{ward}</option>)}
          </select>
        </label>
      )}
      <label>{texts.choose.month}
        <select value={choice.month} onChange={event => go({ ...route, month: event.target.value })}>
          {!months.includes(choice.month) && <option value={choice.month}>{monthName(choice.month)}</option>}
          {months.map(month => <option key={month} value={month}>{monthName(month)}</option>)}
        </select>
      </label>
      <label>{texts.choose.length}
        <select value={choice.length} onChange={event => go({ ...route, length: Number(event.target.value) })}>
          {lengths.map(length => <option key={length} value={length}>{texts.choose.months(length)}</option>)}
        </select>
      </label>
      <button type="button" className="quiet print" onClick={() => print()}>{texts.print}</button>
    </form>
  )
}
