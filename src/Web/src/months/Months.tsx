import { useContext } from 'react'
import { useAnswer } from '../data/useAnswer'
import { addMonths, monthOf } from '../format/month'
import { NewestDocument } from '../generated'
import type { Kind } from '../imports/kinds'
import { newestMonth } from '../overview/newest'
import type { Route } from '../shell/route'
import { SessionContext } from '../shell/session'
import { Waiting } from '../shell/Waiting'
import { texts } from '../texts'
import { closableKinds } from './steps'
import { MonthPage } from './MonthPage'
import { Year } from './Year'

const today = monthOf(new Date())

/** What has been delivered and closed: a year's months, or one of them. */
export function Months({ route }: { route: Route }) {
  const { viewer } = useContext(SessionContext)
  const kinds = closableKinds(viewer)
  const kind = kinds.find(each => each === route.kind) ?? kinds[0]
  if (!kind) return <><h1>{texts.months.title}</h1><p className="notice">{texts.refused}</p></>
  if (route.month) return <MonthPage key={`${kind} ${route.month}`} kind={kind} month={route.month} />
  return route.year ? <Year kinds={kinds} kind={kind} year={route.year} /> : <NewestYear kinds={kinds} kind={kind} />
}

/** The year with the newest figures: later ones have nothing to show. */
function NewestYear({ kinds, kind }: { kinds: Kind[], kind: Kind }) {
  const newest = useAnswer(NewestDocument, { from: addMonths(today, -119), to: today })
  if (!newest.data) return <Waiting asked={newest} />
  return <Year kinds={kinds} kind={kind} year={Number((newestMonth(newest.data) ?? today).slice(0, 4))} />
}
