import { useContext } from 'react'
import { useAnswer } from '../data/useAnswer'
import { addMonths, monthOf } from '../format/month'
import { NewestDocument } from '../generated'
import { IndicatorPage } from '../indicator/IndicatorPage'
import { defaultLength, type Route, wholeFellowship } from '../shell/route'
import { SessionContext } from '../shell/session'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { newestMonth } from './newest'
import { Overview } from './Overview'
import { ownMunicipality } from './own'

const today = monthOf(new Date())
const tenYears = { from: addMonths(today, -119), to: today }

/** What the pages with figures show: whose, up to which month, and how far back. */
export interface Choice {
  organisation: string | null
  organisationName: string
  month: string
  newest: string
  length: number
  from: string
}

/** The pages with figures. What the address does not say is the viewer's own municipality and the newest month. */
export function Figures({ route }: { route: Route }) {
  const { viewer, organisations } = useContext(SessionContext)
  const asked = useAnswer(NewestDocument, tenYears)
  if (!asked.data) return <Waiting asked={asked} />
  const newest = newestMonth(asked.data)
  if (!newest) return <p className="notice">{texts.overview.noData}</p>

  const chosen = route.organisation ?? ownMunicipality(viewer) ?? wholeFellowship
  const found = organisations.find(organisation => organisation.code === chosen)
  const month = route.month ?? newest
  const length = route.length ?? defaultLength
  const choice: Choice = {
    organisation: found?.code ?? null,
    organisationName: found?.name ?? texts.fellowship,
    month,
    newest,
    length,
    from: addMonths(month, 1 - length),
  }
  return route.page === 'indicator' ? <IndicatorPage route={route} choice={choice} /> : <Overview route={route} choice={choice} />
}
