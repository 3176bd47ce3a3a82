import { Module } from '@nestjs/common';
import { CheckHealth } from './health/check-health.js';
import { HealthController } from './health/health.controller.js';
import { DirectJobs } from './jobs/direct-jobs.js';
import { JobsController } from './jobs/jobs.controller.js';
import { WatchJob } from './jobs/watch-job.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { Metrics } from './metrics/metrics.service.js';
import { StartPageController } from './start-page/start-page.controller.js';

/** What belongs to no feature: jobs, health, metrics, the start page. */
@Module({
  controllers: [JobsController, HealthController, MetricsController, StartPageController],
  providers: [DirectJobs, WatchJob, CheckHealth, Metrics],
})
export class ShellModule {}
