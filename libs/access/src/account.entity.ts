import type { Role, Territory, TerritoryLevel } from '@tizilim/domain';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Row of `account`. */
@Entity({ name: 'account' })
export class Account {
  @PrimaryGeneratedColumn('uuid')
  id: string;
  @Column({ type: 'text' })
  login: string;
  @Column({ type: 'text', name: 'display_name' })
  displayName: string;
  @Column({ type: 'text' })
  role: Role;
  @Column({ type: 'text' })
  level: TerritoryLevel;
  @Column({ type: 'text', name: 'region_id', nullable: true })
  regionId: string | null;
  @Column({ type: 'text', name: 'district_id', nullable: true })
  districtId: string | null;
  @Column({ type: 'bigint', name: 'precinct_id', nullable: true })
  precinctId: string | null;
  /** Never selected unless asked for by name. */
  @Column({ type: 'text', name: 'password_hash', select: false })
  passwordHash: string;
  @Column({ type: 'boolean', name: 'must_change_password' })
  mustChangePassword: boolean;
  @Column({ type: 'integer', name: 'credential_version', default: 1 })
  credentialVersion: number;
  @Column({ type: 'timestamptz', name: 'last_signed_in_at', nullable: true })
  lastSignedInAt: Date | null;
  @Column({ type: 'timestamptz', name: 'disabled_at', nullable: true })
  disabledAt: Date | null;
  @Column({ type: 'text', name: 'disabled_reason', nullable: true })
  disabledReason: string | null;
  @Column({ type: 'uuid', name: 'created_by', nullable: true })
  createdBy: string | null;
  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt: Date;
}

/** The territory of an account row; the table's constraints keep the parts together. */
export function territoryOf(row: Pick<Account, 'level' | 'regionId' | 'districtId' | 'precinctId'>): Territory {
  const { level, regionId, districtId, precinctId } = row;
  if (level === 'republic') return { level };
  if (level === 'region' && regionId !== null) return { level, regionId };
  if (level === 'district' && regionId !== null && districtId !== null) return { level, regionId, districtId };
  if (level === 'precinct' && regionId !== null && districtId !== null && precinctId !== null)
    return { level, regionId, districtId, precinctId };
  throw new Error('account without the territory of its level');
}
