import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Clock, DbContext, systemActor } from '@tizilim/platform';
import { routeTemplateOf } from '../logging/route-template.js';
import { COUNT_JOBS } from './metrics.sql.js';

const READER = systemActor('metrics', { level: 'republic' });
const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const MILLISECONDS = 1000;

/** Figures for Prometheus: durations by route, jobs by state, the process itself. No label carries an id. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations: Histogram;

  constructor(
    private readonly clock: Clock,
    private readonly context: DbContext,
  ) {
    collectDefaultMetrics({ register: this.registry });
    const registers = [this.registry];
    this.durations = new Histogram({
      name: 'tizilim_http_request_seconds',
      help: 'Duration of requests by route',
      labelNames: ['method', 'route', 'status'],
      buckets: SECONDS,
      registers,
    });
    const jobs = new Gauge({
      name: 'tizilim_jobs',
      help: 'Jobs by kind and state; ended ones of the last day',
      labelNames: ['kind', 'state'],
      registers,
      collect: async () => {
        const rows = await this.context.read(READER, (db) => db.query<{ kind: string; state: string; count: number }>(COUNT_JOBS));
        jobs.reset();
        for (const { kind, state, count } of rows) jobs.set({ kind, state }, count);
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  read(): Promise<string> {
    return this.registry.metrics();
  }

  /** Measures every request that passes. */
  middleware(): RequestHandler {
    return (request: Request, response: Response, next): void => {
      const started = this.clock.ticks();
      response.on('finish', () => {
        const labels = { method: request.method, route: routeTemplateOf(request), status: String(response.statusCode) };
        this.durations.observe(labels, (this.clock.ticks() - started) / MILLISECONDS);
      });
      next();
    };
  }
}
