import type { RouteDef } from '../platform/route.ts'
import { acceptInvitation } from './routes/accept-invitation.ts'
import { changeMemberRole } from './routes/change-member-role.ts'
import { createBrand } from './routes/create-brand.ts'
import { disableMember } from './routes/disable-member.ts'
import { enableMember } from './routes/enable-member.ts'
import { getBrand } from './routes/get-brand.ts'
import { inviteMember } from './routes/invite-member.ts'
import { listInvitations } from './routes/list-invitations.ts'
import { listMembers } from './routes/list-members.ts'
import { openInvitation } from './routes/open-invitation.ts'
import { updateBrandSettings } from './routes/update-brand-settings.ts'
import { withdrawInvitation } from './routes/withdraw-invitation.ts'

export const routes: readonly RouteDef[] = [
  getBrand,
  updateBrandSettings,
  createBrand,
  listMembers,
  changeMemberRole,
  disableMember,
  enableMember,
  inviteMember,
  listInvitations,
  withdrawInvitation,
  openInvitation,
  acceptInvitation,
]
