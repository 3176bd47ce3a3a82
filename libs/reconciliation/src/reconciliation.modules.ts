import { Module } from '@nestjs/common';
import { OPEN_POINTS } from '@tizilim/intake';
import { CheckNationJob } from './check-nation/check-nation.job.js';
import { CheckNation } from './check-nation/check-nation.js';
import { DecideDiscrepancy } from './decide-discrepancy/decide-discrepancy.js';
import { DecideNationController } from './decide-nation/decide-nation.controller.js';
import { DecideNation } from './decide-nation/decide-nation.js';
import { MakeActController } from './make-act/make-act.controller.js';
import { MakeAct } from './make-act/make-act.js';
import { DiscrepanciesController } from './read-discrepancies/discrepancies.controller.js';
import { blockingPoints } from './read-discrepancies/open-points.js';
import { ReadDiscrepancies } from './read-discrepancies/read-discrepancies.js';
import { ReconcileListJob } from './reconcile-list/reconcile-list.job.js';
import { ReconcileList } from './reconcile-list/reconcile-list.js';

/** Comparing, deciding, the act and the national check; answers intake what still blocks a list. */
@Module({
  controllers: [DiscrepanciesController, MakeActController, DecideNationController],
  providers: [
    ReconcileList,
    ReadDiscrepancies,
    DecideDiscrepancy,
    MakeAct,
    CheckNation,
    DecideNation,
    { provide: OPEN_POINTS, useValue: blockingPoints },
  ],
  exports: [OPEN_POINTS],
})
export class ReconciliationHttpModule {}

/** The comparisons themselves. */
@Module({ providers: [ReconcileListJob, CheckNationJob], exports: [ReconcileListJob, CheckNationJob] })
export class ReconciliationWorkerModule {}
