import type { Type } from '@nestjs/common';
import { AccessHttpModule, accessEntities } from '@tizilim/access';
import { AuditHttpModule } from '@tizilim/audit';
import type { Entities } from '@tizilim/platform';

/** Every feature of the API: controllers and use cases, one module a lib. */
export const httpModules: Type[] = [AccessHttpModule, AuditHttpModule];

/** Row shapes of the libs that work through TypeORM. */
export const entities: Entities = [...accessEntities];
