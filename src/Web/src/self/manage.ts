import { SignedOut } from '../data/client'

/** Where a second factor stands, as the server says it. The key is told only while it is being set up. */
export interface TwoFactor {
  sharedKey: string
  authenticatorUri: string
  isTwoFactorEnabled: boolean
  recoveryCodesLeft: number
  recoveryCodes: string[] | null
}

export interface TwoFactorChange { enable?: boolean, twoFactorCode?: string, resetRecoveryCodes?: boolean }

async function post(path: string, body: object): Promise<Response> {
  const response = await fetch(`/account/manage/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  if (response.status === 401) throw new SignedOut()
  if (response.status >= 500 || response.status === 429) throw new Error(`HTTP ${response.status}`)
  return response
}

/** Asks and changes; nothing where the code is wrong, and null for an account that signs in elsewhere. */
export async function twoFactor(change: TwoFactorChange): Promise<TwoFactor | undefined | null> {
  const response = await post('2fa', change)
  return response.status === 404 ? null : response.ok ? response.json() : undefined
}

/** True where the password is another now, and every session of the account at its end. */
export const changePassword = async (oldPassword: string, newPassword: string): Promise<boolean> =>
  (await post('info', { oldPassword, newPassword })).ok
