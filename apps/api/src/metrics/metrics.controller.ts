import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DomainError } from '@tizilim/domain';
import { CONFIG, Public, type Config } from '@tizilim/platform';
import { Metrics } from './metrics.service.js';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** For the collector on this host, or for whoever has METRICS_TOKEN. A request that a proxy passed on is not from this host. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @Header('Cache-Control', 'no-store')
  async read(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    if (!isLocal(request) && !hasToken(request, this.config.METRICS_TOKEN)) throw new DomainError('access.forbidden', 'forbidden');
    response.type(this.metrics.contentType);
    return this.metrics.read();
  }
}

function isLocal(request: Request): boolean {
  const passedOn = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => request.headers[name] !== undefined);
  return !passedOn && LOOPBACK.test(request.socket.remoteAddress ?? '');
}

function hasToken(request: Request, token: string | undefined): boolean {
  const given = Buffer.from(request.get('authorization') ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}
