import { createContext } from 'react'
import type { FrameQuery } from '../generated'

export type Viewer = FrameQuery['me']
export type Organisation = FrameQuery['organisations'][number]

export interface Session {
  viewer: Viewer
  organisations: Organisation[]
  /** Leads to the sign-in page, with words for it where there is something to say. */
  onSignedOut: (text?: string) => void
}

/** Who is signed in. Only what stands inside it is shown to somebody. */
export const SessionContext = createContext<Session>({ viewer: { name: '', roles: [] }, organisations: [], onSignedOut: () => {} })
