import { Refused } from './client'
import { texts } from '../texts'

/** Why something was not done. The type tells which field of a form it concerns; without one it is the sending that failed. */
export interface Fault { type?: string, message: string }

interface Payload { errors?: { __typename: string, message: string }[] | null }

/** The first thing that a mutation's payload says against it. */
export function faultOf(result: object): Fault | undefined {
  const [error] = Object.values(result).flatMap(payload => (payload as Payload | null)?.errors ?? [])
  return error && { type: error.__typename, message: error.message }
}

/** What is said where there is no payload. */
export const unsent = (error: unknown): Fault => ({ message: error instanceof Refused ? texts.forms.refused : texts.forms.failed })
