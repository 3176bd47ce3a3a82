import { Controller, Get, Headers, HttpCode, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { roles } from '@tizilim/domain';
import { pickLanguage } from '@tizilim/messages';
import { Allow, CurrentActor, type Actor } from '@tizilim/platform';
import { DirectJobs, JobsPage, JobsQuery } from './direct-jobs.js';
import { JobView } from './job-view.js';
import { WatchJob } from './watch-job.js';

const JobId = z.uuid();
const WRITERS = [
  'registrar',
  'approver',
  'clerk',
  'supervisor',
  'print-operator',
  'affixing-officer',
  'publisher',
  'administrator',
] as const;

@ApiTags('jobs')
@Controller('jobs')
export class JobsController {
  constructor(
    private readonly jobs: DirectJobs,
    private readonly watchJob: WatchJob,
  ) {}

  @Get()
  @Allow(...roles)
  @ApiOkResponse({ description: 'Jobs of the own territory, newest first', standardSchema: JobsPage })
  list(@CurrentActor() actor: Actor, @Query({ schema: JobsQuery }) query: JobsQuery, @Headers('accept-language') language?: string) {
    return this.jobs.list(actor, query, pickLanguage(language));
  }

  @Get(':id')
  @Allow(...roles)
  @ApiOkResponse({ description: 'The job', standardSchema: JobView })
  get(@CurrentActor() actor: Actor, @Param('id', { schema: JobId }) id: string, @Headers('accept-language') language?: string) {
    return this.jobs.get(actor, id, pickLanguage(language));
  }

  @Sse(':id/events')
  @Allow(...roles)
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events `job` with each change and `end` when it has ended; data as of GET /jobs/{id}',
    standardSchema: JobView,
  })
  async events(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: JobId }) id: string,
    @Headers('accept-language') accepted?: string,
    @Headers('last-event-id') lastEventId?: string,
  ) {
    const language = pickLanguage(accepted);
    await this.jobs.get(actor, id, language);
    return this.watchJob.run(actor, id, { language, lastEventId: Number.parseInt(lastEventId ?? '0', 10) || 0 });
  }

  @Post(':id/cancel')
  @Allow(...WRITERS)
  @HttpCode(200)
  @ApiOkResponse({ description: 'Cancelled, or asked to stop at its next page', standardSchema: JobView })
  cancel(@CurrentActor() actor: Actor, @Param('id', { schema: JobId }) id: string, @Headers('accept-language') language?: string) {
    return this.jobs.cancel(actor, id, pickLanguage(language));
  }

  @Post(':id/retry')
  @Allow(...WRITERS)
  @HttpCode(200)
  @ApiOkResponse({ description: 'Queued again; it goes on where it stopped', standardSchema: JobView })
  retry(@CurrentActor() actor: Actor, @Param('id', { schema: JobId }) id: string, @Headers('accept-language') language?: string) {
    return this.jobs.retry(actor, id, pickLanguage(language));
  }
}
